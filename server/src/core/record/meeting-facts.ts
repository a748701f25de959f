import type { AgendaItem } from './agenda-items.ts';

/** What the other files of a meeting say, as far as a record of it is compared with them. */
export interface MeetingFacts {
  /** The items of its agenda; null where there is none, or more than one. */
  readonly agenda: readonly AgendaItem[] | null;
  /** The codes of all delegations that its list of participants names; null where there is none that is complete. */
  readonly participants: ReadonlySet<string> | null;
}
