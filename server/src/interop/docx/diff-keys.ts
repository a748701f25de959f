import { diffArrays } from 'diff';
import { staying } from '../../core/text/staying.ts';

/** A stretch of two lists: what is in both, in the first only, or in the second only. */
export interface Stretch {
  readonly kind: 'same' | 'gone' | 'come';
  readonly count: number;
}

/**
 * What two lists have in common, in order. What is in each of them once is found first, in the longest run that keeps its
 * order; only what lies between is compared item by item, so that long lists of which much has changed stay fast.
 */
export function diffKeys(before: readonly string[], now: readonly string[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const push = (kind: Stretch['kind'], count: number): void => {
    const last = stretches.at(-1);
    if (count === 0) return;
    if (last?.kind === kind) stretches[stretches.length - 1] = { kind, count: last.count + count };
    else stretches.push({ kind, count });
  };
  let [a, b] = [0, 0];
  for (const [nextA, nextB] of [...anchorsOf(before, now), [before.length, now.length] as const]) {
    const [gone, come] = [before.slice(a, nextA), now.slice(b, nextB)];
    if (gone.length === 0 || come.length === 0) {
      push('gone', gone.length);
      push('come', come.length);
    } else
      for (const { added, removed, count } of diffArrays([...gone], [...come]))
        push(added ? 'come' : removed ? 'gone' : 'same', count);
    if (nextA < before.length) push('same', 1);
    [a, b] = [nextA + 1, nextB + 1];
  }
  return stretches;
}

function anchorsOf(
  before: readonly string[],
  now: readonly string[],
): readonly (readonly [number, number])[] {
  const [old, fresh] = [placesOf(before), placesOf(now)];
  const pairs: [number, number][] = [];
  for (const [key, place] of old) {
    const other = fresh.get(key);
    if (place >= 0 && other !== undefined && other >= 0) pairs.push([place, other]);
  }
  const kept = staying(
    pairs.map(([, place]) => place),
    pairs.map(() => 1),
  );
  return pairs.filter((_, index) => kept[index]);
}

/** The place of each item that is there once; -1 where it is there more often. In order. */
function placesOf(items: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, item] of items.entries()) places.set(item, places.has(item) ? -1 : place);
  return places;
}
