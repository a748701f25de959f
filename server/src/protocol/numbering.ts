import type { Position, Range, TextDocumentIdentifier, TextEdit } from 'vscode-languageserver';

/** New numbers. Method to parameters and result. */
export interface NumberingRequests {
  /** The edits that close the gaps in a text's numbers, or make room; null for a file that is no draft. */
  'adref/renumber': {
    params: { textDocument: TextDocumentIdentifier; position: Position; how: NumberingWish };
    result: Renumbered | null;
  };
}

/** Close the gaps, close them and number every settled `bis` too, or make room before the paragraph at the position. */
export type NumberingWish = 'gaps' | 'bis' | 'room';

/** New numbers and all that follows them. Nothing is changed by it. */
export interface Renumbered {
  readonly files: readonly { readonly uri: string; readonly edits: readonly TextEdit[] }[];
  /** Old labels, with what they stand under where that tells them apart, and new ones, in the order of the text. */
  readonly concordance: readonly { readonly old: string; readonly new: string }[];
  /** Places that are left as they are and should be looked at, with the reason in the client's language. */
  readonly doubts: readonly { readonly uri: string; readonly range: Range; readonly message: string }[];
}
