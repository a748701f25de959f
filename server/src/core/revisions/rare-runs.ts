import type { Matching } from './matching.ts';
import { lotOfSegment, type Segments, wordsOfSegment } from './segments.ts';
import { wordNumbersOf } from './tokens.ts';

/**
 * Runs of four words: what tells a segment from others even where all its words are common, and what is left of it
 * when it was edited.
 */
export interface RareRuns {
  /** Unpaired segments that share one of the rarest runs of either. */
  readonly candidates: () => Iterable<readonly [number, number]>;
  /**
   * From 0 to 1 how much of their runs two unpaired segments share, each weighing the more the fewer other segments
   * have it: stock phrases that stand together in many places say little.
   */
  readonly likeness: (i: number, j: number) => number;
}

/** Reads the runs of all segments without a partner. */
export function readRareRuns({ old, now, newOf, oldOf }: Matching): RareRuns {
  const places = new Map<number, Places>();
  const oldRuns = enterAll(old, newOf, 'olds', places);
  const nowRuns = enterAll(now, oldOf, 'nows', places);
  let weights: ReadonlyMap<number, number> | undefined;
  return {
    *candidates() {
      for (const [i, runs] of oldRuns)
        for (const { nows } of rarest(runs, places, 'nows')) for (const j of nows) yield [i, j];
      for (const [j, runs] of nowRuns)
        for (const { olds } of rarest(runs, places, 'olds')) for (const i of olds) yield [i, j];
    },
    likeness(i, j) {
      weights ??= weighRuns(old, newOf, places);
      const left = oldRuns.get(i) ?? [];
      const right = new Set(nowRuns.get(j));
      let [shared, total] = [0, 0];
      for (const run of right) total += weights.get(run)!;
      for (const run of left) {
        total += weights.get(run)!;
        if (right.has(run)) shared += weights.get(run)!;
      }
      return total === 0 ? 0 : (2 * shared) / total;
    },
  };
}

interface Places {
  readonly olds: number[];
  readonly nows: number[];
}

/** Runs in more unpaired segments of a side than thare not followed. */
const COMMON = 32;
/** Runs in more than this are not even counted. */
const MOST = 400;
/** How many of a segment's runs are looked up: enough that some survive an edit. */
const LOOKED_UP = 8;
/** The share of the paired segments in which stock phrases are looked for. */
const SAMPLED = 0.1;

function enterAll(
  segments: Segments,
  partners: Int32Array,
  side: keyof Places,
  places: Map<number, Places>,
): ReadonlyMap<number, readonly number[]> {
  const runs = new Map<number, readonly number[]>();
  for (let segment = 1; segment < segments.count; segment++) {
    if (partners[segment]! >= 0) continue;
    const own = runsOf(wordsOfSegment(segments, segment));
    runs.set(segment, own);
    for (const run of own) {
      let known = places.get(run);
      if (!known) places.set(run, (known = { olds: [], nows: [] }));
      if (known[side].length <= MOST) known[side].push(segment);
    }
  }
  return runs;
}

function rarest(
  runs: readonly number[],
  places: ReadonlyMap<number, Places>,
  other: keyof Places,
): readonly Places[] {
  const found = runs
    .map((run) => places.get(run)!)
    .filter((known) => known[other].length > 0 && known[other].length <= MOST)
    .sort((a, b) => a.olds.length + a.nows.length - (b.olds.length + b.nows.length));
  // A short text of nothing but stock phrases is looked for by the rarest of them.
  const rare = found.filter((known) => known[other].length <= COMMON);
  return rare.length > 0 ? rare.slice(0, LOOKED_UP) : found.slice(0, 1);
}

/**
 * What each run of the unpaired segments weighs, by how many segments have it. Of the paired ones a lot decides which
 * are read, so that the two sides agree.
 */
function weighRuns(
  segments: Segments,
  partners: Int32Array,
  places: ReadonlyMap<number, Places>,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const share = segments.count < 4_000 ? 1 : SAMPLED;
  let read = 1;
  for (let segment = 1; segment < segments.count; segment++) {
    if (partners[segment]! < 0 || (share < 1 && lotOfSegment(segments, segment) > share)) continue;
    read++;
    for (const run of runsOf(wordNumbersOf(segments.bodies[segment]!)))
      if (places.has(run)) counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  const weights = new Map<number, number>();
  for (const [run, { olds, nows }] of places) {
    // A run of an unpaired segment is expected once on either side; what is beyond that counts against it.
    const others =
      (counts.get(run) ?? 0) / share + Math.max(0, olds.length - 1) + Math.max(0, nows.length - 1);
    weights.set(run, Math.log2(1 + read / share / (1 + others)));
  }
  return weights;
}

/** Numbers that equal runs of four words share, each once, in the order of the text. */
function runsOf(words: Uint32Array): readonly number[] {
  const runs = new Set<number>();
  for (let k = 3; k < words.length; k++) {
    const [a, b, c, d] = [words[k - 3]!, words[k - 2]!, words[k - 1]!, words[k]!];
    runs.add((Math.imul(Math.imul(Math.imul(a, 31) + b, 31) + c, 31) + d) >>> 0);
  }
  return [...runs];
}
