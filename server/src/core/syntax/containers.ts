import { isSpace } from './characters.ts';

/** What holds a line besides the document: a quote, an item of a list or a footnote. */
export interface Container {
  readonly kind: 'quote' | 'item' | 'note';
  /** Columns by which a line must be indented to belong to an item or note. */
  readonly indent: number;
}

/**
 * A reader's place in a line, in characters and in columns: a tab goes to the next column that four divides.
 * One object is moved along, because lines are many.
 */
export interface Cursor {
  /** Offset of the next character that is no space or tab, or the line's end. */
  at: number;
  /** Column of that character. */
  column: number;
  /** Column up to which containers have taken the line. */
  taken: number;
}

/** Puts a cursor on the line `[start, end)`. */
export function startLine(cursor: Cursor, text: string, start: number, end: number): void {
  cursor.at = start;
  cursor.column = 0;
  cursor.taken = 0;
  skipIndent(cursor, text, end);
}

/** Moves a cursor over `count` characters, none of them a tab, and the spaces behind them. */
export function advance(cursor: Cursor, text: string, count: number, end: number): void {
  cursor.at += count;
  cursor.column += count;
  cursor.taken = cursor.column;
  skipIndent(cursor, text, end);
}

/** How many of the containers the line goes on with; the cursor moves behind their marks. */
export function matchContainers(
  cursor: Cursor,
  text: string,
  end: number,
  containers: readonly Container[],
): number {
  let matched = 0;
  for (const container of containers) {
    if (container.kind === 'quote') {
      if (cursor.at >= end || text.charCodeAt(cursor.at) !== 62 /* > */) break;
      takeQuoteMark(cursor, text, end);
    } else if (cursor.at < end) {
      if (cursor.column - cursor.taken < container.indent) break;
      cursor.taken += container.indent;
    }
    matched++;
  }
  return matched;
}

/** Moves behind `>` and the one space that belongs to it. */
export function takeQuoteMark(cursor: Cursor, text: string, end: number): void {
  advance(cursor, text, 1, end);
  if (cursor.column > cursor.taken) cursor.taken++;
}

function skipIndent(cursor: Cursor, text: string, end: number): void {
  while (cursor.at < end) {
    const code = text.charCodeAt(cursor.at);
    if (!isSpace(code)) break;
    cursor.column += code === 9 ? 4 - (cursor.column % 4) : 1;
    cursor.at++;
  }
}
