import type { MeetingRegister } from '../../../server/src/protocol.ts';
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
/** The sorts of lines, in the order in which they are offered. */
export declare const registerKinds: readonly [
  'decision',
  'silence',
  'request',
  'attendance',
  'position',
  'document',
];
/** One of {@link registerKinds}. */
export type RegisterKind = (typeof registerKinds)[number];
/** All lines of a register, by kind and in the order of the texts. */
export declare function registerRows({ register }: MeetingRegister): readonly RegisterRow[];
