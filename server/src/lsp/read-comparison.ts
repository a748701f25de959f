import type { CancellationToken } from 'vscode-languageserver';
import { figuresOf } from '../core/model/figures.ts';
import { provisionOf } from '../core/model/model.ts';
import { pathsOf } from '../core/model/paths.ts';
import type { Row, Side } from '../core/revisions/comparison.ts';
import { departuresOf } from '../core/revisions/departures.ts';
import type { NegotiationEvent } from '../core/revisions/event.ts';
import { eventsOf, shownOpsOf } from '../core/revisions/events.ts';
import type { Op } from '../core/revisions/redline.ts';
import type {
  Compared,
  ComparedRow,
  ComparedSide,
  ComparedText,
  RevisionSource,
} from '../protocol/revisions.ts';
import type { Reading } from '../workspace/reading.ts';
import { comparisonOf } from './compare-readings.ts';
import { toRange } from './convert.ts';
import { eventWords } from './event-words.ts';
import { revisionName } from './name-revision.ts';
import { readPair } from './read-source.ts';
import type { Session } from './session.ts';

/** What changed between two texts; a problem where one cannot be read, null once it is cancelled. */
export async function readComparison(
  session: Session,
  sources: { readonly old: RevisionSource; readonly now: RevisionSource },
  token: CancellationToken,
): Promise<Compared | { readonly problem: string } | null> {
  const pair = await readPair(session, sources);
  if ('problem' in pair) return pair;
  const { old, now } = pair;
  await pause();
  if (token.isCancellationRequested) return null;
  const comparison = comparisonOf(old.model, now.model);
  await pause();
  if (token.isCancellationRequested) return null;
  const events = eventsByRow(eventsOf(comparison));
  const departures = departuresOf(comparison.rows);
  const rows: ComparedRow[] = [];
  let wordsAdded = 0;
  let wordsRemoved = 0;
  for (const [index, row] of comparison.rows.entries()) {
    // Long work lets a withdrawal come in between.
    if (index % STEP === STEP - 1) await pause();
    if (token.isCancellationRequested) return null;
    const ops = shownOpsOf(comparison, row);
    for (const [sign, text] of ops) {
      if (sign === '+') wordsAdded += wordsIn(text);
      else if (sign === '-') wordsRemoved += wordsIn(text);
    }
    rows.push(toRow(session, old, now, row, ops, events.get(index) ?? [], departures[index]!));
  }
  return { old: describe(old), now: describe(now), rows, wordsAdded, wordsRemoved };
}

/** Rows between two looks at whether the answer is still wanted. */
const STEP = 500;

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function eventsByRow(events: readonly NegotiationEvent[]): ReadonlyMap<number, readonly NegotiationEvent[]> {
  const byRow = new Map<number, NegotiationEvent[]>();
  for (const event of events) {
    const list = byRow.get(event.row);
    if (list) list.push(event);
    else byRow.set(event.row, [event]);
  }
  return byRow;
}

function toRow(
  session: Session,
  old: Reading,
  now: Reading,
  row: Row,
  ops: readonly Op[],
  events: readonly NegotiationEvent[],
  departed: readonly number[],
): ComparedRow {
  const left = sideOf(old, row.old);
  const right = sideOf(now, row.now);
  const named = new Set<string>();
  for (const code of [...delegationsOf(old, row.old), ...delegationsOf(now, row.now)]) named.add(code);
  for (const { delegation } of events) if (delegation !== undefined) named.add(delegation);
  return {
    id: identify(left, right, ops),
    change: row.change,
    moved: row.moved,
    renumbered: row.renumbered,
    old: left,
    now: right,
    ops,
    events: events.map((event) => ({
      kind: event.kind,
      text: eventWords(event, session.say),
      delegation: event.delegation ?? null,
    })),
    delegations: [...named].sort(),
    departed,
  };
}

function sideOf({ model, document }: Reading, side: Side | null): ComparedSide | null {
  if (!side) return null;
  const provision = provisionOf(model, side.provision);
  return {
    path: provision ? pathsOf(model)[provision.index]! : '',
    label: provision?.piece.label?.text.trim() ?? null,
    kind: provision?.kind ?? 'front',
    range: toRange(document, side),
    open: (provision?.open ?? 0) !== 0,
  };
}

function delegationsOf({ model }: Reading, side: Side | null): readonly string[] {
  return side && side.provision >= 0 ? figuresOf(model)[side.provision]!.delegations : [];
}

/** Two numbers of 32 bits of where the provision stands and what changed in it (cyrb53, public domain). */
function identify(old: ComparedSide | null, now: ComparedSide | null, ops: readonly Op[]): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  const add = (text: string): void => {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      a = Math.imul(a ^ unit, 2654435761);
      b = Math.imul(b ^ unit, 1597334677);
    }
  };
  add(`${old?.path ?? '-'}\0${now?.path ?? '-'}`);
  for (const [sign, text] of ops) add(`\0${sign}${text.trim()}`);
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function describe(reading: Reading): ComparedText {
  const { symbol, title, date, language } = reading.metadata;
  return { name: revisionName(reading), symbol, title, date, language };
}
