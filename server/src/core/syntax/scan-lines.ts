import { htmlBlockNames } from 'micromark-util-html-tag-name';
import { lineEnd as endOfLine, nextLineStart } from '../text/lines.ts';
import { isAsciiDigit, isLineEnd, isSpace, skipSpaces } from './characters.ts';
import { definitionEnds, footnoteLabelEnd } from './scan-resource.ts';
import { delimiterCells, splitCells } from './scan-table.ts';
import type { SpanKind } from './spans.ts';

/** Receives what the lines of a text hold, in source order. */
export interface LineSink {
  /** Stretches that the structure of lines settles: fences, task boxes, footnote labels, definitions. */
  span(kind: SpanKind, start: number, end: number): void;
  /** A definition, told before its span; `[labelStart, labelEnd)` holds its brackets. */
  definition(labelStart: number, labelEnd: number): void;
  /** Inline content that is read by itself: no code span or link reaches beyond it. */
  content(start: number, end: number): void;
}

/**
 * Cuts a text into the stretches within which Markdown reads inline content: paragraphs, items of lists,
 * quotes, headings, cells of tables. Four spaces are indentation, never code.
 */
export function walkLines(text: string, sink: LineSink): void {
  let inList = false;
  let quotes = 0;
  /** Where the running paragraph starts, or -1 where none runs. */
  let paragraph = -1;
  const flush = (end: number): void => {
    if (paragraph >= 0 && end > paragraph) sink.content(paragraph, end);
    paragraph = -1;
  };
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at);
    let next = afterLineEnd(text, end);
    let i = skipSpaces(text, at, end);
    let depth = 0;
    const rule = ruleStarts(text, i, end);
    while (text.charCodeAt(i) === 62 /* > */ && i < end) {
      depth++;
      i = skipSpaces(text, i + 1, end);
    }
    let opens = paragraph < 0 || depth > quotes;
    if (opens && paragraph >= 0 && i > at) flush(at);
    // A line under a list, not indented, without a marker: the list is over.
    if (paragraph < 0 && i === at && !markerEnd(text, i, end)) inList = false;
    if (opens || depth > quotes) quotes = depth;
    for (let container = true; container && i < end; ) {
      container = false;
      const code = text.charCodeAt(i);
      if (rule.first <= i && i <= rule.last && code === rule.mark) {
        // Directly under a line of text, `---` and `_____` are blanks to fill, never rules or headings.
        if (opens) i = end;
        break;
      }
      const marker = markerEnd(text, i, end);
      if (marker > 0 && (opens || interrupts(text, i, marker, end, inList))) {
        flush(at);
        opens = inList = container = true;
        const bullet = !isAsciiDigit(code);
        i = skipSpaces(text, marker, end);
        if (bullet && isTask(text, i, end)) {
          sink.span('task', i, i + 3);
          i = skipSpaces(text, i + 3, end);
          container = false;
        }
      } else if (code === 91 /* [ */ && text.charCodeAt(i + 1) === 94 /* ^ */) {
        const label = footnoteLabelEnd(text, i, end);
        if (label < 0 || text.charCodeAt(label) !== 58 /* : */) break;
        flush(at);
        sink.span('footnote-label', i, label + 1);
        opens = container = true;
        i = skipSpaces(text, label + 1, end);
      } else if (code === 62 /* > */ && opens) {
        container = true;
        depth++;
        quotes = depth;
        i = skipSpaces(text, i + 1, end);
      }
    }
    if (i >= end) {
      flush(at);
    } else if (isHeading(text, i, end)) {
      flush(at);
      sink.content(i, end);
    } else if (isFence(text, i, end)) {
      flush(at);
      const close = fenceEnd(text, i, next);
      sink.span('code', i, close);
      next = afterLineEnd(text, close);
    } else if (text.charCodeAt(i) === 60 /* < */ && rawHtml(text, i) > 0) {
      flush(at);
      const rawEnd = rawHtml(text, i);
      sink.span(text.charCodeAt(i + 1) === 33 ? 'comment' : 'html', i, rawEnd);
      // The rest of the line on which it closes is read by itself.
      const rest = endOfLine(text, rawEnd);
      if (rest > rawEnd) sink.content(rawEnd, rest);
      next = afterLineEnd(text, rest);
    } else if (text.charCodeAt(i) === 60 && startsHtmlBlock(text, i, end)) {
      flush(at);
      paragraph = i;
    } else {
      const cells = tableCells(text, i, end, next);
      if (cells) {
        flush(at);
        next = walkTable(text, i, next, sink);
      } else if (opens && text.charCodeAt(i) === 91 /* [ */) {
        flush(at);
        next = walkDefinitions(text, i, sink);
        if (next === i) {
          paragraph = i;
          next = afterLineEnd(text, end);
        }
      } else if (opens) {
        flush(at);
        paragraph = i;
      }
    }
    at = next;
  }
  flush(text.length);
}

