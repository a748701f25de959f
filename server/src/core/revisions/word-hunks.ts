import type { Range } from '../text/range.ts';
import { kindOfToken, tokenize } from './tokens.ts';

/** A change outside of what brackets tell: the words that went and those that came. */
export interface WordHunk {
  readonly out: readonly ChangedWord[];
  readonly into: readonly ChangedWord[];
}

/** A word of a change, with what stood between it and the one before. */
export interface ChangedWord {
  readonly word: string;
  readonly between: string;
}

/** The word alone. */
export function wordOf({ word }: ChangedWord): string {
  return word;
}

/**
 * The words as they stood: `15/09`, `2031-09-19`, `ports, canals`, `每两年`; signs of emphasis are left out, and so is a
 * bracket inside a word, while between two texts it is a space.
 */
export function quote(words: readonly ChangedWord[]): string {
  return words.map(({ word, between }, i) => (i === 0 ? word : plainBetween(between) + word)).join('');
}

function plainBetween(between: string): string {
  const plain = between.replace(/[*_~\\]/g, '').replace(/^[\s|]*\n[\s|]*$/, ' / ');
  return /^[[\]{}]$/.test(plain) ? '' : plain.replace(/[\s[\]{}]+/g, ' ');
}

/** The words of a text that stands at an offset, without those inside of ranges. */
export function wordsOutside(text: string, at: number, ranges: readonly Range[]): readonly ChangedWord[] {
  const words: ChangedWord[] = [];
  let offset = at;
  let between = '';
  for (const token of tokenize(text)) {
    const hidden = ranges.some((range) => range.start <= offset && offset < range.end);
    if (hidden) between = ' ';
    else if (kindOfToken(token) !== 'word') between += token;
    else {
      words.push({ word: token, between });
      between = '';
    }
    offset += token.length;
  }
  return words;
}
