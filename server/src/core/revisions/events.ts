import { slice } from '../document/document.ts';
import { type Model, provisionOf } from '../model/model.ts';
import { pathsOf } from '../model/paths.ts';
import { withPlainLineEnds } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import { bracketEvents } from './bracket-events.ts';
import type { Comparison, Row, Side } from './comparison.ts';
import { crossingEvents } from './crossing-events.ts';
import type { NegotiationEvent, Told } from './event.ts';
import { frontEvents } from './front-events.ts';
import { jointBefore } from './joint.ts';
import { placeEvents } from './place-events.ts';
import { type Op, redline } from './redline.ts';
import { tableEvents } from './table-events.ts';
import { tableRedline, tableRows } from './table-redline.ts';
import { type Edit, hunksOf, labelOf, toldEdits, wordEvents } from './word-events.ts';

/** Everything that happened, in the order of the rows. A row that is the same in text and place tells nothing. */
export function eventsOf(comparison: Comparison): readonly NegotiationEvent[] {
  let events = known.get(comparison);
  if (!events) {
    events = readEvents(comparison);
    known.set(comparison, events);
  }
  return events;
}

/** The ops of a row: both sides' texts, joined. */
export function opsOf({ old, now }: Comparison, row: Row): readonly Op[] {
  let ops = knownOps.get(row);
  if (!ops) {
    ops = redline(sourceOf(old, row.old), sourceOf(now, row.now));
    knownOps.set(row, ops);
  }
  return ops;
}

/** The ops of a row for a reader: of a table, row by row. */
function toldOpsOf(comparison: Comparison, row: Row): readonly Op[] {
  const { old, now } = comparison;
  if (row.change !== 'edited') return opsOf(comparison, row);
  return tableRedline(sourceOf(old, row.old), sourceOf(now, row.now)) ?? opsOf(comparison, row);
}

/**
 * The ops of a row for a reader, to whom a line end is a line end, and blank lines behind a paragraph are no part of it:
 * texts that differ in CRLF and LF alone, as Git and an editor on Windows have them, show no change, and no more does a
 * last paragraph that another one follows. Every line end comes as LF.
 */
export function shownOpsOf(comparison: Comparison, row: Row): readonly Op[] {
  const ops = toldOpsOf(comparison, row);
  if (!row.old || !row.now) return ops.map(([sign, text]) => [sign, withPlainLineEnds(text)]);
  if (ops.at(-1)?.[0] === '=' && !ops.some(([, text]) => text.includes('\r'))) return ops;
  const side = (sign: Op[0]): string =>
    withPlainLineEnds(ops.map((op) => (op[0] === '=' || op[0] === sign ? op[1] : '')).join(''));
  const now = side('+');
  const old = side('-');
  const plain = old.slice(0, blankFrom(old)) + now.slice(blankFrom(now));
  return tableRedline(plain, now) ?? redline(plain, now);
}

/** Where the line ends begin that a text ends with. */
function blankFrom(text: string): number {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\n') end--;
  return end;
}
const known = new WeakMap<Comparison, readonly NegotiationEvent[]>();
const knownOps = new WeakMap<Row, readonly Op[]>();

function readEvents(comparison: Comparison): readonly NegotiationEvent[] {
  const { old, now, rows } = comparison;
  const events: NegotiationEvent[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.change === 'same' && !row.moved && !row.renumbered) continue;
    const before = row.old ? pathOf(old, row.old) : null;
    const after = row.now ? pathOf(now, row.now) : null;
    const at = after ?? before ?? '';
    const was = before !== null && before !== at ? before : null;
    for (const told of tell(comparison, row, index)) events.push({ ...told, row: index, at, was });
  }
  return events;
}

function tell(comparison: Comparison, row: Row, index: number): readonly Told[] {
  const told: Told[] = [...placeEvents(comparison, row, index)];
  if (row.change === 'same' || !row.old || !row.now) return told;
  // A tombstone in the place of a text is its deletion: nothing in its words is news.
  if (isTombstone(comparison.old, row.old) !== isTombstone(comparison.now, row.now)) return told;
  told.push(...changesWithin(comparison, row, index, row.old, row.now));
  // What changed in white space, emphasis or a note alone is an edit too: an edited row always says something.
  const silent = told.every(({ kind }) => kind === 'provision-moved' || kind === 'provision-renumbered');
  if (silent && row.change === 'edited')
    told.push(...plainEdits(comparison, row.old, row.now, toldOpsOf(comparison, row)));
  return told;
}

function changesWithin(
  comparison: Comparison,
  row: Row,
  index: number,
  before: Side,
  after: Side,
): readonly Told[] {
  const { old, now } = comparison;
  if (isFront(old, before) && isFront(now, after)) return frontEvents(comparison, before, after);
  const table = row.change === 'edited' ? tableRows(sourceOf(old, before), sourceOf(now, after)) : null;
  if (table) return tableEvents(comparison, before, after, table);
  const ops = opsOf(comparison, row);
  const { events, settled } = bracketEvents(comparison, before, after, ops);
  return [
    ...crossingEvents(comparison, before, after),
    ...events,
    ...wordEvents(comparison, before, after, ops, settled, jointBefore(comparison, index)),
  ];
}

/** Whether a side stands before the first provision. */
function isFront(model: Model, { provision }: Side): boolean {
  return provisionOf(model, provision) === undefined;
}

function isTombstone(model: Model, { provision }: Side): boolean {
  return provisionOf(model, provision)?.kind === 'tombstone';
}

/** What changed beside the words: punctuation, emphasis, notes, white space; of the label only where nothing else did. */
function plainEdits(
  { old, now }: Comparison,
  before: Side,
  after: Side,
  ops: readonly Op[],
): readonly Told[] {
  const edits = (skippedOld: readonly Range[], skippedNow: readonly Range[]): readonly Edit[] =>
    [...hunksOf(ops, before.start, after.start)]
      .map(({ gone, oldAt, come, nowAt }) => ({
        from: piecesOutside(gone, oldAt, skippedOld).join(' … '),
        to: piecesOutside(come, nowAt, skippedNow).join(' … '),
      }))
      .filter(({ from, to }) => from + to !== '');
  const outside = edits(labelOf(old, before), labelOf(now, after));
  const found = (outside.length > 0 ? outside : edits([], [])).map(({ from, to }) => ({
    from: from.trim(),
    to: to.trim(),
  }));
  const seen = found.filter(({ from, to }) => from + to !== '');
  return toldEdits(seen.length > 0 ? seen : found.slice(0, 1));
}

/** What of a text that stands at an offset lies outside of ranges, one at most. */
function piecesOutside(text: string, at: number, [range]: readonly Range[]): readonly string[] {
  if (!range) return [text];
  return [text.slice(0, Math.max(0, range.start - at)), text.slice(Math.max(0, range.end - at))].filter(
    (piece) => piece !== '',
  );
}

function pathOf(model: Model, { provision }: Side): string {
  return provisionOf(model, provision) ? pathsOf(model)[provision]! : '';
}

function sourceOf({ document }: Model, side: Side | null): string {
  return side ? slice(document, side.start, side.end) : '';
}
