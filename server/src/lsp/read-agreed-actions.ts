import { provisionAt } from '../core/model/model.ts';
import { markAgreed, unmarkAgreed } from '../core/proposals/agreed-mark.ts';
import { message } from '../core/text/message.ts';
import type { Reading } from '../workspace/reading.ts';
import { type BracketAction, bracketKind } from './bracket-action.ts';

/** Marking the paragraph at a place as agreed or agreed ad referendum, and taking the mark away. */
export function readAgreedActions({ model, metadata }: Reading, offset: number): readonly BracketAction[] {
  const provision = provisionAt(model, offset);
  if (!provision || offset > provision.end) return [];
  const { language } = metadata;
  const actions: readonly BracketAction[] = [
    {
      title: message('Mark this paragraph as agreed'),
      kind: `${bracketKind}.agree`,
      edits: markAgreed(model, provision, 'agreed', language),
    },
    {
      title: message('Mark this paragraph as agreed ad ref'),
      kind: `${bracketKind}.agreeAdRef`,
      edits: markAgreed(model, provision, 'agreed ad ref', language),
    },
    {
      title: message('Take the mark of agreement away'),
      kind: `${bracketKind}.unmark`,
      edits: unmarkAgreed(model, provision),
    },
  ];
  return actions.filter(({ edits }) => edits.length > 0);
}
