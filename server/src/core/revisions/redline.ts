import { diffArrays } from 'diff';
import type { Hunk } from './hunk.ts';
import { joinHunks } from './readable-hunks.ts';
import { tokenize } from './tokens.ts';

/** A stretch that stays (`=`), goes (`-`) or comes (`+`). */
export type Op = readonly [sign: '=' | '-' | '+', text: string];

/**
 * What changes from one text to another, on tokens: the `=` and `-` pieces joined are the old text, the `=` and `+`
 * pieces the new one. The script is the shortest there is, made readable: what is rewritten is one deletion and one
 * insertion. Texts that have next to nothing in common are taken out and put in as a whole.
 */
export function redline(old: string, now: string): readonly Op[] {
  if (old === now) return old === '' ? [] : [['=', old]];
  if (old === '') return [['+', now]];
  if (now === '') return [['-', old]];
  // Of several shortest scripts the one that is found from the text that sorts first, so that the two directions agree.
  if (old > now) return turned(redline(now, old));
  const left = tokenize(old);
  const right = tokenize(now);
  let start = 0;
  const shorter = Math.min(left.length, right.length);
  while (start < shorter && left[start] === right[start]) start++;
  let back = 0;
  while (back < shorter - start && left[left.length - 1 - back] === right[right.length - 1 - back]) back++;
  const edits = editsOf(left.slice(start, left.length - back), right.slice(start, right.length - back));
  const hunks: Hunk[] = [];
  if (start > 0) hunks.push({ kept: left.slice(0, start), gone: [], come: [] });
  hunks.push(...edits);
  if (back > 0) hunks.push({ kept: left.slice(left.length - back), gone: [], come: [] });
  return toOps(joinHunks(hunks));
}

/** The same changes, undone. */
function turned(ops: readonly Op[]): readonly Op[] {
  const result: Op[] = [];
  for (const [sign, text] of ops) {
    if (sign === '+' && result.at(-1)?.[0] === '+') result.splice(-1, 0, ['-', text]);
    else result.push([sign === '=' ? '=' : sign === '-' ? '+' : '-', text]);
  }
  return result;
}

/** The steps after which two texts are taken for unlike, for so many tokens: it bounds the work, not the result. */
function longestScript(tokens: number): number {
  return Math.max(1_000, Math.floor(40_000_000 / (tokens + 1)));
}

function editsOf(left: string[], right: string[]): readonly Hunk[] {
  if (left.length === 0 || right.length === 0) return [{ kept: [], gone: left, come: right }];
  const changes = diffArrays(left, right, {
    maxEditLength: longestScript(left.length + right.length),
  });
  if (!changes) return [{ kept: [], gone: left, come: right }];
  const hunks: { kept: string[]; gone: string[]; come: string[] }[] = [];
  for (const { added, removed, value } of changes) {
    const last = hunks.at(-1);
    const open = last ?? { kept: [], gone: [], come: [] };
    if (!last) hunks.push(open);
    if (removed) open.gone = joined(open.gone, value);
    else if (added) open.come = joined(open.come, value);
    else if (open.gone.length + open.come.length === 0) open.kept = joined(open.kept, value);
    else hunks.push({ kept: value, gone: [], come: [] });
  }
  return hunks;
}

/** Two lists in one; mostly the first is empty, and the second is taken as it is. */
function joined(before: readonly string[], more: string[]): string[] {
  return before.length === 0 ? more : [...before, ...more];
}

function toOps(hunks: readonly Hunk[]): readonly Op[] {
  const ops: Op[] = [];
  const add = (sign: Op[0], tokens: readonly string[]): void => {
    if (tokens.length === 0) return;
    const last = ops.at(-1);
    const text = tokens.join('');
    if (last?.[0] === sign) ops[ops.length - 1] = [sign, last[1] + text];
    else ops.push([sign, text]);
  };
  for (const { kept, gone, come } of hunks) {
    add('=', kept);
    add('-', gone);
    add('+', come);
  }
  return ops;
}
