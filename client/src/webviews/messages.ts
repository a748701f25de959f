/** What the extension and its pages say to each other. Types only: a page knows nothing of VS Code. */

import type { Positions, Stance, StatedPosition } from '../../../server/src/protocol/positions.ts';
import type {
  Compared,
  ComparedSide,
  RevisionFigures,
  RevisionSource,
} from '../../../server/src/protocol/revisions.ts';
import type { RoomParagraph } from '../../../server/src/protocol/room.ts';

/** Sentences of a page in the reader's language, by name; `{0}` and so on stand for arguments. */
export type Words<Name extends string> = Readonly<Record<Name, string>>;

/** One side of a comparison as the extension opens it. */
export interface PairSide {
  readonly source: RevisionSource;
  /** What it is called; the text itself may say more. */
  readonly name: string;
  /** Whether the file on disk is meant, whatever the editor holds. */
  readonly disk: boolean;
}

/** Two texts to compare. */
export interface Pair {
  readonly old: PairSide;
  readonly now: PairSide;
}

/** What the redline page is told. */
export type ToRedline =
  | {
      readonly kind: 'compared';
      readonly pair: Pair;
      readonly compared: Compared;
      readonly words: Words<RedlineWord>;
      /** The kinds of events in words, in the order in which filters show them. */
      readonly kinds: readonly { readonly kind: string; readonly text: string }[];
      /** Ids of the changes that are marked as read. */
      readonly read: readonly string[];
    }
  | { readonly kind: 'problem'; readonly text: string }
  | { readonly kind: 'do'; readonly action: RedlineAction };

/** What a person can do in the redline by key, button or command. */
export type RedlineAction =
  | 'next'
  | 'previous'
  | 'nextUnread'
  | 'toggleRead'
  | 'openNow'
  | 'openOld'
  | 'otherEnd'
  | 'expand'
  | 'filters'
  | 'help'
  | 'print';

/** What the redline page says. */
export type FromRedline =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly side: 'old' | 'now'; readonly range: ComparedSide['range'] }
  | { readonly kind: 'read'; readonly ids: readonly string[]; readonly read: boolean }
  | { readonly kind: 'sideBySide' }
  /** What happened, a line for each paragraph that is shown, for the clipboard. */
  | { readonly kind: 'copy'; readonly text: string }
  /** The body of the page with every change in it, as HTML made of the document. */
  | { readonly kind: 'print'; readonly html: string };

/** The sentences of the redline page. */
export type RedlineWord =
  | 'title'
  | 'filters'
  | 'kinds'
  | 'allKinds'
  | 'someKinds'
  | 'delegation'
  | 'allDelegations'
  | 'openOnly'
  | 'unreadOnly'
  | 'clear'
  | 'next'
  | 'previous'
  | 'nextUnread'
  | 'print'
  | 'sideBySide'
  | 'copy'
  | 'copied'
  | 'reviewed'
  | 'allReviewed'
  | 'shown'
  | 'changes'
  | 'summary'
  | 'noChange'
  | 'onlyNumbers'
  | 'nothingShown'
  | 'read'
  | 'unread'
  | 'markRead'
  | 'goNow'
  | 'goOld'
  | 'otherEndOld'
  | 'otherEndNow'
  | 'movedFrom'
  | 'movedTo'
  | 'unchanged'
  | 'unchangedOne'
  | 'renumberedIn'
  | 'hiddenIn'
  | 'more'
  | 'inserted'
  | 'insertedEnd'
  | 'deleted'
  | 'deletedEnd'
  | 'front'
  | 'unnumbered'
  | 'toolbar'
  | 'tagNew'
  | 'tagDeleted'
  | 'tagEdited'
  | 'tagMoved'
  | 'tagMovedEdited'
  | 'tagSplit'
  | 'tagMerged'
  | 'tagRenumbered'
  | 'tagSame'
  | 'open'
  | 'settled'
  | 'opened'
  | 'legend'
  | 'legendInserted'
  | 'legendDeleted'
  | 'keys'
  | 'keyNext'
  | 'keyPrevious'
  | 'keyUnread'
  | 'keyRead'
  | 'keyNow'
  | 'keyOld'
  | 'keyEnd'
  | 'keyExpand'
  | 'keyFilters'
  | 'keyHelp'
  | 'position'
  | 'atEnd'
  | 'allRead'
  | 'eventsOf';

/** What the redline page remembers of itself while it is hidden. */
export interface RedlineState {
  readonly pair: Pair;
  readonly kinds: readonly string[] | null;
  readonly delegation: string | null;
  readonly openOnly: boolean;
  readonly unreadOnly: boolean;
  /** Id of the change in focus. */
  readonly at: string | null;
}