function afterLineEnd(text: string, end: number): number {
  return end < text.length ? nextLineStart(text, end) : end;
}

/** The offset behind a bullet or number that has white space or the line's end behind it, or 0. */
function markerEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  let i = at + 1;
  if (isAsciiDigit(code)) {
    while (i < end && i - at < 9 && isAsciiDigit(text.charCodeAt(i))) i++;
    const sign = text.charCodeAt(i);
    if (sign !== 46 && sign !== 41 /* . ) */) return 0;
    i++;
  } else if (code !== 45 && code !== 42 && code !== 43 /* - * + */) return 0;
  return i >= end || isSpace(text.charCodeAt(i)) ? Math.min(i, end) : 0;
}

/** Whether a marker may start an item directly under a line of text: CommonMark's rule. */
function interrupts(text: string, at: number, marker: number, end: number, inList: boolean): boolean {
  if (inList) return true;
  if (skipSpaces(text, marker, end) >= end) return false;
  return !isAsciiDigit(text.charCodeAt(at)) || (marker - at === 2 && text.charCodeAt(at) === 49);
}

/** A rule starts wherever `mark` stands between `first` and `last`: nothing but marks and spaces follows. */
interface RuleStarts {
  readonly mark: number;
  readonly first: number;
  readonly last: number;
}

const NO_RULE: RuleStarts = { mark: 0, first: 1, last: 0 };

/** Where in `[at, end)` a rule may start. Read once for a line, since `- - - x` may open many items. */
function ruleStarts(text: string, at: number, end: number): RuleStarts {
  let i = end;
  while (i > at && isSpace(text.charCodeAt(i - 1))) i--;
  const mark = i > at ? text.charCodeAt(i - 1) : 0;
  if (mark !== 45 && mark !== 42 && mark !== 95 /* - * _ */) return NO_RULE;
  let count = 0;
  let last = -1;
  for (; i > at; i--) {
    const code = text.charCodeAt(i - 1);
    if (code === mark) {
      count++;
      if (count === 3) last = i - 1;
    } else if (!isSpace(code)) break;
  }
  return count < 3 ? NO_RULE : { mark, first: i, last };
}

function isRule(text: string, at: number, end: number): boolean {
  const rule = ruleStarts(text, at, end);
  return rule.first === at && text.charCodeAt(at) === rule.mark;
}

/** `[x]` or `[ ]` with text behind it. */
function isTask(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at) !== 91 || text.charCodeAt(at + 2) !== 93 || at + 3 >= end) return false;
  const code = text.charCodeAt(at + 1) | 32;
  if (code !== 120 && !isSpace(text.charCodeAt(at + 1))) return false;
  return isSpace(text.charCodeAt(at + 3)) && skipSpaces(text, at + 3, end) < end;
}

function isHeading(text: string, at: number, end: number): boolean {
  let i = at;
  while (i < end && text.charCodeAt(i) === 35 /* # */) i++;
  return i > at && i - at <= 6 && (i === end || isSpace(text.charCodeAt(i)));
}

function isFence(text: string, at: number, end: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark !== 96 && mark !== 126 /* ` ~ */) return false;
  const run = runEnd(text, at, end);
  if (run - at < 3) return false;
  if (mark === 126) return true;
  for (let i = run; i < end; i++) if (text.charCodeAt(i) === 96) return false;
  return true;
}

const RAW = /<(?:!--|(pre|script|style|textarea)(?=[\s>]|$))/iy;

