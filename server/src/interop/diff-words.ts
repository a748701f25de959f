import type { ReportLine } from '../core/revisions/report.ts';
import { sentence } from '../core/text/message.ts';
import type { DiffResult, DiffRow, DiffSide } from './diff-result.ts';

/** What a row is called in a heading: `2.2.10 (now 2.2.11)`. */
export function nameOfRow(row: DiffRow): string {
  const [before, after] = [nameOfSide(row.old), nameOfSide(row.new)];
  if (before === null || after === null || before === after) return after ?? before ?? '';
  return `${before} (now ${after})`;
}

/** How a report line calls its provision. */
export function nameOfLine({ at, was }: ReportLine): string {
  const name = at === '' ? BEGINNING : at;
  return was === null ? name : `${was === '' ? BEGINNING : was} (now ${name})`;
}

/** What happened to a provision, as one sentence. */
export function sentenceOfLine(line: ReportLine): string {
  return `${line.clauses.map((clause) => sentence(clause)).join('; ')}.`;
}

/** What became of a row, in words: `edited, moved, renumbered`. Empty where nothing did. */
export function stateOfRow({ change, moved, renumbered }: DiffRow): string {
  return [change === 'same' ? '' : change, moved ? 'moved' : '', renumbered ? 'renumbered' : '']
    .filter((word) => word !== '')
    .join(', ');
}

/** The summary as one sentence. */
export function sentenceOfSummary(result: DiffResult): string {
  const { summary } = result;
  const parts = (['edited', 'inserted', 'deleted', 'split', 'merged', 'moved', 'renumbered'] as const)
    .filter((name) => summary[name] > 0)
    .map((name) => `${summary[name]} ${name}`);
  if (parts.length === 0 && summary.wordsAdded + summary.wordsRemoved === 0)
    return changedRows(result).length === 0 ? 'Nothing changed.' : 'Only what cannot be seen changed.';
  const words = `${count(summary.wordsAdded, 'word')} added, ${count(summary.wordsRemoved, 'word')} removed`;
  return `${[...parts, words].join(', ')}.`;
}

/** How a side of the comparison is called: its symbol and its file. */
export function nameOfFile({ file, symbol }: DiffResult['old']): string {
  const name = file === '-' ? 'standard input' : file;
  return symbol === null ? name : `${symbol} (${name})`;
}

/** The rows in which something happened. */
export function changedRows({ provisions }: DiffResult): readonly DiffRow[] {
  return provisions.filter((row) => stateOfRow(row) !== '' || row.ops.some(([sign]) => sign !== '='));
}

const BEGINNING = 'the beginning';

function nameOfSide(side: DiffSide | null): string | null {
  return side && (side.path === '' ? BEGINNING : side.path);
}

function count(value: number, noun: string): string {
  return `${value} ${noun}${value === 1 ? '' : 's'}`;
}
