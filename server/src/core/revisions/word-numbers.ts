import { smallOf } from '../text/lot.ts';
import { tokenEnd } from './token-ends.ts';
import { classIn, HINGE, IN_WORD, JOINING, SPACE, signIn, signOf, signs, UNIT } from './token-signs.ts';
import { kindAt } from './tokens.ts';

/**
 * The words of a text, as `wordsOf` has them, as numbers that equal words share, without making strings of them: for
 * telling thousands of paragraphs apart.
 */
export function wordNumbersOf(text: string): Int32Array {
  // A new array for each text costs more than reading it; each gets a stretch of a long one.
  if (room.length - used < text.length) {
    room = new Int32Array(Math.max(ROOM, text.length));
    used = 0;
  }
  const numbers = room;
  const table = signs;
  const length = text.length;
  let count = used;
  /** Where the last token began: what joins it to the next sign makes it be read again, with care. */
  let start = 0;
  for (let at = 0; at < length; ) {
    let code = text.charCodeAt(at);
    let sign = table[code] || signOf(code);
    if ((sign & IN_WORD) !== 0) {
      start = at;
      let number = SEED;
      do {
        number = Math.imul(number ^ (sign & UNIT), PRIME);
        if (++at === length) sign = 0;
        else {
          code = text.charCodeAt(at);
          sign = table[code] || signOf(code);
        }
      } while ((sign & IN_WORD) !== 0);
      if ((sign & JOINING) === 0 && ((sign & HINGE) === 0 || !goesOn(text, at + 1))) {
        numbers[count++] = smallOf(number);
        continue;
      }
    } else if ((sign & JOINING) === 0) {
      start = at++;
      if (classIn(sign) === SPACE) while (classIn(signIn(text, at)) === SPACE) at++;
      continue;
    }
    // The sign at hand may be one with the token before it.
    at = Math.max(start + 1, tokenEnd(text, start));
    if (kindAt(text, start) === 'word') numbers[count++] = smallOf(numberOf(text, start, at));
    start = at;
  }
  const words = numbers.subarray(used, count);
  used = count;
  return words;
}

function goesOn(text: string, at: number): boolean {
  return (signIn(text, at) & (IN_WORD | JOINING)) !== 0;
}

function numberOf(text: string, start: number, end: number): number {
  let number = SEED;
  for (let at = start; at < end; at++)
    number = Math.imul(number ^ (signOf(text.charCodeAt(at)) & UNIT), PRIME);
  return number;
}

/** Of the hash by Fowler, Noll and Vo. */
const SEED = 0x811c_9dc5 | 0;
const PRIME = 0x0100_0193;

const ROOM = 65_536;
/** What words are put into, and how much of it is taken. */
let room = new Int32Array(0);
let used = 0;
