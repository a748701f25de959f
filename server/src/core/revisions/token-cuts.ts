import { smallOf } from '../text/lot.ts';
import { tokenEnd, unspacedEnds } from './token-ends.ts';
import { classIn, HINGE, IN_WORD, JOINING, SPACE, signIn, signOf, signs } from './token-signs.ts';

/** A text cut into tokens, without a string for each of them. */
export interface TokenCuts {
  readonly text: string;
  readonly count: number;
  /** Where each token ends. */
  readonly ends: Int32Array;
  /** For each token a number that equal tokens share, and hardly ever others. */
  readonly prints: Int32Array;
}

/** What tokens are kept in: it serves for one text after the other. */
export interface TokenRoom {
  ends: Int32Array;
  prints: Int32Array;
}

/** Room for the tokens of most paragraphs; it grows where one needs more. */
export function createTokenRoom(): TokenRoom {
  return roomFor(4_096);
}

const MOST_KEPT = 2 ** 18;

function roomFor(tokens: number): TokenRoom {
  return { ends: new Int32Array(tokens), prints: new Int32Array(tokens) };
}

/** Cuts a text into its tokens. They stand until the room is used for the next text. */
export function cutInto(room: TokenRoom, text: string): TokenCuts {
  const length = text.length;
  const { ends, prints } = room.ends.length < length ? roomFor(length) : room;
  // What a whole book took is not kept for the next paragraph.
  if (length <= MOST_KEPT) Object.assign(room, { ends, prints });
  const table = signs;
  let count = 0;
  for (let at = 0; at < length; ) {
    let code = text.charCodeAt(at);
    const sign = table[code] || signOf(code);
    let print = Math.imul(SEED ^ code, PRIME);
    let end = at + 1;
    let next = 0;
    if (end < length) {
      code = text.charCodeAt(end);
      next = table[code] || signOf(code);
    }
    // Most tokens are words of letters and digits, single spaces and plain signs, with nothing behind that may join.
    let plain = false;
    if ((sign & IN_WORD) !== 0) {
      while ((next & IN_WORD) !== 0) {
        print = Math.imul(print ^ code, PRIME);
        next = 0;
        if (++end < length) {
          code = text.charCodeAt(end);
          next = table[code] || signOf(code);
        }
      }
      plain = (next & JOINING) === 0 && ((next & HINGE) === 0 || !isWordLike(signIn(text, end + 1)));
    } else if ((sign & JOINING) === 0)
      plain = classIn(sign) === SPACE ? (next & IN_WORD) !== 0 : (next & JOINING) === 0;
    if (!plain) {
      end = tokenEnd(text, at);
      if (end === at) {
        // Where no spaces part the words they are found by their meaning.
        for (const wordEnd of unspacedEnds(text, at)) {
          ends[count] = wordEnd;
          prints[count++] = smallOf(printOf(text, at, wordEnd));
          at = wordEnd;
        }
        continue;
      }
      print = printOf(text, at, end);
    }
    ends[count] = end;
    prints[count++] = smallOf(print);
    at = end;
  }
  return { text, count, ends, prints };
}

/** Where a token begins; behind the last one, the length of the text. */
export function startOfToken({ ends }: TokenCuts, token: number): number {
  return token === 0 ? 0 : ends[token - 1]!;
}

/** The text of some tokens. */
export function textOfTokens(cuts: TokenCuts, from: number, to: number): string {
  return cuts.text.slice(startOfToken(cuts, from), startOfToken(cuts, to));
}

/** Whether a token is just this one sign. */
export function isSign(cuts: TokenCuts, token: number, sign: string): boolean {
  const start = startOfToken(cuts, token);
  return cuts.ends[token] === start + 1 && cuts.text[start] === sign;
}

/** Whether two tokens are the same in every sign. */
export function isSameToken(left: TokenCuts, i: number, right: TokenCuts, j: number): boolean {
  return left.prints[i] === right.prints[j] && textOfTokens(left, i, i + 1) === textOfTokens(right, j, j + 1);
}

function isWordLike(sign: number): boolean {
  return (sign & (IN_WORD | JOINING)) !== 0;
}

function printOf(text: string, start: number, end: number): number {
  let print = SEED;
  for (let at = start; at < end; at++) print = Math.imul(print ^ text.charCodeAt(at), PRIME);
  return print;
}

/** Of the hash by Fowler, Noll and Vo. */
const SEED = 0x811c_9dc5 | 0;
const PRIME = 0x0100_0193;
