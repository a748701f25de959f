import { UNSPACED as unspaced } from '../text/segmenters.ts';

/** What a sign is where texts are cut into tokens: {@link SIGN} and the rest, {@link classIn} of what the table has of it. */
export const SIGN = 1;
export const SPACE = 2;
export const LETTER = 3;
export const DIGIT = 4;
/** A mark that belongs to the letter before it. */
export const MARK = 5;
/** A letter of a script that puts no spaces between words. */
export const UNSPACED = 6;
/** Half of a sign beyond the basic plane. */
export const HALF = 7;

/** A letter or digit that ends no word and joins no other sign: what stands beside it need not be weighed. */
export const IN_WORD = 1 << 20;
/** What may be one sign with what stands before or behind it. */
export const JOINING = 1 << 21;
/** An apostrophe, point or comma: between the right neighbours the word goes on. */
export const HINGE = 1 << 22;
const CLASS_SHIFT = 16;

/** The small letter of a sign, where it is one unit too; any other unit is its own. */
export const UNIT = 0xffff;

/**
 * What is known of each code unit: its small letter, its class, and how it joins; 0 for one that {@link signOf} was not
 * asked for yet. So a text is read with one look for each of its signs.
 */
export const signs = new Int32Array(65_536);

/** What is known of a code unit, never 0. */
export function signOf(code: number): number {
  return signs[code] || (signs[code] = read(code));
}

/** The same of the sign at a place, 0 outside the text. */
export function signIn(text: string, at: number): number {
  return at < text.length ? signOf(text.charCodeAt(at)) : 0;
}

/** The class in what is known of a sign; 0 outside the text. */
export function classIn(sign: number): number {
  return (sign >> CLASS_SHIFT) & 7;
}

function read(code: number): number {
  const sign = String.fromCharCode(code);
  const kind = classOf(code, sign);
  const lower = sign.toLowerCase();
  let known = (lower.length === 1 ? lower.charCodeAt(0) : code) | (kind << CLASS_SHIFT);
  if (isJoining(code, kind)) known |= JOINING;
  else if (kind === LETTER || kind === DIGIT) known |= IN_WORD;
  if (/['’.,]/.test(sign)) known |= HINGE;
  return known;
}

function classOf(code: number, sign: string): number {
  if (code >= 0xd800 && code <= 0xdfff) return HALF;
  if (/[\s\u00a0\ufeff]/.test(sign)) return SPACE;
  if (/\p{M}/u.test(sign) || code === 0x200d) return MARK;
  if (unspaced.test(sign)) return UNSPACED;
  if (/\p{L}/u.test(sign)) return LETTER;
  return /\p{N}/u.test(sign) ? DIGIT : SIGN;
}

/** Letters, spaces and the punctuation of print join nothing by themselves; beyond ASCII and Latin anything else may. */
function isJoining(code: number, kind: number): boolean {
  if (code < FIRST_MARK || kind === LETTER || kind === SPACE) return false;
  return !((code >= 0x2010 && code <= 0x2027) || (code >= 0x2030 && code <= 0x203b) || code === 0x2116);
}

const FIRST_MARK = 0x300;
