import type { Label, LabelStyle } from '../document/facts/label.ts';
import { behindOrdinalMark } from '../document/facts/labels/number-marks.ts';
import { readContainerSuffix } from '../document/facts/labels/suffix.ts';
import { readLabel } from '../document/facts/read-label.ts';
import { type Model, pieceOf } from '../model/model.ts';
import type { Edit } from '../text/edits.ts';
import { findNumber, render } from './write-label.ts';

/** What somebody typed for a label: the label that it makes, and whether its words were typed too. */
export interface NewLabel {
  readonly label: Label;
  readonly whole: boolean;
}

/**
 * The label that a name makes of another: `5`, `5 bis` and `Article 5` of `Article 3`, `b` and `(b)` of `(a)`. Null
 * where it can be no label of that kind.
 */
export function readNewLabel(old: Label, name: string): NewLabel | null {
  const typed = name.trim().replace(/[.:]$/, '');
  const place = placeOf(old.text, old);
  const bare = old.text.includes(')') ? typed.replace(/^\(|\)$/g, '') : typed;
  const framed =
    place && readAs(old, old.text.slice(0, place.start) + bare + old.text.slice(place.suffixEnd));
  if (framed) return { label: framed, whole: false };
  const label = readAs(old, typed);
  return label && { label, whole: true };
}

/**
 * The edits that let a written label, or a reference to it, name another of its kind: words, brackets, case and
 * alphabet stay. Empty where nothing is to be changed, null where the number cannot be found in it.
 */
export function writeLabel(written: string, at: number, old: Label, now: Label): readonly Edit[] | null {
  const place = placeOf(written, old);
  const typed = placeOf(now.text, now);
  if (!place || !typed) return null;
  const own = placeOf(old.text, old)!;
  const number = numberFor(written.slice(place.start, place.end), {
    old: old.text.slice(own.start, own.end),
    from: old.numbers,
    typed: now.text.slice(typed.start, typed.end),
    to: now.numbers,
  });
  if (now.suffix === old.suffix) return change(written, at, place.start, place.end, number);
  if (old.suffix !== '' && place.suffixEnd === place.end) return null;
  const suffix = now.text.slice(typed.end, typed.suffixEnd);
  const spaced = JOINT.exec(written.slice(place.end, place.suffixEnd))?.[0];
  const text = spaced === undefined ? suffix : suffix.replace(JOINT, spaced);
  return change(written, at, place.start, place.suffixEnd, number + text);
}

/**
 * The full stop that a provision needs behind its label once it has another: `10 bis Members` needs none, but
 * `11 Members` is a number of something. Empty where it needs none.
 */
export function stopAfter(
  model: Model,
  index: number,
  { style, suffix }: Pick<Label, 'style' | 'suffix'>,
): readonly Edit[] {
  const piece = pieceOf(model, index);
  if (style !== 'number' || suffix !== '' || piece.level > 0) return [];
  const block = model.structure.block[index]!;
  const { end } = piece.label!;
  if (/[.):-]/.test(model.document.blocks[block]!.text[end] ?? '')) return [];
  const at = model.document.starts[block]! + end;
  return [{ start: at, end: at, text: '.' }];
}

function change(written: string, at: number, start: number, end: number, text: string): readonly Edit[] {
  return written.slice(start, end) === text ? [] : [{ start: at + start, end: at + end, text }];
}

/** Between a number and the ordinal behind it; a lone letter stands close. */
const JOINT = /^[ \u00a0.]{0,2}(?=\p{L}{2})/u;

/** A label in the form of another; null where the text is none, or one of another kind. */
function readAs(old: Label, text: string): Label | null {
  for (const rest of ['. A', ' A']) {
    const label = readLabel(text + rest, 0, text.length + rest.length, true);
    const same = label && kindOf(label.style) === kindOf(old.style) && label.container === old.container;
    if (same && label.end === text.length) return label;
  }
  return null;
}

/** Styles that are one kind of label: `5` may become `5.1`, and `(a)` is written as `(i)` is. */
function kindOf(style: LabelStyle): string {
  if (style === 'decimal') return 'number';
  return /(?:-paren|-dot|-upper)$/.exec(style)?.[0] ?? style;
}

/** Where the number of a label stands in a text, and where what stands behind it ends: `bis`, `A`, `alt`. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly suffixEnd: number;
}

function placeOf(written: string, { numbers }: Label): Place | null {
  const found = findNumber(written, numbers);
  if (!found) return null;
  const bare = found.start + found.parts.join('.').length;
  // `1er` and `1º` are the number.
  const end = behindOrdinalMark(written, bare);
  return { start: found.start, end, suffixEnd: readContainerSuffix(written, end).end };
}

interface NumberChange {
  readonly old: string;
  readonly from: readonly number[];
  readonly typed: string;
  readonly to: readonly number[];
}

/** The number as it was typed, but `iii` where `ii` stands for the label's `II`. */
function numberFor(part: string, { old, from, typed, to }: NumberChange): string {
  const letters = !/\d/.test(part + typed);
  return letters && part !== old ? render(part, to[0]!, from[0]!) : typed;
}
