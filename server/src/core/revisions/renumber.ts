import { createDocument, placeAt, slice, textOf } from '../document/document.ts';
import { symbolsOf } from '../document/facts/facts.ts';
import { findLabelFaults } from '../model/label-runs.ts';
import { createModel, type Model, pieceOf, provisionIndexAt } from '../model/model.ts';
import { pathsOf } from '../model/paths.ts';
import { provisionsByKey, resolveTarget } from '../model/resolve.ts';
import { applyEdits, type Edit, sortEdits } from '../text/edits.ts';
import { type Message, message } from '../text/message.ts';
import { seriesOfSymbol } from './chain.ts';
import { concordanceOf, type Renumbered } from './concordance.ts';
import { stopAfter } from './new-label.ts';
import { type NumberingOptions, type NumberPlan, planNumbers } from './plan-numbers.ts';
import {
  namedBy,
  type PlacedReference,
  placedReferences,
  retarget,
  rewriteReferences,
} from './rewrite-references.ts';
import { type NewNumber, writeNumber } from './write-label.ts';

/** A text of the meeting. `id` names it to the caller. */
export interface MeetingText {
  readonly id: string;
  readonly model: Model;
  readonly symbol: string | null;
}

/** What renumbering changes, and what somebody should look at. Nothing is changed by it. */
export interface Renumbering {
  /** Texts with edits, sorted and apart from each other; the renumbered one first. */
  readonly files: readonly { readonly id: string; readonly edits: readonly Edit[] }[];
  /** Old and new labels of the renumbered text, in its order. */
  readonly concordance: readonly Renumbered[];
  readonly doubts: readonly Doubt[];
}

/** A place that is left as it is although the new numbers may concern it. The offset is the old text's. */
export interface Doubt {
  readonly id: string;
  readonly offset: number;
  readonly message: Message;
}

/** The texts that renumbering one of them may touch. */
export interface Meeting {
  readonly target: MeetingText;
  /** Versions of the same revision in other languages. */
  readonly versions: readonly MeetingText[];
  /** Other documents; never other revisions of this one, whose numbers are their own. */
  readonly others: readonly MeetingText[];
}

/**
 * Renumbers a text and repairs every reference to it: in itself, in its language versions, whose labels follow, and
 * in the other texts of the meeting where they name it by its symbol, or a full number that only this text has.
 * What the result would be read as is checked: a run whose new labels would be read otherwise is left alone.
 */
export function renumber({ target, versions, others }: Meeting, options: NumberingOptions = {}): Renumbering {
  const plan = safePlan(target.model, options);
  const doubts: Doubt[] = [];
  const files: { id: string; edits: readonly Edit[] }[] = [];
  const add = (id: string, edits: readonly Edit[]): void => {
    if (edits.length > 0) files.push({ id, edits: sortEdits(edits) });
  };
  const own = [target, ...versions];
  for (const text of own) {
    const numbers = text === target ? plan : planOfVersion(target, text, plan, doubts);
    const edits = editsOf(text.model, numbers);
    add(text.id, edits);
    doubts.push(...doubtfulReferences(text, numbers, edits));
  }
  if (options.insertAt === undefined)
    doubts.push(...gapsLeft(target, files[0]?.id === target.id ? files[0].edits : []));
  if (plan.size > 0)
    for (const text of others) add(text.id, editsOfOther(target, text, others, plan, doubts));
  return { files, concordance: concordanceOf(target.model, plan), doubts };
}

