import type { Range, TextDocumentIdentifier } from 'vscode-languageserver';
import type { ParityCode } from '../core/parity/read-version.ts';

/** Versions in other languages. Method to parameters and result. */
export interface LanguageRequests {
  /** A text against its versions in other languages in the meeting; null for a file that is no draft. */
  'adref/parity': { params: { textDocument: TextDocumentIdentifier }; result: LanguageVersions | null };
}

/** Language versions of one text against each other. */
export interface LanguageVersions {
  /** The document that was asked about first. */
  readonly versions: readonly { readonly uri: string; readonly language: string | null }[];
  /** What corresponds: for each version the first line of its paragraph, counted from 0, or -1 where it has none. */
  readonly rows: readonly (readonly number[])[];
  readonly differences: readonly {
    readonly code: ParityCode;
    /** What differs, with what each version says, in the client's language. */
    readonly message: string;
    /** One place for each version. */
    readonly at: readonly Range[];
  }[];
}
