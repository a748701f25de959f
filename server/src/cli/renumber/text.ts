import { fullLabel } from '../../core/revisions/concordance.ts';
import { printable, type Style } from '../frame/style.ts';
import type { RenumberResult, ShownEdit } from './result.ts';

/** The preview of a renumbering: every line that changes, before and after, file by file; then the table of labels. */
export function toText(result: RenumberResult, style: Style): string {
  if (result.concordance.length === 0) return 'The numbers have no gaps; nothing is to be changed.\n';
  const files = result.files.map(
    ({ file, edits }) =>
      `${style.bold(printable(file))}\n${byLine(edits)
        .map((edit) => toLine(edit, style))
        .join('')}`,
  );
  const count = result.files.reduce((sum, { edits }) => sum + edits.length, 0);
  const [labels, places] = [counted(result.concordance.length, 'label'), counted(count, 'place')];
  const where = counted(result.files.length, 'file');
  const told = result.written ? 'renumbered' : 'to be renumbered';
  return `${[...files, toTable(result, style)].join('\n')}\n${labels} ${told}: ${places} in ${where}${result.written ? '' : '. Nothing is written'}.\n`;
}

/** The table of old and new labels alone. */
export function toTable({ concordance }: RenumberResult, style: Style): string {
  const lines = concordance.map(
    ({ path, old, new: now }) => [printable(fullLabel(path, old)), printable(now)] as const,
  );
  const width = Math.max('Old'.length, ...lines.map(([old]) => old.length));
  const rows = lines.map(([old, now]) => `${old.padEnd(width)}  ${now}\n`);
  return `${style.bold(`${'Old'.padEnd(width)}  New`)}\n${rows.join('')}`;
}

function byLine(edits: readonly ShownEdit[]): readonly ShownEdit[] {
  return edits.filter(({ line }, i) => i === 0 || edits[i - 1]!.line !== line);
}

function toLine({ line, before, after }: ShownEdit, style: Style): string {
  const number = String(line).padStart(6);
  return `${style.dim(number)} ${style.red(`- ${shorten(before)}`)}\n${' '.repeat(6)} ${style.blue(`+ ${shorten(after)}`)}\n`;
}

const LONGEST = 160;

function shorten(line: string): string {
  const words = printable(line.trim());
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
