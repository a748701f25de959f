/** What happened to a provision, in negotiators' terms. */
export type EventKind =
  | 'bracket-opened'
  | 'bracket-lifted'
  | 'bracket-dropped'
  | 'alternative-added'
  | 'alternative-dropped'
  | 'alternative-chosen'
  | 'option-added'
  | 'option-dropped'
  | 'delegation-joined'
  | 'delegation-withdrew'
  | 'stance-changed'
  | 'placeholder-filled'
  | 'status-changed'
  | 'strength-changed'
  | 'provision-inserted'
  | 'provision-deleted'
  | 'provision-moved'
  | 'provision-renumbered'
  | 'provision-split'
  | 'provision-merged'
  | 'text-edited';

/** One thing that happened between two revisions. */
export interface NegotiationEvent {
  readonly kind: EventKind;
  /** Index of the comparison's row that it is told of. */
  readonly row: number;
  /** The provision's path in the new revision, or in the old one where it is gone. */
  readonly at: string;
  /** Its path in the old revision where that was another one, else null. */
  readonly was: string | null;
  /** The words concerned, without brackets and attributions; for an edit what came, or what went where nothing came. */
  readonly text: string;
  /** The delegation that joined, withdrew or changed its mind; those that stand, or stood, in the brackets. */
  readonly delegation?: string;
  /** Of brackets from which a text was chosen, or into which it was put: the delegations behind that text. */
  readonly behind?: string;
  /** What was and what is: a stance, a status, a strength, or the words of an edit. */
  readonly from?: string;
  readonly to?: string;
  /** In a table, what the row is of: the first of its cells with words, as it is now. */
  readonly tableRow?: string;
}

/** What is told of one row, before it is known where it is told. */
export type Told = Omit<NegotiationEvent, 'row' | 'at' | 'was'>;
