import type { GroupView } from './contested-view.ts';
import { type Kept, placeOf, turnedKept } from './kept.ts';
import { shareOfWords } from './word-share.ts';

/**
 * Which group of brackets of one provision is which of its later text: for each old one the new one, or -1. The order
 * stays; a bracket whose sign stayed is the same bracket, else the words decide.
 */
export function matchGroups(
  before: readonly GroupView[],
  after: readonly GroupView[],
  kept: readonly Kept[],
): ReadonlyMap<number, number> {
  // Of equally good matchings the one that is found from the side whose texts sort first, so that both ways agree.
  if (textOf(before) > textOf(after))
    return turned(matchGroups(after, before, turnedKept(kept)), before.length);
  const matched = new Map<number, number>(before.map((_, g) => [g, -1]));
  if (before.length * after.length === 0 || before.length * after.length > MOST) return matched;
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const worth = before.map((group) => after.map((other) => worthOf(group, other, kept)));
  for (let g = before.length - 1; g >= 0; g--) {
    for (let h = after.length - 1; h >= 0; h--) {
      const both = worth[g]![h]! > 0 ? worth[g]![h]! + best[(g + 1) * width + h + 1]! : 0;
      best[g * width + h] = Math.max(both, best[(g + 1) * width + h]!, best[g * width + h + 1]!);
    }
  }
  for (let g = 0, h = 0; g < before.length && h < after.length; ) {
    const whole = best[g * width + h]!;
    const own = worth[g]![h]!;
    if (own > 0 && whole === own + best[(g + 1) * width + h + 1]!) {
      matched.set(g, h);
      g++;
      h++;
    } else if (whole === best[(g + 1) * width + h]!) g++;
    else h++;
  }
  return matched;
}

function textOf(groups: readonly GroupView[]): string {
  return groups.map(({ alternatives }) => alternatives.map(({ text }) => text).join('\n')).join('\n\n');
}

function turned(matched: ReadonlyMap<number, number>, count: number): ReadonlyMap<number, number> {
  const result = new Map<number, number>(Array.from({ length: count }, (_, g) => [g, -1]));
  for (const [h, g] of matched) if (g >= 0) result.set(g, h);
  return result;
}

/** More pairs of brackets in one provision than this are not compared one by one. */
const MOST = 250_000;
/** Half of the words, or its very sign, make a bracket the same. */
const ALIKE = 0.5;

function worthOf(before: GroupView, after: GroupView, kept: readonly Kept[]): number {
  const signs =
    (placeOf(kept, before.start) === after.start ? 1 : 0) +
    (placeOf(kept, before.end - 1) === after.end - 1 ? 1 : 0);
  const words = Math.max(
    shareOfWords(wordsIn(before), wordsIn(after)),
    ...before.alternatives.flatMap((text) =>
      after.alternatives.map((other) => shareOfWords(text.words, other.words)),
    ),
  );
  if (signs < 2 && words < ALIKE) return 0;
  return words + signs;
}

function wordsIn({ alternatives }: GroupView): readonly string[] {
  return alternatives.flatMap(({ words }) => words);
}
