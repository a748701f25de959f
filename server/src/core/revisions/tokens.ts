import { createTokenRoom, cutInto, textOfTokens } from './token-cuts.ts';
import { tokenEnd } from './token-ends.ts';
import { classIn, DIGIT, LETTER, SPACE, signIn, UNSPACED } from './token-signs.ts';

/** What a token is to a reader of changes. */
export type TokenKind = 'word' | 'space' | 'sign';

/**
 * Cuts a text into the tokens that changes are told in: words with their accents and apostrophes, numbers with their
 * points (`2.2.10`, `1,000`), runs of white space, and every other sign by itself, so that brackets, hyphens and
 * punctuation come and go alone. Joined they are the text. Languages written without spaces are cut by
 * `Intl.Segmenter`, whose words do not depend on the locale of the machine.
 */
export function tokenize(text: string): readonly string[] {
  const cuts = cutInto(room, text);
  return Array.from({ length: cuts.count }, (_, token) => textOfTokens(cuts, token, token + 1));
}

const room = createTokenRoom();

/** The kind of a token, by its first sign. */
export function kindOfToken(token: string): TokenKind {
  return kindAt(token, 0);
}

/** The kind of the token that begins at a place. */
export function kindAt(text: string, at: number): TokenKind {
  const kind = classIn(signIn(text, at));
  if (kind === SPACE) return 'space';
  return kind === LETTER || kind === DIGIT || kind === UNSPACED ? 'word' : 'sign';
}

/** The words and numbers of a text in lower case, in order; brackets, punctuation and white space are passed over. */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  for (let at = 0; at < text.length; ) {
    // Where no spaces part the words each letter counts as one: as many as that are shared tells as much.
    const end = Math.max(at + 1, tokenEnd(text, at));
    if (kindAt(text, at) === 'word') words.push(text.slice(at, end).toLowerCase());
    at = end;
  }
  return words;
}
