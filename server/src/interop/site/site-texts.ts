import { type DocumentKind, documentKinds } from '../../core/model/metadata.ts';
import { plainTitle } from '../../core/model/plain-title.ts';
import { seriesOfSymbol } from '../../core/revisions/chain.ts';
import type { NamedText } from '../../workspace/receive.ts';
import { chainKeyOf, findChain } from '../../workspace/revision-chain.ts';

/** A document of a meeting: every file that holds a revision of it in some language. */
export interface SiteDocument {
  readonly title: string;
  readonly symbol: string | null;
  readonly kind: DocumentKind;
  /** The language in which most of the meeting is written first, then by their codes. Never empty. */
  readonly versions: readonly Version[];
}

/** A document in one language. */
export interface Version {
  /** The primary tag; null where no file says one. */
  readonly language: string | null;
  /** The oldest first. Never empty. */
  readonly revisions: readonly NamedText[];
  /** Other files of these revisions, as delegations hand them in. */
  readonly copies: readonly NamedText[];
}

/**
 * The documents among the texts of a meeting, by kind and then by symbol. Every text is in one of them: as a revision,
 * or as a copy of one. Of several files of one revision the one that is not named after a delegation and lies nearest
 * to the top counts.
 */
export function siteDocumentsOf(texts: readonly NamedText[]): readonly SiteDocument[] {
  const common = commonLanguageOf(texts);
  return [...groupBy(texts, ({ reading }) => chainKeyOf(reading)).values()]
    .map((group) => documentOf(group, common))
    .sort(
      (a, b) =>
        documentKinds.indexOf(a.kind) - documentKinds.indexOf(b.kind) ||
        byName(a.symbol ?? a.title, b.symbol ?? b.title),
    );
}

/** The text that stands for a document: the newest revision in its first language. */
export function leadOf({ versions }: SiteDocument): NamedText {
  return versions[0]!.revisions.at(-1)!;
}

/** The title of a text: as its front matter says, else its first heading, else its symbol, else its file. */
export function titleOf({ file, text, reading: { metadata } }: NamedText): string {
  const heading = /^#[ \t]+(\S.*)$/m.exec(text)?.[1];
  return metadata.title ?? (heading && plainTitle(heading, LONGEST_TITLE)) ?? metadata.symbol ?? file;
}

const LONGEST_TITLE = 160;

/** The primary tag of a text's language. */
export function languageOf({ reading }: NamedText): string | null {
  return reading.metadata.language?.toLowerCase().split('-')[0] ?? null;
}

function documentOf(group: readonly NamedText[], common: string | null): SiteDocument {
  const said = [...new Set(group.map(languageOf).filter((language) => language !== null))].sort();
  // Where all others are in one language, a file that says none is taken to be in it too.
  const only = said.length === 1 ? said[0]! : null;
  const versions = [...groupBy(group, (text) => languageOf(text) ?? only)]
    .sort(([a], [b]) => rankOf(a, common) - rankOf(b, common) || byName(a ?? '', b ?? ''))
    .map(([language, members]) => versionOf(language, members));
  const lead = versions[0]!.revisions.at(-1)!;
  const { symbol } = lead.reading.metadata;
  return { title: titleOf(lead), symbol, kind: lead.reading.kind, versions };
}

function versionOf(language: string | null, members: readonly NamedText[]): Version {
  const ordered = [...members].sort(byStanding);
  const byUri = new Map(ordered.map((text) => [text.reading.uri, text]));
  const readings = ordered.map(({ reading }) => reading);
  const chain = findChain(readings, readings[0]!).map(({ uri }) => byUri.get(uri)!);
  const revisions = [...groupBy(chain, revisionKeyOf).values()].map(
    (same) => ordered.find((text) => same.includes(text))!,
  );
  return { language, revisions, copies: ordered.filter((text) => !revisions.includes(text)) };
}

function byStanding(a: NamedText, b: NamedText): number {
  return (
    Number(isHandedIn(a)) - Number(isHandedIn(b)) ||
    a.file.split('/').length - b.file.split('/').length ||
    byName(a.file, b.file)
  );
}

/** `KAZ.decision.md` is what KAZ handed in. */
function isHandedIn({ file, reading }: NamedText): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1).split('.')[0]!;
  return reading.model.profile.find(name) !== undefined;
}

/** What has no symbol is told by its file name. */
function revisionKeyOf({ file, reading: { metadata } }: NamedText): string {
  if (metadata.symbol === null) return file;
  const { document, revision } = seriesOfSymbol(metadata.symbol);
  return `${document} ${revision ?? ''}`;
}

function commonLanguageOf(texts: readonly NamedText[]): string | null {
  const counts = groupBy(texts, languageOf);
  counts.delete(null);
  const rank = (language: string | null): number => (language === 'en' ? 0 : 1);
  const [first] = [...counts].sort(
    ([a, left], [b, right]) => right.length - left.length || rank(a) - rank(b) || byName(a ?? '', b ?? ''),
  );
  return first?.[0] ?? null;
}

function rankOf(language: string | null, common: string | null): number {
  return language === common ? 0 : language === null ? 2 : 1;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** `DRAFT/2` before `DRAFT/10`, on every machine alike. */
function byName(a: string, b: string): number {
  return ORDER.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

const ORDER = new Intl.Collator('en', { numeric: true });
