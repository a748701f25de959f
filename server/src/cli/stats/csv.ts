import { columns } from '../../interop/counts-columns.ts';
import type { StatsRow } from '../../interop/counts-row.ts';
import { csvLine } from '../../interop/csv/csv-line.ts';

/** Counts as CSV by RFC 4180: a header, CRLF at each line's end, quotes only where they are needed. */
export function toCsv(rows: readonly StatsRow[]): string {
  const header = [
    'file',
    'symbol',
    'revision',
    'date',
    'kind',
    'language',
    ...columns.map(({ name }) => name),
  ];
  const lines = rows.map((row) => [
    row.file,
    row.symbol ?? '',
    row.revision ?? '',
    row.date ?? '',
    row.kind,
    row.language ?? '',
    ...columns.map(({ of }) => String(of(row))),
  ]);
  return [header, ...lines].map(csvLine).join('');
}
