import type { RecordWords } from './record/record-words.ts';

/**
 * What the dialect's readers know of one language: words, never code. Adding a language adds one such file
 * and its line in languages.ts. Words are lower case; inflected forms are listed one by one.
 */
export interface Lexicon {
  /** BCP 47 primary tag. */
  readonly language: string;
  /** What stands around a number where no space parts words, `~` for the number: `第~条`, `附件~`. */
  readonly framedContainers?: Readonly<Record<string, ReferenceKind>>;
  /** Words before a number that make a label: `Article 5`, `Статья 5`. The first is the usual one. */
  readonly containers: Readonly<Partial<Record<ContainerKind, readonly string[]>>>;
  /** Words joined to a number from behind: `2.2.1-тармақ`. */
  readonly suffixedContainers: Readonly<Record<string, ContainerKind>>;
  /** The same words as something of an owner that stands before them, where they are written otherwise: `баптың 3-тармағы`. */
  readonly ownedContainers?: Readonly<Record<string, ContainerKind>>;
  /** How a word ends that says whose a container behind it is: `Хартияның 4-бабы`. */
  readonly ownerEndings?: readonly string[];
  /** Words for numbers behind a container's word, by value: `Article premier`, `Part One`. */
  readonly countWords: Readonly<Record<number, readonly string[]>>;
  /** Words that open an option: `Option 1:`. */
  readonly options: readonly string[];
  /** Words of stance in an attribution, by what the delegation wants. */
  readonly stances: Readonly<Record<StanceKind, readonly string[]>>;
  /** Whole contents of a bracket that stand for text to come. */
  readonly placeholders: readonly string[];
  /** Openings of such contents: `to be completed by ...`. */
  readonly placeholderOpenings: readonly string[];
  /** Things that a lone X may stand before: `[X date]`. */
  readonly placeholderNouns: readonly string[];
  /** Openings of a status mark, by status. */
  readonly statuses: Readonly<Record<Status, readonly string[]>>;
  /** Openings of a note that words were agreed in another text, which is no status in this one: `agreed language`. */
  readonly agreedElsewhere?: readonly string[];
  /** Openings of an editorial note in brackets, without the colon: `note by the chair`. */
  readonly notes: readonly string[];
  /** Marks of a provision that was taken out: `[deleted]`. */
  readonly deleted: readonly string[];
  /** Openings of the mark of a provision that went elsewhere: `moved to`. */
  readonly movedTo: readonly string[];
  /** Codes in capitals for which a delegation is known in attributions only, with its ISO 3166 code: `УЗБ`. */
  readonly delegationCodes: Readonly<Record<string, string>>;
  /** `and`, `or`: between names, and at the end of a list item. */
  readonly conjunctions: readonly string[];
  /** Pairs joined by a slash that are one expression: `and/or`. */
  readonly slashPairs: readonly string[];
  /** Words that stand before a year which is not a citation: `by [2030]`. */
  readonly yearPrepositions: readonly string[];
  /** Months from January, each with its inflected and short forms. */
  readonly months: readonly (readonly string[])[];
  /** Words that refer to provisions, by kind: `paragraphs 2.2.1 and 2.2.10`. */
  readonly references: Readonly<Partial<Record<ReferenceKind, readonly string[]>>>;
  /** Words after a reference that make it one to another document: `of the Convention`. */
  readonly otherDocument: readonly string[];
  /** Words after a reference that keep it in this document: `of this Agreement`. */
  readonly thisDocument: readonly string[];
  /** Words beside a verb that say how binding a commitment is, the first list the strongest: `shall`, `should`, `may`. */
  readonly strengths: Readonly<Partial<Record<Strength, readonly string[]>>>;
  /** Verbs that decisions are taken with, by how much they ask: `requests`, `urges`, `invites`. */
  readonly operativeVerbs: Readonly<Partial<Record<Strength, readonly string[]>>>;
  /** Words that turn a commitment into its opposite: `not`. */
  readonly negations: readonly string[];
  /** Words that deny only what stands behind them: `without`. */
  readonly privatives: readonly string[];
  /** Words behind a number that make it a quantity, not a label: `2.5 per cent`. */
  readonly measures: readonly string[];
  /** Beginnings of the words for numbers, cardinal and ordinal, by value: what is `3` in one language may be `three`. */
  readonly numerals: Readonly<Record<number, readonly string[]>>;
  /** Words that may stand twice in a row. */
  readonly doubles: readonly string[];
  /** What records of meetings are written with. */
  readonly record: RecordWords;
  /** Words that open a decision: `Decision:`. */
  readonly decisions: readonly string[];
  /** Speakers that are not delegations: Chair, Secretariat. */
  readonly nonDelegations: readonly string[];
}

/** What a labelled container is, from the widest to the narrowest. */
export type ContainerKind =
  | 'annex'
  | 'part'
  | 'title'
  | 'chapter'
  | 'section'
  | 'article'
  | 'rule'
  | 'recital'
  | 'paragraph';

/** What a reference points to. */
export type ReferenceKind = ContainerKind | 'option';

/** What a delegation wants of a text. */
export type StanceKind = 'propose' | 'support' | 'retain' | 'oppose' | 'delete' | 'reserve' | 'pending';

/** How binding a commitment is, or how much is asked: `shall`, `will`, `requests`, `urges`, `calls upon`, `should`, `may`. */
export type Strength =
  | 'binding'
  | 'announced'
  | 'requested'
  | 'urged'
  | 'called'
  | 'recommended'
  | 'permitted';

/** How far a provision is agreed. `agreed ad ref` awaits capitals; `pending` names who is awaited. */
export type Status = 'agreed ad ref' | 'agreed' | 'pending' | 'reopened';
