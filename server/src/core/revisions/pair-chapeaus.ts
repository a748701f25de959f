import { type Matching, pairEdited } from './matching.ts';
import { provisionOfSegment, type Segments, wordsOfSegment } from './segments.ts';
import { shareOf } from './word-share.ts';

/**
 * Pairs what stands above lists that are one: where most items of two paragraphs without a partner are pairs, the words
 * above them are one chapeau, however few of them stayed: `The Programme may:`, `The Programme shall, each year:`.
 */
export function pairChapeaus(matching: Matching): void {
  const { old, now, newOf, oldOf } = matching;
  const votes = new Map<number, Map<number, number>>();
  for (let i = 1; i < newOf.length; i++) {
    const j = newOf[i]!;
    if (j <= 0) continue;
    const [above, there] = [listAbove(old, i), listAbove(now, j)];
    if (above <= 0 || there <= 0 || newOf[above]! >= 0 || oldOf[there]! >= 0) continue;
    const own = votes.get(above) ?? new Map<number, number>();
    votes.set(above, own.set(there, (own.get(there) ?? 0) + 1));
  }
  if (votes.size === 0) return;
  const sizes = [old, now].map(listSizes);
  for (const [i, own] of votes)
    for (const [j, count] of own) {
      // More than half of both: no other list can claim either.
      if (count < FEWEST || count * 2 <= sizes[0]![i]! || count * 2 <= sizes[1]![j]!) continue;
      pairEdited(matching, i, j, shareOf(wordsOfSegment(old, i), wordsOfSegment(now, j)));
    }
}

/** One item may be anywhere. */
const FEWEST = 2;

/** The segment that an item stands under, or -1 for what is no item. */
function listAbove({ model: { structure } }: Segments, segment: number): number {
  const provision = provisionOfSegment(segment);
  return structure.kind[provision] === 'item' ? structure.parent[provision]! + 1 : -1;
}

/** How many items each segment has. */
function listSizes(segments: Segments): Int32Array {
  const sizes = new Int32Array(segments.count);
  for (let i = 1; i < segments.count; i++) {
    const above = listAbove(segments, i);
    if (above > 0) sizes[above]!++;
  }
  return sizes;
}
