import type { Matching } from './matching.ts';
import { eachWord } from './tokens.ts';

/**
 * Runs of four words: what tells a segment from others even where all its words are common, and what is left of it
 * when it was edited.
 */
export interface RareRuns {
  /** Unpaired segments that share one of the rarest runs of either. */
  readonly candidates: () => Iterable<readonly [number, number]>;
  /** Whether two unpaired segments share a run that stands nowhere else: no stock phrase does. */
  readonly share: (i: number, j: number) => boolean;
}

/** Reads the runs of all segments without a partner. */
export function readRareRuns({ old, now, newOf, oldOf }: Matching): RareRuns {
  const places = new Map<number, Places>();
  const oldRuns = enterAll(old.bodies, newOf, 'olds', places);
  const nowRuns = enterAll(now.bodies, oldOf, 'nows', places);
  let stock: ReadonlySet<number> | undefined;
  return {
    *candidates() {
      for (const [i, runs] of oldRuns)
        for (const { nows } of rarest(runs, places, 'nows')) for (const j of nows) yield [i, j];
      for (const [j, runs] of nowRuns)
        for (const { olds } of rarest(runs, places, 'olds')) for (const i of olds) yield [i, j];
    },
    share(i, j) {
      stock ??= stockRuns(old.bodies, old.lots, newOf, places);
      const others = new Set(nowRuns.get(j));
      return (oldRuns.get(i) ?? []).some((run) => {
        const { olds, nows } = places.get(run)!;
        return others.has(run) && olds.length <= FEW && nows.length <= FEW && !stock!.has(run);
      });
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
/** In so few segments of a side a run stands that is no stock phrase. */
const FEW = 2;
/** How many of a segment's runs are looked up: enough that some survive an edit. */
const LOOKED_UP = 8;
/** The share of the paired segments in which stock phrases are looked for. */
const SAMPLED = 0.25;

function enterAll(
  bodies: readonly string[],
  partners: Int32Array,
  side: keyof Places,
  places: Map<number, Places>,
): ReadonlyMap<number, readonly number[]> {
  const runs = new Map<number, readonly number[]>();
  for (let segment = 1; segment < bodies.length; segment++) {
    if (partners[segment]! >= 0) continue;
    const own = runsOf(bodies[segment]!);
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

/** Those of the runs that stand in paired segments too; a lot decides which of them are read, the same on both sides. */
function stockRuns(
  bodies: readonly string[],
  lots: Float64Array,
  partners: Int32Array,
  wanted: ReadonlyMap<number, unknown>,
): ReadonlySet<number> {
  const stock = new Set<number>();
  const few = bodies.length < 4_000;
  for (let segment = 1; segment < bodies.length; segment++) {
    if (partners[segment]! < 0 || (!few && lots[segment]! > SAMPLED)) continue;
    for (const run of runsOf(bodies[segment]!)) if (wanted.has(run)) stock.add(run);
  }
  return stock;
}

/** Numbers that equal runs of four words share, each once, in the order of the text. */
function runsOf(body: string): readonly number[] {
  const runs = new Set<number>();
  let [a, b, c] = [0, 0, 0];
  let count = 0;
  eachWord(body, (word) => {
    const d = hashOf(word);
    if (++count >= 4) runs.add((Math.imul(Math.imul(Math.imul(a, 31) + b, 31) + c, 31) + d) >>> 0);
    [a, b, c] = [b, c, d];
  });
  return [...runs];
}

function hashOf(word: string): number {
  let hash = 2_166_136_261;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 16_777_619);
  return hash;
}
