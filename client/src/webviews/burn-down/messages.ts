/** What the extension and this page say to each other. Types only: a page knows nothing of VS Code. */

import type { RevisionFigures } from '../../../../server/src/protocol/revisions.ts';
import type { Words } from '../words.ts';

/** What the burn-down page is told. */
export interface ToBurnDown {
  readonly kind: 'chart';
  readonly title: string;
  readonly revisions: readonly {
    readonly name: string;
    readonly date: string | null;
    readonly figures: RevisionFigures;
  }[];
  readonly words: Words<BurnDownWord>;
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
  | 'onlyOne';
