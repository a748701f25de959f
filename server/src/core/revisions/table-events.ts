import { bracketEvents } from './bracket-events.ts';
import type { Comparison, Side } from './comparison.ts';
import type { Told } from './event.ts';
import { cellsIn, type RowPair, rowRedline } from './table-redline.ts';
import { type Edit, toldEdits, wordEvents } from './word-events.ts';

/** What happened to a table, by its rows: whole ones that came or went, and what changed within the others. */
export function tableEvents(
  comparison: Comparison,
  before: Side,
  after: Side,
  rows: readonly RowPair[],
): readonly Told[] {
  const whole: Edit[] = [];
  const within: Told[] = [];
  let [oldAt, nowAt] = [before.start, after.start];
  for (const [old, now] of rows) {
    const left = { ...before, start: oldAt, end: oldAt + old.length };
    const right = { ...after, start: nowAt, end: nowAt + now.length };
    [oldAt, nowAt] = [left.end, right.end];
    if (old === now) continue;
    if (old === '' || now === '') {
      whole.push({ from: cellsOf(old), to: cellsOf(now) });
      continue;
    }
    const ops = rowRedline(old, now);
    const brackets = bracketEvents(comparison, left, right, ops);
    const told = [...brackets.events, ...wordEvents(comparison, left, right, ops, brackets.settled)];
    const tableRow = nameOf(now);
    // The status is the provision's, and told once.
    within.push(
      ...told
        .filter((one) => one.kind !== 'status-changed' || !within.some(({ kind }) => kind === one.kind))
        .map((one) => (tableRow === null ? one : { ...one, tableRow })),
    );
  }
  return [...toldEdits(whole.filter(({ from, to }) => from + to !== '')), ...within];
}

/** The first cell with words: a number says little of a row. */
function nameOf(row: string): string | null {
  return (
    cellsIn(row)
      .map(wordsInCell)
      .find((cell) => /\p{L}/u.test(cell)) ?? null
  );
}

function wordsInCell(cell: string): string {
  return cell.replace(/\|$/, '').trim();
}

/** `2 | Training of divers | MNG` */
function cellsOf(row: string): string {
  return row.trim().replace(/^\|\s*|\s*\|$/g, '');
}
