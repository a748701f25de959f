import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Range } from '../text/range.ts';
import { isAsciiPunctuation, isLineEnd } from './characters.ts';
import { type AngleSpan, angleSpan, createFinder } from './scan-html.ts';
import { type LineSink, walkLines } from './scan-lines.ts';
import { footnoteLabelEnd, labelEnd, resourceEnd } from './scan-resource.ts';
import type { Span } from './spans.ts';

/**
 * The stretches of a block's source that are not negotiated text, sorted and disjoint. It agrees with the
 * tree of `parseMarkdown` on code, links, images, autolinks, inline HTML and footnotes, and is far cheaper:
 * one pass, linear for any input, and a text without any mark costs a look at each character.
 *
 * Two things differ by intent. Reference links are left to {@link referenceCandidates}, since a block does
 * not know the definitions of its document. Text between two tags stays text although the first stands at
 * the start of a line.
 */
export function skipSpans(text: string): readonly Span[] {
  if (!holdsMarks(text)) return NONE;
  const spans: Span[] = [];
  const scanner = createScanner(text, spans, null);
  walkLines(text, {
    span: (kind, start, end) => spans.push({ kind, start, end }),
    definition: () => {},
    content: scanner,
  });
  return spans.sort((a, b) => a.start - b.start);
}

/** A bracket pair that is a reference link or image if the document defines its label. */
export interface ReferenceCandidate {
  /** `full` is `[text][label]`, `collapsed` is `[label][]`, `shortcut` is `[label]`. */
  readonly form: 'full' | 'collapsed' | 'shortcut';
  /** The label as CommonMark compares it. */
  readonly label: string;
  /** `[` or `![`. */
  readonly open: Range;
  /** `]`, `][]` or `][label]`. */
  readonly close: Range;
}

/**
 * The pairs in a block that a definition elsewhere would make links, in order of their closing bracket. A
 * pair can have two: `[a][b]` is full by `b`; only where `b` is not defined is `[b]` a shortcut of its own.
 * Take them in order and leave out those that overlap one already taken.
 */
export function referenceCandidates(text: string): readonly ReferenceCandidate[] {
  if (!text.includes('[')) return NONE;
  const candidates: ReferenceCandidate[] = [];
  const scanner = createScanner(text, [], candidates);
  walkLines(text, { span: () => {}, definition: () => {}, content: scanner });
  return candidates;
}

/** A link definition. */
export interface DefinitionSpan {
  /** The label as CommonMark compares it; of several with one label the first counts. */
  readonly label: string;
  /** The whole definition, the spaces behind it included and the line end not. */
  readonly span: Range;
}

/** The link definitions with a real destination in a text, in order. */
export function definitionsOf(text: string): readonly DefinitionSpan[] {
  if (!text.includes(']:')) return NONE;
  const definitions: DefinitionSpan[] = [];
  let label = '';
  walkLines(text, {
    span: (kind, start, end) => {
      if (kind === 'definition') definitions.push({ label, span: { start, end } });
    },
    definition: (start, end) => {
      label = normalizeIdentifier(text.slice(start + 1, end - 1));
    },
    content: () => {},
  });
  return definitions;
}

const NONE: readonly never[] = [];

const BACKTICK = 96;
const OPEN = 91;
const CLOSE = 93;

/** The characters that may open something; all of them are ASCII. */
const MARKS: Uint8Array = marks('`[]<\\{~');
/** The characters at which inline reading stops. */
const STOPS: Uint8Array = marks('`[]<\\{!');

function marks(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/** Whether anything in a text may be a span. A block with contested brackets alone is decided here. */
function holdsMarks(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 128 || MARKS[code] === 0) continue;
    const next = text.charCodeAt(i + 1);
    if (code === OPEN) {
      // `[^1]`, or a box: `[x]`.
      if (next === 94 || text.charCodeAt(i + 2) === CLOSE) return true;
    } else if (code === CLOSE) {
      if (next === 40 || next === 58 /* ( : */) return true;
    } else if (code !== 126 /* ~ */ || next === 126) return true;
  }
  return false;
}

