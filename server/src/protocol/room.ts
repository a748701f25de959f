import type { Position, TextDocumentIdentifier } from 'vscode-languageserver';

/** A paragraph for the room. Method to parameters and result. */
export interface RoomRequests {
  /** The paragraph at a position as it is shown to a room; null for a file that is no draft or has no paragraph. */
  'adref/room': {
    params: { textDocument: TextDocumentIdentifier; position: Position };
    result: RoomParagraph | null;
  };
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
