import { everyWord } from '../../lexicon/languages.ts';
import { latinOrdinals, ordinalVariants } from '../../lexicon/ordinals.ts';
import { endOfRun, isBlankAt, LETTER, NUMBER, signAt } from '../../text/letters.ts';
import type { Range } from '../../text/range.ts';
import { behindNumberSign, behindOrdinalMark } from './labels/number-marks.ts';

/** Labels that a text lists: `2.2.1, 2.2.4 bis and 3(a)`. */
export interface LabelList extends Range {
  readonly labels: readonly ListedLabel[];
}

/** One label of a list, with its place. */
export interface ListedLabel extends Range {
  /** Whether `4-6` or `4 to 6` makes it the last of a range that the one before it begins. */
  readonly endsRange: boolean;
}

/** The list of labels that begins at an offset, a space before it allowed; null where there is none. */
export function readLabelList(text: string, at: number): LabelList | null {
  const start = behindNumberSign(text, isBlankAt(text, at) ? at + 1 : at);
  let labelEnd = endOfLabel(text, start);
  if (labelEnd < 0) return null;
  const labels: ListedLabel[] = [];
  let from = start;
  let end: number;
  let endsRange = false;
  for (;;) {
    if (isWritten(text, from)) labels.push({ start: from, end: labelEnd, endsRange });
    end = isDigit(text.charCodeAt(labelEnd - 1)) ? behindOrdinalMark(text, labelEnd) : labelEnd;
    const next = afterJoin(text, end);
    if (next === null) break;
    const nextEnd = endOfLabel(text, next.at);
    if (nextEnd < 0) break;
    endsRange = labels.length > 0 && next.range;
    from = next.at;
    labelEnd = nextEnd;
  }
  return { start, end, labels };
}

/** Where a label ends that begins at an offset, or -1. Of `5%` nothing is one, of `5.5%` the 5. */
function endOfLabel(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return endOfNumber(text, at);
  if (code === OPEN) {
    let end = endOfItem(text, at, ANY_ITEM);
    // `Regulation (EU) 2031/7` has its number behind.
    if (end < 0 || /^[A-Z]{2,}\) \d/.test(text.slice(at + 1, end + 2))) return -1;
    for (let next = endOfItem(text, end, LETTERS); next >= 0; next = endOfItem(text, next, LETTERS))
      end = next;
    return mayEnd(text, end) ? end : -1;
  }
  const end = endOfRun(text, at, LETTER);
  if (end === at || (signAt(text, end) & NUMBER) !== 0 || !mayEnd(text, end)) return -1;
  if (ROMAN.test(text.slice(at, end))) return end;
  return end - at === 1 && /[A-Za-z]/.test(text[at]!) && !/['’.]/.test(text[end] ?? ' ') ? end : -1;
}

const ROMAN = /^[IVXLC]+$/i;

/** `2.2.10 bis`, `5A`, `1(d)(ii)`: as far as it goes on, and back to where a label may end. */
function endOfNumber(text: string, at: number): number {
  let best = -1;
  let end = at;
  for (;;) {
    const from = end;
    while (isDigit(text.charCodeAt(end))) end++;
    if (end - from > 3) return best;
    if (mayEnd(text, end)) best = end;
    if (text[end] !== '.' || !isDigit(text.charCodeAt(end + 1))) {
      const inserted = endOfInserted(text, from, end);
      if (inserted > end) return inserted;
      break;
    }
    end++;
  }
  const suffixed = endOfSuffix(text, end);
  if (suffixed > end && mayEnd(text, suffixed)) best = suffixed;
  end = endOfAlternative(text, suffixed);
  if (end > suffixed && mayEnd(text, end)) best = end;
  for (;;) {
    const item = endOfItem(text, text[end] === ' ' ? end + 1 : end, ITEM);
    if (item < 0) return best;
    end = item;
    if (mayEnd(text, end)) best = end;
  }
}

