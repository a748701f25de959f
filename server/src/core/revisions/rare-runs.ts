import { PRINTS, smallOf } from '../text/lot.ts';
import { createNumberTable, type NumberTable } from '../text/number-table.ts';
import type { Matching } from './matching.ts';
import { printOfSegment, type Segments, wordsOfSegment } from './segments.ts';
import { wordNumbersOf } from './word-numbers.ts';

/**
 * Runs of four words: what tells a segment from others even where all its words are common, and what is left of it
 * when it was edited.
 */
export interface RareRuns {
  /** Unpaired segments that share one of the rarest runs of either. */
  readonly candidates: (take: (i: number, j: number) => void) => void;
  /**
   * From 0 to 1 how much of their runs two unpaired segments share, each weighing the more the fewer other segments
   * have it: stock phrases that stand together in many places say little.
   */
  readonly likeness: (i: number, j: number) => number;
  /** From 0 to 1 how much of the runs of the shorter of two unpaired segments is in the other, weighed alike. */
  readonly containment: (i: number, j: number) => number;
}

/** Reads the runs of all segments without a partner. */
export function readRareRuns(matching: Matching): RareRuns {
  const { old, now, newOf, oldOf } = matching;
  const table = createNumberTable(old.count + now.count);
  const olds = readSide(old, newOf, table);
  const nows = readSide(now, oldOf, table);
  const atOld = placesOf(olds, table.size);
  const atNow = placesOf(nows, table.size);
  let weights: Float64Array | undefined;
  const weigh = (i: number, j: number) => {
    weights ??= weighRuns(matching, table, atOld, atNow);
    const [own, other] = [olds.get(i) ?? NONE, nows.get(j) ?? NONE];
    return {
      left: sumOf(own, weights),
      right: sumOf(other, weights),
      shared: sharedSum(own, other, weights),
    };
  };
  return {
    candidates(take) {
      for (const [i, runs] of olds)
        for (const run of rarest(runs, table, atOld, atNow)) atNow.each(run, (j) => take(i, j));
      for (const [j, runs] of nows)
        for (const run of rarest(runs, table, atNow, atOld)) atOld.each(run, (i) => take(i, j));
    },
    likeness(i, j) {
      const { left, right, shared } = weigh(i, j);
      return left + right === 0 ? 0 : rounded((2 * shared) / (left + right));
    },
    containment(i, j) {
      const { left, right, shared } = weigh(i, j);
      const least = Math.min(left, right);
      return least === 0 ? 0 : rounded(shared / least);
    },
  };
}

/** For each unpaired segment of a side its runs, each once, sorted. */
type Runs = ReadonlyMap<number, Int32Array>;

/** In which segments of a side each run stands. */
interface Places {
  readonly count: (run: number) => number;
  readonly each: (run: number, take: (segment: number) => void) => void;
}

/** Runs in more unpaired segments of a side than that are not followed. */
const COMMON = 32;
/** Runs in more than this are not followed even by what has none that is rarer. */
const MOST = 400;
/** How many of a segment's runs are looked up: enough that some survive an edit. */
const LOOKED_UP = 8;
/** The share of the paired segments in which stock phrases are looked for. */
const SAMPLED = 0.1;
const NONE = new Int32Array();

function readSide(segments: Segments, partners: Int32Array, table: NumberTable): Runs {
  const runs = new Map<number, Int32Array>();
  for (let segment = 1; segment < segments.count; segment++) {
    if (partners[segment]! >= 0) continue;
    const own = runsOf(wordsOfSegment(segments, segment));
    for (let k = 0; k < own.length; k++) own[k] = table.add(own[k]!);
    own.sort();
    let count = 0;
    for (let k = 0; k < own.length; k++) if (k === 0 || own[k] !== own[k - 1]) own[count++] = own[k]!;
    runs.set(segment, own.subarray(0, count));
  }
  return runs;
}

