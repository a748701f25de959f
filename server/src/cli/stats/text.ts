import { burnDown, columns, namesOf } from '../../interop/counts-columns.ts';
import type { StatsRow } from '../../interop/counts-row.ts';
import { NO_DRAFT } from '../frame/input.ts';
import { printable } from '../frame/style.ts';

/** Counts as an aligned table; of several revisions the burn-down as bars of plain characters. */
export function toText(rows: readonly StatsRow[]): string {
  if (rows.length === 0) return `${NO_DRAFT}\n`;
  const names = namesOf(rows).map(printable);
  const table = toTable([
    ['Revision', 'Date', ...columns.map(({ heading }) => heading)],
    ...rows.map((row, i) => [names[i]!, row.date ?? '', ...columns.map(({ of }) => String(of(row)))]),
  ]);
  if (rows.length < 2) return table;
  return table + burnDown.map(({ heading, of }) => `\n${heading}\n${toBars(names, rows.map(of))}`).join('');
}

/** Words to the left, figures to the right. */
function toTable(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, c) => Math.max(...lines.map((line) => line[c]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, c) => (c < 2 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!)))
        .join('  ')
        .trimEnd()
        .concat('\n'),
    )
    .join('');
}

function toBars(names: readonly string[], values: readonly number[]): string {
  const most = Math.max(1, ...values);
  const width = Math.max(...names.map((name) => name.length));
  return names
    .map((name, i) => {
      const value = values[i]!;
      // What is not nothing keeps a mark.
      const length = value === 0 ? 0 : Math.max(1, Math.round((value / most) * LONGEST_BAR));
      return `${name.padEnd(width)}  ${'#'.repeat(length)}${length > 0 ? ' ' : ''}${value}\n`;
    })
    .join('');
}

const LONGEST_BAR = 50;
