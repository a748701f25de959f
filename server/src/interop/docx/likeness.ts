import { shareOfWords } from '../../core/revisions/word-share.ts';

/** A text with its words, its label left aside: a number alone makes no two paragraphs one. */
export interface Worded {
  readonly text: string;
  readonly words: readonly string[];
}

/** The words of a text, to be compared with those of many others. */
export function worded(text: string): Worded {
  return { text, words: text.replace(/^[\s[(*]*[\p{L}]?[\d.]+\S*/u, '').match(/[\p{L}\p{N}]+/gu) ?? [] };
}

/** How alike two texts are, from 0 to 1: the words they share among all they have. Less than a half is none at all. */
export function likeness(before: Worded, after: Worded): number {
  if (before.text === after.text) return 1;
  const [old, now] = [before.words, after.words];
  // Where one has three times the words of the other they cannot share half of all; and two without words are not alike.
  if (4 * Math.min(old.length, now.length) < Math.max(1, old.length + now.length)) return 0;
  const like = shareOfWords(old, now);
  return like < 0.5 ? 0 : like;
}

/** For each of the first its partner among the second, or -1: the likest pairs that keep their order. */
export function pairLikest<T>(
  first: readonly T[],
  second: readonly T[],
  like: (one: T, other: T) => number,
): readonly number[] {
  const partners: number[] = first.map(() => -1);
  // Long rewritten stretches are paired from the top: each with the next one that it resembles, not too far away.
  if (first.length * second.length > MOST_PAIRS) {
    let next = 0;
    for (const [index, item] of first.entries()) {
      for (let at = next; at < Math.min(second.length, next + REACH); at++) {
        if (like(item, second[at]!) === 0) continue;
        partners[index] = at;
        next = at + 1;
        break;
      }
    }
    return partners;
  }
  const width = second.length + 1;
  const best = new Float64Array((first.length + 1) * width);
  const likes = new Float64Array(first.length * second.length);
  for (let a = first.length - 1; a >= 0; a--)
    for (let b = second.length - 1; b >= 0; b--) {
      const together = like(first[a]!, second[b]!);
      likes[a * second.length + b] = together;
      const apart = Math.max(best[(a + 1) * width + b]!, best[a * width + b + 1]!);
      best[a * width + b] = together > 0 ? Math.max(apart, together + best[(a + 1) * width + b + 1]!) : apart;
    }
  for (let [a, b] = [0, 0]; a < first.length && b < second.length; ) {
    const together = likes[a * second.length + b]!;
    if (together > 0 && best[a * width + b] === together + best[(a + 1) * width + b + 1]!)
      partners[a++] = b++;
    else if (best[a * width + b] === best[(a + 1) * width + b]) a++;
    else b++;
  }
  return partners;
}

const MOST_PAIRS = 40_000;
const REACH = 50;
