import { seriesOfSymbol } from './chain.ts';

/** The newest revision of each document of a meeting, by what all its revisions share. */
export type Newest = ReadonlyMap<string, { readonly revision: number; readonly symbol: string }>;

/** The newest revisions among symbols; one without `Rev.` is the first of its document. */
export function newestOf(symbols: Iterable<string | null>): Newest {
  const newest = new Map<string, { revision: number; symbol: string }>();
  for (const symbol of symbols) {
    if (symbol === null) continue;
    const { document, revision } = seriesOfSymbol(symbol);
    const own = revision ?? 0;
    const known = newest.get(document);
    if (!known || known.revision < own) newest.set(document, { revision: own, symbol });
  }
  return newest;
}

/** The symbol of a revision newer than the one that is cited, or null where none is known. */
export function newerThan(symbol: string, newest: Newest): string | null {
  const { document, revision } = seriesOfSymbol(symbol);
  const known = newest.get(document);
  return known && known.revision > (revision ?? 0) ? known.symbol : null;
}
