/** A half-open stretch of text in UTF-16 units: `start` is in it, `end` is not. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether `inner` lies wholly inside `outer`; equal ranges contain each other. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether an offset lies in a range or touches its end: what "the cursor is on it" means. */
export function touches(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** The same range, `by` units further on. */
export function shift(range: Range, by: number): Range {
  return { start: range.start + by, end: range.end + by };
}

/** The range that holds an offset, among ranges that are sorted and disjoint; found by halving. */
export function rangeAt<T extends Range>(ranges: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const found = ranges[low];
  return found && found.start <= offset ? found : undefined;
}

/** The same thing at another place: its range moved by so many units. */
export function movedBy<T extends Range>(range: T, by: number): T {
  return by === 0 ? range : { ...range, start: range.start + by, end: range.end + by };
}

/** The index of the first of sorted ranges that starts at an offset or behind it. */
export function firstFrom(sorted: readonly Range[], start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
