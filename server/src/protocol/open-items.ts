import type { Range, TextDocumentIdentifier } from 'vscode-languageserver';

/** What is open in a draft, and where it has blanks. Method to parameters and result. */
export interface OpenItemsRequests {
  'adref/openItems': { params: { textDocument: TextDocumentIdentifier }; result: OpenItems | null };
  /** Where something is still to be filled in, in the order of the text; null for a file that is no draft. */
  'adref/blanks': { params: { textDocument: TextDocumentIdentifier }; result: readonly Range[] | null };
}

/** Why a provision is open. The order is the one in which reasons are shown. */
export type OpenReason =
  | 'bracket'
  | 'inside-bracket'
  | 'option'
  | 'placeholder'
  | 'pending'
  | 'reopened'
  | 'unmatched';

/** One open provision, as the Open items view shows it. */
export interface OpenItem {
  /** The provision's path, unique in the document: `2.2.10 bis`. */
  readonly path: string;
  /** The label as written, null for a paragraph without one. */
  readonly label: string | null;
  /** The kind of CLI.md's `outline`: heading, article, paragraph, item, option ... */
  readonly kind: string;
  readonly range: Range;
  /** The first unresolved place inside the provision: where the cursor goes. */
  readonly target: Range;
  readonly reasons: readonly OpenReason[];
  /** Bracket groups, alternatives counted once. */
  readonly brackets: number;
  readonly placeholders: number;
  /** Codes of the delegations named in it, sorted. */
  readonly delegations: readonly string[];
  /** Its first words without Markdown, at most 120 characters. */
  readonly text: string;
  /** Titles of the headings above it, outermost first. */
  readonly section: readonly string[];
}

/** The document in one line: what the language status item shows. */
export interface DocumentSummary {
  readonly symbol: string | null;
  /** `Rev.5`, or null where the symbol names no revision. */
  readonly revision: string | null;
  readonly kind: string;
  readonly language: string | null;
  readonly groups: number;
  readonly placeholders: number;
  readonly unmatched: number;
  readonly provisions: number;
  readonly openProvisions: number;
}

/** Answer to `adref/openItems`. */
export interface OpenItems {
  readonly version: number;
  readonly items: readonly OpenItem[];
  readonly summary: DocumentSummary;
}