/** Gaps that closing would have the text read otherwise, and so are left. */
function gapsLeft({ id, model }: MeetingText, edits: readonly Edit[]): readonly Doubt[] {
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

/** Labels and references of one text under new numbers. */
function editsOf(model: Model, plan: NumberPlan): readonly Edit[] {
  const labels = [...plan].flatMap(([index, number]) => labelEdits(model, index, number) ?? []);
  return [...labels, ...rewriteReferences(model, plan)];
}

function labelEdits(model: Model, index: number, number: NewNumber): readonly Edit[] | null {
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

/** The plans of all runs but those whose new labels would not be read as they are meant. */
function safePlan(model: Model, options: NumberingOptions): NumberPlan {
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

/** The same numbers in a version in another language, whose provisions are known by their paths. */
function planOfVersion(
  target: MeetingText,
  version: MeetingText,
  plan: NumberPlan,
  doubts: Doubt[],
): NumberPlan {
  const indices = new Map(pathsOf(version.model).map((path, index) => [path, index]));
  const own = new Map<number, NewNumber>();
  const paths = pathsOf(target.model);
  for (const [index, number] of plan) {
    const there = indices.get(paths[index]!);
    if (there !== undefined && pieceOf(version.model, there).label) own.set(there, number);
    else
      doubts.push({ id: version.id, offset: 0, message: message('This version has no {0}.', paths[index]!) });
  }
  return own;
}

/** References that named nothing, or now name something else than before. */
function doubtfulReferences(
  { id, model }: MeetingText,
  plan: NumberPlan,
  edits: readonly Edit[],
): readonly Doubt[] {
  if (plan.size === 0) return [];
  const now = createModel(createDocument(applyEdits(textOf(model.document), edits)), model.profile);
  const before = placedReferences(model).filter(({ external }) => !external);
  const after = placedReferences(now).filter(({ external }) => !external);
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

function editsOfOther(
  target: MeetingText,
  text: MeetingText,
  others: readonly MeetingText[],
  plan: NumberPlan,
  doubts: Doubt[],
): readonly Edit[] {
  const edits: Edit[] = [];
  for (const reference of placedReferences(text.model)) {
    const { fact, base } = reference;
    const cited = citedSymbol(text.model, reference);
    if (cited !== null && !isSymbolOf(target, cited)) continue;
    for (const one of fact.targets) {
      const chain = namedBy(target.model, reference, one, -1);
      if (!chain.some((index) => plan.has(index))) continue;
      const written = slice(text.model.document, base + one.start, base + one.end);
      if (cited !== null) {
        edits.push(...retarget(target.model, chain, plan, written, base + one.start));
        continue;
      }
      // A plain number may be any document's.
      if (fact.internal || !/^\d+\.\d/.test(one.label) || resolveTarget(text.model, fact, one, -1).length > 0)
        continue;
      const rivals = others.some(({ model }) => provisionsByKey(model).has(one.label));
      if (!reference.external && !rivals)
        edits.push(...retarget(target.model, chain, plan, written, base + one.start));
      else
        doubts.push({
          id: text.id,
          offset: base + one.start,
          message: message(
            '“{0}” may mean the renumbered text; it was left as it is.',
            slice(text.model.document, reference.start, base + one.end),
          ),
        });
    }
  }
  return edits;
}

/** The symbol that a reference is said to be of: `paragraph 2.2.10 of MM/2031/DRAFT/1/Rev.5`. */
function citedSymbol({ document }: Model, { block, fact }: PlacedReference): string | null {
  const { text } = document.blocks[block]!;
  for (const symbol of symbolsOf(document.blocks[block]!)) {
    if (symbol.start < fact.end || symbol.start > fact.end + FARTHEST) continue;
    if (/^[^.;:!?\r\n[\]]*$/.test(text.slice(fact.end, symbol.start))) return symbol.text;
  }
  return null;
}

/** UTF-16 units between a reference and the document that it is said to be of. */
const FARTHEST = 60;

/** Whether a symbol names the text itself: its own, or its document without a revision. */
function isSymbolOf({ symbol }: MeetingText, cited: string): boolean {
  if (symbol === null) return false;
  const [own, other] = [seriesOfSymbol(symbol), seriesOfSymbol(cited)];
  return own.document === other.document && (other.revision === null || other.revision === own.revision);
}

/** The line of an offset, counted from 1. */
export function lineOf(model: Model, offset: number): number {
  return placeAt(model.document, offset).line + 1;
}
