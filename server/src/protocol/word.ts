import type { TextDocumentIdentifier } from 'vscode-languageserver';
import type { ListedDelegation } from './positions.ts';
import type { RevisionSource } from './revisions.ts';

/** Word files and the clipboard. Method to parameters and result. */
export interface WordRequests {
  /**
   * A Word file as drafts, or why it cannot be read. `bytes` is base64, `uri` says whose meeting it is of; `authors` are
   * names of authors with the code of each.
   */
  'adref/importWord': {
    params: { uri: string; bytes: string; authors: readonly (readonly [name: string, code: string])[] };
    result: ImportedWord | { readonly problem: string } | null;
  };
  /** A draft as a file for those who have no tool, base64, or why there is none; null for a file that is no draft. */
  'adref/exportText': {
    params: { textDocument: TextDocumentIdentifier; wish: ExportWish };
    result: { readonly bytes: string } | { readonly problem: string } | null;
  };
  /** A page from the clipboard as text of the dialect; null where no word processor has made it, or it is empty. */
  'adref/pasteHtml': {
    params: { textDocument: TextDocumentIdentifier; html: string };
    result: { readonly text: string } | null;
  };
}

/** An author of tracked changes in a Word file, and the delegations that stand for it. */
export interface WordAuthor {
  readonly name: string;
  readonly codes: readonly string[];
  /** Said by the person, known to the body, or made from the initials for want of better. */
  readonly known: 'given' | 'profile' | 'initials';
  readonly insertions: number;
  readonly deletions: number;
}

/** A Word file as drafts. */
export interface ImportedWord {
  readonly authors: readonly WordAuthor[];
  /** Whom the body knows. */
  readonly roster: readonly ListedDelegation[];
  /** Every tracked change in brackets with names; the plain text where nothing is tracked. */
  readonly text: string;
  /** All changes rejected. */
  readonly base: string;
  /** All changes accepted, whoever made them. */
  readonly accepted: string;
  /** The base with the changes of one delegation. */
  readonly submissions: readonly { readonly code: string; readonly text: string }[];
  readonly comments: number;
  /** What could not be taken over, in the client's language. */
  readonly left: readonly string[];
}

/** What goes out of a draft, as what. */
export interface ExportWish {
  readonly form: 'docx' | 'html' | 'txt';
  /** What changed since this text is tracked. */
  readonly against: RevisionSource | null;
  /** Without anything that names someone, dates something or is no text. */
  readonly clean: boolean;
  /** What else is left out. */
  readonly without: { readonly names: boolean; readonly dates: boolean; readonly notes: boolean };
}
