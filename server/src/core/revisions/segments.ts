import { slice } from '../document/document.ts';
import type { Piece } from '../document/facts/pieces.ts';
import type { Model } from '../model/model.ts';
import { lotOf, printOf } from '../text/lot.ts';
import { wordNumbersOf } from './word-numbers.ts';

/**
 * The stretches of a text that are followed from revision to revision: one for each provision, from its start to the
 * start of the next, and one before the first provision. They tile the text.
 */
export interface Segments {
  readonly model: Model;
  readonly count: number;
  /** Where each starts; one entry more holds the text's length. Segment 0 is what precedes the first provision. */
  readonly starts: Uint32Array;
  /** What each says, without its label; {@link bodyOfSegment} evens its white space. */
  readonly raws: readonly string[];
  /** How many code units that is. */
  readonly lengths: Int32Array;
  /** The same with every run of white space made one space, filled by {@link bodyOfSegment}. */
  readonly bodies: (string | undefined)[];
  /** The key of each label, or the empty string. */
  readonly keys: readonly string[];
  /** Whether each is a heading or an article's: it belongs to what follows it. */
  readonly heads: readonly boolean[];
  /** The words of each as numbers, filled by {@link wordsOfSegment}. */
  readonly words: (Int32Array | undefined)[];
  /** What settles ties, filled by {@link lotOfSegment}; NaN where nobody asked. */
  readonly lots: Float64Array;
}

/** Cuts a model into segments. Linear. */
export function segmentsOf(model: Model): Segments {
  let segments = known.get(model);
  if (!segments) {
    segments = cut(model);
    known.set(model, segments);
  }
  return segments;
}

/** Index of the provision that a segment is, or -1 for what precedes the first one. */
export function provisionOfSegment(segment: number): number {
  return segment - 1;
}

/** What a segment says, without its label and with every run of white space made one space. Computed once. */
export function bodyOfSegment({ raws, bodies }: Segments, segment: number): string {
  return (bodies[segment] ??= plain(raws[segment]!));
}

/** Whether two segments of two sides say the same, but for their labels and how much white space there is. */
export function saysTheSame(old: Segments, i: number, now: Segments, j: number): boolean {
  // Most that is the same is the same in every sign: white space need not be evened to see that.
  return old.raws[i] === now.raws[j] || bodyOfSegment(old, i) === bodyOfSegment(now, j);
}

/** A number from 0 up to 1 that a segment's label and text decide, whichever side it stands on. */
export function lotOfSegment({ lots, keys, raws }: Segments, segment: number): number {
  if (Number.isNaN(lots[segment])) lots[segment] = (lotOf(keys[segment]!) + lotOf(raws[segment]!)) % 1;
  return lots[segment]!;
}

/** A number that a few signs of what a segment says and its length decide: what says the same has the same. */
export function printOfSegment({ raws }: Segments, segment: number): number {
  return printOf(raws[segment]!);
}

/** The words of what a segment says, in order, as numbers that equal words share. Computed once. */
export function wordsOfSegment({ words, raws }: Segments, segment: number): Int32Array {
  return (words[segment] ??= wordNumbersOf(raws[segment]!));
}

/** The text of a segment. */
export function sourceOfSegment({ model, starts }: Segments, segment: number): string {
  return slice(model.document, starts[segment]!, starts[segment + 1]!);
}

const known = new WeakMap<Model, Segments>();

function cut(model: Model): Segments {
  const { structure, document, facts } = model;
  const count = structure.count + 1;
  const starts = new Uint32Array(count + 1);
  const raws: string[] = new Array(count);
  const lengths = new Int32Array(count);
  const keys: string[] = new Array(count);
  const heads: boolean[] = new Array(count);
  starts[count] = document.length;
  for (let b = 0; b < document.blocks.length; b++) {
    const [first, last] = [structure.first[b]!, structure.first[b + 1]!];
    if (first === last) continue;
    const { text } = document.blocks[b]!;
    const { pieces } = facts[b]!;
    for (let i = first; i < last; i++) {
      const piece = pieces[i - first]!;
      const kind = structure.kind[i];
      starts[i + 1] = document.starts[b]! + piece.start;
      const raw = rawOf(text, piece);
      raws[i + 1] = raw;
      lengths[i + 1] = raw.length;
      keys[i + 1] = piece.label?.key ?? '';
      heads[i + 1] = kind === 'heading' || kind === 'article';
    }
  }
  raws[0] = slice(document, 0, starts[1]!).trim();
  lengths[0] = raws[0].length;
  keys[0] = '';
  heads[0] = false;
  const lots = new Float64Array(count).fill(Number.NaN);
  const [bodies, words] = [new Array(count), new Array(count)];
  return { model, count, starts, raws, lengths, bodies, keys, heads, words, lots };
}

/** What stands before the label counts too: a bracket that opens there is text. */
function rawOf(text: string, { start, label, bodyStart, end }: Piece): string {
  if (!label) return trimmed(text, start, end);
  const body = trimmed(text, bodyStart, end);
  if (label.start === start) return body;
  const before = text.slice(start, label.start).trim();
  return before === '' ? body : `${before} ${body}`;
}

/** A stretch without the white space at its ends, in one step. */
function trimmed(text: string, start: number, end: number): string {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  const body = text.slice(from, to);
  return isRare(text.charCodeAt(from)) || isRare(text.charCodeAt(to - 1)) ? body.trim() : body;
}

function isBlank(code: number): boolean {
  return code === 32 || (code <= 13 && code >= 9) || code === 0xa0;
}

/** Whether a sign may be one of the rarer spaces, which all lie beyond the alphabets. */
function isRare(code: number): boolean {
  return code >= 0x1680;
}

function plain(text: string): string {
  return isOdd(text) ? text.replace(/[\s\u00a0]+/g, ' ') : text;
}

/** Whether a text holds white space other than single spaces; the engine looks for single signs fastest. */
function isOdd(text: string): boolean {
  return (
    text.includes('\n') ||
    text.includes('  ') ||
    text.includes('\r') ||
    text.includes('\t') ||
    text.includes('\u00a0')
  );
}