function placesOf(runs: Runs, size: number): Places {
  const starts = new Int32Array(size + 1);
  for (const own of runs.values()) for (let k = 0; k < own.length; k++) starts[own[k]! + 1]!++;
  for (let run = 0; run < size; run++) starts[run + 1]! += starts[run]!;
  const segments = new Int32Array(starts[size]!);
  const filled = starts.slice();
  for (const [segment, own] of runs)
    for (let k = 0; k < own.length; k++) segments[filled[own[k]!]!++] = segment;
  return {
    count: (run) => starts[run + 1]! - starts[run]!,
    each: (run, take) => {
      for (let at = starts[run]!; at < starts[run + 1]!; at++) take(segments[at]!);
    },
  };
}

function rarest(runs: Int32Array, table: NumberTable, own: Places, other: Places): readonly number[] {
  const rarity = (run: number): number => own.count(run) + other.count(run);
  // Ties are decided by the words, not by the side that was read first.
  const compare = (a: number, b: number): number => rarity(a) - rarity(b) || table.at(a) - table.at(b);
  const found: number[] = [];
  let common = -1;
  for (let k = 0; k < runs.length; k++) {
    const run = runs[k]!;
    const count = other.count(run);
    if (count === 0 || count > MOST) continue;
    if (count <= COMMON) found.push(run);
    else if (common < 0 || compare(run, common) < 0) common = run;
  }
  // A short text of nothing but stock phrases is looked for by the rarest of them.
  if (found.length === 0) return common < 0 ? [] : [common];
  return found.length <= LOOKED_UP ? found : found.sort(compare).slice(0, LOOKED_UP);
}

/**
 * What each run of the unpaired segments weighs, by how many segments have it. Of the paired ones those are read that
 * say the same on both sides, and of many a lot decides: so the two directions agree.
 */
function weighRuns(
  { old: segments, now, alike }: Matching,
  table: NumberTable,
  atOld: Places,
  atNow: Places,
): Float64Array {
  const counts = new Float64Array(table.size);
  /** The last segment that each run was counted in. */
  const last = new Int32Array(table.size);
  const share = segments.count + now.count < 8_000 ? 1 : SAMPLED;
  let read = 1;
  for (let segment = 1; segment < segments.count; segment++) {
    if (alike[segment] === 0) continue;
    if (share < 1 && printOfSegment(segments, segment) > share * PRINTS) continue;
    read++;
    const own = runsOf(wordNumbersOf(segments.raws[segment]!));
    for (let k = 0; k < own.length; k++) {
      const run = table.find(own[k]!);
      if (run < 0 || last[run] === segment) continue;
      last[run] = segment;
      counts[run]!++;
    }
  }
  for (let run = 0; run < counts.length; run++) {
    // A run of an unpaired segment is expected once on either side; what is beyond that counts against it.
    const elsewhere =
      counts[run]! / share + Math.max(0, atOld.count(run) - 1) + Math.max(0, atNow.count(run) - 1);
    counts[run] = Math.log2(1 + read / share / (1 + elsewhere));
  }
  return counts;
}

/** Sums that were added up in another order are still the same. */
function rounded(share: number): number {
  return Math.round(share * 1e9) / 1e9;
}

function sumOf(runs: Int32Array, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < runs.length; k++) sum += weights[runs[k]!]!;
  return sum;
}

function sharedSum(left: Int32Array, right: Int32Array, weights: Float64Array): number {
  let sum = 0;
  for (let a = 0, b = 0; a < left.length && b < right.length; ) {
    const difference = left[a]! - right[b]!;
    if (difference === 0) sum += weights[left[a]!]!;
    if (difference <= 0) a++;
    if (difference >= 0) b++;
  }
  return sum;
}

/** Numbers that equal runs of four words share, in the order of the text. */
function runsOf(words: Int32Array): Int32Array {
  const runs = new Int32Array(Math.max(0, words.length - 3));
  for (let k = 3; k < words.length; k++) {
    const [a, b, c, d] = [words[k - 3]!, words[k - 2]!, words[k - 1]!, words[k]!];
    runs[k - 3] = smallOf(Math.imul(Math.imul(Math.imul(a, 31) + b, 31) + c, 31) + d);
  }
  return runs;
}
