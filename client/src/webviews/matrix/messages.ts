/** What the extension and this page say to each other. Types only: a page knows nothing of VS Code. */

import type { Positions, Stance, StatedPosition } from '../../../../server/src/protocol/positions.ts';
import type { Words } from '../words.ts';

/** What the matrix page is told. */
export type ToMatrix =
  | {
      readonly kind: 'matrix';
      /** Where the draft is: another one begins without filters. */
      readonly uri: string;
      readonly title: string;
      readonly positions: Positions;
      readonly words: Words<MatrixWord>;
      /** Every stance as a verb, in the order in which the filter shows them. */
      readonly stances: readonly { readonly stance: Stance; readonly verb: string }[];
    }
  /** Shows only what one delegation holds open. */
  | { readonly kind: 'only'; readonly code: string }
  | { readonly kind: 'problem'; readonly text: string };

/** What the matrix page says. */
export type FromMatrix =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly place: StatedPosition['place'] }
  | {
      readonly kind: 'export';
      readonly format: 'csv' | 'html';
      readonly only: string | null;
      readonly stance: Stance | null;
    };

/** What the matrix page remembers of itself. */
export interface MatrixState {
  readonly uri: string;
  readonly only: string | null;
  readonly stance: Stance | null;
  /** Path of the row and code of the column of the cell that has the keyboard; the head of a row has no code. */
  readonly at: { readonly path: string; readonly code: string | null } | null;
}

/** The sentences of the matrix page. */
export type MatrixWord =
  | 'title'
  | 'paragraph'
  | 'front'
  | 'only'
  | 'everyone'
  | 'stance'
  | 'anyStance'
  | 'clear'
  | 'saveCsv'
  | 'saveHtml'
  | 'filters'
  | 'table'
  | 'counted'
  | 'through'
  | 'quoted'
  | 'nobody'
  | 'nothingShown'
  | 'keys'
  | 'unknown';
