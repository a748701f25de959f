import { isSpace, skipSpaces } from './characters.ts';

/**
 * Calls `cell` with each cell of a row of a table, outer white space left out, and answers how many there
 * are. A pipe behind a backslash divides nothing; pipes at either end are optional.
 */
export function splitCells(
  text: string,
  at: number,
  end: number,
  cell: (start: number, end: number) => void,
): number {
  let count = 0;
  let start = skipSpaces(text, at, end);
  if (text.charCodeAt(start) === 124 /* | */) start++;
  for (let i = start; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : -1;
    if (code === 92 /* \ */) {
      i++;
      if (i < end) continue;
    }
    if (i < end && code !== 124) continue;
    const from = skipSpaces(text, start, end);
    let to = Math.min(i, end);
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    if (i < end || to > from) {
      count++;
      if (to > from) cell(from, to);
    }
    start = i + 1;
  }
  return count;
}

/** How many cells the delimiter row `| - | :-: |` in `[at, end)` has, or 0 where the line is none. */
export function delimiterCells(text: string, at: number, end: number): number {
  let count = 0;
  let marked = false;
  let i = at;
  if (text.charCodeAt(i) === 124 /* | */) {
    marked = true;
    i++;
  }
  while (true) {
    i = skipSpaces(text, i, end);
    if (i >= end) break;
    if (text.charCodeAt(i) === 58 /* : */) {
      marked = true;
      i++;
    }
    const dashes = i;
    while (i < end && text.charCodeAt(i) === 45 /* - */) i++;
    if (i === dashes) return 0;
    if (i < end && text.charCodeAt(i) === 58) {
      marked = true;
      i++;
    }
    count++;
    i = skipSpaces(text, i, end);
    if (i >= end) break;
    if (text.charCodeAt(i) !== 124) return 0;
    marked = true;
    i++;
  }
  return marked ? count : 0;
}
