import { lineEnd as endOfLine } from '../text/lines.ts';
import {
  afterLineEnd,
  continuesText,
  fenceCloseEnd,
  fenceSize,
  footnoteMarkEnd,
  isHeading,
  isRule,
  markerEnd,
  mayInterrupt,
  rawHtmlEnd,
  ruleStarts,
  startsHtmlBlock,
} from './block-starts.ts';
import { isAsciiDigit, isSpace, skipSpaces } from './characters.ts';
import {
  advance,
  type Container,
  type Cursor,
  matchContainers,
  startLine,
  takeQuoteMark,
} from './containers.ts';
import { definitionEnds } from './scan-resource.ts';
import { delimiterCells, splitCells } from './scan-table.ts';
import type { SpanKind } from './spans.ts';

/** Receives what the lines of a text hold, in source order. */
export interface LineSink {
  /** Stretches that the structure of lines settles: fences, task boxes, footnote labels, definitions. */
  span(kind: SpanKind, start: number, end: number): void;
  /** A definition, told before its span; `[labelStart, labelEnd)` holds its brackets. */
  definition(labelStart: number, labelEnd: number): void;
  /**
   * Inline content that is read by itself: no code span or link reaches beyond it. Where it is `quoted`, its
   * lines start with `>`.
   */
  content(start: number, end: number, quoted: boolean): void;
}

/**
 * Cuts a text into the stretches within which Markdown reads inline content: paragraphs, items of lists,
 * quotes, headings, cells of tables. Four spaces are indentation, never code.
 */
