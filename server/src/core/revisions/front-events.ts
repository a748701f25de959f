import { diffArrays } from 'diff';
import { slice } from '../document/document.ts';
import type { Comparison, Side } from './comparison.ts';
import type { Told } from './event.ts';
import { type Edit, toldEdits } from './word-events.ts';

/**
 * What changed before the first provision, in the front matter: line by line, since half a symbol or half a date
 * (`01` replaced by `15`) says nothing. Lines of one key are told together.
 */
export function frontEvents({ old, now }: Comparison, before: Side, after: Side): readonly Told[] {
  const left = linesOf(slice(old.document, before.start, before.end));
  const right = linesOf(slice(now.document, after.start, after.end));
  // Nobody writes so many; whoever sends them is not to keep the reader waiting.
  if (left.length + right.length > MOST_LINES)
    return toldEdits([{ from: left.join(' … '), to: right.join(' … ') }]);
  const gone: string[] = [];
  const come: string[] = [];
  for (const { added, removed, value } of diffArrays(left, right)) {
    if (removed) gone.push(...value);
    else if (added) come.push(...value);
  }
  const edits: Edit[] = [];
  for (const from of gone) {
    const key = keyOf(from);
    const there = key === null ? -1 : come.findIndex((line) => keyOf(line) === key);
    edits.push({ from, to: there < 0 ? '' : come[there]! });
    if (there >= 0) come.splice(there, 1);
  }
  for (const to of come) edits.push({ from: '', to });
  return toldEdits(edits);
}

const MOST_LINES = 1_000;

/** The lines that say something, without their indentation. */
function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
}

function keyOf(line: string): string | null {
  return /^[\w-]+(?=:)/.exec(line)?.[0] ?? null;
}
