import { quietSpansOf } from '../document/facts/facts.ts';
import { everyWord } from '../lexicon/languages.ts';
import { isLineEnd, isSpace, skipSpaces } from '../syntax/characters.ts';
import {
  CAPITAL,
  endOfRun,
  LETTER,
  lowerOf,
  NUMBER,
  nextWordStart,
  signAt,
  signBefore,
} from '../text/letters.ts';
import { message } from '../text/message.ts';
import type { Range } from '../text/range.ts';
import type { BlockCheck, Problem } from './problem.ts';

/** A word written twice in a row: `that that`. The fix takes the second away, with the space before it. */
export const checkDoubledWords: BlockCheck = (block) => {
  const found: Problem[] = [];
  const { text } = block;
  for (const { start: first, end, again } of repeatedWords(text)) {
    const word = text.slice(first, end);
    if (ALLOWED.has(word.toLowerCase())) continue;
    // `Member Member` is a slip, `Bora Bora` or `Walla Walla` a name: both capitals, second unlike a sentence's first.
    if (isCapital(text, first) && isCapital(text, again) && word !== word.toUpperCase()) continue;
    const last = again + word.length;
    if (quietSpansOf(block).some((span) => span.start <= again && again < span.end)) continue;
    found.push({
      code: 'doubled-word',
      severity: 'warning',
      start: first,
      end: last,
      message: message('“{0}” stands twice.', word),
      fixes: [
        {
          title: message('Take one “{0}” away', word),
          edits: [{ start: end, end: last, text: '' }],
          safe: false,
        },
      ],
    });
  }
  return found;
};

interface Repeated extends Range {
  /** Where the word begins anew. */
  readonly again: number;
}

/** Words written twice: letters only, so that `1 1` in a table is no slip; a line end between counts as a space. */
function repeatedWords(text: string): readonly Repeated[] {
  let found: Repeated[] | undefined;
  for (let start = nextWordStart(text, 0); start < text.length; ) {
    const end = endOfRun(text, start, LETTER);
    const again = endOfGap(text, end);
    if (again > end && isRepeated(text, start, end, again)) {
      (found ??= []).push({ start, end, again });
      start = nextWordStart(text, again + end - start);
    } else start = nextWordStart(text, again);
  }
  return found ?? none;
}

const none: readonly Repeated[] = [];

function isRepeated(text: string, start: number, end: number, again: number): boolean {
  const after = again + end - start;
  return (
    end - start > 1 &&
    // Two words that do not begin alike are not compared.
    lowerOf(text.charCodeAt(start)) === lowerOf(text.charCodeAt(again)) &&
    text.slice(start, end).toLowerCase() === text.slice(again, after).toLowerCase() &&
    !goesOn(text, start - 1, signBefore(text, start)) &&
    !goesOn(text, after, signAt(text, after))
  );
}

/** Spaces, or one line end with spaces around it. */
function endOfGap(text: string, from: number): number {
  const spaces = skipSpaces(text, from, text.length);
  if (!isLineEnd(text.charCodeAt(spaces))) return endOfBlanks(text, from);
  const next = text.startsWith('\r\n', spaces) ? spaces + 2 : spaces + 1;
  return skipSpaces(text, next, text.length);
}

function endOfBlanks(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at)) || text[at] === '\u00a0') at++;
  return at;
}

/** Whether a word does not end at a sign. */
function goesOn(text: string, at: number, sign: number): boolean {
  return (sign & (LETTER | NUMBER)) !== 0 || "'’-".includes(text[at] ?? ' ');
}

function isCapital(text: string, at: number): boolean {
  return (signAt(text, at) & CAPITAL) !== 0;
}

const ALLOWED = new Set(everyWord((lexicon) => lexicon.doubles));
