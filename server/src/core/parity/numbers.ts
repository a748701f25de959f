import { languages } from '../lexicon/languages.ts';
import { romanNumeral } from '../lexicon/ordinals.ts';
import type { Range } from '../text/range.ts';

/** A number in a text. */
export interface NumberFact extends Range {
  /** As digits with a point before a fraction, whatever the language: `1,5`, `1.5` and `1 500,00` are 1.5, 1.5 and 1500. */
  readonly value: string;
}

/** The numbers written in digits, in order; those inside the ranges given, sorted and disjoint, are left out. */
export function readNumbers(text: string, taken: readonly Range[]): readonly NumberFact[] {
  const found: NumberFact[] = [];
  let next = 0;
  for (const match of text.matchAll(NUMBER)) {
    const start = match.index;
    const end = start + match[0].length;
    while (next < taken.length && taken[next]!.end <= start) next++;
    if (next < taken.length && taken[next]!.start < end) continue;
    found.push({ start, end, value: normal(match[0]) });
  }
  return found;
}

/** Whether a text says a number in words or Roman numerals: `three`, `третья`, `XXI`. */
export function saysNumber(text: string, value: string): boolean {
  const number = Number(value);
  if (!Number.isInteger(number)) return false;
  const roman = romanOf(number);
  if (roman !== '' && new RegExp(`(?<![\\p{L}\\d])${roman}(?![\\p{L}\\d])`, 'u').test(text)) return true;
  return beginningsOf(number).some((words) =>
    words.every((word) => new RegExp(`(?<![\\p{L}])${word}`, 'iu').test(text)),
  );
}

// Groups of three belong together: `1 500`, `1,500`, `1 500 000`.
const NUMBER = /\d{1,3}(?:[ {2},.]\d{3})+(?:[.,]\d{1,2})?(?![\d])|\d+(?:[.,]\d+)?/gu;

function normal(written: string): string {
  const grouped = /^\d{1,3}(?:[ {2},.]\d{3})+(?:[.,]\d{1,2})?$/u.test(written);
  const fraction = grouped ? (/[.,](\d{1,2})$/.exec(written)?.[1] ?? '') : '';
  const whole = grouped
    ? written.slice(0, fraction === '' ? undefined : -fraction.length - 1).replace(/\D/g, '')
    : written.replace(',', '.');
  const digits = fraction === '' ? whole : `${whole}.${fraction}`;
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits.replace(/^0+(?=\d)/, '');
}

/** Ways to say a number: each the beginnings of all its words. `21` is `twenty-one`: both words have to be there. */
function beginningsOf(value: number): readonly (readonly string[])[] {
  const own = languages.flatMap(({ numerals }) => (numerals[value] ?? []).map((word) => [word]));
  const ones = value % 10;
  if (value < 21 || value > 99 || ones === 0) return own;
  const tens = languages.flatMap(({ numerals }) =>
    (numerals[value - ones] ?? []).flatMap((ten) => (numerals[ones] ?? []).map((one) => [ten, one])),
  );
  return [...own, ...tens];
}

function romanOf(value: number): string {
  return value < 1 || value > 399 ? '' : romanNumeral(value);
}
