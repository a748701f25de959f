import type { TextDocumentIdentifier } from 'vscode-languageserver';
import type { OptionChoice } from '../core/proposals/option-choices.ts';
import type { ViewWish } from '../core/proposals/view.ts';
import type { NamedDelegation } from './decisions.ts';

/** A text as others see it. Method to parameters and result. */
export interface ViewRequests {
  /** Which views a text has; null for a file that is no draft. */
  'adref/viewChoices': { params: { textDocument: TextDocumentIdentifier }; result: ViewChoices | null };
  /** A view of a text, or why there is none. */
  'adref/view': {
    params: { textDocument: TextDocumentIdentifier; wish: ViewWish };
    result: ShownView | { readonly problem: string } | null;
  };
}

/** Answer to `adref/viewChoices`: which views a text has. */
export interface ViewChoices {
  readonly compiled: boolean;
  readonly delegations: readonly NamedDelegation[];
  readonly groups: readonly NamedDelegation[];
  readonly options: readonly OptionChoice[];
}

/** A view of one version of a text. */
export interface ShownView {
  readonly version: number;
  readonly text: string;
  /** What source and view share: offset in the source, offset in the view, length; and so on, in order, in UTF-16 units. */
  readonly pieces: readonly number[];
  /** What the reader should know of it, in the client's language, or null. */
  readonly note: string | null;
}
