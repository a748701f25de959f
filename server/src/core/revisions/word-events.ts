import { slice } from '../document/document.ts';
import { type Model, provisionOf } from '../model/model.ts';
import type { Range } from '../text/range.ts';
import type { Comparison, Side } from './comparison.ts';
import type { Told } from './event.ts';
import { footnotesIn, marksTouched } from './footnote-edits.ts';
import { isConjunction, isJointAlone, type Joint } from './joint.ts';
import { keptOf } from './kept.ts';
import type { Op } from './redline.ts';
import { changedReferences } from './reference-edits.ts';
import { strengthEvents, withWholeNegations } from './strength-events.ts';
import { quote, type WordHunk, wordsOutside } from './word-hunks.ts';

/** Stretches of either text that bracket events have told of already. */
export interface Settled {
  readonly old: readonly Range[];
  readonly now: readonly Range[];
}

/** What changed in the words outside of brackets: their strength, and everything else. A joint is told of already. */
export function* wordEvents(
  { old, now }: Comparison,
  before: Side,
  after: Side,
  ops: readonly Op[],
  settled: Settled,
  joint: Joint | null = null,
): Generator<Told> {
  const status = statusEvent(old, now, before, after);
  if (status) yield status;
  const [notesOld, notesNow] = [footnotesIn(old, before), footnotesIn(now, after)];
  const kept = keptOf(ops, before.start, after.start);
  const references = changedReferences(old, now, before, after, kept).filter(
    (pair) => !touches(settled.old, pair.old) && !touches(settled.now, pair.now),
  );
  const skippedOld = [
    ...settled.old,
    ...labelOf(old, before),
    ...notesOld,
    ...references.map((one) => one.old),
  ];
  const skippedNow = [
    ...settled.now,
    ...labelOf(now, after),
    ...notesNow,
    ...references.map((one) => one.now),
  ];
  const hunks: WordHunk[] = [];
  const footnotes: Edit[] = [];
  for (const hunk of hunksOf(ops, before.start, after.start)) {
    const from = marksTouched(old, notesOld, hunk.oldAt, hunk.gone);
    const to = marksTouched(now, notesNow, hunk.nowAt, hunk.come);
    if (from !== to) footnotes.push({ from, to });
    const out = wordsOutside(hunk.gone, hunk.oldAt, skippedOld);
    const into = wordsOutside(hunk.come, hunk.nowAt, skippedNow);
    if (out.length + into.length === 0) continue;
    // On both sides, lest it be another change when the comparison is turned round.
    const isFirst =
      joint &&
      isBlank(old, before.start, hunk.oldAt, skippedOld) &&
      isBlank(now, after.start, hunk.nowAt, skippedNow);
    if (!isFirst || !isJointAlone({ out, into }, joint)) hunks.push({ out, into });
  }
  const strengths = strengthEvents(hunks);
  yield* withWholeNegations(strengths);
  yield* editEvents(hunks, strengths);
  yield* toldEdits(
    references.map((pair) => ({
      from: slice(old.document, pair.old.start, pair.old.end),
      to: slice(now.document, pair.now.start, pair.now.end),
    })),
  );
  yield* toldEdits(footnotes);
}

function touches(ranges: readonly Range[], { start, end }: Range): boolean {
  return ranges.some((range) => range.start < end && start < range.end);
}

function isBlank({ document }: Model, from: number, to: number, skipped: readonly Range[]): boolean {
  return wordsOutside(slice(document, from, to), from, skipped).length === 0;
}

/** Each change by itself, as it would be read out; what a change of strength says in the same words is told by it. */
function* editEvents(hunks: readonly WordHunk[], strengths: readonly Told[]): Generator<Told> {
  let edits = hunks
    .map(({ out, into }) => ({ from: quote(out), to: quote(into) }))
    .filter(({ from, to }) => !strengths.some((told) => told.from === from && told.to === to));
  for (const [i, edit] of edits.entries()) {
    if (edit.to !== '') continue;
    const there = edits.findIndex(({ from, to }) => from === '' && to === edit.from);
    if (there < 0) continue;
    edits = edits.map((one, k) => (k === i ? { from: edit.from, to: edit.from } : one));
    edits.splice(there, 1);
    break;
  }
  yield* toldEdits(edits.filter((edit) => !isListed(edit, edits)));
}

/**
 * A conjunction that only took its place in a longer or a shorter list: `women and girls` became `women, girls and youth`,
 * where `and youth` is what came.
 */
function isListed({ from, to }: Edit, edits: readonly Edit[]): boolean {
  if (from !== '' && to !== '') return false;
  const word = (from || to).toLowerCase();
  if (!isConjunction(word)) return false;
  return edits.some((one) =>
    from === '' ? one.to === '' && startsWith(one.from, word) : one.from === '' && startsWith(one.to, word),
  );
}

function startsWith(text: string, word: string): boolean {
  return text.toLowerCase().startsWith(`${word} `);
}

/** Words that went and words that came in their place; either may be empty. */
export interface Edit {
  readonly from: string;
  readonly to: string;
}

/** More changes of one paragraph than this are told as one: it was rewritten. */
const MOST_EDITS = 5;

/** Each edit as an event, or one event for very many. */
export function toldEdits(edits: readonly Edit[]): readonly Told[] {
  const all = (side: keyof Edit): string =>
    edits
      .map((edit) => edit[side])
      .filter((words) => words !== '')
      .join(' … ');
  const told = edits.length > MOST_EDITS ? [{ from: all('from'), to: all('to') }] : edits;
  return told.map(({ from, to }) => ({ kind: 'text-edited', text: to || from, from, to }));
}

function statusEvent(old: Model, now: Model, before: Side, after: Side): Told | null {
  const from = provisionOf(old, before.provision)?.status ?? null;
  const to = provisionOf(now, after.provision)?.status ?? null;
  if (from === to) return null;
  return { kind: 'status-changed', text: to ?? 'open', from: from ?? 'open', to: to ?? 'open' };
}

/** Where the label of a provision stands: one range, or none. */
export function labelOf(model: Model, { provision }: Side): readonly Range[] {
  const found = provisionOf(model, provision);
  const label = found?.piece.label;
  if (!found || !label) return [];
  const base = model.document.starts[found.block]!;
  return [{ start: base + label.start, end: base + label.end }];
}

interface PlacedHunk {
  readonly gone: string;
  readonly come: string;
  readonly oldAt: number;
  readonly nowAt: number;
}

/** The ops between what stays, with their places. */
export function* hunksOf(ops: readonly Op[], oldStart: number, nowStart: number): Generator<PlacedHunk> {
  let [oldAt, nowAt] = [oldStart, nowStart];
  for (let i = 0; i < ops.length; ) {
    let [gone, come] = ['', ''];
    const first = i;
    for (; i < ops.length && ops[i]![0] !== '='; i++) {
      if (ops[i]![0] === '-') gone += ops[i]![1];
      else come += ops[i]![1];
    }
    if (i > first) yield { gone, come, oldAt, nowAt };
    oldAt += gone.length;
    nowAt += come.length;
    if (i < ops.length) {
      oldAt += ops[i]![1].length;
      nowAt += ops[i]![1].length;
      i++;
    }
  }
}
