/**
 * What the client may ask beyond standard LSP, as one map from method to shapes.
 * Types only: client and server carry different JSON-RPC majors, so no object is shared between them.
 */
import type { Position, Range, TextDocumentIdentifier, TextEdit } from 'vscode-languageserver';
import type { StanceKind } from './core/lexicon/lexicon.ts';
import type { ParityCode } from './core/parity/read-version.ts';
import type { Verdict } from './core/proposals/fates.ts';
import type { OptionChoice } from './core/proposals/option-choices.ts';
import type { ViewWish } from './core/proposals/view.ts';
import type { RegisterShape } from './core/record/register-shape.ts';
import type { Change } from './core/revisions/comparison.ts';
import type { EventKind } from './core/revisions/event.ts';
import type { Op } from './core/revisions/redline.ts';

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

/** What a client says of itself under `capabilities.experimental`, if it can do more than the standard names. */
export interface ExperimentalCapabilities {
  readonly adref?: {
    /** Commands that it has, so that the server may name them: `adref.settleHere` takes a URI and a position. */
    readonly commands?: readonly string[];
    /** Whether it answers `adref/pastRevisions` and `adref/pastText`; else a server with a disk asks Git itself. */
    readonly past?: boolean;
  };
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
  /** Why there are no commits, for people; null where there are some. */
  readonly problem: string | null;
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

/** Close the gaps, close them and number every settled `bis` too, or make room before the paragraph at the position. */
export type NumberingWish = 'gaps' | 'bis' | 'room';

/** New numbers and all that follows them. Nothing is changed by it. */
export interface Renumbered {
  readonly files: readonly { readonly uri: string; readonly edits: readonly TextEdit[] }[];
  /** Old and new labels, in the order of the text. */
  readonly concordance: readonly { readonly old: string; readonly new: string }[];
  /** Places that are left as they are and should be looked at, with the reason in the client's language. */
  readonly doubts: readonly { readonly uri: string; readonly range: Range; readonly message: string }[];
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

/** A paragraph as it is shown to a room: large, with its brackets and who wants what. */
export interface RoomParagraph {
  readonly path: string;
  /** As written, null for a paragraph without one. */
  readonly label: string | null;
  /** Titles of the headings above it, outermost first. */
  readonly section: readonly string[];
  readonly title: string | null;
  readonly symbol: string | null;
  readonly open: boolean;
  /** Its place among the open paragraphs, counted from 1: of a settled one that of the next; how many there are. */
  readonly place: number;
  readonly openCount: number;
  readonly runs: readonly RoomRun[];
}

/** A stretch of a paragraph. Joined, the texts are what it says, without its label and Markdown's emphasis. */
export interface RoomRun {
  /** `names` says who wants what; `note` is no text; `blank` is to be filled. */
  readonly kind: 'text' | 'open' | 'close' | 'names' | 'note' | 'blank' | 'status';
  readonly text: string;
  /** How many brackets it lies in, its own sign included. */
  readonly depth: number;
}

/** Something that is due: a silence procedure that ends, or what somebody was asked to do by a day. */
export interface DueItem {
  readonly kind: 'silence' | 'request';
  /** The document under silence, else what is asked for. */
  readonly what: string;
  /** Codes or names of those who owe it, or who broke the silence. */
  readonly who: readonly string[];
  readonly item: string | null;
  /** `2021-10-07` or `2021-10-07T18:00`, as the text or the body's rules say. */
  readonly at: string;
  /** An IANA name or an offset, null where none is known: the reader's own then. */
  readonly zone: string | null;
  /** The moment in milliseconds since 1970; of a day its end. */
  readonly moment: number;
  readonly state: 'open' | 'broken' | 'extended' | 'adopted';
  readonly rule: string | null;
  readonly uri: string;
  readonly line: number;
}

/** What the records of a meeting say, over all its files; `file` is a URI, lines count from 1. */
export interface MeetingRegister {
  readonly register: RegisterShape;
  /** By their moment, the earliest first. */
  readonly due: readonly DueItem[];
}

/** What can be started from a template; `list` is a list of participants. */
export type TemplateKind = 'declaration' | 'catalogue' | 'decision' | 'minutes' | 'agenda' | 'note' | 'list';

/** The languages of templates. */
export type TemplateLanguage = 'en' | 'ru' | 'kk';

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

/** Method to parameters and result. */
export interface Requests {
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
  'adref/openItems': { params: { textDocument: TextDocumentIdentifier }; result: OpenItems | null };
  /** Where something is still to be filled in, in the order of the text; null for a file that is no draft. */
  'adref/blanks': { params: { textDocument: TextDocumentIdentifier }; result: readonly Range[] | null };
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
  /** The edits that close the gaps in a text's numbers, or make room; null for a file that is no draft. */
  'adref/renumber': {
    params: { textDocument: TextDocumentIdentifier; position: Position; how: NumberingWish };
    result: Renumbered | null;
  };
  /** The paragraph at a position as it is shown to a room; null for a file that is no draft or has no paragraph. */
  'adref/room': {
    params: { textDocument: TextDocumentIdentifier; position: Position };
    result: RoomParagraph | null;
  };
  /** A document to start from. */
  'adref/template': {
    params: { kind: TemplateKind; language: TemplateLanguage; day: string };
    result: { readonly text: string } | null;
  };
  /** The register of all files of the meeting. */
  'adref/register': { params: Record<string, never>; result: MeetingRegister };
  /** A text against its versions in other languages in the meeting; null for a file that is no draft. */
  'adref/parity': { params: { textDocument: TextDocumentIdentifier }; result: LanguageVersions | null };
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
  /** Which views a text has; null for a file that is no draft. */
  'adref/viewChoices': { params: { textDocument: TextDocumentIdentifier }; result: ViewChoices | null };
  /** A view of a text, or why there is none. */
  'adref/view': {
    params: { textDocument: TextDocumentIdentifier; wish: ViewWish };
    result: ShownView | { readonly problem: string } | null;
  };
  /** The text of a revision, or why it cannot be read. */
  'adref/revisionText': { params: RevisionSource; result: { text: string } | { problem: string } };
}

/** What a server asks its client: files where it has no disk, commits where the client knows them. Method to parameters and result. */
export interface ClientRequests {
  /** The text of a file, or why it cannot be read. */
  'adref/readFile': { params: { uri: string }; result: { text: string } | { problem: string } };
  /** URIs of the `.md` files and `adref.yaml` below a folder, at most `limit`. */
  'adref/listFiles': { params: { folder: string; limit: number }; result: string[] };
  /** The newest commits that changed a file, the oldest first. */
  'adref/pastRevisions': {
    params: { uri: string; limit: number };
    result: { revisions: PastCommit[] } | { problem: string };
  };
  /** The text of a file in a commit. */
  'adref/pastText': {
    params: { uri: string; commit: string; path: string | null };
    result: { text: string } | { problem: string };
  };
}

/** A commit of a file, as a client tells it. */
export interface PastCommit {
  readonly commit: string;
  readonly path: string | null;
  /** ISO 8601. */
  readonly date: string;
  readonly subject: string;
  readonly tags: readonly string[];
}