/** Reads inline content stretch by stretch, in source order. */
function createScanner(
  text: string,
  spans: Span[],
  candidates: ReferenceCandidate[] | null,
): LineSink['content'] {
  const find = createFinder(text);
  return (start, end, quoted) => {
    /** Openers without a closer yet: the offset of `[`, negative (less one) for `![`. */
    const openers: number[] = [];
    /** Openers of links below this depth can hold no link any more: links do not nest. */
    let inactive = 0;
    let runs: CodeRuns | null = null;
    for (let i = start; i < end; ) {
      const code = text.charCodeAt(i);
      if (code >= 128 || STOPS[code] === 0) {
        i++;
      } else if (code === BACKTICK) {
        runs ??= indexRuns(text, i, end);
        const size = runLength(text, i, end);
        const close = runs(size, i + size);
        if (close >= 0) spans.push({ kind: 'code', start: i, end: close + size });
        i = close < 0 ? i + size : close + size;
      } else if (code === 92 /* \ */) {
        const escapes = i + 1 < end && isAsciiPunctuation(text.charCodeAt(i + 1));
        if (escapes) spans.push({ kind: 'escape', start: i, end: i + 2 });
        i += escapes ? 2 : 1;
      } else if (code === 60 /* < */) {
        const angle: AngleSpan | null = angleSpan(text, i, end, quoted, find);
        if (angle) spans.push({ kind: angle.kind, start: i, end: angle.end });
        i = angle ? angle.end : i + 1;
      } else if (code === 123 /* { */) {
        const close = kramdownEnd(text, i, end);
        if (close > 0) spans.push({ kind: 'kramdown', start: i, end: close });
        i = close > 0 ? close : i + 1;
      } else if (code === 33 /* ! */) {
        const opens = text.charCodeAt(i + 1) === OPEN && i + 1 < end && text.charCodeAt(i + 2) !== 94;
        if (opens) openers.push(-i - 1);
        i += opens ? 2 : 1;
      } else if (code === OPEN) {
        if (text.charCodeAt(i + 1) === 94 /* ^ */) {
          const label = footnoteLabelEnd(text, i, end);
          if (label > 0) spans.push({ kind: 'footnote-reference', start: i, end: label });
          i = label > 0 ? label : i + 1;
        } else {
          openers.push(i);
          i++;
        }
      } else {
        i = closeBracket(i);
      }
    }

    /** At `]`: answers where reading goes on. */
    function closeBracket(at: number): number {
      const top = openers.pop();
      if (top === undefined) return at + 1;
      const depth = openers.length;
      const image = top < 0;
      const open = image ? -top - 1 : top;
      const dead = !image && depth < inactive;
      inactive = Math.min(inactive, depth);
      if (dead) return at + 1;
      const next = at + 1 < end ? text.charCodeAt(at + 1) : -1;
      const close = next === 40 /* ( */ ? resourceEnd(text, at + 1, end, quoted) : -1;
      if (close < 0) {
        if (candidates) addCandidate(open, image, at, next);
        return at + 1;
      }
      if (image) {
        while ((spans.at(-1)?.start ?? -1) > open) spans.pop();
        spans.push({ kind: 'image', start: open, end: close });
      } else {
        inactive = depth;
        spans.push({ kind: 'link', start: open, end: open + 1 }, { kind: 'link', start: at, end: close });
      }
      return close;
    }

    function addCandidate(open: number, image: boolean, at: number, next: number): void {
      const opener = { start: open, end: open + (image ? 2 : 1) };
      const add = (form: ReferenceCandidate['form'], from: number, to: number, close: number): void => {
        const label = normalizeIdentifier(text.slice(from, to));
        candidates?.push({ form, label, open: opener, close: { start: at, end: close } });
      };
      if (next === OPEN) {
        const full = labelEnd(text, at + 1, end);
        if (full > 0) {
          add('full', at + 2, full - 1, full);
          return;
        }
        if (text.charCodeAt(at + 2) !== CLOSE || at + 2 >= end) return;
      }
      // A label holds no bracket, so an outer pair never is one.
      if (labelEnd(text, opener.end - 1, end) !== at + 1) return;
      add(next === OPEN ? 'collapsed' : 'shortcut', opener.end, at, next === OPEN ? at + 3 : at + 1);
    }
  };
}

/** Finds the first run of exactly `size` backticks at or behind `from`, or -1; `from` never decreases. */
type CodeRuns = (size: number, from: number) => number;

function indexRuns(text: string, start: number, end: number): CodeRuns {
  const bySize = new Map<number, { at: number[]; next: number }>();
  for (let i = start; i < end; ) {
    if (text.charCodeAt(i) !== BACKTICK) {
      i++;
      continue;
    }
    const size = runLength(text, i, end);
    const known = bySize.get(size);
    if (known) known.at.push(i);
    else bySize.set(size, { at: [i], next: 0 });
    i += size;
  }
  return (size, from) => {
    const known = bySize.get(size);
    if (!known) return -1;
    while ((known.at[known.next] ?? from) < from) known.next++;
    return known.at[known.next] ?? -1;
  };
}

function runLength(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && text.charCodeAt(i) === BACKTICK) i++;
  return i - at;
}

/** The offset behind the kramdown mark `{:...}` at `at`, which stays on its line, or 0. */
function kramdownEnd(text: string, at: number, end: number): number {
  if (text.charCodeAt(at + 1) !== 58 /* : */) return 0;
  for (let i = at + 2; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 125 /* } */) return i + 1;
    if (code === 123 || isLineEnd(code)) return 0;
  }
  return 0;
}