/**
 * The end of HTML that runs to its closing mark over any line: a comment, `<pre>`, `<script>`. 0 where none
 * starts; the end of the text where it never closes.
 */
function rawHtml(text: string, at: number): number {
  RAW.lastIndex = at;
  const match = RAW.exec(text);
  if (!match) return 0;
  if (match[1] === undefined) {
    const close = text.indexOf('-->', at + 2);
    return close < 0 ? text.length : close + 3;
  }
  const closing = /<\/(?:pre|script|style|textarea)>/gi;
  closing.lastIndex = at;
  return closing.test(text) ? closing.lastIndex : text.length;
}

const TAG = /<\/?([a-z][a-z0-9-]*)(?=[\s>]|\/>|$)/iy;

/** Whether a tag starts a block even directly under a line of text, as `<div>` and `<table>` do. */
function startsHtmlBlock(text: string, at: number, end: number): boolean {
  TAG.lastIndex = at;
  const name = TAG.exec(text)?.[1];
  return name !== undefined && TAG.lastIndex <= end && htmlBlockNames.includes(name.toLowerCase());
}

function runEnd(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at);
  let i = at;
  while (i < end && text.charCodeAt(i) === mark) i++;
  return i;
}

/** The end of a fence's closing line without its line end, or of the text where it never closes. */
function fenceEnd(text: string, at: number, from: number): number {
  const size = runEnd(text, at, text.length) - at;
  const mark = text.charCodeAt(at);
  for (let line = from; line < text.length; ) {
    const end = endOfLine(text, line);
    let i = line;
    while (i < end && (isSpace(text.charCodeAt(i)) || text.charCodeAt(i) === 62)) i++;
    if (text.charCodeAt(i) === mark) {
      const run = runEnd(text, i, end);
      if (run - i >= size && skipSpaces(text, run, end) === end) return run;
    }
    line = afterLineEnd(text, end);
  }
  let last = text.length;
  while (last > at && isLineEnd(text.charCodeAt(last - 1))) last--;
  return last;
}

/** Reads definitions that follow each other; answers the offset at which reading goes on, `at` for none. */
function walkDefinitions(text: string, at: number, sink: LineSink): number {
  const ends = definitionEnds(text, at, text.length);
  if (!ends) return at;
  sink.definition(at, ends.labelEnd);
  sink.span('definition', at, ends.end);
  return afterLineEnd(text, endOfLine(text, ends.end));
}

/** Whether the line `[at, end)` is the head of a table: the next one is its delimiter row. */
function tableCells(text: string, at: number, end: number, next: number): boolean {
  if (next >= text.length) return false;
  const i = skipSpacesAndQuotes(text, next);
  const code = text.charCodeAt(i);
  if (code !== 124 && code !== 45 && code !== 58 /* | - : */) return false;
  const cells = delimiterCells(text, i, endOfLine(text, i));
  return cells > 0 && splitCells(text, at, end, () => {}) === cells;
}

/** Reads the table whose head is at `at`; answers the start of the line behind it. */
function walkTable(text: string, at: number, delimiter: number, sink: LineSink): number {
  const cell = (start: number, end: number): void => sink.content(start, end);
  splitCells(text, at, endOfLine(text, at), cell);
  let line = afterLineEnd(text, endOfLine(text, delimiter));
  while (line < text.length) {
    const end = endOfLine(text, line);
    const i = skipSpacesAndQuotes(text, line);
    if (i >= end || markerEnd(text, i, end) || isRule(text, i, end)) break;
    if (isHeading(text, i, end) || isFence(text, i, end)) break;
    if (text.charCodeAt(i) === 91 && text.charCodeAt(i + 1) === 94 && isFootnoteLine(text, i, end)) break;
    splitCells(text, i, end, cell);
    line = afterLineEnd(text, end);
  }
  return line;
}

function isFootnoteLine(text: string, at: number, end: number): boolean {
  const label = footnoteLabelEnd(text, at, end);
  return label > 0 && text.charCodeAt(label) === 58;
}

function skipSpacesAndQuotes(text: string, at: number): number {
  let i = at;
  while (i < text.length && (isSpace(text.charCodeAt(i)) || text.charCodeAt(i) === 62)) i++;
  return i;
}
