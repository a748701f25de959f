import { type MatrixPage, positionsIn } from '../matrix-page.ts';
import { csvLine } from './csv-line.ts';

/** The matrix for a spreadsheet: a row for each provision, a column for each delegation, `propose: shall` in the cells. */
export function toCsv({ rows, columns }: MatrixPage): string {
  return [
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
  ]
    .map(csvLine)
    .join('');
}
