import type { NegotiationEvent } from '../server/src/core/revisions/event.ts';
import type { Done } from './negotiate.ts';

/** How many things of one kind were done, how many of them an event tells, and how many events there are. */
export interface EventScore {
  readonly done: number;
  readonly found: number;
  readonly told: number;
}

/** Holds the events of a comparison against what was done: a score for each kind. */
export function scoreEvents(
  events: readonly NegotiationEvent[],
  done: readonly Done[],
): ReadonlyMap<string, EventScore> {
  const kinds = new Set([...events, ...done].map(({ kind }) => kind));
  return new Map(
    [...kinds].map((kind) => {
      const told = events.filter((event) => event.kind === kind);
      const wanted = done.filter((one) => one.kind === kind);
      const free = new Set(told);
      for (const one of wanted) {
        const match = [...free].find((event) => tells(event, one));
        if (match) free.delete(match);
      }
      return [kind, { done: wanted.length, found: told.length - free.size, told: told.length }];
    }),
  );
}

function tells(event: NegotiationEvent, { at, words, delegation }: Done): boolean {
  return (
    (event.at === at || event.at.startsWith(`${at}/`)) &&
    (words === undefined || event.text === words) &&
    (delegation === undefined || event.delegation === delegation)
  );
}
