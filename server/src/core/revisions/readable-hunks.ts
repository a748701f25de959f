import type { Hunk } from './hunk.ts';
import { kindOfToken } from './tokens.ts';

/**
 * Makes a shortest script readable: a few words that happen to stay between two rewritten stretches go with them, and
 * what is only put in or taken out begins where a sentence, a bracket or a word begins. Both sides stay what they are.
 */
export function joinHunks(hunks: readonly Hunk[]): readonly Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    if (last && isConfetti(last, hunk)) {
      joined[joined.length - 1] = {
        kept: last.kept,
        gone: [...last.gone, ...hunk.kept, ...hunk.gone],
        come: [...last.come, ...hunk.kept, ...hunk.come],
      };
    } else joined.push(hunk);
  }
  return slide(joined);
}

/** How many words that stay are worth three that change on either side of them. */
const WORTH = 3;

function isConfetti(before: Hunk, { kept, gone, come }: Hunk): boolean {
  if (gone.length + come.length === 0 || before.gone.length + before.come.length === 0) return false;
  // A bracket that stays is what the reader looks for.
  if (kept.some((token) => token === '[' || token === ']')) return false;
  const words = countWords(kept);
  const left = Math.max(countWords(before.gone), countWords(before.come));
  const right = Math.max(countWords(gone), countWords(come));
  if (words > 0) return words * WORTH <= Math.min(left, right);
  const replaced = before.gone.length > 0 && before.come.length > 0 && gone.length > 0 && come.length > 0;
  return left > 0 && right > 0 && (replaced || kept.every((token) => kindOfToken(token) === 'space'));
}

function countWords(tokens: readonly string[]): number {
  let count = 0;
  for (const token of tokens) if (kindOfToken(token) === 'word') count++;
  return count;
}

/** A stretch that only comes or only goes may stand a little earlier or later to the same effect. */
function slide(hunks: readonly Hunk[]): readonly Hunk[] {
  const slid = hunks.map(({ kept, gone, come }) => ({ kept: [...kept], gone: [...gone], come: [...come] }));
  for (let h = 0; h + 1 < slid.length; h++) {
    const hunk = slid[h]!;
    const next = slid[h + 1]!;
    const [pure, other] = hunk.come.length > 0 ? [hunk.come, hunk.gone] : [hunk.gone, hunk.come];
    if (pure.length === 0 || other.length > 0 || pure.length > LONGEST_SLIDE) continue;
    const left = longestBack(hunk.kept, pure);
    const right = longestAhead(next.kept, pure);
    if (left + right === 0) continue;
    const line = [...hunk.kept.slice(hunk.kept.length - left), ...pure, ...next.kept.slice(0, right)];
    let best = left;
    for (let at = 0; at <= left + right; at++)
      if (worthOf(line, at, pure.length) > worthOf(line, best, pure.length)) best = at;
    if (best === left) continue;
    // The tokens that stay are the same whichever way it is cut, so both neighbours are dealt out anew.
    const chosen = line.slice(best, best + pure.length);
    hunk.kept.splice(hunk.kept.length - left, left, ...line.slice(0, best));
    next.kept.splice(0, right, ...line.slice(best + pure.length));
    pure.splice(0, pure.length, ...chosen);
  }
  return slid;
}

const LONGEST_SLIDE = 400;

/** How far a stretch can go to the left: its end repeats what stands before it. */
function longestBack(kept: readonly string[], pure: readonly string[]): number {
  let count = 0;
  while (
    count < kept.length &&
    count < LONGEST_SLIDE &&
    kept[kept.length - 1 - count] === at(pure, pure.length - 1 - count, kept)
  )
    count++;
  return count;
}

/** The token of a stretch at a place before its start lies among those that stay. */
function at(pure: readonly string[], index: number, kept: readonly string[]): string | undefined {
  return index >= 0 ? pure[index] : kept[kept.length + index];
}

/** How far a stretch can go to the right: its start repeats what stands behind it. */
function longestAhead(kept: readonly string[], pure: readonly string[]): number {
  let count = 0;
  while (count < kept.length && count < LONGEST_SLIDE) {
    const token = count < pure.length ? pure[count] : kept[count - pure.length];
    if (kept[count] !== token) break;
    count++;
  }
  return count;
}

/** How well a cut reads: brackets whole, at the start of a sentence or clause, at the start of a word. */
function worthOf(line: readonly string[], start: number, length: number): number {
  const before = line[start - 1];
  const first = line[start];
  let depth = 0;
  let whole = true;
  for (let i = start; i < start + length; i++) {
    if (line[i] === '[') depth++;
    else if (line[i] === ']' && --depth < 0) whole = false;
  }
  let worth = whole && depth === 0 ? 8 : 0;
  if (before?.includes('\n')) worth += 4;
  const spaced = before !== undefined && kindOfToken(before) === 'space';
  if (spaced && /[.;:!?]/.test(line[start - 2] ?? '')) worth += 2;
  if (spaced && first !== undefined && kindOfToken(first) !== 'space') worth += 1;
  return worth;
}
