import type { Counts } from '../core/model/counts.ts';

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
