import { stringify } from 'yaml';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';
import type { Language, TemplateKind, Templates } from './templates.ts';

/** What a document is to be started with. */
export interface TemplateWish {
  readonly kind: TemplateKind;
  readonly language: Language;
  /** The present day, ISO 8601. */
  readonly day: string;
  readonly symbol?: string | undefined;
  readonly title?: string | undefined;
}

/** A document to start from, with the front matter that its readers go by. */
export function writeTemplate({ kind, language, day, ...said }: TemplateWish): {
  readonly symbol: string;
  readonly title: string;
  readonly text: string;
} {
  const template = byLanguage[language][kind];
  const year = day.slice(0, 4);
  const symbol = said.symbol ?? `MEETING/${year}/${SYMBOL_PARTS[kind]}/1`;
  const title = said.title ?? template.title;
  // YAML decides itself what must be quoted: a title may hold a colon.
  const matter = stringify({ symbol, title, kind, language, date: day, status: 'draft' }, { lineWidth: 0 });
  return { symbol, title, text: `---\n${matter}---\n\n${template.body({ title, year })}` };
}

const byLanguage: Readonly<Record<Language, Templates>> = { en, ru, kk };

const SYMBOL_PARTS: Readonly<Record<TemplateKind, string>> = {
  declaration: 'DRAFT',
  catalogue: 'DRAFT',
  decision: 'DRAFT',
  minutes: 'MIN',
  agenda: 'AGENDA',
  note: 'NV',
  list: 'LIST',
};
