import { type Counts, countsOf } from '../core/model/counts.ts';
import { revisionNumberOf } from '../core/revisions/chain.ts';
import type { NamedRecord } from '../workspace/read-register.ts';

/** The counts of one file, as `stats --json` gives them. */
export interface StatsRow {
  readonly file: string;
  readonly symbol: string | null;
  readonly title: string | null;
  /** `Rev.5`, by the symbol or else by the file's name. */
  readonly revision: string | null;
  /** ISO 8601, of the front matter. */
  readonly date: string | null;
  readonly kind: string;
  readonly language: string | null;
  readonly counts: Counts;
}

/** Counts one file. */
export function countsRowOf({ file, reading }: NamedRecord): StatsRow {
  const { symbol, title, date, language } = reading.metadata;
  const number = revisionNumberOf({ name: file, symbol });
  const revision = number === null ? null : `Rev.${number}`;
  const { kind, model } = reading;
  return { file, symbol, title, revision, date, kind, language, counts: countsOf(model) };
}
