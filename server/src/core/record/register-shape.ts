import type { Silence } from './follow-silence.ts';
import type { Life } from './life.ts';

/** The registers of several files as `register --json` gives them. Lines count from 1. */
export interface RegisterShape {
  readonly items: readonly Row<{ item: string; title: string; decided: boolean }>[];
  readonly decisions: readonly Row<{
    item: string | null;
    symbol: string | null;
    organ: string | null;
    verb: string | null;
    object: string | null;
    text: string;
    silence: Pick<SilenceRow, 'opened' | 'deadline' | 'zone' | 'rule' | 'state'> | null;
  }>[];
  readonly silence: readonly SilenceRow[];
  readonly requests: readonly Row<{
    item: string | null;
    kind: 'request' | 'undertaking';
    of: readonly string[];
    by: string | null;
    what: string;
    due: string | null;
  }>[];
  readonly attendance: readonly Row<{
    item: string | null;
    delegation: string;
    level: string | null;
    state: string;
    substitute: string | null;
  }>[];
  readonly positions: readonly Row<{
    item: string | null;
    delegation: string;
    onBehalfOf: readonly string[];
    verb: string;
    text: string;
  }>[];
  readonly documents: readonly Row<{ symbol: string; known: boolean }>[];
  readonly meetings: readonly Row<{ dates: readonly string[] }>[];
  /** How far each document has come, and what does not fit. */
  readonly life: readonly Life[];
}

/** A fact with its place. */
export type Row<T> = Readonly<T> & { readonly file: string; readonly line: number };

/** A silence procedure. `deadline` has an hour where text or rules give one; `assumed`: where the rules do. */
export type SilenceRow = Row<{
  item: string | null;
  document: string | null;
  opened: string | null;
  deadline: string | null;
  zone: string | null;
  assumed: boolean;
  extendedFrom: string | null;
  rule: string | null;
  state: Silence['state'];
  by: readonly string[];
  on: string | null;
  how: string | null;
}>;
