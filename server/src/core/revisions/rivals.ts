import type { Candidate } from './candidates.ts';
import type { Matching } from './matching.ts';

/** For each segment its best candidate, and how alike the best and the next best are. */
export interface Rivals {
  readonly old: Rivalry;
  readonly now: Rivalry;
}

interface Rivalry {
  readonly partner: Int32Array;
  readonly best: Float64Array;
  readonly next: Float64Array;
}

/** Who rivals whom among some candidates. */
export function rivalsOf({ old, now }: Matching, candidates: readonly Candidate[]): Rivals {
  const rivals = { old: rivalry(old.count), now: rivalry(now.count) };
  for (const { i, j, similarity } of candidates) {
    enter(rivals.old, i, j, similarity);
    enter(rivals.now, j, i, similarity);
  }
  return rivals;
}

function rivalry(count: number): Rivalry {
  return {
    partner: new Int32Array(count).fill(-1),
    best: new Float64Array(count),
    next: new Float64Array(count),
  };
}

function enter({ partner, best, next }: Rivalry, segment: number, other: number, similarity: number): void {
  if (similarity > best[segment]!) {
    next[segment] = best[segment]!;
    best[segment] = similarity;
    partner[segment] = other;
  } else if (similarity > next[segment]!) next[segment] = similarity;
}

/** How alike the best other candidate is that either of two has. */
export function bestRival({ old, now }: Rivals, i: number, j: number): number {
  return Math.max(rivalOf(old, i, j), rivalOf(now, j, i));
}

function rivalOf({ partner, best, next }: Rivalry, segment: number, other: number): number {
  return partner[segment] === other ? next[segment]! : best[segment]!;
}