/** Behind `5-1`, a number put in behind 5: what is less than the number before it is no end of a range. */
function endOfInserted(text: string, from: number, end: number): number {
  if (text.charCodeAt(end) !== HYPHEN) return end;
  let to = end + 1;
  while (isDigit(text.charCodeAt(to)) && to < end + 4) to++;
  if (text[to] === '.' && isDigit(text.charCodeAt(to + 1))) return end;
  const inserted = Number(text.slice(end + 1, to));
  return inserted > 0 && inserted <= Number(text.slice(from, end)) && mayEnd(text, to) ? to : end;
}

/** Behind ` bis`, `.bis`, `A`: an ordinal or a lone letter. */
function endOfSuffix(text: string, at: number): number {
  const joined = isBlankAt(text, at) || text[at] === '.' ? at + 1 : at;
  const end = endOfRun(text, joined, LETTER);
  if (ordinals.has(text.slice(joined, end).toLowerCase())) return end;
  const letter = endOfRun(text, at, LETTER);
  const lone = letter - at === 1 && /[A-Za-z]/.test(text[at]!) && (signAt(text, letter) & NUMBER) === 0;
  return lone ? letter : at;
}

const ordinals = new Set([...latinOrdinals, ...Object.keys(ordinalVariants)]);

function endOfAlternative(text: string, at: number): number {
  const from = text[at] === ' ' ? at + 1 : at;
  const end = endOfRun(text, from, LETTER);
  return text.slice(from, end).toLowerCase() === 'alt' ? end : at;
}

/** Behind `(a)`, `(iv)` or `(12)`, or -1. Capitals stand for an item only where nothing stands before: `Article (XX)`. */
function endOfItem(text: string, at: number, item: RegExp): number {
  if (text[at] !== '(') return -1;
  const found = item.exec(text.slice(at, at + 6));
  return found ? at + found[0].length : -1;
}

const ITEM = /^\((?:[a-z]{1,4}|\d{1,2})\)/;
const ANY_ITEM = /^\((?:[A-Za-z]{1,4}|\d{1,2})\)/;
const LETTERS = /^\([a-z]{1,4}\)/;

/** A quantity is no label, nor is the half of a number. */
function mayEnd(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  return (
    !isDigit(code) && code !== PER_CENT && !(code === DEGREE && endOfRun(text, end + 1, LETTER) > end + 1)
  );
}

/** Letters are labels in capitals, or in parentheses: `paragraph a` names none. */
function isWritten(text: string, at: number): boolean {
  return !/[a-z]/.test(text[at]!);
}

/** Behind what joins two labels, and whether it makes a range of them; null where nothing joins. */
function afterJoin(text: string, end: number): { readonly at: number; readonly range: boolean } | null {
  const from = skipBlanks(text, end);
  const sign = text[from] ?? '';
  if (sign !== '' && ',;-–—'.includes(sign)) {
    const behind = skipBlanks(text, from + 1);
    const word = wordAt(text, behind, joins);
    if (word) return { at: word.behind, range: ranges.has(word.word) };
    return { at: behind, range: '-–—'.includes(sign) };
  }
  if (from === end) return null;
  const word = wordAt(text, from, wordJoins);
  return word && { at: word.behind, range: ranges.has(word.word) };
}

/** A word of a set with a space behind it. */
function wordAt(
  text: string,
  at: number,
  words: ReadonlySet<string>,
): { readonly word: string; readonly behind: number } | null {
  const end = endOfRun(text, at, LETTER);
  const behind = skipBlanks(text, end);
  const word = text.slice(at, end).toLowerCase();
  return behind > end && words.has(word) ? { word, behind } : null;
}

const ranges = new Set(['to', 'по', 'à', 'a', 'through']);
const joins = new Set([...everyWord((l) => l.conjunctions), 'to', 'по', 'à', 'a']);
const wordJoins = new Set([...joins, 'through']);

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlankAt(text, at)) at++;
  return at;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const OPEN = 40;
const HYPHEN = 45;
const PER_CENT = 37;
const DEGREE = 0xb0;
