import { createNumberTable, type NumberTable } from '../text/number-table.ts';
import type { Matching } from './matching.ts';
import { type Segments, wordsOfSegment } from './segments.ts';

/** The words of the segments that have no partner yet, as numbers, with what each word weighs: rare ones weigh more. */
export interface WordBags {
  /** Sorted word numbers of each old segment, each as often as it stands there; undefined for a paired one. */
  readonly old: readonly (Int32Array | undefined)[];
  readonly now: readonly (Int32Array | undefined)[];
  readonly weights: Float64Array;
  /** What the words of each segment weigh together. */
  readonly oldWeights: Float64Array;
  readonly nowWeights: Float64Array;
  /** In how many unpaired segments of either side each word stands. */
  readonly oldCounts: Int32Array;
  readonly nowCounts: Int32Array;
}

/** Reads the words of all segments without a partner. */
export function readBags({ old, now, newOf, oldOf }: Matching): WordBags {
  const numbers = createNumberTable();
  const oldBags = bagsOf(old, newOf, numbers);
  const nowBags = bagsOf(now, oldOf, numbers);
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

function bagsOf(segments: Segments, partners: Int32Array, numbers: NumberTable): (Int32Array | undefined)[] {
  let words = 0;
  for (let i = 0; i < segments.count; i++) if (partners[i]! < 0) words += wordsOfSegment(segments, i).length;
  // One array for all: as many small ones cost more than what is put into them.
  const all = new Int32Array(words);
  let at = 0;
  const bags: (Int32Array | undefined)[] = new Array(segments.count);
  for (let i = 0; i < segments.count; i++) {
    if (partners[i]! >= 0) continue;
    const own = wordsOfSegment(segments, i);
    const bag = all.subarray(at, at + own.length);
    for (let k = 0; k < own.length; k++) bag[k] = numbers.add(own[k]!);
    bags[i] = bag.sort();
    at += own.length;
  }
  return bags;
}

function weightOf(bag: Int32Array, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < bag.length; k++) sum += weights[bag[k]!]!;
  return sum;
}

/** What the words that two bags share weigh, each as often as both have it. */
export function sharedWeight(left: Int32Array, right: Int32Array, weights: Float64Array): number {
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

function countSegments(bags: readonly (Int32Array | undefined)[], words: number): Int32Array {
  const counts = new Int32Array(words);
  for (const bag of bags) {
    if (!bag) continue;
    for (let k = 0; k < bag.length; k++) if (k === 0 || bag[k] !== bag[k - 1]) counts[bag[k]!]!++;
  }
  return counts;
}
