import { slice } from '../document/document.ts';
import type { Alignment } from './align.ts';
import type { Row, Side } from './comparison.ts';
import { cutPoints } from './cut-points.ts';
import { stayingOld } from './matching.ts';
import { provisionOfSegment, type Segments } from './segments.ts';
import { findPartings, type Parting } from './split-merge.ts';
import { wordNumbersOf } from './word-numbers.ts';
import { shareOf } from './word-share.ts';

/** The rows of an alignment. Their old sides tile the old text, their new sides the new one. */
export function rowsOf(old: Segments, now: Segments, alignment: Alignment): readonly Row[] {
  const { newOf } = alignment;
  const { splits, merges } = findPartings(old, now, alignment);
  const stays = stayingOld({ old, now, newOf });
  const splitAt = new Map(splits.flatMap((split) => split.parts.map((part) => [part, split] as const)));
  const mergeAt = new Map(merges.map((merge) => [merge.whole, merge] as const));
  const merged = new Set(merges.flatMap((merge) => merge.parts));
  const cuts = new Map<Parting, readonly number[]>();
  for (const split of splits) cuts.set(split, cutPoints(old, split.whole, now, split.parts));
  for (const merge of merges) cuts.set(merge, cutPoints(now, merge.whole, old, merge.parts));
  const rows: Row[] = [];
  for (let j = 0; j < now.count; j++) {
    const split = splitAt.get(j);
    const merge = mergeAt.get(j);
    if (split) {
      const k = split.parts.indexOf(j);
      rows.push(
        partRow('split', old, now, newOf, stays, {
          old: piece(split.whole, cuts.get(split)!, k),
          now: sideOf(now, j),
          i: split.whole,
          j,
          keepsLabel: split.parts.some((part) => now.keys[part] === old.keys[split.whole]),
        }),
      );
    } else if (merge) {
      for (const [k, i] of merge.parts.entries()) {
        rows.push(
          partRow('merged', old, now, newOf, stays, {
            old: sideOf(old, i),
            now: piece(j, cuts.get(merge)!, k),
            i,
            j,
            keepsLabel: merge.parts.some((part) => old.keys[part] === now.keys[j]),
          }),
        );
      }
    } else rows.push(plainRow(old, now, alignment, stays, j));
  }
  return withDeletions(old, rows, (i) => newOf[i]! < 0 && !merged.has(i));
}

function plainRow(
  old: Segments,
  now: Segments,
  { oldOf, alike, shares }: Alignment,
  stays: readonly boolean[],
  j: number,
): Row {
  const i = oldOf[j]!;
  if (i < 0) {
    return {
      change: 'inserted',
      moved: false,
      renumbered: false,
      old: null,
      now: sideOf(now, j),
      similarity: 0,
    };
  }
  return {
    change: alike[i] === 1 ? 'same' : 'edited',
    moved: !stays[i],
    renumbered: old.keys[i] !== now.keys[j],
    old: sideOf(old, i),
    now: sideOf(now, j),
    similarity: shares[i]!,
  };
}

interface Part {
  readonly old: Side;
  readonly now: Side;
  readonly i: number;
  readonly j: number;
  /** Whether one of the pieces carries the label of the whole. */
  readonly keepsLabel: boolean;
}

function partRow(
  change: 'split' | 'merged',
  old: Segments,
  now: Segments,
  newOf: Int32Array,
  stays: readonly boolean[],
  part: Part,
): Row {
  const main = newOf[part.i] === part.j;
  const [left, right] = [textOf(old, part.old), textOf(now, part.now)];
  return {
    change,
    // Only the pair itself has a place that it can leave; the pieces beside it are new there.
    moved: main && !stays[part.i],
    renumbered: main && !part.keepsLabel && isNumbered(old, part.i) && isNumbered(now, part.j),
    old: part.old,
    now: part.now,
    similarity: shareOf(wordNumbersOf(left), wordNumbersOf(right)),
  };
}

/** Puts each deletion behind the row that preceded it in the old text. */
function withDeletions(
  old: Segments,
  rows: readonly Row[],
  isDeleted: (i: number) => boolean,
): readonly Row[] {
  /** The row behind which what follows an old segment is put, by the segment; of several rows the last one. */
  const rowAt = new Int32Array(old.count).fill(-1);
  const lastStart = new Float64Array(old.count).fill(-1);
  for (let r = 0; r < rows.length; r++) {
    const side = rows[r]!.old;
    if (!side) continue;
    const i = side.provision + 1;
    if (side.start >= lastStart[i]!) {
      lastStart[i] = side.start;
      rowAt[i] = r;
    }
  }
  const behind = new Map<number, Row[]>();
  let at = 0;
  for (let i = 0; i < old.count; i++) {
    if (!isDeleted(i)) {
      if (rowAt[i]! >= 0) at = rowAt[i]!;
      continue;
    }
    const row: Row = {
      change: 'deleted',
      moved: false,
      renumbered: false,
      old: sideOf(old, i),
      now: null,
      similarity: 0,
    };
    const list = behind.get(at);
    if (list) list.push(row);
    else behind.set(at, [row]);
  }
  if (behind.size === 0) return rows;
  const all: Row[] = [];
  for (let r = 0; r < rows.length; r++) {
    all.push(rows[r]!);
    const deleted = behind.get(r);
    if (deleted) all.push(...deleted);
  }
  return all;
}

function sideOf({ starts }: Segments, segment: number): Side {
  return { provision: provisionOfSegment(segment), start: starts[segment]!, end: starts[segment + 1]! };
}

/** The k-th piece of a segment that is cut at these places, its own ends included. */
function piece(segment: number, cuts: readonly number[], k: number): Side {
  return { provision: provisionOfSegment(segment), start: cuts[k]!, end: cuts[k + 1]! };
}

function textOf({ model }: Segments, { start, end }: Side): string {
  return slice(model.document, start, end);
}

/** A piece of a split or of a merger without a number has none by being one. */
function isNumbered({ keys }: Segments, segment: number): boolean {
  return keys[segment] !== '';
}
