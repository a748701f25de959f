import type { Range } from '../text/range.ts';
import type { Moment } from './moments.ts';
import type { SilenceFact } from './record-facts.ts';

/** A silence procedure as a record tells it, all steps together. */
export interface Silence extends Range {
  readonly item: string | null;
  readonly document: string | null;
  readonly opened: string | null;
  /** The deadline that holds: of an extended procedure the later one. */
  readonly deadline: Moment | null;
  /** The first deadline of an extended procedure. */
  readonly extendedFrom: Moment | null;
  readonly rule: string | null;
  readonly state: 'open' | 'broken' | 'extended' | 'adopted';
  readonly by: readonly string[];
  /** When it was broken. */
  readonly on: string | null;
  readonly how: 'objection' | 'amendment' | null;
  readonly steps: readonly SilenceFact[];
}

/** Puts the steps of silence procedures together, in the order of the text. */
export function createSilences(year: string | null): {
  readonly add: (fact: SilenceFact, item: string | null) => void;
  readonly all: () => readonly Silence[];
} {
  const procedures: Procedure[] = [];
  /** The latest procedure of each document, of each item, and of each item those without a document. */
  const byDocument = new Map<string, Procedure>();
  const byItem = new Map<string | null, Procedure>();
  const unnamed = new Map<string | null, Procedure>();
  return {
    add(fact, item) {
      const named = fact.document === null ? byItem.get(item) : byDocument.get(fact.document);
      let own = named ?? (fact.document === null ? undefined : unnamed.get(item));
      // Without words for silence before it, `no objection` is about something else.
      if (!own && fact.step !== 'placed' && fact.step !== 'proposed' && fact.document === null) return;
      if (!own) procedures.push((own = { item, document: null, steps: [] }));
      own.steps.push(fact);
      own.document ??= fact.document;
      byItem.set(item, own);
      if (own.document === null) unnamed.set(item, own);
      else {
        byDocument.set(own.document, own);
        if (unnamed.get(item) === own) unnamed.delete(item);
      }
    },
    all: () =>
      procedures
        .filter(({ steps }) => steps.some(({ step }) => step !== 'proposed'))
        .map(({ item, steps, document }) => together(item, steps, document, year)),
  };
}

interface Procedure {
  readonly item: string | null;
  document: string | null;
  readonly steps: SilenceFact[];
}

function together(
  item: string | null,
  steps: readonly SilenceFact[],
  document: string | null,
  year: string | null,
): Silence {
  const said = steps.find(({ step }) => step !== 'proposed')!;
  const last = steps.findLast(({ step }) => step !== 'placed' && step !== 'proposed');
  const deadlines = steps.flatMap(({ deadline }) => deadline ?? []);
  const extended = steps.findLast(({ step, deadline }) => step === 'extended' && deadline !== null);
  const first = deadlines[0] ?? null;
  const deadline = extended?.deadline ?? deadlines.at(-1) ?? null;
  const full = (moment: Moment | null): Moment | null =>
    moment?.at.startsWith('--') && year !== null ? { ...moment, at: `${year}${moment.at.slice(1)}` } : moment;
  return {
    item,
    document,
    opened: steps.find(({ opened }) => opened !== null)?.opened ?? null,
    deadline: full(deadline),
    extendedFrom: extended && first !== extended.deadline ? full(first) : null,
    rule: steps.find(({ rule }) => rule !== null)?.rule ?? null,
    state:
      last === undefined ? 'open' : last.step === 'proposed' || last.step === 'placed' ? 'open' : last.step,
    by: steps.flatMap(({ by }) => by),
    on: steps.find(({ on }) => on !== null)?.on ?? null,
    how: steps.find(({ how }) => how !== null)?.how ?? null,
    steps,
    start: said.start,
    end: said.end,
  };
}
