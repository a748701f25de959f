import { seriesOfSymbol } from '../core/revisions/chain.ts';
import type { Meeting, MeetingText } from '../core/revisions/renumbering.ts';
import type { Draft, Reading } from './reading.ts';
import { chainKeyOf } from './revision-chain.ts';

/** A text with the name that is to be used for it: a URI, or a path as it was given. */
export interface NamedReading {
  readonly name: string;
  readonly reading: Reading;
}

/**
 * A text among the others of its meeting: versions of the same revision in other languages, and other documents. Other
 * revisions of its document are left out: their numbers are their own.
 */
export function meetingOf(target: NamedReading, texts: readonly NamedReading[]): Meeting {
  const own = chainKeyOf(target.reading);
  const revision = revisionOf(target.reading);
  const versions = texts.filter(
    (text) => chainKeyOf(text.reading) === own && revision !== null && revisionOf(text.reading) === revision,
  );
  const others = texts.filter((text) => chainKeyOf(text.reading) !== own);
  return { target: textOf(target), versions: versions.map(textOf), others: others.map(textOf) };
}

/** Two texts with one such name are language versions of one revision. */
function revisionOf({ metadata: { symbol } }: Pick<Draft, 'metadata'>): string | null {
  if (symbol === null) return null;
  const { document, revision } = seriesOfSymbol(symbol);
  return `${document} ${revision ?? ''}`;
}

function textOf({ name, reading }: NamedReading): MeetingText {
  return { id: name, model: reading.model, symbol: reading.metadata.symbol };
}

/**
 * The files among many that are language versions of one revision, each group in the order of the files. A file must
 * say its language; of copies in one language the one beside the first version counts.
 */
export function versionGroupsOf<T extends Pick<Draft, 'uri' | 'metadata'>>(
  drafts: readonly T[],
): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const draft of drafts) {
    const revision = revisionOf(draft);
    if (revision === null || draft.metadata.language === null) continue;
    const group = groups.get(revision);
    if (group) group.push(draft);
    else groups.set(revision, [draft]);
  }
  return [...groups.values()].flatMap((group) => {
    const folders = new Map<string, T[]>();
    for (const draft of group) {
      const folder = draft.uri.slice(0, draft.uri.lastIndexOf('/'));
      folders.set(folder, [...(folders.get(folder) ?? []), draft]);
    }
    const kept = [...folders.values()].map(onePerLanguage).filter((versions) => versions.length > 1);
    const whole = kept.length > 0 ? kept : [onePerLanguage(group)];
    return whole.filter((versions) => versions.length > 1);
  });
}

function onePerLanguage<T extends Pick<Draft, 'uri' | 'metadata'>>(drafts: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    const language = languageOf(draft);
    if (seen.has(language)) return false;
    seen.add(language);
    return true;
  });
}

/** A text and its versions in other languages among the texts of its meeting, itself first, then by their languages. */
export function languageVersionsOf(own: Reading, texts: readonly Reading[]): readonly Reading[] {
  const revision = revisionOf(own);
  const language = languageOf(own);
  const others = new Map<string, Reading>();
  for (const reading of texts) {
    const other = languageOf(reading);
    if (revision === null || reading.uri === own.uri || other === language || others.has(other)) continue;
    if (revisionOf(reading) === revision) others.set(other, reading);
  }
  return [own, ...[...others].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reading]) => reading)];
}

function languageOf({ metadata }: Pick<Draft, 'metadata'>): string {
  return metadata.language?.toLowerCase().split('-')[0] ?? '';
}
