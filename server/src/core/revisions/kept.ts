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
  const found = kept.find((one) => one.old <= offset && offset < one.old + one.length);
  return found ? found.now + offset - found.old : -1;
}

/** The stretch of the new text that stands between what is kept before and behind an old stretch. */
export function regionOf(
  kept: readonly Kept[],
  old: { readonly start: number; readonly end: number },
  now: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  let { start } = now;
  let { end } = now;
  for (const one of kept) {
    if (one.old < old.start) start = one.now + Math.min(one.length, old.start - one.old);
    if (one.old + one.length > old.end) {
      end = one.now + Math.max(0, old.end - one.old);
      break;
    }
  }
  return { start, end: Math.max(start, end) };
}
