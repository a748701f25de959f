import { createMatching } from './matching.ts';
import { pairIdentical } from './pair-identical.ts';
import { pairSimilar } from './pair-similar.ts';
import type { Segments } from './segments.ts';

/** Which segment of one revision is which of the other; -1 where it has none. Both lists say the same. */
export interface Alignment {
  readonly newOf: Int32Array;
  readonly oldOf: Int32Array;
  /** For each old segment whether it says the same as its partner, but for their labels. */
  readonly alike: Uint8Array;
  /** For each old segment the share of the words that it has in common with its partner, from 0 to 1. */
  readonly shares: Float64Array;
}

/**
 * Finds each segment of one revision in another: first what is the same and stands nowhere else, and from there its
 * neighbours; then, by rare words, labels and neighbours, what was edited, wherever it went. The result for (b, a)
 * is that for (a, b) turned round: whatever is tied is decided by what the texts say, never by the side.
 */
export function align(old: Segments, now: Segments): Alignment {
  const matching = createMatching(old, now);
  pairIdentical(matching);
  pairSimilar(matching);
  return matching;
}
