/** What the extension and this page say to each other. Types only: a page knows nothing of VS Code. */

import type { Compared, ComparedSide, RevisionSource } from '../../../../server/src/protocol/revisions.ts';
import type { Words } from '../words.ts';

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
  | 'strangers'
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
