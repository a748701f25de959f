import type { Edit } from '../text/edits.ts';
import type { Range } from '../text/range.ts';

/** A long stretch that some want out, and in which others change a little. */
export interface Enclosing extends Range {
  readonly by: readonly string[];
}

/**
 * The deletions that are better told as one bracket around what others change in them: long ones, of which the others
 * take out less than half, and which no other deletion crosses. By start, those around others first. All other
 * deletions are cut where they meet.
 */
export function enclosingDeletions(
  codes: readonly string[],
  scripts: readonly (readonly Edit[])[],
): readonly Enclosing[] {
  const ranges = deletions(codes, scripts);
  const crossed = new Set<Enclosing>();
  const inside = new Map<Enclosing, number>();
  for (const [index, range] of ranges.entries()) {
    let sum = 0;
    for (let i = index + 1; i < ranges.length && ranges[i]!.start < range.end; i++) {
      const other = ranges[i]!;
      if (other.end > range.end) crossed.add(range).add(other);
      else sum += other.end - other.start;
    }
    inside.set(range, sum);
  }
  const result: Enclosing[] = [];
  /** The ranges around the present one, and whether each is told as a bracket. */
  const around: { readonly end: number; readonly told: boolean }[] = [];
  for (const range of ranges) {
    while (around.length > 0 && around.at(-1)!.end <= range.start) around.pop();
    const length = range.end - range.start;
    const told =
      length > SHORTEST &&
      !crossed.has(range) &&
      inside.get(range)! * 2 <= length &&
      around.every((one) => one.told);
    if (told) result.push(range);
    around.push({ end: range.end, told });
  }
  return result;
}

/** In a few words names beside each other read better than a bracket in a bracket. */
const SHORTEST = 60;

/** Each stretch that is taken out, with all who take out just that. */
function deletions(codes: readonly string[], scripts: readonly (readonly Edit[])[]): readonly Enclosing[] {
  const found = new Map<string, { readonly start: number; readonly end: number; readonly by: string[] }>();
  for (const [index, edits] of scripts.entries()) {
    for (const { start, end } of edits) {
      if (end === start) continue;
      const key = `${start} ${end}`;
      const known = found.get(key);
      if (known) known.by.push(codes[index]!);
      else found.set(key, { start, end, by: [codes[index]!] });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}
