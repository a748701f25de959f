import { lowerOf } from '../text/letters.ts';

/** What a token is to a reader of changes. */
export type TokenKind = 'word' | 'space' | 'sign';

/**
 * Cuts a text into the tokens that changes are told in: words with their accents and apostrophes, numbers with their
 * points (`2.2.10`, `1,000`), runs of white space, and every other sign by itself, so that brackets, hyphens and
 * punctuation come and go alone. Joined they are the text. Languages written without spaces are cut by
 * `Intl.Segmenter`, whose words do not depend on the locale of the machine.
 */
export function tokenize(text: string): readonly string[] {
  const tokens: string[] = [];
  let at = 0;
  while (at < text.length) {
    const end = plainEnd(text, at) || tokenEnd(text, at);
    if (end > at) {
      tokens.push(text.slice(at, end));
      at = end;
    } else {
      at = pushUnspaced(text, at, tokens);
    }
  }
  return tokens;
}

/** The kind of a token, by its first sign. */
export function kindOfToken(token: string): TokenKind {
  const kind = classOf(token.charCodeAt(0));
  if (kind === SPACE) return 'space';
  return kind === LETTER || kind === DIGIT || kind === UNSPACED ? 'word' : 'sign';
}

/** The words and numbers of a text in lower case, in order; brackets, punctuation and white space are passed over. */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = wordOrSignEnd(text, at);
    if (opensWord(text.charCodeAt(at))) words.push(text.slice(at, end).toLowerCase());
    at = end;
  }
  return words;
}

/**
 * The same words as numbers that equal words share, without making strings of them: for telling thousands of
 * paragraphs apart.
 */
export function wordNumbersOf(text: string): Uint32Array {
  // A new array for each text costs more than reading it; each gets a stretch of a long one.
  if (room.length - used < text.length) {
    room = new Uint32Array(Math.max(ROOM, text.length));
    used = 0;
  }
  const numbers = room;
  let count = used;
  for (let at = 0; at < text.length; ) {
    const end = plainEnd(text, at) || wordOrSignEnd(text, at);
    if (opensWord(text.charCodeAt(at))) {
      let hash = 2_166_136_261;
      for (let i = at; i < end; i++) hash = Math.imul(hash ^ lowerOf(text.charCodeAt(i)), 16_777_619);
      numbers[count++] = hash >>> 0;
    }
    at = end;
  }
  const words = numbers.subarray(used, count);
  used = count;
  return words;
}

/**
 * The end of the token at a place where it is a word of letters and digits, one space or one plain sign, and nothing
 * behind it can belong to it; 0 where more has to be weighed. Most tokens end so.
 */
function plainEnd(text: string, at: number): number {
  const kind = classOf(text.charCodeAt(at));
  let end = at + 1;
  if (kind === LETTER || kind === DIGIT) {
    while (end < text.length && isInWord(classOf(text.charCodeAt(end)))) end++;
    const next = text.charCodeAt(end);
    // An apostrophe, point or comma may go on the word.
    if (next === 0x27 || next === 0x2e || next === 0x2c) return 0;
  } else if (kind !== SIGN && !(kind === SPACE && classOf(text.charCodeAt(end)) === LETTER)) return 0;
  return mayJoin(text, end) || mayJoin(text, end - 1) ? 0 : end;
}

function isInWord(kind: number): boolean {
  return kind === LETTER || kind === DIGIT;
}

/** Whether what stands at a place may be one sign with what stands before it. */
function mayJoin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= FIRST_MARK && classOf(code) !== LETTER;
}

const ROOM = 65_536;
/** What words are put into, and how much of it is taken. */
let room = new Uint32Array(0);
let used = 0;

function wordOrSignEnd(text: string, at: number): number {
  return Math.max(at + 1, tokenEnd(text, at));
}

function opensWord(code: number): boolean {
  const kind = classOf(code);
  return kind === LETTER || kind === DIGIT || kind === UNSPACED;
}

const SIGN = 1;
const SPACE = 2;
const LETTER = 3;
const DIGIT = 4;
/** A mark that belongs to the letter before it. */
const MARK = 5;
/** A letter of a script that puts no spaces between words. */
const UNSPACED = 6;
/** Half of a sign beyond the basic plane. */
const HALF = 7;

const classes = new Uint8Array(65_536);

function classOf(code: number): number {
  return classes[code] || (classes[code] = readClass(code));
}

function readClass(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return HALF;
  const sign = String.fromCharCode(code);
  if (/[\s\u00a0\ufeff]/.test(sign)) return SPACE;
  if (/\p{M}/u.test(sign) || code === 0x200d) return MARK;
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u.test(
      sign,
    )
  )
    return UNSPACED;
  if (/\p{L}/u.test(sign)) return LETTER;
  return /\p{N}/u.test(sign) ? DIGIT : SIGN;
}

/**
 * The end of the token at `at`; `at` itself where words have to be found by their meaning. No token ends inside what a
 * reader takes for one sign.
 */
function tokenEnd(text: string, at: number): number {
  const end = roughEnd(text, at);
  if (end === at || end >= text.length) return end;
  // In plain letters and ASCII signs the rough end is right; only what may join is looked at more closely.
  return mayJoin(text, end) || mayJoin(text, end - 1) ? clusterEnd(text, end) : end;
}

const FIRST_MARK = 0x300;

function roughEnd(text: string, at: number): number {
  let end = at + 1;
  switch (classOf(text.charCodeAt(at))) {
    case SPACE:
      while (end < text.length && classOf(text.charCodeAt(end)) === SPACE) end++;
      // A mark over the last space goes with it alone.
      return end - 1 > at && !isLineEnd(text.charCodeAt(end - 1)) && classOf(text.charCodeAt(end)) === MARK
        ? end - 1
        : end;
    case LETTER:
    case DIGIT:
      return wordEnd(text, end);
    case UNSPACED:
      return at;
    default:
      return end;
  }
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    const kind = classOf(code);
    if (kind === LETTER || kind === DIGIT || kind === MARK) end++;
    else if (joins(code, text, end)) end += 2;
    else break;
  }
  return end;
}

/** An apostrophe between letters and a point or comma between digits do not end the word. */
function joins(code: number, text: string, at: number): boolean {
  if (at + 1 >= text.length) return false;
  const before = classOf(text.charCodeAt(at - 1));
  const after = classOf(text.charCodeAt(at + 1));
  if (code === 0x27 || code === 0x2019) return before === LETTER && after === LETTER;
  return (code === 0x2e || code === 0x2c) && before === DIGIT && after === DIGIT;
}

/** The end of the sign that a place lies in, or the place itself where it lies between two. */
function clusterEnd(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  const around = graphemes.segment(text.slice(from, at + REACH)).containing(at - from);
  return !around || around.index === at - from ? at : from + around.index + around.segment.length;
}

/** More signs than this make no single one. */
const REACH = 64;

function pushUnspaced(text: string, at: number, tokens: string[]): number {
  let end = at;
  while (end < text.length) {
    const kind = classOf(text.charCodeAt(end));
    if (kind !== UNSPACED && !(kind === MARK && end > at)) break;
    end++;
  }
  end = clusterEnd(text, end);
  for (const { segment } of words.segment(text.slice(at, end))) tokens.push(segment);
  return end;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const words = new Intl.Segmenter('zh', { granularity: 'word' });
