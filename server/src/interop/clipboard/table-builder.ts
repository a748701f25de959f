import type { Align, Cell, Paragraph, Row, Table } from '../docx/flow.ts';

/** Collects the rows and cells of a table as a page gives them; cells over several rows or columns leave empty ones. */
export interface TableBuilder {
  row(): void;
  cell(columns: number, rows: number, align: Align | null): void;
  /** Where the words of the present cell go. */
  readonly paragraphs: Paragraph[];
  /** The table, or null where it has no cell. */
  finish(): Table | null;
}

/** A table that is larger is not written as one by hand, and its further cells go into the last one. */
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 100;

/** Makes a builder. */
export function createTableBuilder(): TableBuilder {
  const rows: Paragraph[][][] = [];
  const below: number[] = [];
  const align: (Align | null)[] = [];
  let open: Paragraph[][] | null = null;
  let last: Paragraph[] | null = null;
  /** Columns that a cell of a row above reaches into. */
  const fill = (row: Paragraph[][]): void => {
    for (; (below[row.length] ?? 0) > 0 && row.length < MOST_COLUMNS; row.push([])) below[row.length]!--;
  };
  const startRow = (): Paragraph[][] => {
    if (open && open.length > 0) fill(open);
    if (open && rows.length >= MOST_ROWS) return open;
    if (!open || open.length > 0) rows.push((open = []));
    return open;
  };
  return {
    row: () => void startRow(),
    cell: (columns, rowsWide, side) => {
      const row = open ?? startRow();
      fill(row);
      if (row.length >= MOST_COLUMNS) return;
      const first = row.length;
      for (let i = 0; i < columns && row.length < MOST_COLUMNS; i++) {
        below[row.length] = Math.max(0, rowsWide - 1);
        row.push([]);
      }
      last = row[first]!;
      if (rows.length === 1) align[first] = side;
    },
    get paragraphs() {
      return last ?? (last = firstCell(startRow()));
    },
    finish: () => {
      const full = rows.filter((row) => row.length > 0);
      if (full.length === 0) return null;
      const width = full.reduce((most, row) => Math.max(most, row.length), 0);
      const toRow = (row: Paragraph[][]): Row => ({
        tracked: {},
        cells: row.map((paragraphs): Cell => ({ paragraphs })),
      });
      const sides = Array.from({ length: width }, (_, column) => align[column] ?? null);
      return { kind: 'table', align: sides, rows: full.map(toRow) };
    },
  };
}

function firstCell(row: Paragraph[][]): Paragraph[] {
  if (row.length === 0) row.push([]);
  return row.at(-1)!;
}
