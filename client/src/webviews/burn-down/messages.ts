/** What the extension and this page say to each other. Types only: a page knows nothing of VS Code. */

import type { RevisionFigures } from '../../../../server/src/protocol/revisions.ts';
import type { Words } from '../words.ts';

/** What the burn-down page is told. */
export interface ToBurnDown {
  readonly kind: 'chart';
  readonly title: string;
  readonly revisions: readonly Point[];
  /** How many commits there are to see where older ones are left out, else null. */
  readonly older: number | null;
  readonly words: Words<BurnDownWord>;
}

/** One revision. */
export interface Point {
  /** Short enough for the chart: `Rev.5`, a tag, a date. */
  readonly name: string;
  /** What was written about it, for a commit. */
  readonly subject: string | null;
  readonly date: string | null;
  readonly figures: RevisionFigures;
}

/** What the burn-down page says. */
export interface FromBurnDown {
  readonly kind: 'ready';
}

/** The sentences of the burn-down page. */
export type BurnDownWord =
  | 'title'
  | 'summaryDown'
  | 'summaryUp'
  | 'summarySame'
  | 'chart'
  | 'table'
  | 'revision'
  | 'date'
  | 'brackets'
  | 'openParagraphs'
  | 'blanks'
  | 'paragraphs'
  | 'onlyOne'
  | 'older';
