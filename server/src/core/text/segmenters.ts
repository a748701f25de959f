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
