import { createDocument, textOf } from '../document/document.ts';
import { createModel, type Model, pieceOf } from '../model/model.ts';
import { applyEdits, type Edit } from '../text/edits.ts';
import { stopAfter } from './new-label.ts';
import { type NumberingOptions, type NumberPlan, planNumbers } from './plan-numbers.ts';
import { type NewNumber, writeNumber } from './write-label.ts';

/** The plans of all runs but those whose new labels would not be read as they are meant. */
export function safePlan(model: Model, options: NumberingOptions): NumberPlan {
  let plans = planNumbers(model, options);
  const misread = misreadLabels(model, merged(plans));
  if (misread === null) plans = oneByOne(model, plans);
  else if (misread.length > 0) {
    plans = plans.filter((plan) => !misread.some((index) => plan.has(index)));
    if (misreadLabels(model, merged(plans))?.length !== 0) plans = oneByOne(model, plans);
  }
  return merged(plans);
}

/** More runs than this are not tried one by one. */
const MOST_TRIES = 64;

function oneByOne(model: Model, plans: readonly NumberPlan[]): readonly NumberPlan[] {
  const good: NumberPlan[] = [];
  for (const plan of plans.slice(0, MOST_TRIES))
    if (misreadLabels(model, merged([...good, plan]))?.length === 0) good.push(plan);
  return good;
}

function merged(plans: readonly NumberPlan[]): NumberPlan {
  return new Map(plans.flatMap((plan) => [...plan]));
}

/** Provisions that would be read otherwise than they are meant; null where the text would fall apart differently. */
function misreadLabels(model: Model, plan: NumberPlan): readonly number[] | null {
  if (plan.size === 0) return [];
  const edits: Edit[] = [];
  const misread: number[] = [];
  for (const [index, number] of plan) {
    const own = labelEdits(model, index, number);
    if (own) edits.push(...own);
    else misread.push(index);
  }
  if (misread.length > 0) return misread;
  const now = createModel(createDocument(applyEdits(textOf(model.document), edits)), model.profile);
  if (now.structure.count !== model.structure.count) return null;
  for (let index = 0; index < now.structure.count; index++) {
    const before = pieceOf(model, index).label;
    const after = pieceOf(now, index).label;
    const same =
      model.structure.style[index] === now.structure.style[index] &&
      model.structure.parent[index] === now.structure.parent[index];
    const number = plan.get(index);
    if (number) {
      const read = after && (after.numbers.length === 1 ? [now.structure.value[index]!] : after.numbers);
      if (!same || read?.join('.') !== number.to.join('.')) misread.push(index);
    } else if (!same || before?.key !== after?.key) return null;
  }
  return misread;
}

/** The edits that give a label its new number; null where it cannot be written. */
export function labelEdits(model: Model, index: number, number: NewNumber): readonly Edit[] | null {
  const piece = pieceOf(model, index);
  const block = model.structure.block[index]!;
  const { start, end, style } = piece.label!;
  const edits = writeNumber(
    model.document.blocks[block]!.text.slice(start, end),
    model.document.starts[block]! + start,
    number,
  );
  return edits && number.settles ? [...edits, ...stopAfter(model, index, { style, suffix: '' })] : edits;
}
