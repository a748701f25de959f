import type { RegisterShape } from '../core/record/register-shape.ts';

/** What the records of a meeting say. Method to parameters and result. */
export interface RecordRequests {
  /** The register of all files of the meeting. */
  'adref/register': { params: Record<string, never>; result: MeetingRegister };
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
