import type { TextDocumentIdentifier } from 'vscode-languageserver';
import type { ListedDelegation } from './positions.ts';

/** Submissions compiled. Method to parameters and result. */
export interface CompileRequests {
  /** Whom the names of files mean, null where that is not plain; and whom the body knows. */
  'adref/submitters': {
    params: { textDocument: TextDocumentIdentifier; files: readonly string[] };
    result: {
      readonly codes: readonly (string | null)[];
      readonly known: readonly ListedDelegation[];
    } | null;
  };
  /** Compiles submissions, each under the name by which the person knows its file. */
  'adref/compile': {
    params: {
      textDocument: TextDocumentIdentifier;
      submissions: readonly { readonly code: string; readonly file: string; readonly text: string }[];
    };
    result: Compilation | null;
  };
}

/** An attributed text out of a base and submissions, and what is to be said of it in the client's language. */
export interface Compilation {
  /** Null where nothing could be compiled. */
  readonly text: string | null;
  /** Who is in it. */
  readonly delegations: readonly string[];
  readonly proposals: number;
  /** Worth saying, though nothing is lost. */
  readonly notes: readonly string[];
  /** What was left out, and why. */
  readonly left: readonly string[];
}
