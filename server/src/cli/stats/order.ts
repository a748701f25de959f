import { partsOfSymbol } from '../../core/document/facts/symbols.ts';
import type { StatsRow } from '../stats.ts';

/**
 * Files in the order of their revisions: by the revision of their symbols or file names, where only some have one
 * and all have a date by date, those without either last and as given. A symbol without `Rev.` whose document
 * has revisions among the files is the first of them.
 */
export function sortRevisions(rows: readonly StatsRow[]): readonly StatsRow[] {
  const revised = new Set(
    rows.flatMap(({ symbol }) => {
      const parts = symbol === null ? null : partsOfSymbol(symbol);
      return parts && parts.revision !== null ? [parts.document] : [];
    }),
  );
  const entries = rows.map((row) => ({
    row,
    number:
      row.revision !== null
        ? Number(row.revision.slice('Rev.'.length))
        : row.symbol !== null && revised.has(partsOfSymbol(row.symbol).document)
          ? 0
          : null,
  }));
  const numbered = entries.every(({ number }) => number !== null);
  const dated = entries.every(({ row }) => row.date !== null);
  const byDate = dated && !numbered;
  const last = Number.POSITIVE_INFINITY;
  return entries
    .sort(
      (a, b) =>
        (byDate ? 0 : compare(a.number ?? last, b.number ?? last)) ||
        compare(a.row.date ?? '9999', b.row.date ?? '9999'),
    )
    .map(({ row }) => row);
}

/** The revision that a file's name says: 3 for `rev-03.md`, 4 for `Declaration.Rev.4.decl.md`; null for none. */
export function revisionInFileName(name: string): number | null {
  const match = /(?:^|[^\p{L}\d])(?:rev|r[ée]v|ред)[ ._-]{0,2}(\d{1,4})(?!\d)/iu.exec(name);
  return match ? Number(match[1]) : null;
}

function compare<T>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
