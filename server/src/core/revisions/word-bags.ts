import { createNumberTable } from '../text/number-table.ts';
import type { Matching } from './matching.ts';
import { type Segments, wordsOfSegment } from './segments.ts';

/** The words of the segments that have no partner yet, as numbers, with what each word weighs: rare ones weigh more. */
export interface WordBags {
  /** Sorted word numbers of each old segment, each as often as it stands there; undefined for a paired one. */
  readonly old: readonly (Uint32Array | undefined)[];
  readonly now: readonly (Uint32Array | undefined)[];
  readonly weights: Float64Array;
  /** What the words of each segment weigh together. */
  readonly oldWeights: Float64Array;
  readonly nowWeights: Float64Array;
  /** In how many unpaired segments of either side each word stands. */
  readonly oldCounts: Uint32Array;
  readonly nowCounts: Uint32Array;
}

/** Reads the words of all segments without a partner. */
export function readBags({ old, now, newOf, oldOf }: Matching): WordBags {
  const numbers = createNumberTable();
  const bagOf = (segments: Segments, segment: number): Uint32Array => {
    const bag = wordsOfSegment(segments, segment).slice();
    for (let k = 0; k < bag.length; k++) bag[k] = numbers.add(bag[k]!);
    return bag.sort();
  };
  const oldBags = Array.from(newOf, (j, i) => (j < 0 ? bagOf(old, i) : undefined));
  const nowBags = Array.from(oldOf, (i, j) => (i < 0 ? bagOf(now, j) : undefined));
  const oldCounts = countSegments(oldBags, numbers.size);
  const nowCounts = countSegments(nowBags, numbers.size);
  const segments = oldBags.length + nowBags.length;
  const weights = new Float64Array(numbers.size);
  for (let word = 0; word < weights.length; word++)
    weights[word] = Math.log2(1 + segments / (oldCounts[word]! + nowCounts[word]!));
  const weigh = (bags: typeof oldBags): Float64Array => {
    const sums = new Float64Array(bags.length);
    for (let k = 0; k < sums.length; k++) if (bags[k]) sums[k] = weightOf(bags[k]!, weights);
    return sums;
  };
  return {
    old: oldBags,
    now: nowBags,
    weights,
    oldWeights: weigh(oldBags),
    nowWeights: weigh(nowBags),
    oldCounts,
    nowCounts,
  };
}

function weightOf(bag: Uint32Array, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < bag.length; k++) sum += weights[bag[k]!]!;
  return sum;
}

/** What the words that two bags share weigh, each as often as both have it. */
export function sharedWeight(left: Uint32Array, right: Uint32Array, weights: Float64Array): number {
  let sum = 0;
  for (let a = 0, b = 0; a < left.length && b < right.length; ) {
    const difference = left[a]! - right[b]!;
    if (difference === 0) {
      sum += weights[left[a]!]!;
      a++;
      b++;
    } else if (difference < 0) a++;
    else b++;
  }
  return sum;
}

function countSegments(bags: readonly (Uint32Array | undefined)[], words: number): Uint32Array {
  const counts = new Uint32Array(words);
  for (const bag of bags) {
    if (!bag) continue;
    for (let k = 0; k < bag.length; k++) if (k === 0 || bag[k] !== bag[k - 1]) counts[bag[k]!]!++;
  }
  return counts;
}

/** The share of the words that two texts have in common, each as often; two texts without words are alike. */
export function similarityOfWords(left: readonly string[], right: readonly string[]): number {
  if (left.length + right.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    counts.set(word, count - 1);
    shared++;
  }
  return (2 * shared) / (left.length + right.length);
}
