import { everyWord, languages } from '../../../lexicon/languages.ts';
import { letterValue, romanValue } from '../../../lexicon/ordinals.ts';
import { endOfRun, goesOn, isBlankAt, isDigitAt, LETTER } from '../../../text/letters.ts';
import type { Label } from '../label.ts';
import {
  exec,
  isMeasureAt,
  label,
  MAX_ROMAN,
  ORDINAL,
  opensText,
  skipSpace,
  spacedSuffix,
} from './label-parts.ts';
import { alternativeOf, endOfAlternative, ordinalOf } from './suffix.ts';

/** `(a)`, `(iv) bis`, `(12)`. */
export function readParenthesised(text: string, at: number, lineEnd: number): Label | null {
  if (text[at] !== '(') return null;
  const letters = endOfRun(text, at + 1, LETTER);
  const valueEnd = letters > at + 1 ? letters : endOfDigits(text, at + 1);
  if (valueEnd === at + 1 || valueEnd - at - 1 > (letters > at + 1 ? LONGEST_VALUE : 3)) return null;
  const inner = isBlankAt(text, valueEnd) ? endOfOrdinal(text, valueEnd + 1) : valueEnd;
  if (inner < 0 || text[inner] !== ')') return null;
  const outer = inner + 1;
  const ordinalEnd = Math.max(outer, endOfOrdinal(text, isBlankAt(text, outer) ? outer + 1 : outer));
  const end = endOfAlternative(text, ordinalEnd, false);
  const after = text[end] === '.' ? end + 1 : end;
  if (after > lineEnd || !/^[\s[*_“"«(]?$/.test(text[after] ?? '')) return null;
  const ordinal = ordinalOf(text.slice(valueEnd, inner)) || ordinalOf(text.slice(outer, ordinalEnd));
  const suffix = [ordinal, alternativeOf(text.slice(ordinalEnd, end))]
    .filter((part) => part !== '')
    .join(' ');
  return itemLabel(text, at, end, after, text.slice(at + 1, valueEnd), suffix, 'paren', true);
}

/** `a.`, `iv)`, `IV.`, `A.` before a title. */
export function readLetter(text: string, at: number, lineEnd: number, heading: boolean): Label | null {
  // Most lines begin with a word, which need not be tried as a label.
  const end = endOfRun(text, at, LETTER);
  if (end === at || end - at > LONGEST_LETTERS) return null;
  const behind = text[end];
  const marked =
    isBlankAt(text, end) && (text.startsWith('alt', end + 1) || endOfOrdinal(text, end + 1) >= 0);
  if (behind !== '.' && behind !== ')' && !marked) return null;
  const match = exec(LETTERED, text, at);
  if (!match) return null;
  const { value = '', ordinal = '', stop = '' } = match.groups ?? {};
  const after = at + match[0].length;
  const suffix = ordinalOf(ordinal) || alternativeOf(ordinal);
  if (stop === ')') return itemLabel(text, at, after, after, value, suffix, 'paren', true);
  const lower = value === value.toLowerCase();
  // `п. 4 статьи 5` speaks of a paragraph.
  if (lower && abbreviations.has(`${value}.`) && isDigitAt(text, skipSpace(text, after))) return null;
  if (lower) return itemLabel(text, at, after - 1, after, value, suffix, 'dot', true);
  if (value !== value.toUpperCase() || after >= lineEnd) return null;
  // `A. Petrova noted ...` is a name: an upper-case letter labels a short title only.
  const line = text.slice(after, lineEnd).trim();
  const titled = heading || (line.length <= 90 && !/[.;,]\**$/.test(line) && opensText(line, 0));
  const roman = romanValue(value);
  if (roman > 0 && roman <= MAX_ROMAN && (titled || value.length > 1)) {
    return label(text, {
      style: 'roman-upper',
      start: at,
      end: after - 1,
      after,
      key: value + spacedSuffix(suffix),
      numbers: [roman],
      suffix,
      weak: true,
    });
  }
  const letter = value.length === 1 ? letterValue(value) : 0;
  if (letter === 0 || !titled) return null;
  return label(text, {
    style: 'letter-upper',
    start: at,
    end: after - 1,
    after,
    key: value + spacedSuffix(suffix),
    numbers: [letter],
    suffix,
    weak: true,
  });
}

/** Where an ordinal in small letters ends that begins at an offset, or -1. */
function endOfOrdinal(text: string, at: number): number {
  const end = endOfRun(text, at, LETTER);
  const word = text.slice(at, Math.min(end, at + 10));
  return word !== '' && word === word.toLowerCase() && ordinalOf(word) !== '' && !goesOn(text, end)
    ? end
    : -1;
}

function endOfDigits(text: string, at: number): number {
  let end = at;
  while (isDigitAt(text, end)) end++;
  return end;
}

/** `1° Soutenir`, `2º Las Partes`: the items of French and Spanish texts; `5° N` is no item. */
export function readDegree(text: string, at: number, lineEnd: number): Label | null {
  const end = endOfDigits(text, at);
  if (end - at > 2 || text[at] === '0' || !(text[end] === '°' || text[end] === 'º')) return null;
  let after = end + 1;
  while (/[.)–—-]/.test(text[after] ?? '')) after++;
  if (!isBlankAt(text, after) && after < lineEnd) return null;
  const next = skipSpace(text, after);
  if (isMeasureAt(text, next) || isMonthAt(text, next)) return null;
  if (next < lineEnd && !/[[(*_«“"]/.test(text[next]!) && endOfRun(text, next, LETTER) - next < 2)
    return null;
  return itemLabel(text, at, end + 1, after, text.slice(at, end), '', 'paren', true);
}

/** `1º de enero` is a day. */
function isMonthAt(text: string, at: number): boolean {
  const from = /^(?:de[ \u00a0]+)?/i.exec(text.slice(at, at + 6))![0].length + at;
  return months.has(text.slice(from, endOfRun(text, from, LETTER)).toLowerCase());
}

/** `.1 the fuel`: the items of maritime texts; `.5 per cent` is none. */
export function readPointed(text: string, at: number, lineEnd: number): Label | null {
  const end = endOfDigits(text, at + 1);
  if (end === at + 1 || end - at > 3 || text[at + 1] === '0' || !(isBlankAt(text, end) || text[end] === '\t'))
    return null;
  const next = skipSpace(text, end);
  if (next >= lineEnd || isMeasureAt(text, next)) return null;
  if (!opensText(text, next) && endOfRun(text, next, LETTER) - next < 2) return null;
  return itemLabel(text, at, end, end, text.slice(at + 1, end), '', 'paren', true);
}

/** `<sup>2</sup>`: the raised numbers of old statutes. */
export function readRaised(text: string, at: number): Label | null {
  const match = exec(RAISED, text, at);
  if (!match) return null;
  const { value = '', suffix = '' } = match.groups ?? {};
  const start = at + 5;
  const end = start + value.length + suffix.length;
  return label(text, {
    style: 'raised',
    start,
    end,
    after: at + match[0].length,
    key: value + spacedSuffix(suffix),
    numbers: [Number(value)],
    suffix,
    weak: true,
  });
}

function itemLabel(
  text: string,
  start: number,
  end: number,
  after: number,
  value: string,
  suffix: string,
  form: 'paren' | 'dot',
  weak: boolean,
): Label | null {
  if (/^\d/.test(value)) {
    return label(text, {
      style: 'number-paren',
      start,
      end,
      after,
      key: `(${value})${spacedSuffix(suffix)}`,
      numbers: [Number(value)],
      suffix,
      weak,
    });
  }
  const roman = romanValue(value);
  const letter = letterValue(value);
  const isRoman = roman > 0 && roman <= MAX_ROMAN && (value.length > 1 || value.toLowerCase() === 'i');
  if (!isRoman && (letter === 0 || value.length > 2)) return null;
  const style =
    form === 'paren' ? (isRoman ? 'roman-paren' : 'letter-paren') : isRoman ? 'roman-dot' : 'letter-dot';
  return label(text, {
    style,
    start,
    end,
    after,
    key: `(${value})${spacedSuffix(suffix)}`,
    numbers: [isRoman ? roman : letter],
    suffix,
    weak,
  });
}

const months = new Set(languages.flatMap((l) => l.months.flat()));
const abbreviations = new Set(everyWord((l) => l.references.paragraph));
const LONGEST_VALUE = 6;
const LONGEST_LETTERS = 5;
const LETTERED = new RegExp(
  `(?<value>\\p{L}{1,${LONGEST_LETTERS}})(?<ordinal>[ \\u00a0](?:${ORDINAL}|alt))?(?<stop>[.)])(?=[\\s[*_]|$)`,
  'uy',
);
const RAISED = /<sup>(?<value>\d{1,3})(?<suffix>bis|ter|quater|[a-z])?<\/sup>\s*/y;
