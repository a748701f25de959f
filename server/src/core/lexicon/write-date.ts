import { languages } from './languages.ts';

/** A day, ISO 8601, as a text in a language writes it: `8 October 2031`. In English where the language is not known. */
export function writeDate(day: string, language: string | null, withYear = true): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const primary = language?.toLowerCase().split('-')[0] ?? 'en';
  const own =
    languages.find((one) => one.language === primary) ?? languages.find((one) => one.language === 'en')!;
  const name = own.months[Number(month) - 1]![0]!;
  const number = String(Number(date));
  switch (own.language) {
    case 'ru':
      return withYear ? `${number} ${name} ${year} года` : `${number} ${name}`;
    case 'kk':
      return withYear ? `${year} жылғы ${number} ${name}` : `${number} ${name}`;
    case 'fr':
      return withYear ? `${number} ${name} ${year}` : `${number} ${name}`;
    case 'es':
      return withYear ? `${number} de ${name} de ${year}` : `${number} de ${name}`;
    default: {
      const capital = name.slice(0, 1).toUpperCase() + name.slice(1);
      return withYear ? `${number} ${capital} ${year}` : `${number} ${capital}`;
    }
  }
}
