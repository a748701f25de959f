import type { Position, TextDocumentIdentifier, TextEdit } from 'vscode-languageserver';
import type { Verdict } from '../core/proposals/fates.ts';

/** Proposals accepted, rejected, named. Method to parameters and result. */
export interface DecisionRequests {
  /** Who proposes something in a text; null for a file that is no draft. */
  'adref/parties': {
    params: { textDocument: TextDocumentIdentifier; position: Position };
    result: Parties | null;
  };
  /** The edits of a decision; null for a file that is no draft. */
  'adref/decide': {
    params: { textDocument: TextDocumentIdentifier; position: Position; wish: DecideWish };
    result: DecidedEdits | null;
  };
}

/** A delegation or group by its code, with its name where the meeting knows one. */
export interface NamedDelegation {
  readonly code: string;
  readonly name: string | null;
}

/** One that proposes something, or wants something out: in how many places of the paragraph at the cursor, of the text. */
export interface Party extends NamedDelegation {
  readonly paragraph: number;
  readonly text: number;
}

/** Answer to `adref/parties`: the busiest first, and all whom the meeting knows. */
export interface Parties {
  readonly parties: readonly Party[];
  readonly roster: readonly NamedDelegation[];
}

/** Take or turn down all that a delegation proposes; or name it in the bracket at the cursor. */
export type DecideWish =
  | { readonly kind: Verdict; readonly delegation: string; readonly scope: 'paragraph' | 'text' }
  | { readonly kind: 'name'; readonly delegation: string };

/** Edits of one version of a text, one for each place. Nothing is changed by them. `problem` says why there are none. */
export interface DecidedEdits {
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** How many places they decide. */
  readonly count: number;
  readonly problem: string | null;
}
