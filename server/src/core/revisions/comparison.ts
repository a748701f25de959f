import type { Model } from '../model/model.ts';

/** How a provision of one revision relates to the other revision. */
export type Change = 'same' | 'edited' | 'inserted' | 'deleted' | 'split' | 'merged';

/** One side of a row: a stretch of that revision's text. The rows' sides tile it. */
export interface Side {
  /** Index of the provision, or -1 for what precedes the first one. */
  readonly provision: number;
  readonly start: number;
  readonly end: number;
}

/** One provision followed from a revision to another. */
export interface Row {
  readonly change: Change;
  /** Whether it left its place among the others. */
  readonly moved: boolean;
  /** Whether it carries another label than before, lost the one it had, or got one. */
  readonly renumbered: boolean;
  /** Null for an insertion. */
  readonly old: Side | null;
  /** Null for a deletion. */
  readonly now: Side | null;
  /** From 0 to 1: the share of the words of both sides that they have in common. */
  readonly similarity: number;
}

/** Two revisions of a document and what became of each provision. */
export interface Comparison {
  readonly old: Model;
  readonly now: Model;
  /** In the order of the new text, a deletion behind the row that preceded it in the old one. */
  readonly rows: readonly Row[];
}
