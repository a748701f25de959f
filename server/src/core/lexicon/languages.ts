import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { kk } from './kk.ts';
import type { Lexicon } from './lexicon.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

/**
 * The languages that are read, all at once: a Russian text cites `Article 5`, minutes quote an English title.
 * A new language is one file and one word here.
 */
export const languages: readonly Lexicon[] = [en, ru, kk, fr, es, zh];

/** The words of one sort in all languages, without repetition. */
export function everyWord(pick: (lexicon: Lexicon) => readonly string[] | undefined): readonly string[] {
  return [...new Set(languages.flatMap((lexicon) => pick(lexicon) ?? []))];
}

/** Words as the inside of a regular expression, longest first so that a longer one is not cut short. */
export function alternation(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
        .replace(/['’]/g, "['’]")
        .replace(/ /g, '[ \\u00a0]+'),
    )
    .join('|');
}
