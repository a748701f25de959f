import { FRONT_MATTER_REACH, leavesFrontMatterOpen } from '../syntax/front-matter-end.ts';
import type { Edit } from '../text/edits.ts';
import { lineEnd, lineStart } from '../text/lines.ts';
import { type Block, remember } from './block.ts';
import { scanBlocks } from './scan-blocks.ts';

/**
 * One version of a text, in pieces: its blocks in order. Immutable; the next version shares every untouched
 * block. The text as one string is never needed to edit or to analyse it.
 */
export interface Document {
  readonly blocks: readonly Block[];
  /** Offset at which each block starts, in UTF-16 units; one entry more holds the length. */
  readonly starts: Uint32Array;
  /** Number of the line (from 0) at which each block starts; one entry more holds the last line's number. */
  readonly lines: Uint32Array;
  readonly length: number;
}

/** A place as editors count it: line and character from 0, characters in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Reads a text. Total: every string has a document, and its blocks joined are the string. */
export function createDocument(text: string): Document {
  const blocks: Block[] = [];
  scanBlocks(text, true, (block) => blocks.push(block) > 0);
  return fromBlocks(blocks);
}

/** The whole text. Built by joining the blocks: for output, not for every keystroke. */
export function textOf(document: Document): string {
  return document.blocks.map((block) => block.text).join('');
}

/** Whether a text says nothing. */
export function isBlank({ blocks }: Document): boolean {
  return blocks.every(({ text }) => text.trim() === '');
}

/** The text of `[start, end)`. */
export function slice(document: Document, start: number, end: number): string {
  let result = '';
  for (let i = blockIndexAt(document, start); i < document.blocks.length; i++) {
    const from = document.starts[i]!;
    if (from >= end) break;
    result += document.blocks[i]!.text.slice(Math.max(0, start - from), end - from);
  }
  return result;
}

/**
 * The next version after one edit. Only the touched blocks, their forerunner and those whose cuts change
 * are read again; the result equals `createDocument` of the edited text.
 */
export function updateDocument(document: Document, edit: Edit): Document {
  const { blocks, starts } = document;
  const start = Math.min(edit.start, document.length);
  const end = Math.max(start, Math.min(edit.end, document.length));
  const delta = edit.text.length - (end - start);
  // A cut depends on the line behind it, so the block before the touched one is read again too. Front matter
  // depends on everything up to its end: where it is or may be, reading starts from the top.
  let from = mayTouchFrontMatter(document, start) ? 0 : blockIndexAt(document, start) - 1;
  if (from > 0 && starts[from + 1] === start) from--;
  from = Math.max(0, from);
  let to = Math.min(blocks.length, blockIndexAt(document, end) + 2);
  for (let more = 2; ; more *= 4) {
    const text = editedText(document, from, to, start, end, edit.text);
    const fresh: Block[] = [];
    // Front matter that an edit opens may be closed far behind the blocks that it touches.
    if (from === 0 && to < blocks.length && leavesFrontMatterOpen(text)) {
      to = Math.min(blocks.length, to + more);
      continue;
    }
    let rest = to === blocks.length ? blocks.length : -1;
    const base = starts[from]!;
    scanBlocks(text, from === 0, (block, blockEnd) => {
      fresh.push(block);
      const oldEnd = base + blockEnd - delta;
      if (blockEnd >= text.length || oldEnd < end) return true;
      const index = blockIndexAt(document, oldEnd);
      if (starts[index] !== oldEnd || index <= from) return true;
      rest = index;
      return false;
    });
    if (rest >= 0)
      return fromBlocks([...blocks.slice(0, from), ...keepEqual(fresh, blocks, from), ...blocks.slice(rest)]);
    to = Math.min(blocks.length, to + more);
  }
}

/** The index of the block that holds an offset; an offset at or behind the end belongs to the last block. */
export function blockIndexAt(document: Document, offset: number): number {
  return Math.min(lastAtOrBelow(document.starts, offset), Math.max(0, document.blocks.length - 1));
}

