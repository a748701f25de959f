/** What the extension and this page say to each other. Types only: a page knows nothing of VS Code. */

import type { Words } from '../words.ts';

/** One line of the register as a page shows it. */
export interface RegisterRow {
  readonly kind: RegisterKind;
  readonly item: string;
  /** Who decided, spoke, was asked or takes part. */
  readonly who: string;
  readonly what: string;
  /** A day, with an hour where there is one; sorts as it is. */
  readonly when: string;
  /** What became of it; a word of the page. */
  readonly state: string;
  readonly uri: string;
  /** From 1. */
  readonly line: number;
}

/** The sorts of lines. */
export type RegisterKind = 'decision' | 'silence' | 'request' | 'attendance' | 'position' | 'document';

/** What the register page is told. */
export interface ToRegister {
  readonly kind: 'register';
  readonly rows: readonly RegisterRow[];
  readonly words: Words<RegisterWord>;
  /** The kinds of lines in words, in the order in which the filter shows them. */
  readonly kinds: readonly { readonly kind: RegisterKind; readonly text: string }[];
}

/** What the register page says. */
export type FromRegister =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly uri: string; readonly line: number }
  /** The lines that are shown, as text with tabs, for a spreadsheet or Word. */
  | { readonly kind: 'copy'; readonly text: string };

/** What the register page remembers of itself. */
export interface RegisterState {
  readonly only: RegisterKind | null;
  readonly search: string;
  readonly sort: { readonly column: RegisterColumn; readonly down: boolean } | null;
}

/** The columns of the register. */
export type RegisterColumn = 'kind' | 'item' | 'who' | 'what' | 'when' | 'state' | 'file';

/** The sentences of the register page. */
export type RegisterWord =
  | RegisterColumn
  | 'title'
  | 'show'
  | 'everything'
  | 'search'
  | 'copy'
  | 'copied'
  | 'counted'
  | 'empty'
  | 'nothingShown'
  | 'keys';
