import { sentence } from '../../core/text/message.ts';
import { emptyText, type MatrixPage, positionsIn } from '../../interop/matrix-page.ts';
import { printable } from '../frame/style.ts';

/** The matrix as an aligned table: the stances alone, so that it stays narrow. */
export function toText({ rows, columns, only }: MatrixPage): string {
  if (rows.length === 0) return `${sentence(emptyText(only))}\n`;
  const lines = [
    ['Line', 'Provision', ...columns],
    ...rows.map((row) => [
      String(row.line),
      printable(row.path),
      ...columns.map((code) =>
        [
          ...new Set(
            positionsIn(row, code).map(({ stance, via }) => (via === null ? stance : `${stance} (${via})`)),
          ),
        ].join(', '),
      ),
    ]),
  ];
  const widths = lines[0]!.map((_, c) => Math.max(...lines.map((line) => line[c]!.length)));
  const table = lines
    .map((line) =>
      line
        .map((cell, c) => (c === 0 ? cell.padStart(widths[c]!) : cell.padEnd(widths[c]!)))
        .join('  ')
        .trimEnd()
        .concat('\n'),
    )
    .join('');
  const provisions = `${rows.length} ${rows.length === 1 ? 'provision' : 'provisions'}`;
  return `${table}${provisions}, ${columns.length} ${columns.length === 1 ? 'delegation' : 'delegations'}\n`;
}
