import type { AttendanceState, DecisionVerb, Level, PositionVerb } from '../lexicon/record/record-words.ts';
import type { Range } from '../text/range.ts';
import type { Moment } from './moments.ts';

/** What one block of a record says. Offsets count from the block's start. */
export type RecordFact =
  | ItemFact
  | DecisionFact
  | IntentFact
  | PositionFact
  | RequestFact
  | AttendanceFact
  | SilenceFact
  | MeetingFact;

/** What may be the heading of an agenda item; the style that a record uses decides. */
export interface ItemFact extends Range {
  readonly kind: 'item';
  readonly style: 'agenda' | 'heading' | 'plain';
  /** As written: `5`, `3 bis`. */
  readonly number: string;
  readonly title: string;
  readonly symbols: readonly string[];
}

/** A decision. */
export interface DecisionFact extends Range {
  readonly kind: 'decision';
  /** Whether a word such as `Decision:` opens it; where a record marks its decisions, others are no decisions. */
  readonly marked: boolean;
  readonly organ: string | null;
  readonly verb: DecisionVerb | null;
  readonly object: string | null;
  /** The first document symbol in it. */
  readonly symbol: string | null;
  readonly text: string;
  /** `It was so decided`: what was proposed before is decided. */
  readonly so: boolean;
  /** A day that the sentence names before its verb. */
  readonly dated: string | null;
}

/** What an organ is about to decide, for a decision that only says so. */
export interface IntentFact extends Range {
  readonly kind: 'intent';
  readonly organ: string | null;
  readonly verb: DecisionVerb;
  readonly object: string | null;
  readonly symbol: string | null;
}

/** What a delegation said, or that it spoke. */
export interface PositionFact extends Range {
  readonly kind: 'position';
  readonly delegation: string;
  readonly onBehalfOf: readonly string[];
  readonly verb: PositionVerb;
  readonly text: string;
}

/** What someone was asked to do, or undertook to do. */
export interface RequestFact extends Range {
  readonly kind: 'request';
  readonly form: 'request' | 'undertaking';
  /** Codes of delegations, names of others. */
  readonly of: readonly string[];
  readonly by: string | null;
  readonly what: string;
  readonly due: string | null;
  readonly dated: string | null;
}

/** How a delegation takes part. */
export interface AttendanceFact extends Range {
  readonly kind: 'attendance';
  readonly delegation: string;
  readonly level: Level | null;
  readonly state: AttendanceState;
  /** The level of who comes instead. */
  readonly substitute: Level | null;
}

/** A step of a silence procedure. */
export interface SilenceFact extends Range {
  readonly kind: 'silence';
  readonly step: 'proposed' | 'placed' | 'broken' | 'extended' | 'adopted';
  readonly document: string | null;
  /** ISO 8601 day. */
  readonly opened: string | null;
  readonly deadline: Moment | null;
  readonly rule: string | null;
  readonly by: readonly string[];
  /** The day of the step. */
  readonly on: string | null;
  readonly how: 'objection' | 'amendment' | null;
}

/** The days on which the meeting took place. */
export interface MeetingFact extends Range {
  readonly kind: 'meeting';
  readonly dates: readonly string[];
}
