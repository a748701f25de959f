import { normalOrdinal } from '../../../lexicon/ordinals.ts';
import { endOfRun, goesOn, isBlankAt, isDigitAt, LETTER } from '../../../text/letters.ts';

/** What stands behind the number of a label: `bis`, `A`, `alt. 2`. */
export interface Suffix {
  /** In its normal form, without the space before it: `bis`, `A alt 2`. */
  readonly text: string;
  /** Whether a lone letter is part of it. */
  readonly lettered: boolean;
  /** Where it ends; where it would begin, if there is none. */
  readonly end: number;
}

/**
 * The suffix at an offset behind a number. An ordinal may stand in emphasis (`3 *bis*`) and behind a stop; a letter and
 * `alt` may follow it. A small letter is one only where a label may end behind it, unless `anyCase` says otherwise.
 */
export function readSuffix(text: string, from: number, anyCase = false): Suffix {
  const ordinalEnd = endOfOrdinal(text, from, anyCase);
  const letterEnd = endOfLetter(text, ordinalEnd, anyCase);
  const end = endOfAlternative(text, letterEnd, anyCase);
  if (end === from) return { text: '', lettered: false, end };
  const parts = [
    ordinalOf(text.slice(from, ordinalEnd)),
    text.slice(ordinalEnd, letterEnd),
    alternativeOf(text.slice(letterEnd, end)),
  ];
  return { text: parts.filter((part) => part !== '').join(' '), lettered: letterEnd > ordinalEnd, end };
}

/**
 * The same behind the number of a container, in any case, where a second number may stand instead: `5-1` was put in
 * behind 5.
 */
export function readContainerSuffix(text: string, from: number): Suffix {
  const inserted = /^-[1-9]\d?/.exec(text.slice(from, from + 3))?.[0] ?? '';
  if (inserted === '' || goesOn(text, from + inserted.length)) return readSuffix(text, from, true);
  return { ...readSuffix(text, from + inserted.length, true), text: inserted };
}

/** An ordinal in its normal form, whatever stands around it; empty where there is none. */
export function ordinalOf(written: string): string {
  return normalOrdinal(written.replace(/[\s.\u00a0*_]/g, '')) ?? '';
}

/** `alt` or `alt 2` in its normal form. */
export function alternativeOf(written: string): string {
  return written
    .replace(/[.\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();
}

const LONGEST_ORDINAL = 9;

function endOfOrdinal(text: string, from: number, anyCase: boolean): number {
  let at = from;
  if (isBlankAt(text, at)) at += text[at + 1] === '.' ? 2 : 1;
  else if (text[at] === '.') at += isBlankAt(text, at + 1) ? 2 : 1;
  const mark = text[at] === '*' || text[at] === '_' ? text[at] : undefined;
  if (mark) at++;
  const wordEnd = endOfRun(text, at, LETTER);
  if (wordEnd === at || wordEnd - at > LONGEST_ORDINAL) return from;
  const word = text.slice(at, wordEnd);
  if ((!anyCase && word !== word.toLowerCase()) || normalOrdinal(word) === undefined) return from;
  if (mark && text[wordEnd] !== mark) return from;
  const end = mark ? wordEnd + 1 : wordEnd;
  return goesOn(text, end) ? from : end;
}

function endOfLetter(text: string, from: number, anyCase: boolean): number {
  const letter = text[from] ?? '';
  if (!/[A-Za-z]/.test(letter) || goesOn(text, from + 1)) return from;
  if (!anyCase && letter >= 'a' && !/^[.)\s*_]?$/.test(text[from + 1] ?? '')) return from;
  return from + 1;
}

/** Where `alt`, `Alt. 2` ends that may stand behind a number or letter; where it would begin, if there is none. */
export function endOfAlternative(text: string, from: number, anyCase: boolean): number {
  const at = isBlankAt(text, from) || text[from] === '.' ? from + 1 : from;
  const word = text.slice(at, at + 3);
  if (word !== 'alt' && word !== 'Alt' && word !== 'ALT' && !(anyCase && word.toLowerCase() === 'alt'))
    return from;
  const behind = at + 3;
  let number = text[behind] === '.' ? behind + 1 : behind;
  if (isBlankAt(text, number)) number++;
  let end = number;
  while (isDigitAt(text, end)) end++;
  if (end > number && !goesOn(text, end)) return end;
  return goesOn(text, behind) ? from : behind;
}
