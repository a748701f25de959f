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
  /** Whether there are any, known without placing them. */
  readonly decides: boolean;
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

/**
 * At a keystroke only items and silence are wanted, and there are few; what a record holds by the thousand is placed
 * when it is first asked for.
 */
function readRegister(model: Model, metadata: Pick<Metadata, 'symbol' | 'date'>): Register {
  const { document } = model;
  const told = factsIn(model);
  const style = itemStyleOf(told);
  const marks = told.some(({ fact }) => fact.kind === 'decision' && fact.marked);
  const days = daysOf(told, style, metadata.date);
  const year = days[0]?.slice(0, 4) ?? null;
  const silences = createSilences(year);
  const items: { readonly fact: ItemFact; readonly by: number; outcome: boolean }[] = [];
  const decisions: Told<DecisionFact>[] = [];
  const requests: Told<RequestFact>[] = [];
  const attendance: Told<AttendanceFact>[] = [];
  const positions: Told<PositionFact>[] = [];
  const meetings: Told<MeetingFact>[] = [];
  let intent: IntentFact | null = null;
  let item: string | null = null;
  /** Told of an earlier day, it belongs to that day. */
  const earlier = (dated: string | null): boolean =>
    dated !== null && days.length > 0 && withYear(dated, year) < days[0]!;
  for (const { fact, by } of told) {
    switch (fact.kind) {
      case 'item':
        if (fact.style !== style) break;
        items.push({ fact, by, outcome: false });
        item = fact.number;
        intent = null;
        break;
      case 'intent':
        intent = fact;
        break;
      case 'decision':
        if (earlier(fact.dated) || (items.length === 0 && !fact.marked)) break;
        if (items.length > 0) items.at(-1)!.outcome = true;
        if (marks === fact.marked) decisions.push({ fact: fact.so ? decided(fact, intent) : fact, by, item });
        break;
      case 'request':
        if (!earlier(fact.dated)) requests.push({ fact, by, item });
        break;
      case 'attendance':
        attendance.push({ fact, by, item });
        break;
      case 'position':
        if (items.length > 0) positions.push({ fact, by, item });
        break;
      case 'silence':
        silences.add(movedBy(fact, by), item);
        break;
      case 'meeting':
        meetings.push({ fact, by, item });
        break;
    }
  }
  const silence = silences.all();
  const silenceIn = finderOf(silence);
  const all = {
    decisions: once(() => decisions.map(placed).map((one) => ({ ...one, silence: silenceIn(one) }))),
    requests: once(() =>
      requests.map(placed).map((one) => ({ ...one, due: one.due && withYear(one.due, year) })),
    ),
    attendance: once(() => lastWord(attendance.map(placed))),
    positions: once(() => positions.map(placed)),
    documents: once(() => documentsOf(document, metadata.symbol)),
  };
  return {
    items: items.map(({ fact, by, outcome }) => ({ ...movedBy(fact, by), outcome })),
    silence,
    meetings: meetings.map(({ fact, by }) => movedBy(fact, by)),
    days,
    decides: decisions.length > 0,
    get decisions() {
      return all.decisions();
    },
    get requests() {
      return all.requests();
    },
    get attendance() {
      return all.attendance();
    },
    get positions() {
      return all.positions();
    },
    get documents() {
      return all.documents();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** A fact as its block tells it, how far the block stands from the start of the text, and the item before it. */
interface Told<T extends RecordFact = RecordFact> {
  readonly fact: T;
  readonly by: number;
  readonly item: string | null;
}

function placed<T extends RecordFact>({ fact, by, item }: Told<T>): Placed<T> {
  return { ...movedBy<T>(fact, by), item };
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

function factsIn(model: Model): readonly Omit<Told, 'item'>[] {
  const { blocks, starts } = model.document;
  const told: Omit<Told, 'item'>[] = [];
  for (let b = 0; b < blocks.length; b++) {
    const facts = recordOf(blocks[b]!, model.facts[b]!, model.profile);
    for (let f = 0; f < facts.length; f++) told.push({ fact: facts[f]!, by: starts[b]! });
  }
  return told;
}

/** `Agenda item 5` wherever one stands; else numbered headings; else numbered lines of their own. */
function itemStyleOf(told: readonly Omit<Told, 'item'>[]): ItemFact['style'] {
  let style: ItemFact['style'] = 'plain';
  for (const { fact } of told) {
    if (fact.kind !== 'item') continue;
    if (fact.style === 'agenda') return 'agenda';
    if (fact.style === 'heading') style = 'heading';
  }
  return style;
}

/** What is said before the first item of when the meeting was held; else the date of the document. */
function daysOf(
  told: readonly Omit<Told, 'item'>[],
  style: ItemFact['style'],
  date: string | null,
): readonly string[] {
  for (const { fact } of told) {
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
