import { slice } from '../document/document.ts';
import type { Piece } from '../document/facts/pieces.ts';
import { type Model, pieceOf } from '../model/model.ts';
import { lotOf } from '../text/lot.ts';
import { wordNumbersOf } from './tokens.ts';

/**
 * The stretches of a text that are followed from revision to revision: one for each provision, from its start to the
 * start of the next, and one before the first provision. They tile the text.
 */
export interface Segments {
  readonly model: Model;
  readonly count: number;
  /** Where each starts; one entry more holds the text's length. Segment 0 is what precedes the first provision. */
  readonly starts: Uint32Array;
  /** What each says, without its label and with every run of white space made one space. */
  readonly bodies: readonly string[];
  /** The key of each label, or the empty string. */
  readonly keys: readonly string[];
  /** Whether each is a heading or an article's: it belongs to what follows it. */
  readonly heads: readonly boolean[];
  /** The words of each as numbers, filled by {@link wordsOfSegment}. */
  readonly words: (Uint32Array | undefined)[];
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

/** A number from 0 up to 1 that a segment's label and words decide, whichever side it stands on. */
export function lotOfSegment({ lots, keys, bodies }: Segments, segment: number): number {
  if (Number.isNaN(lots[segment])) lots[segment] = (lotOf(keys[segment]!) + lotOf(bodies[segment]!)) % 1;
  return lots[segment]!;
}

/** The words of what a segment says, in order, as numbers that equal words share. Computed once. */
export function wordsOfSegment({ words, bodies }: Segments, segment: number): Uint32Array {
  return (words[segment] ??= wordNumbersOf(bodies[segment]!));
}

/** The text of a segment. */
export function sourceOfSegment({ model, starts }: Segments, segment: number): string {
  return slice(model.document, starts[segment]!, starts[segment + 1]!);
}

const known = new WeakMap<Model, Segments>();

function cut(model: Model): Segments {
  const { structure, document } = model;
  const count = structure.count + 1;
  const starts = new Uint32Array(count + 1);
  const bodies: string[] = new Array(count);
  const keys: string[] = new Array(count);
  const heads: boolean[] = new Array(count);
  starts[count] = document.length;
  for (let i = 0; i < structure.count; i++) {
    const piece = pieceOf(model, i);
    const block = structure.block[i]!;
    starts[i + 1] = document.starts[block]! + piece.start;
    bodies[i + 1] = bodyOf(document.blocks[block]!.text, piece);
    keys[i + 1] = piece.label?.key ?? '';
    heads[i + 1] = structure.kind[i] === 'heading' || structure.kind[i] === 'article';
  }
  bodies[0] = plain(slice(document, 0, starts[1]!));
  keys[0] = '';
  heads[0] = false;
  const lots = new Float64Array(count).fill(Number.NaN);
  return { model, count, starts, bodies, keys, heads, words: new Array(count), lots };
}

/** What stands before the label counts too: a bracket that opens there is text. */
function bodyOf(text: string, { start, label, bodyStart, end }: Piece): string {
  if (!label) return plain(text.slice(start, end));
  const before = text.slice(start, label.start).trim();
  const body = plain(text.slice(bodyStart, end));
  return before === '' ? body : `${before} ${body}`;
}

function plain(text: string): string {
  const trimmed = text.trim();
  return isOdd(trimmed) ? trimmed.replace(/[\s\u00a0]+/g, ' ') : trimmed;
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
