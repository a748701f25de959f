import type { Op } from './redline.ts';

/** What stays of one text in another, as stretches of equal length; both starts are the documents'. */
export interface Kept {
  readonly old: number;
  readonly now: number;
  readonly length: number;
}

/** The stretches that ops leave as they are. */
export function keptOf(ops: readonly Op[], oldStart: number, nowStart: number): readonly Kept[] {
  const kept: Kept[] = [];
  let [old, now] = [oldStart, nowStart];
  for (const [sign, { length }] of ops) {
    if (sign === '=') kept.push({ old, now, length });
    if (sign !== '+') old += length;
    if (sign !== '-') now += length;
  }
  return kept;
}

/** The same, seen from the other text. */
export function turnedKept(kept: readonly Kept[]): readonly Kept[] {
  return kept.map(({ old, now, length }) => ({ old: now, now: old, length }));
}

/** Where the sign at an old offset stands now, or -1 where it is gone. */
export function placeOf(kept: readonly Kept[], offset: number): number {
  const found = kept[firstBehind(kept, offset + 1) - 1];
  return found && offset < found.old + found.length ? found.now + offset - found.old : -1;
}

/** The index of the first stretch that begins at an old offset or behind it. */
export function firstBehind(kept: readonly Kept[], offset: number): number {
  let [low, high] = [0, kept.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (kept[middle]!.old < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretch of the new text that stands between what is kept before and behind an old stretch. */
export function regionOf(
  kept: readonly Kept[],
  old: { readonly start: number; readonly end: number },
  now: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const before = kept[firstBehind(kept, old.start) - 1];
  const start = before ? before.now + Math.min(before.length, old.start - before.old) : now.start;
  const behind = firstReaching(kept, old.end);
  const end = behind ? behind.now + Math.max(0, old.end - behind.old) : now.end;
  return { start, end: Math.max(start, end) };
}

/** The first stretch that reaches behind an old offset. */
export function firstReaching(kept: readonly Kept[], offset: number): Kept | undefined {
  const at = firstBehind(kept, offset);
  const before = kept[at - 1];
  return before && before.old + before.length > offset ? before : kept[at];
}
