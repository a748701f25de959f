import { placeAt } from '../core/document/document.ts';
import { type Model, provisionOf } from '../core/model/model.ts';
import { pathsOf } from '../core/model/paths.ts';
import { compare } from '../core/revisions/compare.ts';
import type { Change, Comparison, Row, Side } from '../core/revisions/comparison.ts';
import type { NegotiationEvent } from '../core/revisions/event.ts';
import { eventsOf, opsOf, shownOpsOf } from '../core/revisions/events.ts';
import type { Op } from '../core/revisions/redline.ts';
import { wordsOf } from '../core/revisions/tokens.ts';
import type { NamedRecord } from '../workspace/read-register.ts';

/** Two revisions compared, as `diff --json` gives them. */
export interface DiffResult {
  readonly old: { readonly file: string; readonly symbol: string | null };
  readonly new: { readonly file: string; readonly symbol: string | null };
  /** In the order of the new text. Both sides tile their text. */
  readonly provisions: readonly DiffRow[];
  readonly events: readonly DiffEvent[];
  readonly summary: DiffSummary;
}

/** One provision followed from the old text to the new one. */
export interface DiffRow {
  readonly change: Change;
  readonly moved: boolean;
  readonly renumbered: boolean;
  readonly old: DiffSide | null;
  readonly new: DiffSide | null;
  /** From 0 to 1. */
  readonly similarity: number;
  readonly ops: readonly Op[];
}

/** Where a row stands in one text. The line counts from 1, the offset from 0 in UTF-16 units. */
export interface DiffSide {
  /** Empty for what precedes the first provision. */
  readonly path: string;
  /** As written; null without one. */
  readonly label: string | null;
  readonly line: number;
  readonly offset: number;
}

/** What happened to a provision; `row` is the index of its row in `provisions`. */
export type DiffEvent = NegotiationEvent;

/** The figures of a comparison: rows by what became of them, and the words of their insertions and deletions. */
export interface DiffSummary {
  readonly edited: number;
  readonly inserted: number;
  readonly deleted: number;
  readonly moved: number;
  readonly renumbered: number;
  readonly split: number;
  readonly merged: number;
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
}

/** Compares two inputs; `exact` keeps the ops to the byte, else they are as a reader sees them. */
export function diffInputs(
  old: NamedRecord,
  now: NamedRecord,
  exact: boolean,
): { readonly comparison: Comparison; readonly result: DiffResult } {
  const comparison = compare(old.reading.model, now.reading.model);
  const toOps = exact ? opsOf : shownOpsOf;
  const provisions = comparison.rows.map((row) => rowOf(comparison, row, toOps(comparison, row)));
  const events = eventsOf(comparison);
  return {
    comparison,
    result: {
      old: { file: old.file, symbol: old.reading.metadata.symbol },
      new: { file: now.file, symbol: now.reading.metadata.symbol },
      provisions,
      events,
      summary: summaryOf(provisions, events),
    },
  };
}

function rowOf(comparison: Comparison, row: Row, ops: readonly Op[]): DiffRow {
  return {
    change: row.change,
    moved: row.moved,
    renumbered: row.renumbered,
    old: sideOf(comparison.old, row.old),
    new: sideOf(comparison.now, row.now),
    similarity: Math.round(row.similarity * 10_000) / 10_000,
    ops,
  };
}

function sideOf(model: Model, side: Side | null): DiffSide | null {
  if (!side) return null;
  const provision = provisionOf(model, side.provision);
  return {
    path: provision ? pathsOf(model)[side.provision]! : '',
    label: provision?.piece.label?.text.trim() ?? null,
    line: placeAt(model.document, side.start).line + 1,
    offset: side.start,
  };
}

function summaryOf(rows: readonly DiffRow[], events: readonly NegotiationEvent[]): DiffSummary {
  const count = (is: (row: DiffRow) => boolean): number => rows.filter(is).length;
  const told = (kind: NegotiationEvent['kind']): number =>
    events.filter((event) => event.kind === kind).length;
  return {
    edited: count(({ change }) => change === 'edited'),
    inserted: count(({ change }) => change === 'inserted'),
    deleted: count(({ change }) => change === 'deleted'),
    moved: count(({ moved }) => moved),
    renumbered: count(({ renumbered }) => renumbered),
    split: told('provision-split'),
    merged: told('provision-merged'),
    wordsAdded: countWords(rows, '+'),
    wordsRemoved: countWords(rows, '-'),
  };
}

function countWords(rows: readonly DiffRow[], wanted: Op[0]): number {
  let count = 0;
  for (const { ops } of rows) {
    for (const [sign, text] of ops) if (sign === wanted) count += wordsOf(text).length;
  }
  return count;
}
