import type { Hunk } from './hunk.ts';
import { isSameToken, isSign, startOfToken, type TokenCuts, textOfTokens } from './token-cuts.ts';
import { kindAt, type TokenKind } from './tokens.ts';

/**
 * Makes a shortest script readable: a few words that happen to stay between two rewritten stretches go with them, and
 * what is only put in or taken out begins where a sentence, a bracket or a word begins. Both sides stay what they are.
 */
export function readableHunks(old: TokenCuts, now: TokenCuts, hunks: readonly Hunk[]): readonly Hunk[] {
  const joined: Hunk[] = [];
  // What only goes, or only comes, is first moved to where it stands beside another change.
  for (const hunk of slide(old, now, hunks)) {
    let whole = hunk;
    // What has grown by its neighbour may outweigh what stands before it.
    for (let last = joined.at(-1); last && isConfetti(old, now, last, whole); last = joined.at(-1)) {
      whole = joinedOf(last, whole);
      joined.pop();
    }
    joined.push(whole);
  }
  return slide(old, now, joined);
}

function joinedOf(first: Hunk, { oldEnd, newEnd }: Hunk): Hunk {
  return { ...first, oldEnd, newEnd };
}

/** How many words that stay are worth three that change on either side of them. */
const WORTH = 3;
/** A word of so few letters that stays alone ties nothing together: `at the port` became `in the basin`. */
const SHORT_WORD = 4;
/** So many words that change on both sides together outweigh a short one that stays. */
const OUTWEIGHS = 3;

function isConfetti(old: TokenCuts, now: TokenCuts, before: Hunk, after: Hunk): boolean {
  let words = 0;
  let letters = 0;
  let signs = 0;
  for (let token = before.oldEnd; token < after.oldStart; token++) {
    // A bracket that stays is what the reader looks for.
    if (isSign(old, token, '[') || isSign(old, token, ']')) return false;
    const kind = kindOf(old, token);
    if (kind === 'word') {
      words++;
      letters += old.ends[token]! - startOfToken(old, token);
    } else if (kind !== 'space') signs++;
  }
  const left = wordsIn(old, now, before);
  const right = wordsIn(old, now, after);
  const replaced = isReplaced(before) && isReplaced(after);
  if (words === 0) return left > 0 && right > 0 && (signs === 0 || replaced);
  if (words * WORTH <= Math.min(left, right)) return true;
  return words === 1 && letters <= SHORT_WORD && signs === 0 && replaced && left + right >= OUTWEIGHS;
}

function isReplaced({ oldStart, oldEnd, newStart, newEnd }: Hunk): boolean {
  return oldEnd > oldStart && newEnd > newStart;
}

/** The words of the side of a hunk that has more of them. */
function wordsIn(old: TokenCuts, now: TokenCuts, { oldStart, oldEnd, newStart, newEnd }: Hunk): number {
  return Math.max(countWords(old, oldStart, oldEnd), countWords(now, newStart, newEnd));
}

function countWords(cuts: TokenCuts, from: number, to: number): number {
  let count = 0;
  for (let token = from; token < to; token++) if (kindOf(cuts, token) === 'word') count++;
  return count;
}

/** A stretch that only comes or only goes may stand a little earlier or later to the same effect. */
function slide(old: TokenCuts, now: TokenCuts, hunks: readonly Hunk[]): readonly Hunk[] {
  const slid: Hunk[] = [];
  for (const [h, hunk] of hunks.entries()) {
    const before = slid.at(-1)?.oldEnd ?? 0;
    const after = hunks[h + 1]?.oldStart ?? old.count;
    const moved = isReplaced(hunk) ? hunk : slidOf(old, now, hunk, before, after);
    const last = slid.at(-1);
    if (last && last.oldEnd === moved.oldStart) slid[slid.length - 1] = joinedOf(last, moved);
    else slid.push(moved);
  }
  return slid;
}

/** Where a stretch reads best of all places between two old tokens where it can stand to the same effect. */
function slidOf(old: TokenCuts, now: TokenCuts, hunk: Hunk, before: number, after: number): Hunk {
  const [cuts, from, to] =
    hunk.newEnd > hunk.newStart ? [now, hunk.newStart, hunk.newEnd] : [old, hunk.oldStart, hunk.oldEnd];
  if (to - from > LONGEST_SLIDE) return hunk;
  const back = Math.min(LONGEST_SLIDE, hunk.oldStart - before);
  const ahead = Math.min(LONGEST_SLIDE, after - hunk.oldEnd);
  let left = 0;
  while (left < back && isSameToken(cuts, from - 1 - left, cuts, to - 1 - left)) left++;
  let right = 0;
  while (right < ahead && isSameToken(cuts, from + right, cuts, to + right)) right++;
  if (left + right === 0) return hunk;
  const nearest = before > 0 ? before - hunk.oldStart : Number.NaN;
  const next = after < old.count ? after - hunk.oldEnd : Number.NaN;
  const worthBy = (by: number): number =>
    worthOf(cuts, from + by, to + by) + (by === nearest || by === next ? TOUCHES : 0);
  let best = 0;
  let most = worthBy(0);
  for (let by = -left; by <= right; by++) {
    const worth = worthBy(by);
    if (worth > most) [best, most] = [by, worth];
  }
  return {
    oldStart: hunk.oldStart + best,
    oldEnd: hunk.oldEnd + best,
    newStart: hunk.newStart + best,
    newEnd: hunk.newEnd + best,
  };
}

const LONGEST_SLIDE = 400;
/** What stands beside another change is read as one with it. */
const TOUCHES = 4;

/** How well a stretch reads: brackets whole, at the start of a line, a sentence or clause, at the start of a word. */
function worthOf(cuts: TokenCuts, from: number, to: number): number {
  let depth = 0;
  let whole = true;
  for (let token = from; token < to; token++) {
    if (isSign(cuts, token, '[')) depth++;
    else if (isSign(cuts, token, ']') && --depth < 0) whole = false;
  }
  let worth = whole && depth === 0 ? 8 : 0;
  if (from > 0 && kindOf(cuts, from - 1) !== 'space') return worth;
  if (from === 0 || textOfTokens(cuts, from - 1, from).includes('\n')) worth += 4;
  if (from > 1 && endsClause(cuts, from - 2)) worth += 2;
  if (from < cuts.count && kindOf(cuts, from) !== 'space') worth += 1;
  return worth;
}

function endsClause(cuts: TokenCuts, token: number): boolean {
  return /[.;:!?…]/.test(cuts.text[startOfToken(cuts, token)]!);
}

function kindOf(cuts: TokenCuts, token: number): TokenKind {
  return kindAt(cuts.text, startOfToken(cuts, token));
}
