import { htmlBlockNames } from 'micromark-util-html-tag-name';
import { lineEnd as endOfLine } from '../text/lines.ts';
import { isAsciiDigit, isLineEnd, isSpace, skipSpaces } from './characters.ts';
import { footnoteLabelEnd } from './scan-resource.ts';

/** The offset behind a bullet or number that has white space or the line's end behind it, or 0. */
export function markerEnd(text: string, at: number, end: number): number {
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
export function mayInterrupt(text: string, at: number, marker: number, end: number): boolean {
  if (skipSpaces(text, marker, end) >= end) return false;
  return !isAsciiDigit(text.charCodeAt(at)) || (marker - at === 2 && text.charCodeAt(at) === 49) /* 1 */;
}

/** The offset behind the label of a footnote, `[^1]:`, at `at`, or 0. */
export function footnoteMarkEnd(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== 91 /* [ */ || text.charCodeAt(at + 1) !== 94 /* ^ */) return 0;
  const label = footnoteLabelEnd(text, at, end);
  return label > 0 && label < end && text.charCodeAt(label) === 58 /* : */ ? label + 1 : 0;
}

/** A rule starts wherever `mark` stands between `first` and `last`: nothing but marks and spaces follows. */
export interface RuleStarts {
  readonly mark: number;
  readonly first: number;
  readonly last: number;
}

const NO_RULE: RuleStarts = { mark: 0, first: 1, last: 0 };

/** Where in `[at, end)` a rule may start. Read once for a line, since `- - - x` may open many items. */
export function ruleStarts(text: string, at: number, end: number): RuleStarts {
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

/** Whether the line is a rule from `at` on. */
export function isRule(text: string, at: number, rule: RuleStarts): boolean {
  return rule.first <= at && at <= rule.last && text.charCodeAt(at) === rule.mark;
}

/** Whether a heading with `#` starts at `at`. */
export function isHeading(text: string, at: number, end: number): boolean {
  let i = at;
  while (i < end && text.charCodeAt(i) === 35 /* # */) i++;
  return i > at && i - at <= 6 && (i === end || isSpace(text.charCodeAt(i)));
}

/** How many backticks or tildes open a fence at `at`, or 0. */
export function fenceSize(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at);
  if (mark !== 96 && mark !== 126 /* ` ~ */) return 0;
  const run = runEnd(text, at, end);
  if (run - at < 3) return 0;
  if (mark === 96) for (let i = run; i < end; i++) if (text.charCodeAt(i) === 96) return 0;
  return run - at;
}

/** The offset behind the marks that close a fence of `size` such `mark`s at `at`, or 0. */
export function fenceCloseEnd(text: string, at: number, end: number, mark: number, size: number): number {
  if (text.charCodeAt(at) !== mark) return 0;
  const run = runEnd(text, at, end);
  return run - at >= size && skipSpaces(text, run, end) === end ? run : 0;
}

function runEnd(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at);
  let i = at;
  while (i < end && text.charCodeAt(i) === mark) i++;
  return i;
}

const RAW = /<(?:!--|(pre|script|style|textarea)(?=[\s>]|$))/iy;

/**
 * The end of HTML that runs to its closing mark over any line: a comment, `<pre>`, `<script>`. 0 where none
 * starts; the end of the text where it never closes.
 */
export function rawHtmlEnd(text: string, at: number): number {
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
export function startsHtmlBlock(text: string, at: number, end: number): boolean {
  TAG.lastIndex = at;
  const name = TAG.exec(text)?.[1];
  return name !== undefined && TAG.lastIndex <= end && htmlBlockNames.includes(name.toLowerCase());
}

/** Whether the line at `line` goes on with a paragraph that runs outside of all lists and quotes. */
export function continuesText(text: string, line: number): boolean {
  const end = endOfLine(text, line);
  const at = skipSpaces(text, line, end);
  if (at >= end) return false;
  const code = text.charCodeAt(at);
  if (code === 62 /* > */ || isHeading(text, at, end) || fenceSize(text, at, end) > 0) return false;
  if (code === 60 /* < */ && (startsHtmlBlock(text, at, end) || rawHtmlEnd(text, at) > 0)) return false;
  if (isRule(text, at, ruleStarts(text, at, end))) return true;
  const marker = markerEnd(text, at, end);
  return !(marker > 0 && mayInterrupt(text, at, marker, end)) && footnoteMarkEnd(text, at, end) === 0;
}

/** The offset behind the line end at `end`, or `end` at the end of the text. */
export function afterLineEnd(text: string, end: number): number {
  if (!isLineEnd(text.charCodeAt(end))) return end;
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}