/** The place of an offset; one outside the text is moved to its nearest end. */
export function placeAt(document: Document, offset: number): Place {
  const at = Math.max(0, Math.min(offset, document.length));
  if (document.blocks.length === 0) return { line: 0, character: 0 };
  const index = blockIndexAt(document, at);
  const block = document.blocks[index]!;
  const { text, lineEnds } = block;
  const local = at - document.starts[index]!;
  // Most blocks are one line and the blank ones behind it, and the engine searches faster than a loop does.
  if (lineEnds === 0) return { line: document.lines[index]!, character: local };
  if (text.length > LONG_BLOCK) {
    const starts = lineStartsOf(block);
    const line = lastAtOrBelow(starts, local);
    return { line: document.lines[index]! + line, character: local - starts[line]! };
  }
  let line = document.lines[index]!;
  let start = 0;
  if (!text.includes('\r')) {
    for (let end = text.indexOf('\n'); end >= 0 && end < local; end = text.indexOf('\n', start)) {
      line++;
      start = end + 1;
    }
    return { line, character: local - start };
  }
  for (let i = 0; i < local; i++) {
    if (!endsLine(text, i)) continue;
    line++;
    start = i + 1;
  }
  return { line, character: local - start };
}

/** The offset of a place; a character behind the line's end means the line's end, as LSP asks. */
export function offsetAt(document: Document, place: Place): number {
  if (document.blocks.length === 0 || place.line < 0) return 0;
  if (place.line > document.lines[document.blocks.length]!) return document.length;
  const index = Math.min(lastAtOrBelow(document.lines, place.line), document.blocks.length - 1);
  const text = document.blocks[index]!.text;
  const start = lineStart(text, place.line - document.lines[index]!);
  const end = lineEnd(text, start);
  return document.starts[index]! + Math.min(start + Math.max(0, place.character), end);
}

const LF = 10;
const CR = 13;
/** In a block longer than this the lines are found once; a text without paragraphs may be one block of megabytes. */
const LONG_BLOCK = 4_096;

const lineStartsOf = remember('line-starts', ({ text }): readonly number[] => {
  const starts = [0];
  for (let i = 0; i < text.length; i++) if (endsLine(text, i)) starts.push(i + 1);
  return starts;
});

/** Between CR and LF there is no place; such an offset stays on the line that they end. */
function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === LF || (code === CR && text.charCodeAt(at + 1) !== LF);
}

function fromBlocks(blocks: readonly Block[]): Document {
  const starts = new Uint32Array(blocks.length + 1);
  const lines = new Uint32Array(blocks.length + 1);
  let offset = 0;
  let line = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    offset += block.text.length;
    line += block.lineEnds;
    starts[i + 1] = offset;
    lines[i + 1] = line;
  }
  return { blocks, starts, lines, length: offset };
}

/** Whether an edit at `offset` may make, change or end front matter. */
function mayTouchFrontMatter(document: Document, offset: number): boolean {
  const first = document.blocks[0];
  if (first === undefined || first.kind === 'front-matter') return offset <= document.starts[1]!;
  return offset < 8 || (offset < FRONT_MATTER_REACH && /^\uFEFF?-{2,3}/.test(first.text));
}

/** The text of blocks `[from, to)` after the edit. */
function editedText(
  document: Document,
  from: number,
  to: number,
  start: number,
  end: number,
  text: string,
): string {
  const base = document.starts[from] ?? 0;
  let old = '';
  for (let i = from; i < to; i++) old += document.blocks[i]!.text;
  return old.slice(0, start - base) + text + old.slice(end - base);
}

/** Blocks read again with the text they had stay the same object, and so keep what was derived from them. */
function keepEqual(fresh: readonly Block[], old: readonly Block[], from: number): readonly Block[] {
  return fresh.map((block, i) => {
    const was = old[from + i];
    return was && was.kind === block.kind && was.text === block.text ? was : block;
  });
}

/** The last index whose value is at most `value`, in an ascending list that starts at or below it. */
function lastAtOrBelow(values: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (values[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
