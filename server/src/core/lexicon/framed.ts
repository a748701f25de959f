import { alternation, languages } from './languages.ts';
import type { ReferenceKind } from './lexicon.ts';
import { HAN_NUMERALS, hanValue } from './ordinals.ts';

/** A number in a frame, as it names a provision: `第3条`, `附件二`. */
export interface Framed {
  readonly kind: ReferenceKind;
  /** Behind the frame. */
  readonly end: number;
  /** The numbers with their places; of `第4至6段` the second ends a range. */
  readonly numbers: readonly FramedNumber[];
}

/** One number in a frame, in Arabic or Chinese numerals. */
export interface FramedNumber {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly endsRange: boolean;
}

/** The framed numbers that stand at an offset, or null. */
export function framedAt(text: string, at: number): Framed | null {
  if (!initials.has(text[at] ?? '')) return null;
  for (const { kind, pattern, width } of frames) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const numbers: FramedNumber[] = [];
    let endsRange = false;
    const from = at + width;
    for (const piece of match[1]!.matchAll(PART)) {
      if (piece[1] === undefined) {
        endsRange = /[至到–—-]/.test(piece[0]);
        continue;
      }
      const value = /^\d/.test(piece[1]) ? piece[1] : String(hanValue(piece[1]));
      if (value === '0') return null;
      const start = from + piece.index;
      numbers.push({ start, end: start + piece[1].length, value, endsRange });
      endsRange = false;
    }
    return { kind, end: at + match[0].length, numbers };
  }
  return null;
}

/** All framed numbers of a text, in order, with where each begins. */
export function framedIn(text: string): readonly (Framed & { readonly start: number })[] {
  const found: (Framed & { readonly start: number })[] = [];
  for (const { index } of text.matchAll(OPENING)) {
    const framed = index < (found.at(-1)?.end ?? 0) ? null : framedAt(text, index);
    if (framed) found.push({ ...framed, start: index });
  }
  return found;
}

/** More numbers in one frame than this are none: nothing longer is looked through again and again. */
const MOST_JOINED = 32;
const NUMBER = `(?:[1-9]\\d{0,2}(?!\\d)|[${HAN_NUMERALS}]{1,7})`;
const PART = new RegExp(`(${NUMBER})|[^\\d${HAN_NUMERALS}]+`, 'g');
const frames = languages
  .flatMap(({ framedContainers = {} }) => Object.entries(framedContainers))
  .map(([frame, kind]) => {
    const [before = '', after = ''] = frame.split('~');
    const list = `(${NUMBER}(?:[ ]?(?:[、,，和与及至到–—-]|以及)[ ]?(?:${alternation([before])})?${NUMBER}){0,${MOST_JOINED}})`;
    return {
      kind,
      width: before.length,
      pattern: new RegExp(
        `${alternation([before])}[ ]?${list}${after === '' ? '' : `[ ]?${alternation([after])}`}`,
        'uy',
      ),
    };
  });
const openings = [
  ...new Set(
    languages.flatMap(({ framedContainers = {} }) =>
      Object.keys(framedContainers).map((frame) => frame.split('~')[0]!),
    ),
  ),
];
const initials = new Set(openings.map((word) => word[0]!));
const OPENING = new RegExp(alternation(openings), 'gu');
