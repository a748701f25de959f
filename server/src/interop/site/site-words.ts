import { type Message, message } from '../../core/text/message.ts';
import { quoted } from '../html/page-parts.ts';

/** How a site speaks. */
export interface SiteWords {
  /** BCP 47. */
  readonly language: string;
  readonly say: (message: Message) => string;
}

/** A word of the dialect, such as a kind or a status, for people. */
export function wordFor(word: string): Message {
  return WORDS[word] ?? { text: word.replaceAll('-', ' '), args: [] };
}

/** `2031-10-03` as people write it, marked as a date; what is no date stays as it is. */
export function dateHtml(date: string, { language }: SiteWords): string {
  const parsed = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(parsed)) return quoted(date);
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return `<time datetime="${date}">${format.format(parsed)}</time>`;
}

/** `2031-10-21T18:00` with its zone as people write them: 21 October 2031, 18:00 (Asia/Almaty). */
export function momentHtml(at: string, zone: string | null, words: SiteWords): string {
  const hour = at.includes('T') ? `, ${at.slice(11, 16)}` : '';
  const where = zone === null ? '' : ` (${quoted(/^[+-]/.test(zone) ? `UTC${zone}` : zone)})`;
  return `${dateHtml(at.slice(0, 10), words)}${hour}${where}`;
}

/** The name of a language in itself; its code where it has none. */
export function languageName(language: string): string {
  try {
    const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(language);
    return name ? name.charAt(0).toLocaleUpperCase(language) + name.slice(1) : language;
  } catch {
    return language;
  }
}

const WORDS: Readonly<Record<string, Message>> = {
  declaration: message('declaration'),
  catalogue: message('catalogue'),
  decision: message('decision'),
  minutes: message('minutes'),
  agenda: message('agenda'),
  note: message('note'),
  rules: message('rules'),
  list: message('list'),
  draft: message('draft'),
  silence: message('under silence'),
  approved: message('approved'),
  recommended: message('recommended'),
  adopted: message('adopted'),
  rejected: message('rejected'),
  withdrawn: message('withdrawn'),
  open: message('open'),
  broken: message('broken'),
  extended: message('extended'),
};
