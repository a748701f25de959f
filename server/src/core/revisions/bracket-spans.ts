import { pathsOf } from '../model/paths.ts';
import { firstFrom, type Range } from '../text/range.ts';
import type { Comparison, Row } from './comparison.ts';
import { heldFromAbove, outermostOf } from './crossing-events.ts';
import type { NegotiationEvent } from './event.ts';

/** What is told of brackets that hold several provisions: where they begin, up to which one they reach. */
export interface BracketSpans {
  /** The last provision that was, or is, in the same brackets, and its words in them; only for the event where they begin. */
  readonly lastOf: ReadonlyMap<NegotiationEvent, BracketEnd>;
  /** Events of the provisions behind it, that are told with it. */
  readonly within: ReadonlySet<NegotiationEvent>;
}

/** Where brackets over several provisions end. */
export interface BracketEnd {
  readonly path: string;
  readonly words: string;
}

/** Finds brackets over several provisions that were opened or lifted as a whole. */
export function bracketSpansOf(comparison: Comparison, events: readonly NegotiationEvent[]): BracketSpans {
  const lastOf = new Map<NegotiationEvent, BracketEnd>();
  const within = new Set<NegotiationEvent>();
  const endOf = {
    'bracket-opened': endFinder(comparison, 'now'),
    'bracket-lifted': endFinder(comparison, 'old'),
  };
  const ends = { 'bracket-opened': 0, 'bracket-lifted': 0 };
  for (const event of events) {
    const { kind } = event;
    if (kind !== 'bracket-opened' && kind !== 'bracket-lifted') continue;
    const row = comparison.rows[event.row]!;
    const [model, side] = kind === 'bracket-lifted' ? [comparison.old, row.old] : [comparison.now, row.now];
    if (!side) continue;
    if (side.start < ends[kind] && event.text === heldFromAbove(model, side)) {
      within.add(event);
      continue;
    }
    const outermost = outermostOf(model);
    const last = outermost[firstFrom(outermost, side.end) - 1];
    if (!last || last.start < side.start || last.end <= side.end || side.start < ends[kind]) continue;
    const end = endOf[kind](last.end - 1);
    if (!end) continue;
    lastOf.set(event, end);
    ends[kind] = last.end;
  }
  return { lastOf, within };
}

/** Finds the provision in which an offset of one side lies, as it is called now, or was. */
function endFinder(
  { old, now, rows }: Comparison,
  side: 'old' | 'now',
): (offset: number) => BracketEnd | null {
  let places: readonly (Range & { readonly row: Row })[] | undefined;
  return (offset) => {
    places ??= rows
      .flatMap((row) => (row[side] ? [{ start: row[side].start, end: row[side].end, row }] : []))
      .sort((a, b) => a.start - b.start);
    const row = places[firstFrom(places, offset + 1) - 1]?.row;
    if (!row) return null;
    const words = heldFromAbove(side === 'old' ? old : now, row[side]!);
    const path = row.now ? pathsOf(now)[row.now.provision] : pathsOf(old)[row.old!.provision];
    return words === null || path === undefined ? null : { path, words };
  };
}
