import { diffArrays } from 'diff';
import type { Hunk } from './hunk.ts';
import { readableHunks } from './readable-hunks.ts';
import { keptWords, steadyRun } from './steady-run.ts';
import {
  createTokenRoom,
  cutInto,
  isSameToken,
  startOfToken,
  type TokenCuts,
  textOfTokens,
} from './token-cuts.ts';

/** A stretch that stays (`=`), goes (`-`) or comes (`+`). */
export type Op = readonly [sign: '=' | '-' | '+', text: string];

/**
 * What changes from one text to another, on tokens: the `=` and `-` pieces joined are the old text, the `=` and `+`
 * pieces the new one. The script is the shortest there is, or one that keeps more words, made readable: what is rewritten
 * is one deletion and one insertion. Texts that have next to nothing in common are taken out and put in as a whole.
 */
export function redline(old: string, now: string): readonly Op[] {
  if (old === now) return old === '' ? [] : [['=', old]];
  if (old === '') return [['+', now]];
  if (now === '') return [['-', old]];
  // Of several shortest scripts the one that is found from the text that sorts first, so that the two directions agree.
  if (old > now) return turned(redline(now, old));
  const left = cutInto(leftRoom, old);
  const right = cutInto(rightRoom, now);
  const first = sameAtStart(left, right);
  const rest = sameAtEnd(left, right, Math.min(left.count, right.count) - first);
  const changed: Hunk = {
    oldStart: first,
    oldEnd: left.count - rest,
    newStart: first,
    newEnd: right.count - rest,
  };
  return toOps(left, right, steadyHunks(left, right, changed));
}

/** More clauses than this that changed places with signs are left where the script has them. */
const MOST_RUNS = 4;

/** The readable hunks of the script that keeps the most words, in the fewest pieces. */
function steadyHunks(left: TokenCuts, right: TokenCuts, changed: Hunk): readonly Hunk[] {
  let parts: readonly Hunk[] = [changed];
  let best = readableHunks(left, right, shortestScript(left, right, changed));
  for (let i = 0; i < MOST_RUNS; i++) {
    const run = steadyRun(left, right, best);
    if (!run) break;
    const part = parts.findIndex(
      ({ oldStart, oldEnd, newStart, newEnd }) =>
        oldStart <= run.old &&
        run.old + run.count <= oldEnd &&
        newStart <= run.now &&
        run.now + run.count <= newEnd,
    );
    if (part < 0) break;
    const { oldStart, oldEnd, newStart, newEnd } = parts[part]!;
    parts = [
      ...parts.slice(0, part),
      { oldStart, oldEnd: run.old, newStart, newEnd: run.now },
      { oldStart: run.old + run.count, oldEnd, newStart: run.now + run.count, newEnd },
      ...parts.slice(part + 1),
    ];
    const other = readableHunks(
      left,
      right,
      parts.flatMap((one) => shortestScript(left, right, one)),
    );
    if (!isSteadier(left, other, best)) break;
    best = other;
  }
  return best;
}

/** Whether a script keeps more words, or as many in fewer pieces, or longer ones: rather `youth` than `and`. */
function isSteadier(left: TokenCuts, other: readonly Hunk[], best: readonly Hunk[]): boolean {
  const [own, others] = [keptWords(left, best), keptWords(left, other)];
  if (others.count !== own.count) return others.count > own.count;
  return other.length < best.length || (other.length === best.length && others.letters > own.letters);
}

const leftRoom = createTokenRoom();
const rightRoom = createTokenRoom();

/** The same changes, undone. */
function turned(ops: readonly Op[]): readonly Op[] {
  const result: Op[] = [];
  for (const [sign, text] of ops) {
    if (sign === '+' && result.at(-1)?.[0] === '+') result.splice(-1, 0, ['-', text]);
    else result.push([sign === '=' ? '=' : sign === '-' ? '+' : '-', text]);
  }
  return result;
}

/** How many tokens the texts begin with alike. */
function sameAtStart(left: TokenCuts, right: TokenCuts): number {
  const most = Math.min(left.text.length, right.text.length);
  let same = 0;
  while (same < most && left.text.charCodeAt(same) === right.text.charCodeAt(same)) same++;
  let count = 0;
  while (
    count < left.count &&
    count < right.count &&
    left.ends[count] === right.ends[count] &&
    left.ends[count]! <= same
  )
    count++;
  return count;
}

/** How many tokens the texts end with alike, of so many at most. */
function sameAtEnd(left: TokenCuts, right: TokenCuts, most: number): number {
  const [a, b] = [left.text, right.text];
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same)) same++;
  let count = 0;
  while (count < most) {
    const length = a.length - startOfToken(left, left.count - 1 - count);
    if (length > same || length !== b.length - startOfToken(right, right.count - 1 - count)) break;
    count++;
  }
  return count;
}

/** The steps after which two texts are taken for unlike, for so many tokens: it bounds the work, not the result. */
function longestScript(tokens: number): number {
  return Math.max(1_000, Math.floor(40_000_000 / (tokens + 1)));
}

function shortestScript(left: TokenCuts, right: TokenCuts, changed: Hunk): readonly Hunk[] {
  const { oldStart, oldEnd, newStart, newEnd } = changed;
  if (oldStart === oldEnd && newStart === newEnd) return [];
  if (oldStart === oldEnd || newStart === newEnd) return [changed];
  const olds = printsOf(left, oldStart, oldEnd);
  const news = printsOf(right, newStart, newEnd);
  const changes = diffArrays(olds, news, { maxEditLength: longestScript(olds.length + news.length) });
  if (!changes) return [changed];
  const hunks: Hunk[] = [];
  let [i, j] = [oldStart, newStart];
  let [fromOld, fromNew] = [i, j];
  const close = (toOld: number, toNew: number): void => {
    if (toOld > fromOld || toNew > fromNew)
      hunks.push({ oldStart: fromOld, oldEnd: toOld, newStart: fromNew, newEnd: toNew });
  };
  for (const { added, removed, count } of changes) {
    if (removed) i += count;
    else if (added) j += count;
    else {
      // Other tokens may have the same print: what only looks the same goes and comes.
      const same = textOfTokens(left, i, i + count) === textOfTokens(right, j, j + count);
      const step = same ? count : 1;
      for (let k = 0; k < count; k += step) {
        if (!same && !isSameToken(left, i + k, right, j + k)) continue;
        close(i + k, j + k);
        [fromOld, fromNew] = [i + k + step, j + k + step];
      }
      i += count;
      j += count;
    }
  }
  close(i, j);
  return hunks;
}

function printsOf({ prints }: TokenCuts, from: number, to: number): number[] {
  const some: number[] = [];
  for (let token = from; token < to; token++) some.push(prints[token]!);
  return some;
}

function toOps(left: TokenCuts, right: TokenCuts, hunks: readonly Hunk[]): readonly Op[] {
  const ops: Op[] = [];
  let at = 0;
  for (const { oldStart, oldEnd, newStart, newEnd } of hunks) {
    if (oldStart > at) ops.push(['=', textOfTokens(left, at, oldStart)]);
    if (oldEnd > oldStart) ops.push(['-', textOfTokens(left, oldStart, oldEnd)]);
    if (newEnd > newStart) ops.push(['+', textOfTokens(right, newStart, newEnd)]);
    at = oldEnd;
  }
  if (at < left.count) ops.push(['=', textOfTokens(left, at, left.count)]);
  return ops;
}
