import { ru } from './translations/ru.ts';

/** Sentences by their English pattern. */
export type Translations = Readonly<Record<string, string>>;

/** The translations for a client's locale (`ru`, `ru-RU`); English, which needs none, for any other. */
export function translationsFor(locale: string | undefined): Translations {
  const language = (locale ?? 'en').toLowerCase().split(/[-_]/)[0] ?? 'en';
  return known[language] ?? {};
}

const known: Readonly<Record<string, Translations>> = { ru };
