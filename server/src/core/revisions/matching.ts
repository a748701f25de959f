import { staying } from '../text/staying.ts';
import { lotOfSegment, type Segments, saysTheSame, wordsOfSegment } from './segments.ts';
import { shareOf } from './word-share.ts';

/** Pairs of segments as they are found. Segment 0, what precedes the first provision, always goes with segment 0. */
export interface Matching {
  readonly old: Segments;
  readonly now: Segments;
  /** For each old segment the new one, or -1. */
  readonly newOf: Int32Array;
  /** For each new segment the old one, or -1. */
  readonly oldOf: Int32Array;
  /** For each old segment whether it says the same as the new one that it goes with, but for their labels. */
  readonly alike: Uint8Array;
  /** For each old segment the share of the words that it has in common with that one, from 0 to 1. */
  readonly shares: Float64Array;
  /** How many pairs there are. */
  pairs: number;
  /** The gaps as they were with so many pairs. */
  gaps: { readonly pairs: number; readonly of: Gaps } | null;
}

/** A matching of nothing but what precedes the first provisions. */
export function createMatching(old: Segments, now: Segments): Matching {
  const newOf = new Int32Array(old.count).fill(-1);
  const oldOf = new Int32Array(now.count).fill(-1);
  const [alike, shares] = [new Uint8Array(old.count), new Float64Array(old.count)];
  const matching: Matching = { old, now, newOf, oldOf, alike, shares, pairs: 0, gaps: null };
  if (saysTheSame(old, 0, now, 0)) pairAlike(matching, 0, 0);
  else pairEdited(matching, 0, 0, shareOf(wordsOfSegment(old, 0), wordsOfSegment(now, 0)));
  return matching;
}

/** Takes two segments that say the same for one. */
export function pairAlike(matching: Matching, i: number, j: number): void {
  matching.alike[i] = 1;
  pairEdited(matching, i, j, 1);
}

/** Takes two segments for one that do not say the same, with the share of their words that they have in common. */
export function pairEdited(matching: Matching, i: number, j: number, share: number): void {
  matching.newOf[i] = j;
  matching.oldOf[j] = i;
  matching.shares[i] = share;
  matching.pairs++;
}

/** Where segments lie between those that stay in their place: two in one gap may be one, only edited. */
export interface Gaps {
  /** The number of the gap that each old segment lies in, counted by the staying pairs before it. */
  readonly old: Int32Array;
  readonly now: Int32Array;
}

/** The gaps between the pairs that keep their order. */
export function gapsOf(matching: Matching): Gaps {
  // Pairs are only ever added, so that their number tells whether anything is new.
  if (matching.gaps?.pairs !== matching.pairs)
    matching.gaps = { pairs: matching.pairs, of: readGaps(matching) };
  return matching.gaps.of;
}

function readGaps(matching: Matching): Gaps {
  const stays = stayingOld(matching);
  const old = new Int32Array(matching.old.count);
  const now = new Int32Array(matching.now.count);
  let gap = 0;
  for (let i = 0; i < old.length; i++) {
    if (stays[i]) now[matching.newOf[i]!] = ++gap;
    old[i] = gap;
  }
  gap = 0;
  for (let j = 0; j < now.length; j++) {
    if (now[j]! > 0) gap = now[j]!;
    else now[j] = gap;
  }
  return { old, now };
}

/** For each gap its unpaired segments on either side, where there are some on both. */
export function gapMembers(matching: Matching): readonly (readonly [readonly number[], readonly number[]])[] {
  const { newOf, oldOf } = matching;
  const gaps = gapsOf(matching);
  const members = new Map<number, [number[], number[]]>();
  for (let i = 1; i < newOf.length; i++) {
    if (newOf[i]! >= 0) continue;
    const known = members.get(gaps.old[i]!);
    if (known) known[0].push(i);
    else members.set(gaps.old[i]!, [[i], []]);
  }
  for (let j = 1; j < oldOf.length; j++) if (oldOf[j]! < 0) members.get(gaps.now[j]!)?.[1].push(j);
  return [...members.values()].filter(([, rights]) => rights.length > 0);
}

/** For each old segment whether it has a partner and keeps its place among the others. */
export function stayingOld({ old, now, newOf }: Pick<Matching, 'old' | 'now' | 'newOf'>): readonly boolean[] {
  // Pairs that are neighbours on both sides stay or move together, so each run of them is weighed as one.
  const rights: number[] = [];
  const weights: number[] = [];
  let previous = -1;
  for (let i = 0; i < newOf.length; i++) {
    const j = newOf[i]!;
    if (j >= 0) {
      if (previous < 0 || j !== previous + 1) {
        rights.push(j);
        // Equal ones are told apart by what they say.
        weights.push((lotOfSegment(old, i) + lotOfSegment(now, j)) / 4);
      }
      weights[weights.length - 1]! += weightOf(old, now, i, j);
    }
    previous = j;
  }
  const kept = staying(rights, weights);
  const stays: boolean[] = new Array(newOf.length).fill(false);
  let run = -1;
  previous = -1;
  for (let i = 0; i < newOf.length; i++) {
    const j = newOf[i]!;
    if (j >= 0) {
      if (previous < 0 || j !== previous + 1) run++;
      stays[i] = kept[run]!;
    }
    previous = j;
  }
  return stays;
}

/** The longer text stays and the shorter one moves, but a paragraph rather leaves its heading than the heading it. */
function weightOf(old: Segments, now: Segments, i: number, j: number): number {
  const length = old.lengths[i]! + now.lengths[j]!;
  return (old.heads[i] && now.heads[j] ? HEADING : 0) + length + EACH;
}

/** What a paragraph weighs beside its words: rather one long one moves than several short ones. */
const EACH = 200;

/** What a heading weighs more than its words: as much as a long paragraph. */
const HEADING = 4_000;
