import type { Document } from '../document/document.ts';
import { symbolsOf } from '../document/facts/facts.ts';
import type { Metadata } from '../model/metadata.ts';
import type { Model } from '../model/model.ts';
import { seriesOfSymbol } from '../revisions/chain.ts';
import { movedBy, type Range } from '../text/range.ts';
import { createSilences, type Silence } from './follow-silence.ts';
import { recordOf } from './read-block.ts';
import type {
  AttendanceFact,
  DecisionFact,
  IntentFact,
  ItemFact,
  MeetingFact,
  PositionFact,
  RecordFact,
  RequestFact,
} from './record-facts.ts';

/** What a record of a meeting says. Offsets are the document's; everything is in the order of the text. */
export interface Register {
  readonly items: readonly Item[];
  readonly decisions: readonly Decision[];
  readonly silence: readonly Silence[];
  readonly requests: readonly Placed<RequestFact>[];
  readonly attendance: readonly Placed<AttendanceFact>[];
  readonly positions: readonly Placed<PositionFact>[];
  readonly documents: readonly Cited[];
  readonly meetings: readonly MeetingFact[];
  /** The days of the meeting itself, the first first; empty where the record says none. */
  readonly days: readonly string[];
}

/** A fact with the number of the agenda item that it stands under, null before the first. */
export type Placed<T> = T & { readonly item: string | null };

/** An agenda item. */
export interface Item extends ItemFact {
  /** Whether a decision, or a sentence that tells one, stands under it. */
  readonly outcome: boolean;
}

/** A decision with its item and, where it opens one, its silence procedure. */
export interface Decision extends DecisionFact {
  readonly item: string | null;
  readonly silence: Silence | null;
}

/** A document symbol where it is cited first. */
export interface Cited extends Range {
  readonly symbol: string;
}

/**
 * The register of a record: one pass over what its blocks say. A record that marks its decisions (`Decision:`) marks
 * all of them; in one that does not, the sentences in which an organ decides are the decisions.
 */
export function registerOf(model: Model, metadata: Pick<Metadata, 'symbol' | 'date'>): Register {
  let register = known.get(model);
  if (!register) known.set(model, (register = readRegister(model, metadata)));
  return register;
}

const known = new WeakMap<Model, Register>();

function readRegister(model: Model, metadata: Pick<Metadata, 'symbol' | 'date'>): Register {
  const facts = factsIn(model);
  const style = itemStyleOf(facts);
  const marks = facts.some((fact) => fact.kind === 'decision' && fact.marked);
  const meetings = facts.filter((fact) => fact.kind === 'meeting');
  const days = daysOf(facts, style, metadata.date);
  const year = days[0]?.slice(0, 4) ?? null;
  const silences = createSilences(year);
  const items: { fact: ItemFact; outcome: boolean }[] = [];
  const decisions: { fact: DecisionFact; item: string | null }[] = [];
  const requests: Placed<RequestFact>[] = [];
  const attendance: Placed<AttendanceFact>[] = [];
  const positions: Placed<PositionFact>[] = [];
  let intent: IntentFact | null = null;
  /** Told of an earlier day, it belongs to that day. */
  const earlier = (dated: string | null): boolean =>
    dated !== null && days.length > 0 && withYear(dated, year) < days[0]!;
  for (const fact of facts) {
    const item = items.at(-1)?.fact.number ?? null;
    switch (fact.kind) {
      case 'item':
        if (fact.style !== style) break;
        items.push({ fact, outcome: false });
        intent = null;
        break;
      case 'intent':
        intent = fact;
        break;
      case 'decision': {
        if (earlier(fact.dated) || (items.length === 0 && !fact.marked)) break;
        if (items.length > 0) items.at(-1)!.outcome = true;
        if (marks !== fact.marked) break;
        decisions.push({ fact: fact.so ? decided(fact, intent) : fact, item });
        break;
      }
      case 'request':
        if (!earlier(fact.dated)) requests.push({ ...fact, due: fact.due && withYear(fact.due, year), item });
        break;
      case 'attendance':
        attendance.push({ ...fact, item });
        break;
      case 'position':
        if (items.length > 0) positions.push({ ...fact, item });
        break;
      case 'silence':
        silences.add(fact, item);
        break;
      case 'meeting':
        break;
    }
  }
  const silence = silences.all();
  const silenceIn = finderOf(silence);
  return {
    items: items.map(({ fact, outcome }) => ({ ...fact, outcome })),
    decisions: decisions.map(({ fact, item }) => ({
      ...fact,
      item,
      silence: silenceIn(fact),
    })),
    silence,
    requests,
    attendance: lastWord(attendance),
    positions,
    documents: documentsOf(model.document, metadata.symbol),
    meetings,
    days,
  };
}

