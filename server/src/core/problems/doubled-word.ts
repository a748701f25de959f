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
  let before = -1;
  let initial = 0;
  for (let start = nextWordStart(text, 0); start < text.length; start = nextWordStart(text, start + 1)) {
    const own = lowerOf(text.charCodeAt(start));
    // Two words that do not begin alike are not compared.
    const end = before >= 0 && own === initial ? endOfRepeated(text, before, start) : -1;
    if (end >= 0) (found ??= []).push({ start: before, end, again: start });
    // Of three in a row the third is compared with what follows.
    before = end >= 0 ? -1 : start;
    initial = own;
  }
  return found ?? none;
}

const none: readonly Repeated[] = [];

/** Where a word ends that begins at `start` and stands again at `again`, or -1. */
function endOfRepeated(text: string, start: number, again: number): number {
  const end = endOfRun(text, start, LETTER);
  const after = again + end - start;
  const repeated =
    end - start > 1 &&
    endOfGap(text, end) === again &&
    text.slice(start, end).toLowerCase() === text.slice(again, after).toLowerCase() &&
    !goesOn(text, start - 1, signBefore(text, start)) &&
    !goesOn(text, after, signAt(text, after));
  return repeated ? end : -1;
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
