import { seriesOfSymbol } from '../core/revisions/chain.ts';
import type { Meeting, MeetingText } from '../core/revisions/renumber.ts';
import type { Reading } from './reading.ts';
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
  const revision = revisionOf(target);
  const versions = texts.filter(
    (text) => chainKeyOf(text.reading) === own && revision !== null && revisionOf(text) === revision,
  );
  const others = texts.filter((text) => chainKeyOf(text.reading) !== own);
  return { target: textOf(target), versions: versions.map(textOf), others: others.map(textOf) };
}

/** Two texts with one such name are language versions of one revision. */
function revisionOf({ reading }: NamedReading): string | null {
  const { symbol } = reading.metadata;
  if (symbol === null) return null;
  const { document, revision } = seriesOfSymbol(symbol);
  return `${document} ${revision ?? ''}`;
}

function textOf({ name, reading }: NamedReading): MeetingText {
  return { id: name, model: reading.model, symbol: reading.metadata.symbol };
}

/** A text and its versions in other languages among the texts of its meeting, itself first, then by their languages. */
export function languageVersionsOf(own: Reading, texts: readonly Reading[]): readonly Reading[] {
  const revision = revisionOf({ name: own.uri, reading: own });
  const language = languageOf(own);
  const others = new Map<string, Reading>();
  for (const reading of texts) {
    const other = languageOf(reading);
    if (revision === null || reading.uri === own.uri || other === language || others.has(other)) continue;
    if (revisionOf({ name: reading.uri, reading }) === revision) others.set(other, reading);
  }
  return [own, ...[...others].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reading]) => reading)];
}

function languageOf({ metadata }: Reading): string {
  return metadata.language?.toLowerCase().split('-')[0] ?? '';
}
