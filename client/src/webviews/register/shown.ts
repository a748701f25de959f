import type { RegisterColumn, RegisterRow, RegisterState } from './messages.ts';

/** The columns in their order. */
export const columns: readonly RegisterColumn[] = ['kind', 'item', 'who', 'what', 'when', 'state', 'file'];

/** What a row says in a column. `kinds` gives the kinds in words. */
export function cellOf(row: RegisterRow, column: RegisterColumn, kinds: ReadonlyMap<string, string>): string {
  switch (column) {
    case 'kind':
      return kinds.get(row.kind) ?? row.kind;
    case 'file':
      return `${nameOf(row.uri)}:${row.line}`;
    default:
      return row[column];
  }
}

/** The rows that pass the filters, sorted; numbers by their value, what is empty last. */
export function shownRows(
  rows: readonly RegisterRow[],
  { only, search, sort }: RegisterState,
  kinds: ReadonlyMap<string, string>,
): readonly RegisterRow[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const passed = rows.filter((row) => {
    if (only !== null && row.kind !== only) return false;
    const text = columns
      .map((column) => cellOf(row, column, kinds))
      .join(' ')
      .toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  if (!sort) return passed;
  const { column, down } = sort;
  const order = new Intl.Collator(undefined, { numeric: true });
  return [...passed].sort((a, b) => {
    const [left, right] = [cellOf(a, column, kinds), cellOf(b, column, kinds)];
    if (left === '' || right === '') return Number(left === '') - Number(right === '');
    return down ? order.compare(right, left) : order.compare(left, right);
  });
}

/** The rows as a table of text: tabs between cells, no tab or line end inside one. */
export function tableText(
  rows: readonly RegisterRow[],
  heads: Readonly<Record<RegisterColumn, string>>,
  kinds: ReadonlyMap<string, string>,
): string {
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t');
  return [
    line(columns.map((column) => heads[column])),
    ...rows.map((row) => line(columns.map((column) => cellOf(row, column, kinds)))),
  ].join('\n');
}

function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
