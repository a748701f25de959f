import type { Counts } from '../../core/model/counts.ts';

/** A document's provisions with their state, as `outline --json` gives them. */
export interface Outline {
  readonly file: string;
  readonly symbol: string | null;
  readonly kind: string;
  readonly language: string | null;
  readonly provisions: readonly OutlineRow[];
  readonly counts: Counts;
}

/** One provision. Lines count from 1; `endLine` is the last line that holds text of it. */
export interface OutlineRow {
  readonly path: string;
  readonly label: string | null;
  readonly kind: string;
  readonly line: number;
  readonly endLine: number;
  readonly open: boolean;
  readonly status: string | null;
  readonly brackets: number;
  readonly alternatives: number;
  readonly placeholders: number;
  readonly delegations: readonly string[];
  readonly text: string;
  /** How many provisions it lies in. */
  readonly depth: number;
}
