import { slice } from '../document/document.ts';
import type { Model } from '../model/model.ts';
import type { Range } from '../text/range.ts';
import type { Side } from './comparison.ts';
import { type AlternativeView, bodyStartOf, type GroupView } from './contested-view.ts';
import { firstBehind, firstReaching, type Kept, regionOf } from './kept.ts';
import { wordsOf } from './tokens.ts';
import { shareOfWords } from './word-share.ts';

/** What became of a group whose brackets are gone. */
export type Fate =
  | { readonly kind: 'gone' }
  /** Other words stand in its place. */
  | { readonly kind: 'replaced'; readonly by: string; readonly region: Range }
  /** One of its texts stands there now, as it was or changed. */
  | {
      readonly kind: 'stays';
      readonly text: AlternativeView;
      readonly exact: boolean;
      /** Whether it was one of several to choose from. */
      readonly chosen: boolean;
      readonly region: Range;
    };

/** A side of a row and the text that it is of. */
export interface Place {
  readonly model: Model;
  readonly side: Side;
}

/** Looks at the place in the other text where a group stood: its own words, others, or nothing. */
export function fateOf(
  group: GroupView,
  kept: readonly Kept[],
  own: Place,
  other: Place,
  otherGroups: readonly GroupView[],
): Fate {
  const region = regionOf(kept, group, other.side);
  // Where so much came for many groups at once, no part of it is looked for in each: it would be the square of the work.
  if (region.end - region.start > LONGEST_REGION) return { kind: 'gone' };
  const words = wordsOf(slice(other.model.document, region.start, region.end));
  if (words.length === 0 || own.side.start > group.start) return { kind: 'gone' };
  let best: AlternativeView | undefined;
  let bestShare = 0;
  for (const text of group.alternatives) {
    const share =
      text.words.length === 0 ? 0 : Math.max(shareOfWords(text.words, words), partIn(text.words, words));
    if (share > bestShare) [best, bestShare] = [text, share];
  }
  const side = sideTaken(group, words);
  if (side) return { kind: 'stays', text: side, exact: true, chosen: true, region };
  const all = takenTogether(group, words);
  if (all)
    return {
      kind: 'stays',
      text: { ...all, text: textIn(other, region.start, region.end) },
      exact: true,
      chosen: group.isChoice,
      region,
    };
  if (best && bestShare >= 0.6)
    return {
      kind: 'stays',
      text: best,
      exact: best.words.join(' ') === words.join(' '),
      chosen: group.isChoice,
      region,
    };
  return replacementOf(group, kept, own, other, region, otherGroups);
}

/** One side of a slash that joined two phrases: `[on agreed terms/free of charge]` became `free of charge`. */
function sideTaken({ alternatives }: GroupView, words: readonly string[]): AlternativeView | null {
  const taken = words.join(' ');
  for (const whole of alternatives) {
    const sides = whole.text.split('/');
    if (sides.length < 2 || sides.length > MOST_SIDES) continue;
    const text = sides.find((side) => wordsOf(side).join(' ') === taken);
    if (text !== undefined) return { ...whole, text: text.trim(), words };
  }
  return null;
}

/** As many texts at most stand side by side with slashes between them. */
const MOST_SIDES = 8;
/** UTF-16 units that came for a bracket, of which a part is looked for. */
const LONGEST_REGION = 20_000;

/** Several texts of a group that stand there one behind the other: `[shall][should] [, in time,]` became `should, in time,`. */
function takenTogether({ alternatives }: GroupView, words: readonly string[]): AlternativeView | null {
  const taken: AlternativeView[] = [];
  let at = 0;
  for (const text of alternatives) {
    if (text.words.length === 0 || text.words.some((word, k) => words[at + k] !== word)) continue;
    taken.push(text);
    at += text.words.length;
  }
  return taken.length > 1 && at === words.length ? taken[0]! : null;
}

/** Whether all that came in a group's place came for it alone: nothing else beside it went, and no bracket came. */
function replacementOf(
  group: GroupView,
  kept: readonly Kept[],
  own: Place,
  other: Place,
  region: Range,
  otherGroups: readonly GroupView[],
): Fate {
  const start = Math.max(region.start, bodyStartOf(other.model, other.side));
  const by = textIn(other, start, region.end);
  const [from, to] = goneAround(kept, group, own);
  const alone =
    to - from <= LONGEST_REGION + group.end - group.start &&
    countWordsIn(own, from, group.start) + countWordsIn(own, group.end, to) === 0;
  const bracketed = otherGroups.some(
    (one) =>
      (region.start <= one.start && one.start < region.end) ||
      (region.start < one.end && one.end <= region.end),
  );
  if (
    !alone ||
    bracketed ||
    wordsOf(by).length === 0 ||
    group.alternatives.every(({ words }) => words.length === 0)
  )
    return { kind: 'gone' };
  return { kind: 'replaced', by, region: { start, end: region.end } };
}

/** How far what went reaches to both sides of a group; a label before it counts for nothing. */
function goneAround(kept: readonly Kept[], group: Range, { model, side }: Place): readonly [number, number] {
  const before = kept[firstBehind(kept, group.start) - 1];
  const behind = firstReaching(kept, group.end);
  const from = Math.max(side.start, bodyStartOf(model, side), before ? before.old + before.length : 0);
  return [Math.min(from, group.start), behind ? Math.max(behind.old, group.end) : side.end];
}

function textIn({ model }: Place, start: number, end: number): string {
  return slice(model.document, start, Math.max(start, end)).replace(/\s+/g, ' ').trim();
}

function countWordsIn(place: Place, start: number, end: number): number {
  return wordsOf(textIn(place, start, end)).length;
}

/** Slightly less than 1 where the words stand in a row among others, so that an equal text is preferred. */
function partIn(words: readonly string[], among: readonly string[]): number {
  return ` ${among.join(' ')} `.includes(` ${words.join(' ')} `)
    ? 0.5 + (0.49 * words.length) / among.length + 0.1
    : 0;
}