export function walkLines(text: string, sink: LineSink): void {
  const containers: Container[] = [];
  const cursor: Cursor = { at: 0, column: 0, taken: 0 };
  const ahead: Cursor = { at: 0, column: 0, taken: 0 };
  /** Where the running paragraph starts, or -1 where none runs. */
  let paragraph = -1;
  /** Where the line behind a definition starts: definitions and the text under them are one to Markdown. */
  let underDefinition = -1;
  let fence = null as Fence | null;
  /** Rows of the running table, 1 at its head; 0 where none runs. */
  let table = 0;
  /** How many containers hold an item that the line before opened and put nothing in; else 0. */
  let hollow = 0;

  const cell = (start: number, end: number): void => sink.content(start, end, false);

  for (let line = 0; line < text.length; ) {
    const end = endOfLine(text, line);
    const next = readLine(line, end);
    line = next > end ? next : afterLineEnd(text, end);
  }
  flush(text.length);
  if (fence) closeFence(fence, trimLineEnds(text, fence.start));

  /** Reads one line; answers where reading goes on when that is not the next line. */
  function readLine(line: number, end: number): number {
    startLine(cursor, text, line, end);
    const matched = matchContainers(cursor, text, end, containers);
    // An item may begin on the line behind its marker, not behind a blank one (CommonMark 5.2).
    if (hollow > 0 && hollow === matched && cursor.at >= end) {
      containers.length = hollow - 1;
      hollow = 0;
      return 0;
    }
    hollow = 0;
    const lazy = matched < containers.length;
    const under = paragraph >= 0 || line === underDefinition;
    if (fence) {
      if (!lazy) return fenceLine(fence, end);
      closeFence(fence, trimLineEnds(text, fence.start, line));
    }
    if (lazy) table = 0;
    const opened = openContainers(line, end, matched, under && !lazy);
    if (opened === 'task') return 0;
    const at = cursor.at;
    if (paragraph >= 0 && at < end && !startsFlow(at, end)) return 0;
    flush(line);
    if (!opened && lazy) containers.length = matched;
    if (at >= end) table = 0;
    return at >= end ? 0 : startFlow(at, end, under && !opened);
  }

  /**
   * Opens the quotes, items and footnotes that start in a line. `interrupts` says that it stands directly
   * under a line of text of the same containers, where not every marker starts an item.
   */
  function openContainers(line: number, end: number, matched: number, interrupts: boolean): 'task' | boolean {
    let opened = false;
    const rule = ruleStarts(text, cursor.at, end);
    while (cursor.at < end) {
      const at = cursor.at;
      const code = text.charCodeAt(at);
      const quote = code === 62; /* > */
      const marker = quote || isRule(text, at, rule) ? 0 : markerEnd(text, at, end);
      const item = marker > 0 && (!interrupts || mayInterrupt(text, at, marker, end));
      const note = quote || item ? 0 : footnoteMarkEnd(text, at, end);
      if (!quote && !item && note === 0) break;
      if (!opened) {
        flush(line);
        containers.length = matched;
        table = 0;
        opened = true;
      }
      if (quote) {
        containers.push({ kind: 'quote', indent: 0 });
        takeQuoteMark(cursor, text, end);
      } else if (item) {
        const from = cursor.taken;
        advance(cursor, text, marker - at, end);
        if (cursor.at >= end) cursor.taken++;
        else cursor.taken = cursor.column;
        containers.push({ kind: 'item', indent: cursor.taken - from });
        hollow = cursor.at >= end ? containers.length : 0;
        if (!isAsciiDigit(code) && isTask(text, cursor.at, end)) {
          sink.span('task', cursor.at, cursor.at + 3);
          // Behind a box there is always a paragraph, be it on the next line.
          paragraph = cursor.at + 3;
          return 'task';
        }
      } else {
        sink.span('footnote-label', at, note);
        advance(cursor, text, note - at, end);
        cursor.taken = cursor.column;
        containers.push({ kind: 'note', indent: 4 });
      }
    }
    return opened;
  }

  /** Whether something other than text starts at a line under a line of text. */
  function startsFlow(at: number, end: number): boolean {
    // Directly under a line of text, `---` and `_____` are blanks to fill, never rules or headings.
    if (isRule(text, at, ruleStarts(text, at, end))) return false;
    const code = text.charCodeAt(at);
    if (code === 35 /* # */ && isHeading(text, at, end)) return true;
    if (fenceSize(text, at, end) > 0) return true;
    if (code === 60 /* < */ && (rawHtmlEnd(text, at) > 0 || startsHtmlBlock(text, at, end))) return true;
    return startsTable(at, end);
  }

  /** Reads what starts at a line where no paragraph runs; answers as {@link readLine}. */
  function startFlow(at: number, end: number, underText: boolean): number {
    const code = text.charCodeAt(at);
    const size = fenceSize(text, at, end);
    if (!underText && isRule(text, at, ruleStarts(text, at, end))) {
      table = 0;
    } else if (isHeading(text, at, end)) {
      table = 0;
      sink.content(at, end, false);
    } else if (size > 0) {
      table = 0;
      fence = { start: at, mark: code, size };
    } else if (code === 60 /* < */ && rawHtmlEnd(text, at) > 0) {
      table = 0;
      return readRawHtml(at);
    } else if (table > 0) {
      if (table > 1) splitCells(text, at, end, cell);
      table = 2;
    } else if (startsTable(at, end)) {
      splitCells(text, at, end, cell);
      table = 1;
    } else if (code === 91 /* [ */) {
      return readDefinition(at, end);
    } else {
      paragraph = at;
    }
    return 0;
  }

  /** Whether the line `[at, end)` is the head of a table: the next one, in the same containers, divides it. */
  function startsTable(at: number, end: number): boolean {
    const line = afterLineEnd(text, end);
    const lineEnd = endOfLine(text, line);
    const code = text.charCodeAt(skipQuotes(text, line, lineEnd));
    if (line === end || (code !== 124 && code !== 45 && code !== 58) /* | - : */) return false;
    startLine(ahead, text, line, lineEnd);
    if (matchContainers(ahead, text, lineEnd, containers) < containers.length) return false;
    const marker = markerEnd(text, ahead.at, lineEnd);
    if (marker > 0 && mayInterrupt(text, ahead.at, marker, lineEnd)) return false;
    const cells = delimiterCells(text, ahead.at, lineEnd);
    return cells > 0 && splitCells(text, at, end, () => {}) === cells;
  }

  function readRawHtml(at: number): number {
    const close = rawHtmlEnd(text, at);
    sink.span(text.charCodeAt(at + 1) === 33 /* ! */ ? 'comment' : 'html', at, close);
    // The rest of the line on which it closes is read by itself.
    const end = endOfLine(text, close);
    if (end > close) sink.content(close, end, false);
    return afterLineEnd(text, end);
  }

  function readDefinition(at: number, end: number): number {
    const ends = definitionEnds(text, at, containers.length > 0 ? end : definitionLimit(text, end));
    if (!ends) {
      paragraph = at;
      return 0;
    }
    sink.definition(at, ends.labelEnd);
    sink.span('definition', at, ends.end);
    underDefinition = afterLineEnd(text, endOfLine(text, ends.end));
    return underDefinition;
  }

  function fenceLine(open: Fence, end: number): number {
    const close = fenceCloseEnd(text, cursor.at, end, open.mark, open.size);
    if (close > 0) closeFence(open, close);
    return 0;
  }

  function closeFence(open: Fence, end: number): void {
    sink.span('code', open.start, end);
    fence = null;
  }

  function flush(end: number): void {
    const quoted = containers.some(({ kind }) => kind === 'quote');
    if (paragraph >= 0 && end > paragraph) sink.content(paragraph, end, quoted);
    paragraph = -1;
  }
}

interface Fence {
  readonly start: number;
  readonly mark: number;
  readonly size: number;
}

/** `[x]` or `[ ]` with text behind it, on its line or the next. */
function isTask(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at) !== 91 || text.charCodeAt(at + 2) !== 93 || at + 3 > end) return false;
  const sign = text.charCodeAt(at + 1);
  if ((sign | 32) !== 120 && !isSpace(sign)) return false;
  const behind = skipSpaces(text, at + 3, end);
  return behind < end ? behind > at + 3 : continuesText(text, afterLineEnd(text, end));
}

/** A definition takes three lines at most: its label, its destination, its title. */
function definitionLimit(text: string, end: number): number {
  let limit = end;
  for (let lines = 1; lines < 3; lines++) {
    const next = afterLineEnd(text, limit);
    if (next === limit || !continuesText(text, next)) break;
    limit = endOfLine(text, next);
  }
  return limit;
}

function skipQuotes(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && (isSpace(text.charCodeAt(i)) || text.charCodeAt(i) === 62) /* > */) i++;
  return i;
}

/** The end of `[start, end)` without the line ends at its end. */
function trimLineEnds(text: string, start: number, end: number = text.length): number {
  let i = end;
  while (i > start && (text.charCodeAt(i - 1) === 10 || text.charCodeAt(i - 1) === 13)) i--;
  return i;
}
