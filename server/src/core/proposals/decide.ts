import { slice } from '../document/document.ts';
import type { Bracket } from '../model/contested.ts';
import type { Model } from '../model/model.ts';
import { type Edit, sortEdits } from '../text/edits.ts';
import { contains, type Range } from '../text/range.ts';
import { type Contest, contestsOf, type Wish } from './contest.ts';
import { decideForms } from './decide-forms.ts';
import { type Fate, fatesOfAll, fatesOfOne, takesPart, type Verdict } from './fates.ts';
import { chosenWords, type MarkedChange } from './marked.ts';
import { namesOut } from './names-out.ts';
import { type Decision, type MarkDecision, settle } from './settle.ts';
import { sideCuts } from './side-cuts.ts';
import { isSound } from './sound.ts';

/**
 * Edits that take one wish of a contest, or turn it down. Sorted, disjoint, within the contest and the white space
 * around it. None where nothing would change or a bracket would lose its mate.
 */
export function decideOne(model: Model, contest: Contest, index: number, verdict: Verdict): readonly Edit[] {
  return checked(model, [[contest, fatesOfOne(contest, index, verdict)]]);
}

/**
 * Edits that take everything that one delegation proposes, or turn it down: in the whole text, or in the contests that
 * begin in a stretch of it. A proposal that it makes together with others is theirs as well: it stands or falls whole.
 */
export function decideAll(model: Model, code: string, verdict: Verdict, within?: Range): Decided {
  const contests = contestsIn(model, within).filter((contest) => takesPart(contest, code));
  const decided = contests.map((contest) => [contest, fatesOfAll(contest, code, verdict)] as const);
  const edits = checked(model, decided);
  if (edits.length > 0 || decided.length > MOST_TRIED) return { edits, places: contests };
  // One place that cannot be decided does not hold up the others.
  const sound = decided.filter((one) => checked(model, [one]).length > 0);
  return { edits: checked(model, sound), places: sound.map(([contest]) => contest) };
}

/** Each is read again by itself. */
const MOST_TRIED = 200;

/** Edits and the places that they decide, those around others first. */
export interface Decided {
  readonly edits: readonly Edit[];
  readonly places: readonly Range[];
}

/** In how many contests each delegation proposes something, or wants something out; the busiest first. */
export function partiesOf(model: Model, within?: Range): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { wishes } of contestsIn(model, within)) {
    const codes = wishes.flatMap(({ kind, by, against }) => (kind === 'position' ? [] : [...by, ...against]));
    for (const code of new Set(codes)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
}

/** The contests that begin in a stretch of the text. */
function contestsIn(model: Model, within?: Range): readonly Contest[] {
  const contests = contestsOf(model);
  return within ? contests.filter(({ start }) => within.start <= start && start < within.end) : contests;
}

type Fates = readonly (readonly [Contest, readonly Fate[]])[];

function checked(model: Model, decided: Fates): readonly Edit[] {
  const compiled = decided.some(([contest]) => contest.compiled);
  const edits = compiled ? decideForms(model, decided) : decideDraft(model, decided);
  const changing = edits.filter(({ start, end, text }) => slice(model.document, start, end) !== text);
  return compiled || isSound(model, changing) ? changing : [];
}

/** What is decided of the texts of each bracket and of each change; what lies in dropped text goes with it. */
function decideDraft(model: Model, decided: Fates): readonly Edit[] {
  const ofBrackets = new Map<number, { readonly bracket: Bracket; readonly fates: Fate[] }>();
  const ofMarks = new Map<MarkedChange, Fate>();
  for (const [{ wishes }, fates] of decided) {
    for (const [i, { at }] of wishes.entries()) {
      const fate = fates[i]!;
      if (at.kind === 'mark') ofMarks.set(at.change, fate);
      if (at.kind !== 'bracket') continue;
      const known = ofBrackets.get(at.bracket.index);
      if (known) known.fates.push(fate);
      else ofBrackets.set(at.bracket.index, { bracket: at.bracket, fates: [fate] });
    }
  }
  const settled = settle(
    model,
    ({ index, texts }): Decision => decisionOf(texts, ofBrackets.get(index)?.fates ?? []),
    (change) => markDecisionOf(change, ofMarks.get(change)),
  );
  const inner = [...ofBrackets.values()].flatMap(({ bracket, fates }) => editsInside(model, bracket, fates));
  const free = inner.filter((edit) => !settled.some((other) => meets(edit, other)));
  return sortEdits([...settled, ...free]);
}

function decisionOf(texts: readonly Range[], fates: readonly Fate[]): Decision {
  if (fates.length === 0) return 'leave';
  if (fates.every((fate) => fate === 'drop')) return [];
  const kept = texts.filter((_, side) => fates[side] === 'keep');
  return kept.length > 0 ? kept : 'leave';
}

function markDecisionOf(change: MarkedChange, fate: Fate | undefined): MarkDecision {
  return fate === 'keep' || fate === 'drop' ? chosenWords(change, fate === 'keep') : 'leave';
}

/** A bracket that stays loses names, or some of the texts that a slash parts. */
function editsInside(model: Model, bracket: Bracket, fates: readonly Fate[]): readonly Edit[] {
  if (fates.includes('keep') || fates.every((fate) => fate === 'drop')) return [];
  const cut = new Set(fates.flatMap((fate, side) => (fate === 'drop' ? [side] : [])));
  if (cut.size > 0) return sideCuts(model, bracket, cut);
  const names = fates.flatMap((fate) => (typeof fate === 'object' ? fate.without : []));
  return names.length > 0 ? namesOut(model, bracket, new Set(names)) : [];
}

function meets(a: Range, b: Range): boolean {
  return (a.start < b.end && b.start < a.end) || contains(a, b) || contains(b, a);
}

/** The wish at a place: the innermost, and of several in one bracket the one whose side it is. */
export function wishAt(contest: Contest, offset: number): number {
  const { wishes } = contest;
  const inside = wishes.findLastIndex(({ start, end }) => start <= offset && offset < end);
  return inside >= 0
    ? inside
    : wishes.findLastIndex(({ start, end }: Wish) => start <= offset && offset <= end);
}
