import type { DocumentKind, Metadata } from '../../core/model/metadata.ts';
import { element } from './element.ts';

/**
 * What is said about a document: its work, this version in its language, and this file (FRBR, as the standard orders them).
 * `today` stands where the document names no date.
 */
export function aknMeta(metadata: Metadata, kind: DocumentKind, today: string): string {
  const date = metadata.date ?? today;
  const language = LANGUAGES[(metadata.language ?? 'en').slice(0, 2)] ?? 'und';
  const number = slug(metadata.symbol ?? metadata.title ?? 'draft');
  const work = `/akn/${PLACE}/statement/${date.slice(0, 4)}/${number}`;
  const expression = `${work}/${language}@${date}`;
  const of = (name: string, uri: string, more: string): string =>
    element(
      name,
      {},
      element('FRBRthis', { value: `${uri}/!main` }, '') +
        element('FRBRuri', { value: uri }, '') +
        element('FRBRdate', { date, name: metadata.status ?? 'draft' }, '') +
        element('FRBRauthor', { href: '#body' }, '') +
        more,
    );
  const numbered = metadata.symbol === null ? '' : element('FRBRnumber', { value: metadata.symbol }, '');
  const identification = element(
    'identification',
    { source: '#body' },
    of(
      'FRBRWork',
      work,
      element('FRBRcountry', { value: PLACE }, '') + numbered + element('FRBRname', { value: kind }, ''),
    ) +
      of('FRBRExpression', expression, element('FRBRlanguage', { language }, '')) +
      of('FRBRManifestation', `${expression}.akn`, ''),
  );
  const body = element(
    'TLCOrganization',
    { eId: 'body', href: '/akn/ontology/organization/body', showAs: 'The body that negotiates' },
    '',
  );
  return element('meta', {}, identification + element('references', { source: '#body' }, body));
}

/** Texts of international bodies belong to no country; the naming convention lets organizations stand in its place. */
const PLACE = 'un';

/** ISO 639-2 by BCP 47, of the languages of the lexicon and of the United Nations. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'ara',
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  kk: 'kaz',
  ru: 'rus',
  zh: 'zho',
};

function slug(words: string): string {
  return (
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'draft'
  );
}
