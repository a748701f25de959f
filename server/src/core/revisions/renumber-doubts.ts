import { createDocument, slice, textOf } from '../document/document.ts';
import { findLabelFaults } from '../model/label-runs.ts';
import { createModel, type Model, pieceOf, provisionIndexAt } from '../model/model.ts';
import { applyEdits, type Edit } from '../text/edits.ts';
import { message } from '../text/message.ts';
import { type Range, rangeAt } from '../text/range.ts';
import type { NumberPlan } from './plan-numbers.ts';
import type { Doubt, MeetingText } from './renumbering.ts';
import { namedBy, ownReferences, type PlacedReference, placedReferences } from './rewrite-references.ts';

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

/**
 * Numbers of renumbered paragraphs that stand in the text with no word that makes them references: `as in 2.2.3`. Two
 * levels (`2.3`) are as often a quantity, and are not told.
 */
export function bareNumbers({ id, model }: MeetingText, plan: NumberPlan): readonly Doubt[] {
  const old = new Set([...plan.keys()].map((index) => pieceOf(model, index).label!.key));
  const taken = new Map<number, Range[]>();
  for (const { block, fact } of placedReferences(model)) {
    const list = taken.get(block);
    if (list) list.push(fact);
    else taken.set(block, [fact]);
  }
  const doubts: Doubt[] = [];
  for (const [b, { text }] of model.document.blocks.entries()) {
    const labels = model.facts[b]!.pieces.flatMap(({ label }) => label ?? []);
    const named = taken.get(b) ?? [];
    for (const { 0: number, index } of text.matchAll(DECIMAL)) {
      if (!old.has(number) || rangeAt(named, index) || rangeAt(labels, index)) continue;
      doubts.push({
        id,
        offset: model.document.starts[b]! + index,
        message: message('“{0}” may mean a renumbered paragraph; it was left as it is.', number),
      });
    }
  }
  return doubts;
}

const DECIMAL = /(?<![\p{L}\d./])\d{1,3}(?:\.\d{1,3}){2,}(?!\d|\.\d)/gu;

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
