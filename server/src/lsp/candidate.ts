/** Something that may be written at the cursor. Its label replaces what is typed of it. */
export interface Candidate {
  readonly label: string;
  readonly kind: 'label' | 'delegation' | 'group' | 'symbol' | 'phrase';
  /** How many units before the cursor are the beginning of it. */
  readonly typed: number;
  /** How many units behind the cursor are the rest of what it replaces; none where it is not said. */
  readonly ahead?: number;
  /** What a client compares with the typed text, where it is more than the label. */
  readonly filter?: string;
  /** A few words on it, made only for those that are shown. */
  readonly detail: () => string;
}

/** The text of the paragraph before the cursor, and whether a person asked or a sign brought the question up. */
export interface Typed {
  readonly before: string;
  readonly byHand: boolean;
}
