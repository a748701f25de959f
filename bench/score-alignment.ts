import { provisionsOf } from '../server/src/core/model/model.ts';
import type { Comparison, Row } from '../server/src/core/revisions/comparison.ts';
import { opsOf } from '../server/src/core/revisions/events.ts';
import { wordsOf } from '../server/src/core/revisions/tokens.ts';
import { hunksOf } from '../server/src/core/revisions/word-events.ts';
import type { RevisedText } from './revise.ts';

/** How well a comparison found what truly happened. Shares from 0 to 1. */
export interface Score {
  /** Edited paragraphs that were paired with what they became. */
  readonly editedPaired: number;
  /** Moved paragraphs that were told as moved, and of those told the share that did not move. */
  readonly movesFound: number;
  readonly movesFalse: number;
  /** Pairs that are wrong, of all pairs. */
  readonly wrongPairs: number;
  /** Words told as changed in paired paragraphs, labels left out, for each word truly changed. */
  readonly wordRatio: number;
}

/** Holds a comparison against the truth. */
export function scoreAlignment(comparison: Comparison, truth: RevisedText): Score {
  const oldAt = new Map(truth.paragraphs.map(({ start }, index) => [start, index]));
  const newAt = new Map(truth.revised.map(({ start }, index) => [start, index]));
  let [paired, found, told, wrong, pairs, words] = [0, 0, 0, 0, 0, 0];
  for (const row of comparison.rows) {
    if (!row.old || !row.now) continue;
    const origin = oldAt.get(row.old.start);
    const later = newAt.get(row.now.start);
    if (origin === undefined || later === undefined) continue;
    pairs++;
    const right = truth.newOf[origin] === later;
    if (!right) wrong++;
    else if (truth.edited.has(origin)) paired++;
    if (row.moved) told++;
    if (row.moved && right && truth.moved.has(origin)) found++;
    if (right && row.change !== 'same') words += changedWords(comparison, row);
  }
  return {
    editedPaired: truth.edited.size === 0 ? 1 : paired / truth.edited.size,
    movesFound: truth.moved.size === 0 ? 1 : found / truth.moved.size,
    movesFalse: told === 0 ? 0 : (told - found) / told,
    wrongPairs: wrong / pairs,
    wordRatio: words / truth.changedWords,
  };
}

function changedWords(comparison: Comparison, row: Row): number {
  const { old, now } = comparison;
  let count = 0;
  const labelEnd = (model: typeof old, provision: number): number => {
    const found = provisionsOf(model)[provision];
    return found?.piece.label ? model.document.starts[found.block]! + found.piece.label.end : 0;
  };
  const [oldLabel, newLabel] = [labelEnd(old, row.old!.provision), labelEnd(now, row.now!.provision)];
  for (const { gone, come, oldAt, nowAt } of hunksOf(
    opsOf(comparison, row),
    row.old!.start,
    row.now!.start,
  )) {
    count += wordsOf(gone.slice(Math.max(0, Math.min(gone.length, oldLabel - oldAt)))).length;
    count += wordsOf(come.slice(Math.max(0, Math.min(come.length, newLabel - nowAt)))).length;
  }
  return count;
}
