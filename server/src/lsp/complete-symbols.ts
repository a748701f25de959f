import type { Candidate, Typed } from './candidate.ts';
import type { DraftFinder } from './find-drafts.ts';

/** Symbols of the meeting's drafts, each with its title, behind the beginning of one: `MM/2031/`. Null where none is being written. */
export function completeSymbols(
  finder: () => Pick<DraftFinder, 'symbols' | 'titleOf'>,
  { before, byHand }: Typed,
): readonly Candidate[] | null {
  const partial = PARTIAL.exec(before)?.[0] ?? '';
  // Capitals alone are words, names and codes; a slash makes them a symbol.
  if (!partial.includes('/') && !(byHand && partial.length > 1)) return null;
  const wanted = partial.toLowerCase();
  const { symbols, titleOf } = finder();
  const found = symbols.filter((symbol) => symbol.toLowerCase().startsWith(wanted) && symbol !== partial);
  return found.length === 0
    ? null
    : found.map((symbol) => ({
        label: symbol,
        kind: 'symbol',
        typed: partial.length,
        detail: () => titleOf(symbol),
      }));
}

const PARTIAL = /(?<![\p{L}\d/.-])(?:\p{Lu}[\p{L}\d]*)(?:[/.-][\p{L}\d().-]*)*$/u;
