import type { Model } from '../model/model.ts';
import { align } from './align.ts';
import type { Comparison } from './comparison.ts';
import { rowsOf } from './rows.ts';
import { segmentsOf } from './segments.ts';

/** Compares two revisions. Total: any two texts can be compared. Its work grows with the texts, not with their product. */
export function compare(old: Model, now: Model): Comparison {
  const left = segmentsOf(old);
  const right = segmentsOf(now);
  return { old, now, rows: rowsOf(left, right, align(left, right)) };
}
