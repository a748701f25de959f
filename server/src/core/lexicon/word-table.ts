import { endOfRun, isBlankAt, LETTER, lowerOf, nextWordStart } from '../text/letters.ts';

/**
 * Words and what each stands for, to be found in texts without a pattern: one of a hundred words in five languages
 * takes ten milliseconds to be made ready. Letters of either case are one, as are `'` and `’`; a space of a phrase
 * stands for any number of spaces, non-breaking ones too.
 */
export interface WordTable<T> {
  /** Which first two units words begin with, by {@link pairOf}: most words of a text begin with others. */
  readonly begins: Uint8Array;
  /** Which units words begin with, in either case. */
  readonly initials: Uint8Array;
  /** By the first letters of each, the longest first. */
  readonly words: ReadonlyMap<string, readonly Entry<T>[]>;
}

/** A word of a table in a text. */
export interface WordHit<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

interface Entry<T> {
  readonly value: T;
  /** What follows the first letters; mostly nothing. */
  readonly rest: string;
}

/** A table of words. Of the same word twice the first counts. Every word begins with a letter. */
export function createWordTable<T>(words: Iterable<readonly [word: string, value: T]>): WordTable<T> {
  const begins = new Uint8Array(0x1_00_00);
  const initials = new Uint8Array(0x1_00_00);
  const found = new Map<string, Entry<T>[]>();
  for (const [written, value] of words) {
    const word = plain(written);
    const first = word.slice(0, endOfRun(word, 0, LETTER));
    const rest = word.slice(first.length);
    const own = found.get(first) ?? [];
    if (!own.some((entry) => entry.rest === rest)) own.push({ value, rest });
    found.set(first, own);
    initials[word.charCodeAt(0)] = initials[word[0]!.toUpperCase().charCodeAt(0)] = 1;
    begins[pairOf(word.charCodeAt(0), first.length > 1 ? word.charCodeAt(1) : 0)] = 1;
  }
  for (const entries of found.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  return { begins, initials, words: found };
}

/** The words of a table that stand at an offset and end where no letter goes on, the longest first. */
export function wordsAt<T>(table: WordTable<T>, text: string, start: number): readonly WordHit<T>[] {
  if (!mayBegin(table, text, start)) return none;
  const end = endOfRun(text, start, LETTER);
  const entries = table.words.get(text.slice(start, end).toLowerCase());
  if (!entries) return none;
  const hits: WordHit<T>[] = [];
  for (const { value, rest } of entries) {
    const after = rest === '' ? end : endOfRest(text, end, rest);
    if (after >= 0) hits.push({ value, start, end: after });
  }
  return hits;
}

/** The words at the next place, from an offset on, where some stand behind no letter or number. Empty: there is none. */
export function nextWords<T>(table: WordTable<T>, text: string, from: number): readonly WordHit<T>[] {
  const { initials } = table;
  for (
    let at = nextWordStart(text, from, initials);
    at < text.length;
    at = nextWordStart(text, at + 1, initials)
  ) {
    if (!mayBegin(table, text, at)) continue;
    const hits = wordsAt(table, text, at);
    if (hits.length > 0) return hits;
  }
  return none;
}

const none: readonly never[] = [];

function mayBegin<T>({ begins }: WordTable<T>, text: string, at: number): boolean {
  const first = lowerOf(text.charCodeAt(at));
  return begins[pairOf(first, lowerOf(text.charCodeAt(at + 1)))] === 1 || begins[pairOf(first, 0)] === 1;
}

/** A number below 2^16 for two units, 0 for the second of a word of one letter. Some pairs share one: it only sieves. */
function pairOf(first: number, second: number): number {
  return ((first * 97) ^ (second * 3)) & 0xff_ff;
}

function endOfRest(text: string, from: number, rest: string): number {
  let at = from;
  for (let i = 0; i < rest.length; i++) {
    const sign = text[at];
    if (sign === undefined) return -1;
    if (rest[i] === ' ') {
      if (!isBlankAt(text, at)) return -1;
      while (isBlankAt(text, at)) at++;
    } else if (plain(sign) !== rest[i]) return -1;
    else at++;
  }
  // The word must end where it ends: `item` stands in no `items`.
  return endOfRun(rest.at(-1)!, 0, LETTER) > 0 && endOfRun(text, at, LETTER) > at ? -1 : at;
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replaceAll('\u00a0', ' ');
}
