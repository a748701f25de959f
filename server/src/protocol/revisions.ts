import type { Range, TextDocumentIdentifier } from 'vscode-languageserver';
import type { Change } from '../core/revisions/comparison.ts';
import type { Concordant } from '../core/revisions/concordance.ts';
import type { EventKind } from '../core/revisions/event.ts';
import type { Op } from '../core/revisions/redline.ts';

/** Revisions of a draft, what changed between two, and a corrigendum. Method to parameters and result. */
export interface RevisionRequests {
  /** The revisions of a document; null where it is no draft. */
  'adref/revisions': { params: { textDocument: TextDocumentIdentifier }; result: Revisions | null };
  /** What changed between two texts, or why they cannot be read; null where the question was withdrawn. */
  'adref/compare': {
    params: { old: RevisionSource; now: RevisionSource };
    result: Compared | { readonly problem: string } | null;
  };
  /** The corrigendum to a text, written out of a corrected one, or why there is none. */
  'adref/corrigendum': {
    params: { old: RevisionSource; now: RevisionSource; day: string };
    result: { readonly text: string } | { readonly problem: string } | null;
  };
  /** The table of the numbers that are not the same in two texts, or why there is none. */
  'adref/concordance': {
    params: { old: RevisionSource; now: RevisionSource };
    result: Concordance | { readonly problem: string } | null;
  };
  /** The text of a revision, or why it cannot be read. */
  'adref/revisionText': { params: RevisionSource; result: { text: string } | { problem: string } };
}

/** A text to compare: a file as it is open or on disk, a commit of it, or a text that only the client has. */
export interface RevisionSource {
  readonly uri: string;
  /** A commit's full name. */
  readonly commit?: string;
  /** The file's name in that commit, where it was another one. */
  readonly path?: string | null;
  /** The text itself. */
  readonly text?: string;
}

/** A revision in a list: a file of the meeting or a commit of one. */
export interface Revision {
  readonly source: RevisionSource;
  /** `Rev.5`, a tag, a short commit name, else the file's name. */
  readonly name: string;
  readonly symbol: string | null;
  /** ISO 8601 date. */
  readonly date: string | null;
  /** The first line of the commit's message; null for a file. */
  readonly subject: string | null;
  /** Whether it is the document that was asked about. */
  readonly current: boolean;
  /** Null where its text cannot be read. */
  readonly figures: RevisionFigures | null;
  /** Whether the commit took the file away, so that there is no text. */
  readonly deleted: boolean;
}

/** How contested a revision is. */
export interface RevisionFigures {
  /** Bracket groups, alternatives counted once. */
  readonly groups: number;
  readonly placeholders: number;
  readonly provisions: number;
  readonly openProvisions: number;
}

/** The revisions of a document, the oldest first in both lists. */
export interface Revisions {
  readonly title: string | null;
  /** Files of the meeting, the document itself included. */
  readonly files: readonly Revision[];
  /** The newest commits of the document's file. */
  readonly commits: readonly Revision[];
  /** Whether there are older commits than those. */
  readonly older: boolean;
  /** Why there are no commits, for people; null where there are some. */
  readonly problem: string | null;
  /** What makes the files a doubtful chain: a revision that is missing, or there twice. In the client's language. */
  readonly notes: readonly string[];
}

/** One side of a compared row. */
export interface ComparedSide {
  /** Empty for what precedes the first provision. */
  readonly path: string;
  readonly label: string | null;
  readonly kind: string;
  readonly range: Range;
  readonly open: boolean;
}

/** What happened to a provision, as a clause in the client's language. */
export interface ComparedEvent {
  readonly kind: EventKind;
  readonly text: string;
  readonly delegation: string | null;
}

/** A provision followed from one text to the other. */
export interface ComparedRow {
  /** The same for the same change of the same provision, whatever happens elsewhere in the texts. */
  readonly id: string;
  readonly change: Change;
  readonly moved: boolean;
  readonly renumbered: boolean;
  readonly old: ComparedSide | null;
  readonly now: ComparedSide | null;
  readonly ops: readonly Op[];
  readonly events: readonly ComparedEvent[];
  /** Codes of the delegations named in it on either side or in its events, sorted. */
  readonly delegations: readonly string[];
  /** Indices of the rows whose provisions stood behind this one and have moved elsewhere. */
  readonly departed: readonly number[];
}

/** A compared text. */
export interface ComparedText {
  readonly name: string;
  readonly symbol: string | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly language: string | null;
}

/** Answer to `adref/compare`. */
export interface Compared {
  readonly old: ComparedText;
  readonly now: ComparedText;
  /** In the order of the new text, a deletion behind the row that preceded it in the old one. */
  readonly rows: readonly ComparedRow[];
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
}

/** Answer to `adref/concordance`: the numbers that are not the same, in the order of the new text. */
export interface Concordance {
  readonly rows: readonly Concordant[];
}