/** Finds the procedure of which a range tells a step. */
function finderOf(silence: readonly Silence[]): (range: Range) => Silence | null {
  const steps = silence
    .flatMap((one) => one.steps.map(({ start, end }) => ({ start, end, one })))
    .sort((a, b) => a.start - b.start);
  return (range) => {
    let low = 0;
    let high = steps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (steps[middle]!.start < range.start) low = middle + 1;
      else high = middle;
    }
    const first = steps[low];
    return first && first.start < range.end ? first.one : null;
  };
}

/** A date without a year is one of the meeting's year. */
function withYear(date: string, year: string | null): string {
  return date.startsWith('--') && year !== null ? `${year}${date.slice(1)}` : date;
}

function factsIn(model: Model): readonly RecordFact[] {
  const { blocks, starts } = model.document;
  const facts: RecordFact[] = [];
  for (let b = 0; b < blocks.length; b++) {
    for (const fact of recordOf(blocks[b]!, model.facts[b]!, model.profile))
      facts.push(movedBy(fact, starts[b]!));
  }
  return facts;
}

/** `Agenda item 5` wherever one stands; else numbered headings; else numbered lines of their own. */
function itemStyleOf(facts: readonly RecordFact[]): ItemFact['style'] {
  const styles = new Set(facts.flatMap((fact) => (fact.kind === 'item' ? fact.style : [])));
  return styles.has('agenda') ? 'agenda' : styles.has('heading') ? 'heading' : 'plain';
}

/** What is said before the first item of when the meeting was held; else the date of the document. */
function daysOf(
  facts: readonly RecordFact[],
  style: ItemFact['style'],
  date: string | null,
): readonly string[] {
  for (const fact of facts) {
    if (fact.kind === 'item' && fact.style === style) break;
    if (fact.kind === 'meeting') return [...fact.dates].sort();
  }
  return date === null ? [] : [date];
}

/** `It was so decided`: what was proposed last. */
function decided(fact: DecisionFact, intent: IntentFact | null): DecisionFact {
  if (!intent) return fact;
  const { organ, verb, object, symbol } = intent;
  return { ...fact, organ, verb, object, symbol };
}

/** What a delegation said last of its own level counts. */
function lastWord(attendance: readonly Placed<AttendanceFact>[]): readonly Placed<AttendanceFact>[] {
  const last = new Map(attendance.map((fact) => [fact.delegation, fact]));
  return attendance.filter((fact) => last.get(fact.delegation) === fact);
}

/** `KAZ/TJK41` in an attribution: delegations, the last with a footnote mark, and no document. */
const NAMES = /^\p{Lu}{3}(?:\/\p{Lu}{3})*\/\p{Lu}{3}\d{0,2}$/u;

/** The documents that a text cites, its own revisions left out. */
export function documentsOf({ blocks, starts }: Document, own: string | null): readonly Cited[] {
  const series = own === null ? null : seriesOfSymbol(own).document;
  const found = new Map<string, Cited>();
  for (let b = 0; b < blocks.length; b++) {
    for (const { start, end, text } of symbolsOf(blocks[b]!)) {
      if (found.has(text) || NAMES.test(text) || seriesOfSymbol(text).document === series) continue;
      found.set(text, { symbol: text, start: starts[b]! + start, end: starts[b]! + end });
    }
  }
  return [...found.values()];
}
