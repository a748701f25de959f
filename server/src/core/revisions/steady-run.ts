import type { Hunk } from './hunk.ts';
import { isSameToken, startOfToken, type TokenCuts } from './token-cuts.ts';
import { kindAt } from './tokens.ts';

/** Tokens that stand in both texts: so many, from one place in the old and one in the new. */
export interface Run {
  readonly old: number;
  readonly now: number;
  readonly count: number;
}

/**
 * The longest run of words that hunks take out in one place and put in at another: a shortest script gives up a clause
 * for as many single signs, brackets and spaces, that happen to stay. Null where there is none.
 */
export function steadyRun(old: TokenCuts, now: TokenCuts, hunks: readonly Hunk[]): Run | null {
  const gone = hunks.map(({ oldStart, oldEnd }) => wordsIn(old, oldStart, oldEnd));
  if (!gone.some(({ length }) => length > 0)) return null;
  const come = hunks.map(({ newStart, newEnd }) => wordsIn(now, newStart, newEnd));
  const places = new Map<number, { readonly token: number; readonly end: number }[]>();
  for (const [h, words] of come.entries()) {
    for (let k = 0; k < words.length; k++) {
      const key = now.prints[words[k]!]!;
      const list = places.get(key);
      const place = { token: words[k]!, end: hunks[h]!.newEnd };
      if (list) list.push(place);
      else places.set(key, [place]);
    }
  }
  if (places.size === 0) return null;
  let best: Run | null = null;
  let most = 0;
  let looks = MOST_LOOKS;
  for (const [h, words] of gone.entries()) {
    for (let k = 0; k < words.length; k++) {
      for (const place of places.get(old.prints[words[k]!]!) ?? []) {
        if (--looks < 0) return best;
        const run = runFrom(old, words[k]!, hunks[h]!.oldEnd, now, place.token, place.end);
        if (run.words > most) [best, most] = [run, run.words];
      }
    }
  }
  return best;
}

/** Words that stand everywhere are not followed without end. */
const MOST_LOOKS = 10_000;

/** Counts the words that are kept between hunks, and their letters. */
export function keptWords(
  old: TokenCuts,
  hunks: readonly Hunk[],
): { readonly count: number; readonly letters: number } {
  let count = 0;
  let letters = 0;
  let at = 0;
  for (const { oldStart, oldEnd } of [...hunks, { oldStart: old.count, oldEnd: old.count }]) {
    for (; at < oldStart; at++) {
      if (!isWord(old, at)) continue;
      count++;
      letters += old.ends[at]! - startOfToken(old, at);
    }
    at = oldEnd;
  }
  return { count, letters };
}

function runFrom(
  old: TokenCuts,
  from: number,
  oldEnd: number,
  now: TokenCuts,
  at: number,
  nowEnd: number,
): Run & { readonly words: number } {
  let count = 0;
  let words = 0;
  let end = 0;
  while (from + count < oldEnd && at + count < nowEnd && isSameToken(old, from + count, now, at + count)) {
    if (isWord(old, from + count)) {
      words++;
      end = count + 1;
    }
    count++;
  }
  return { old: from, now: at, count: end, words };
}

function wordsIn(cuts: TokenCuts, from: number, to: number): readonly number[] {
  const words: number[] = [];
  for (let token = from; token < to; token++) if (isWord(cuts, token)) words.push(token);
  return words;
}

function isWord(cuts: TokenCuts, token: number): boolean {
  return kindAt(cuts.text, startOfToken(cuts, token)) === 'word';
}
