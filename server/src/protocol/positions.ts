import type { Position, TextDocumentIdentifier, TextEdit } from 'vscode-languageserver';
import type { StanceKind } from '../core/lexicon/lexicon.ts';

/** Who wants what. Method to parameters and result. */
export interface PositionRequests {
  /** Who wants what where; null for a file that is no draft. */
  'adref/positions': { params: { textDocument: TextDocumentIdentifier }; result: Positions | null };
  /** The matrix of positions as a file; `only` and `stances` keep the rows that hold such a position. */
  'adref/exportMatrix': {
    params: {
      textDocument: TextDocumentIdentifier;
      only: string | null;
      stances: readonly Stance[] | null;
      format: 'csv' | 'html';
    };
    result: { readonly text: string } | null;
  };
  /** The edits that write a note into the paragraph at a position, or why there are none. */
  'adref/addNote': {
    params: { textDocument: TextDocumentIdentifier; position: Position; text: string };
    result: { readonly edits: readonly TextEdit[] } | { readonly problem: string } | null;
  };
}

/** What a delegation says of a text. */
export type Stance = StanceKind;

/** One delegation or group that is named in a text, or known to its body. */
export interface ListedDelegation {
  /** Its code, or the name as written where nobody knows it. */
  readonly code: string;
  /** The official name in the client's language; the code where there is none. */
  readonly name: string;
  readonly kind: 'delegation' | 'group' | 'unknown';
  /** Whom an unknown name may mean. */
  readonly near: { readonly code: string; readonly name: string } | null;
  /** Codes of those for whom a group speaks. */
  readonly members: readonly string[];
  /** Whether it is named itself, and not only spoken for by its group. */
  readonly named: boolean;
}

/** What one delegation wants of one text. */
export interface StatedPosition {
  readonly delegation: string;
  readonly stance: Stance;
  /** The group that speaks for it, or null where it is named itself. */
  readonly via: string | null;
  /** The words on one line; empty where only a position is stated. */
  readonly text: string;
  readonly place: Position;
}

/** A paragraph on which someone has a position. */
export interface PositionsRow {
  /** Unique in the text; empty for what stands before the first paragraph. */
  readonly path: string;
  readonly label: string | null;
  /** Its first words, at most 120 characters. */
  readonly text: string;
  readonly place: Position;
  readonly positions: readonly StatedPosition[];
}

/** A note for the reader, and the paragraph in which it stands. */
export interface StatedNote {
  readonly path: string;
  readonly label: string | null;
  /** Where the paragraph begins. */
  readonly paragraph: Position;
  readonly place: Position;
  /** Without its brackets, on one line. */
  readonly text: string;
}

/** Answer to `adref/positions`. Places are those of the text as it stands, compiled or not. */
export interface Positions {
  readonly version: number;
  readonly symbol: string | null;
  readonly title: string | null;
  /** Whether it is a compiled text: what stands in it belongs to those who handed it in, notes included. */
  readonly compiled: boolean;
  /** All who have a position, those named themselves first, each part by code. */
  readonly delegations: readonly ListedDelegation[];
  /** Members of the body without any position; empty where the body names no members. */
  readonly silent: readonly ListedDelegation[];
  readonly rows: readonly PositionsRow[];
  readonly notes: readonly StatedNote[];
}
