import type { Model } from '../model/model.ts';
import type { Edit } from '../text/edits.ts';
import type { Message } from '../text/message.ts';
import type { Renumbered } from './concordance.ts';

/** A text of the meeting. `id` names it to the caller. */
export interface MeetingText {
  readonly id: string;
  readonly model: Model;
  readonly symbol: string | null;
}

/** What renumbering changes, and what somebody should look at. Nothing is changed by it. */
export interface Renumbering {
  /** Texts with edits, sorted and apart from each other; the renumbered one first. */
  readonly files: readonly { readonly id: string; readonly edits: readonly Edit[] }[];
  /** Old and new labels of the renumbered text, in its order. */
  readonly concordance: readonly Renumbered[];
  readonly doubts: readonly Doubt[];
}

/** A place that is left as it is although the new numbers may concern it. The offset is the old text's. */
export interface Doubt {
  readonly id: string;
  readonly offset: number;
  readonly message: Message;
}

/** The texts that renumbering one of them may touch. */
export interface Meeting {
  readonly target: MeetingText;
  /** Versions of the same revision in other languages. */
  readonly versions: readonly MeetingText[];
  /** Other documents; never other revisions of this one, whose numbers are their own. */
  readonly others: readonly MeetingText[];
}