/** What the burn-down page is told. */
export interface ToBurnDown {
  readonly kind: 'chart';
  readonly title: string;
  readonly revisions: readonly {
    readonly name: string;
    readonly date: string | null;
    readonly figures: RevisionFigures;
  }[];
  readonly words: Words<BurnDownWord>;
}

/** What the burn-down page says. */
export interface FromBurnDown {
  readonly kind: 'ready';
}

/** The sentences of the burn-down page. */
export type BurnDownWord =
  | 'title'
  | 'summaryDown'
  | 'summaryUp'
  | 'summarySame'
  | 'chart'
  | 'table'
  | 'revision'
  | 'date'
  | 'brackets'
  | 'openParagraphs'
  | 'blanks'
  | 'paragraphs'
  | 'onlyOne';

/** What the matrix page is told. */
export type ToMatrix =
  | {
      readonly kind: 'matrix';
      /** Where the draft is: another one begins without filters. */
      readonly uri: string;
      readonly title: string;
      readonly positions: Positions;
      readonly words: Words<MatrixWord>;
      /** Every stance as a verb, in the order in which the filter shows them. */
      readonly stances: readonly { readonly stance: Stance; readonly verb: string }[];
    }
  /** Shows only what one delegation holds open. */
  | { readonly kind: 'only'; readonly code: string }
  | { readonly kind: 'problem'; readonly text: string };

/** What the matrix page says. */
export type FromMatrix =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly place: StatedPosition['place'] }
  | {
      readonly kind: 'export';
      readonly format: 'csv' | 'html';
      readonly only: string | null;
      readonly stance: Stance | null;
    };

/** What the matrix page remembers of itself. */
export interface MatrixState {
  readonly uri: string;
  readonly only: string | null;
  readonly stance: Stance | null;
  /** Path of the row and code of the column of the cell that has the keyboard; the head of a row has no code. */
  readonly at: { readonly path: string; readonly code: string | null } | null;
}

/** The sentences of the matrix page. */
export type MatrixWord =
  | 'title'
  | 'paragraph'
  | 'front'
  | 'only'
  | 'everyone'
  | 'stance'
  | 'anyStance'
  | 'clear'
  | 'saveCsv'
  | 'saveHtml'
  | 'filters'
  | 'table'
  | 'counted'
  | 'through'
  | 'quoted'
  | 'nobody'
  | 'nothingShown'
  | 'keys'
  | 'unknown';

/** What the page for the room is told. */
export interface ToRoom {
  readonly kind: 'paragraph';
  readonly paragraph: RoomParagraph;
  readonly words: Words<RoomWord>;
}

/** What a person can do in the page for the room. */
export type RoomAction = 'next' | 'previous' | 'larger' | 'smaller';

/** What the page for the room says. */
export type FromRoom = { readonly kind: 'ready' | RoomAction };

/** The sentences of the page for the room. */
export type RoomWord =
  | 'openOf'
  | 'settled'
  | 'nothingOpen'
  | 'paragraph'
  | 'next'
  | 'previous'
  | 'larger'
  | 'smaller'
  | 'keys';

/** One line of the register as a page shows it. */
export interface RegisterRow {
  readonly kind: RegisterKind;
  readonly item: string;
  /** Who decided, spoke, was asked or takes part. */
  readonly who: string;
  readonly what: string;
  /** A day, with an hour where there is one; sorts as it is. */
  readonly when: string;
  /** What became of it; a word of the page. */
  readonly state: string;
  readonly uri: string;
  /** From 1. */
  readonly line: number;
}

/** The sorts of lines. */
export type RegisterKind = 'decision' | 'silence' | 'request' | 'attendance' | 'position' | 'document';

/** What the register page is told. */
export interface ToRegister {
  readonly kind: 'register';
  readonly rows: readonly RegisterRow[];
  readonly words: Words<RegisterWord>;
  /** The kinds of lines in words, in the order in which the filter shows them. */
  readonly kinds: readonly { readonly kind: RegisterKind; readonly text: string }[];
}

/** What the register page says. */
export type FromRegister =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly uri: string; readonly line: number }
  /** The lines that are shown, as text with tabs, for a spreadsheet or Word. */
  | { readonly kind: 'copy'; readonly text: string };

/** What the register page remembers of itself. */
export interface RegisterState {
  readonly only: RegisterKind | null;
  readonly search: string;
  readonly sort: { readonly column: RegisterColumn; readonly down: boolean } | null;
}

/** The columns of the register. */
export type RegisterColumn = 'kind' | 'item' | 'who' | 'what' | 'when' | 'state' | 'file';

/** The sentences of the register page. */
export type RegisterWord =
  | RegisterColumn
  | 'title'
  | 'show'
  | 'everything'
  | 'search'
  | 'copy'
  | 'copied'
  | 'counted'
  | 'empty'
  | 'nothingShown'
  | 'keys';
