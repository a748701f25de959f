import { toCsvLines } from '../frame/csv.ts';
import type { MatrixPage } from '../matrix.ts';
import { positionsIn } from './cells.ts';

/** The matrix for a spreadsheet: a row for each provision, a column for each delegation, `propose: shall` in the cells. */
export function toCsv({ rows, columns }: MatrixPage): string {
  return toCsvLines([
    ['path', 'label', 'line', ...columns],
    ...rows.map((row) => [
      row.path,
      row.label ?? '',
      String(row.line),
      ...columns.map((code) =>
        positionsIn(row, code)
          .map(
            ({ stance, text, via }) =>
              `${stance}${via === null ? '' : ` (${via})`}${text === '' ? '' : `: ${text}`}`,
          )
          .join('; '),
      ),
    ]),
  ]);
}
