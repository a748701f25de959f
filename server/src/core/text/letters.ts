/** A letter of any script. */
export const LETTER = 1;
/** A number of any script. */
export const NUMBER = 2;
/** A mark that goes on a letter. */
export const MARK = 4;
/** A capital letter. */
export const CAPITAL = 8;
/** A small letter. */
export const SMALL = 16;
const KNOWN = 128;

/**
 * What the sign is that begins at an offset: {@link LETTER} and the like, added up; 0 outside the text and for all
 * else. A table, filled as signs turn up: to make a pattern with `\p{L}` ready takes a millisecond each, and to ask
 * one for every letter of a text takes several times as long as to look up.
 */
export function signAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xe000) return read(String.fromCodePoint(text.codePointAt(at)!));
  // No unit: the offset lies outside.
  if (!(unit >= 0)) return 0;
  return (table[unit] ||= read(text[at]!) | KNOWN) & ~KNOWN;
}

/** What the sign is that ends at an offset. */
export function signBefore(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1);
  return signAt(text, unit >= 0xdc00 && unit < 0xe000 && isLead(text.charCodeAt(at - 2)) ? at - 2 : at - 1);
}

/** The units of the sign at an offset: two outside the basic plane, else one. */
export function widthAt(text: string, at: number): number {
  const next = text.charCodeAt(at + 1);
  return isLead(text.charCodeAt(at)) && next >= 0xdc00 && next < 0xe000 ? 2 : 1;
}

/** Where the run of signs ends that begins at an offset and are all one of some kinds. */
export function endOfRun(text: string, from: number, kinds: number): number {
  for (let at = from; ; ) {
    const known = table[text.charCodeAt(at)];
    const sign = known || signAt(text, at);
    if ((sign & kinds) === 0) return at;
    at += known ? 1 : widthAt(text, at);
  }
}

/**
 * The first offset, from one on, where a letter stands behind no letter or number, or the text's end. With `among`, 1 for
 * the units that are sought, only where one of them does.
 */
export function nextWordStart(text: string, from: number, among?: Uint8Array): number {
  let joined = (signBefore(text, from) & (LETTER | NUMBER)) !== 0;
  for (let at = from; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const known = table[unit];
    const sign = known || signAt(text, at);
    if (!joined && (sign & LETTER) !== 0 && (!among || among[unit] === 1)) return at;
    joined = (sign & (LETTER | NUMBER)) !== 0;
    at += known ? 1 : widthAt(text, at);
  }
  return text.length;
}

/** Whether a letter begins at an offset that may begin a sentence or name: a capital, or one of a script without cases. */
export function opensWithLetter(text: string, at: number): boolean {
  const sign = signAt(text, at);
  return (sign & LETTER) !== 0 && (sign & SMALL) === 0;
}

/** How many signs of one of some kinds stand in a row at the most; one outside the basic plane counts as two. */
export function longestRun(text: string, kinds: number): number {
  let longest = 0;
  let run = 0;
  for (let at = 0; at < text.length; ) {
    const known = table[text.charCodeAt(at)];
    const width = known ? 1 : widthAt(text, at);
    run = ((known || signAt(text, at)) & kinds) === 0 ? 0 : run + width;
    if (run > longest) longest = run;
    at += width;
  }
  return longest;
}

/** Whether a space or a non-breaking space stands at an offset. */
export function isBlankAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || unit === 0xa0;
}

/** Whether an ASCII digit stands at an offset. */
export function isDigitAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

/** Whether a letter or an ASCII digit stands at an offset: what does goes on with a word or number. */
export function goesOn(text: string, at: number): boolean {
  return (signAt(text, at) & LETTER) !== 0 || isDigitAt(text, at);
}

/** The small letter of a code unit, where it is one unit too; any other unit is its own. */
export function lowerOf(code: number): number {
  return lowers[code] || (lowers[code] = readLower(code));
}

const lowers = new Uint16Array(0x1_00_00);

function readLower(code: number): number {
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

function isLead(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

const table = new Uint8Array(0x1_00_00);

function read(sign: string): number {
  if (/\p{L}/u.test(sign))
    return LETTER | (/\p{Lu}/u.test(sign) ? CAPITAL : /\p{Ll}/u.test(sign) ? SMALL : 0);
  return /\p{N}/u.test(sign) ? NUMBER : /\p{M}/u.test(sign) ? MARK : 0;
}
