/** A letter of a script that puts no spaces between words. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

let words: Intl.Segmenter | undefined;
let graphemes: Intl.Segmenter | undefined;

/**
 * Finds the words of languages that put no spaces between them; they do not depend on the locale of the machine. Made
 * when first asked for, since reading the dictionaries takes longer than reading most drafts.
 */
export function wordSegmenter(): Intl.Segmenter {
  return (words ??= new Intl.Segmenter('zh', { granularity: 'word' }));
}

/** Finds what a reader takes for one sign. */
export function graphemeSegmenter(): Intl.Segmenter {
  return (graphemes ??= new Intl.Segmenter('und', { granularity: 'grapheme' }));
}
