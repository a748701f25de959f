/**
 * What records of meetings are written with, in one language: words, never code. Words are lower case; inflected
 * forms are listed one by one. `~` at the end of a word stands for any ending.
 */
export interface RecordWords {
  /** Verbs of record, finite forms, by what they say. */
  readonly positions: Readonly<Partial<Record<PositionVerb, readonly string[]>>>;
  /** Whether the verb of a sentence stands at its end. */
  readonly verbLast: boolean;
  /** Verbs of decision, finite and infinitive forms. */
  readonly decisions: Readonly<Partial<Record<DecisionVerb, readonly string[]>>>;
  /** The same in the passive: `was adopted`. */
  readonly decided: Readonly<Partial<Record<DecisionVerb, readonly string[]>>>;
  /** Whole sentences that decide what was proposed before: `it was so decided`. */
  readonly soDecided: readonly string[];
  /** What is decided on, as the subject of a passive sentence: `draft resolution`. */
  readonly objects: readonly string[];
  /** Words that an organ's name holds: `committee`. */
  readonly organs: readonly string[];
  /** Speakers without a delegation beside those of the lexicon: `secretary`. */
  readonly officers: readonly string[];
  /** All or some of the delegations together: `member states`. */
  readonly parties: readonly string[];
  /** Words before a delegation's name that belong to it: `the delegation of`. */
  readonly delegationOf: readonly string[];
  /** Words behind a delegation's name that belong to it: `side`. */
  readonly delegationAfter: readonly string[];
  /** Titles before a person's name: `mr.`. */
  readonly honorifics: readonly string[];
  /** `on behalf of`. */
  readonly onBehalf: readonly string[];
  /** Pronouns that stand for the speaker. */
  readonly pronouns: readonly string[];
  /** Words that may stand between a subject and its verb: `also`. */
  readonly adverbs: readonly string[];
  /** Words that may open a clause before its subject: `while`. */
  readonly clauseOpeners: readonly string[];
  /** Openings of a line that lists who spoke: `statements by`. */
  readonly spoke: readonly string[];
  /** `agenda item`. */
  readonly agendaItem: readonly string[];
  /** Words that make what follows a mere case: `if`. */
  readonly conditional: readonly string[];
  /** Words that say a verb is no fact: `could`, `not`. */
  readonly modal: readonly string[];
  /** `that`: a clause with a subject of its own follows. */
  readonly subordinators: readonly string[];
  /** `the`, and what else may stand before a name or an office: `all`. */
  readonly determiners: readonly string[];
  /** Words that put a verb before the meeting: `had`. */
  readonly earlier: readonly string[];
  /** Passive requests, with what leads to the infinitive: `was requested to`. */
  readonly requested: readonly string[];
  /** Passive requests whose addressee stands before them in the dative case. */
  readonly requestedOf: readonly string[];
  /** Active requests: `requested`; their addressee follows. */
  readonly requests: readonly string[];
  /** What may be asked for as a noun: `comments`. */
  readonly requestNouns: readonly string[];
  /** `of`, `from`: before the addressee of such a noun. */
  readonly from: readonly string[];
  /** `to`: between addressee and task. */
  readonly to: readonly string[];
  /** Undertakings, finite: `would revert`, `undertook to`. */
  readonly undertakings: readonly string[];
  /** Before a date by which something is due; `after` counts too. */
  readonly due: readonly string[];
  /** Behind such a date. */
  readonly dueAfter: readonly string[];
  /** Words that say a sentence is about who takes part. */
  readonly participation: readonly string[];
  readonly attendance: Readonly<Record<AttendanceState, readonly string[]>>;
  readonly levels: Readonly<Record<Level, readonly string[]>>;
  /** `silence procedure`. */
  readonly silence: readonly string[];
  /** What puts a document under silence: `placed`. */
  readonly silencePlaced: readonly string[];
  /** Marks of a silence procedure that is only thought of. */
  readonly silenceProposed: readonly string[];
  readonly silenceBroken: readonly string[];
  readonly silenceExtended: readonly string[];
  readonly silenceAdopted: readonly string[];
  /** Before the moment at which silence ends. */
  readonly until: readonly string[];
  /** Behind such a moment. */
  readonly untilAfter: readonly string[];
  /** Before the number of a rule: `rule`. */
  readonly rule: readonly string[];
  /** Words that say when a meeting took place: `was held`. */
  readonly held: readonly string[];
  /** What a blank is to be filled with: words in its bracket, words before it, and `note`, whose number it may be. */
  readonly blanks: Readonly<Record<BlankWord, readonly string[]>>;
  /** What opens a list of all who take part: `list of participants`. */
  readonly presence: readonly string[];
  /** Words that say a list is not complete: `among others`. */
  readonly partly: readonly string[];
  /** Words in the titles of agenda items that lead to no decision: `opening`. */
  readonly procedural: readonly string[];
  /** Words in which no sentence ends: `of`. */
  readonly unfinished: readonly string[];
  /** Short words with a full stop that end no sentence: `no.`. */
  readonly abbreviations: readonly string[];
  /** Letters that a name loses, and endings that it takes, in its cases. */
  readonly nameCuts: readonly string[];
  readonly nameEndings: readonly string[];
  /** Those of the endings that are no subject's. */
  readonly oblique: readonly string[];
}

/** Words at a blank. */
export type BlankWord =
  | 'date'
  | 'number'
  | 'symbol'
  | 'beforeDate'
  | 'beforeNumber'
  | 'beforeSymbol'
  | 'note';

/** What a delegation did when it spoke. `spoke`: the record says no more than that. */
export type PositionVerb =
  | 'spoke'
  | 'noted'
  | 'said'
  | 'stated'
  | 'welcomed'
  | 'thanked'
  | 'requested'
  | 'proposed'
  | 'supported'
  | 'opposed'
  | 'reserved'
  | 'asked'
  | 'inquired'
  | 'clarified'
  | 'confirmed'
  | 'recalled'
  | 'stressed'
  | 'expressed'
  | 'regretted'
  | 'announced'
  | 'presented'
  | 'associated'
  | 'nominated'
  | 'urged'
  | 'agreed'
  | 'informed';

/** What an organ did. */
export type DecisionVerb =
  | 'adopted'
  | 'approved'
  | 'recommended'
  | 'took note'
  | 'placed under silence'
  | 'decided'
  | 'agreed'
  | 'postponed'
  | 'rejected'
  | 'considered'
  | 'requested'
  | 'elected'
  | 'endorsed'
  | 'established'
  | 'withdrew';

/** Whether a delegation takes part, or who takes part instead. */
export type AttendanceState = 'confirmed' | 'declined' | 'pending' | 'substitute';

/** The rank at which a delegation takes part. */
export type Level = 'head of state' | 'minister' | 'deputy minister' | 'ambassador' | 'senior official';
