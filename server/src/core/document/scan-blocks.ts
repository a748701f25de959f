import { frontMatterEnd } from '../syntax/front-matter-end.ts';
import { countLineEnds, nextLineStart } from '../text/lines.ts';
import { type Block, type BlockKind, createBlock } from './block.ts';

/**
 * Cuts a text into blocks. Reading may start at any block start of an earlier reading, because no state
 * crosses one; `atDocumentStart` says that offset 0 is the document's, where front matter may stand.
 *
 * `accept` is called with each block and the offset behind it; when it answers false, scanning stops. This
 * is how an edit re-reads only until the old cuts and the new ones agree.
 */
export function scanBlocks(
  text: string,
  atDocumentStart: boolean,
  accept: (block: Block, end: number) => boolean,
): void {
  let start = 0;
  if (atDocumentStart) {
    const end = frontMatterEnd(text);
    if (end > 0) {
      start = skipBlankLines(text, end);
      if (!accept(cut(text, 'front-matter', 0, start), start)) return;
    }
  }
  while (start < text.length) {
    const { kind, end } = readBlock(text, start);
    if (!accept(cut(text, kind, start, end), end)) return;
    start = end;
  }
}

const BOM = 0xfeff;
/** A paragraph longer than this is cut at its next numbered line or bullet, so that a keystroke never re-reads a book. */
const LONG_BLOCK = 4_096;
const FENCE = /^[ \t]*(?:>[ \t]?)*[ \t]*(?:[-*+][ \t]+)?(`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,})/;
const HTML_UNTIL: readonly (readonly [RegExp, RegExp])[] = [
  [/^[ \t]*<!--/, /-->/],
  [/^[ \t]*<(?:pre|script|style|textarea)(?=[\s>]|$)/i, /<\/(?:pre|script|style|textarea)>/i],
];
const HEADING = /^#{1,6}(?=[ \t\r\n]|$)/;
const NUMBERED =
  /^[ \t]*(?:[-*+•▪◦–—·][ \t]|[[*_]*(?:\(?\p{L}{1,4}[.)]|\d+(?:\.\d+)*[.)]?\s|[§\p{Lu}]\p{L}{0,14}[ .(]{0,2}[\dIVX]))/u;

function readBlock(text: string, start: number): { kind: BlockKind; end: number } {
  const first = readLine(text, start);
  if (first.blank) return { kind: 'text', end: skipBlankLines(text, first.end) };
  const whole = wholeLineBlock(text, start, first.end);
  if (whole) return { kind: whole.kind, end: skipBlankLines(text, whole.end) };
  let at = first.end;
  while (at < text.length) {
    const line = readLine(text, at);
    if (line.blank) return { kind: 'text', end: skipBlankLines(text, at) };
    if (wholeLineBlock(text, at, line.end)) break;
    if (at - start > LONG_BLOCK && NUMBERED.test(text.slice(at, Math.min(line.end, at + 40)))) break;
    at = line.end;
  }
  return { kind: 'text', end: at };
}

/** A heading, fence or comment that starts at this line, and where it ends. */
function wholeLineBlock(text: string, at: number, end: number): { kind: BlockKind; end: number } | null {
  let i = at;
  let quoted = false;
  let code = text.charCodeAt(i);
  while (code === 32 || code === 9 || code === 62 || code === BOM) {
    quoted ||= code === 62;
    code = text.charCodeAt(++i);
  }
  if (code === 35 /* # */) {
    return !quoted && HEADING.test(text.slice(i, Math.min(end, i + 8))) ? { kind: 'heading', end } : null;
  }
  if (code === 96 || code === 126 || code === 45 || code === 42 || code === 43 /* ` ~ - * + */) {
    const mark = FENCE.exec(text.slice(at, end))?.[1];
    return mark ? { kind: 'fence', end: fenceEnd(text, end, mark) } : null;
  }
  if (code !== 60 /* < */) return null;
  const line = text.slice(at, Math.min(end, i + 20));
  for (const [opens, closes] of HTML_UNTIL) {
    if (!opens.test(line)) continue;
    const found = text.slice(at).search(closes);
    return { kind: 'html', end: found < 0 ? text.length : nextLineStart(text, at + found) };
  }
  return null;
}

function fenceEnd(text: string, from: number, mark: string): number {
  const closing = new RegExp(`^[ \\t]*(?:>[ \\t]?)*[ \\t]*\\${mark[0]}{${mark.length},}[ \\t]*[\\r\\n]*$`);
  let at = from;
  while (at < text.length) {
    const next = nextLineStart(text, at);
    if (next - at < 1_000 && closing.test(text.slice(at, next))) return next;
    at = next;
  }
  return text.length;
}

function readLine(text: string, start: number): { end: number; blank: boolean } {
  let blank = true;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) return { end: i + 1, blank };
    if (code === 13) return { end: text.charCodeAt(i + 1) === 10 ? i + 2 : i + 1, blank };
    if (blank && code !== 32 && code !== 9) blank = false;
  }
  return { end: text.length, blank };
}

function skipBlankLines(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const line = readLine(text, at);
    if (!line.blank) return at;
    at = line.end;
  }
  return at;
}

function cut(text: string, kind: BlockKind, start: number, end: number): Block {
  const source = text.slice(start, end);
  return createBlock(kind, source, countLineEnds(source));
}
