import { holdsText } from '../core/document/block.ts';
import { blockIndexAt } from '../core/document/document.ts';
import { quietSpansOf } from '../core/document/facts/facts.ts';
import type { Reading } from '../workspace/reading.ts';
import type { Candidate } from './candidate.ts';
import { completeBlank } from './complete-blank.ts';
import { completeDelegations } from './complete-delegations.ts';
import { completeLabels } from './complete-labels.ts';
import { completeRecord } from './complete-record.ts';
import { completeSymbols } from './complete-symbols.ts';
import { createDraftFinder } from './find-drafts.ts';
import type { Session } from './session.ts';

/** What may be written at an offset: what a blank there wants, delegations, else labels, else symbols. Null in ordinary prose and in code. */
export function complete(
  session: Session,
  reading: Reading,
  offset: number,
  byHand: boolean,
): readonly Candidate[] | null {
  const { document, model } = reading;
  const index = blockIndexAt(document, offset);
  const block = document.blocks[index];
  if (!block || !holdsText(block)) return null;
  const local = offset - document.starts[index]!;
  const hidden = quietSpansOf(block).some(
    ({ kind, start, end }) => kind !== 'escape' && kind !== 'link' && start < local && local < end,
  );
  if (hidden) return null;
  const typed = { before: block.text.slice(Math.max(0, local - REACH), local), byHand };
  const blank = byHand ? completeBlank(session, reading, offset) : null;
  return (
    blank ??
    completeDelegations(model.profile, typed) ??
    completeLabels(model, typed) ??
    completeSymbols(() => createDraftFinder(session), typed) ??
    (reading.kind === 'minutes' ? completeRecord(model.profile, typed) : null)
  );
}

const REACH = 600;
