import { ru } from './translations/ru.ts';

/** Sentences by their English pattern. */
export type Translations = Readonly<Record<string, string>>;

/** The translations for a client's locale (`ru`, `ru-RU`); English, which needs none, for any other. */
export function translationsFor(locale: string | undefined): Translations {
  return known[languageOf(locale)] ?? {};
}

/** The language in which a client with this locale is spoken to. */
export function languageOf(locale: string | undefined): string {
  const language = (locale ?? 'en').toLowerCase().split(/[-_]/)[0] ?? 'en';
  return language in known ? language : 'en';
}

const known: Readonly<Record<string, Translations>> = { ru };
