import { createDocument, slice, textOf } from '../document/document.ts';
import { findLabelFaults } from '../model/label-runs.ts';
import { createModel, type Model, pieceOf, provisionIndexAt } from '../model/model.ts';
import { applyEdits, type Edit } from '../text/edits.ts';
import { message } from '../text/message.ts';
import type { NumberPlan } from './plan-numbers.ts';
import type { Doubt, MeetingText } from './renumbering.ts';
import { namedBy, ownReferences, type PlacedReference } from './rewrite-references.ts';

/** Gaps that closing would have the text read otherwise, and so are left. */
export function gapsLeft({ id, model }: MeetingText, edits: readonly Edit[]): readonly Doubt[] {
  const now =
    edits.length === 0
      ? model
      : createModel(createDocument(applyEdits(textOf(model.document), edits)), model.profile);
  return findLabelFaults(now)
    .filter(({ kind }) => kind === 'gap')
    .map(({ index, missing }) => ({
      id,
      offset: model.document.starts[model.structure.block[index]!]! + pieceOf(model, index).start,
      message: message('{0} is still missing: with other numbers the text would be read otherwise.', missing),
    }));
}

/** References that named nothing, or now name something else than before. */
export function doubtfulReferences(
  { id, model, symbol }: MeetingText,
  plan: NumberPlan,
  edits: readonly Edit[],
): readonly Doubt[] {
  if (plan.size === 0) return [];
  const now = createModel(createDocument(applyEdits(textOf(model.document), edits)), model.profile);
  const before = ownReferences(model, symbol);
  const after = ownReferences(now, symbol);
  const doubts: Doubt[] = [];
  const nameOf = (of: Model, reference: PlacedReference, k: number): number =>
    namedBy(of, reference, reference.fact.targets[k]!, provisionIndexAt(of, reference.start)).at(-1) ?? -1;
  for (const [r, reference] of before.entries()) {
    const same = after[r];
    for (let k = 0; k < reference.fact.targets.length; k++) {
      const target = reference.fact.targets[k]!;
      if (same?.fact.targets[k] && nameOf(model, reference, k) === nameOf(now, same, k)) continue;
      const start = reference.base + target.start;
      doubts.push({
        id,
        offset: start,
        message: message(
          'Check “{0}”: under the new numbers it may name another paragraph.',
          slice(model.document, reference.start, reference.base + target.end),
        ),
      });
    }
  }
  return doubts;
}
