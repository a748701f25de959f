import {
  HAN_NUMERALS,
  hanNumeral,
  hanValue,
  letterOf,
  letterValue,
  normalOrdinal,
  romanNumeral,
  romanValue,
} from '../lexicon/ordinals.ts';
import type { Edit } from '../text/edits.ts';

/** The number that a label is to carry in the place of the one it has. */
export interface NewNumber {
  /** The values that it has and is to have: `2.2.10` is [2, 2, 10]. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Whether `bis` or a letter behind it goes. */
  readonly settles: boolean;
}

/**
 * The edits that give a written label or reference another number, relative to `at`: only the parts that differ, in
 * the alphabet, case and spelling that it has. Null where its number cannot be found in it.
 */
export function writeNumber(written: string, at: number, number: NewNumber): readonly Edit[] | null {
  const place = findNumber(written, number.from);
  if (!place) return null;
  const edits: Edit[] = [];
  let from = place.start;
  for (const [k, part] of place.parts.entries()) {
    const to = number.to[k];
    if (to !== undefined && to !== number.from[k]) {
      // `1er` becomes `2`.
      const end = from + part.length + (FIRST.exec(written.slice(from + part.length))?.[0].length ?? 0);
      edits.push({ start: at + from, end: at + end, text: render(part, to, number.from[k]!) });
    }
    from += part.length + 1;
  }
  if (number.settles) {
    const suffix = findSuffix(written, from - 1);
    if (suffix) edits.push({ start: at + suffix.start, end: at + suffix.end, text: '' });
  }
  return edits;
}

/** Where a number stands in a written label, in its parts. */
export interface NumberPlace {
  readonly start: number;
  readonly parts: readonly string[];
}

/** Where the number with these values stands in a written label or reference; null where it does not. */
export function findNumber(written: string, from: readonly number[]): NumberPlace | null {
  for (const match of written.matchAll(/\d{1,3}(?:\.\d{1,3})*/g)) {
    const parts = match[0].split('.');
    if (parts.length >= from.length && from.every((value, k) => Number(parts[k]) === value))
      return { start: match.index, parts: parts.slice(0, from.length) };
  }
  if (from.length !== 1) return null;
  for (const match of written.matchAll(HAN))
    if (hanValue(match[0]) === from[0]) return { start: match.index, parts: [match[0]] };
  const words = [...written.matchAll(/\p{L}+/gu)].filter(([word]) => normalOrdinal(word) === undefined);
  // `Section C`: the number stands behind the container's word.
  const found = words.findLast(([word]) => hasValue(word, from[0]!));
  return found ? { start: found.index, parts: [found[0]] } : null;
}

const HAN = new RegExp(`[${HAN_NUMERALS}]+`, 'g');

/** What French puts behind 1 alone. */
const FIRST = /^(?:er|re)(?!\p{L})/u;

function hasValue(word: string, value: number): boolean {
  return romanValue(word) === value || letterValue(word) === value;
}

/** A new value in the signs of the old one: digits, Roman numerals, or the letters of its alphabet. */
export function render(part: string, value: number, old: number): string {
  if (/^\d/.test(part)) return String(value);
  if (hanValue(part) === old) return hanNumeral(value);
  if (letterValue(part) === old) return letterOf(value, part);
  const roman = romanNumeral(value);
  return part === part.toLowerCase() ? roman.toLowerCase() : roman;
}

/** `bis` with the space or stop before it, in emphasis or not; the letter or second number close behind the number. */
function findSuffix(written: string, from: number): { start: number; end: number } | null {
  const rest = written.slice(from);
  const close = /^(?:\p{L}(?!\p{L})|-[1-9]\d?(?!\d))/u.exec(rest);
  if (close) return { start: from, end: from + close[0].length };
  for (const match of rest.matchAll(/(?:\.[ \u00a0]|[ \u00a0.])?([*_]?)(\p{L}+)\1/gu)) {
    if (normalOrdinal(match[2]!) !== undefined)
      return { start: from + match.index, end: from + match.index + match[0].length };
  }
  return null;
}
