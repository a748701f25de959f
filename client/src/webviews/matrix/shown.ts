import type {
  ListedDelegation,
  Positions,
  PositionsRow,
  Stance,
  StatedPosition,
} from '../../../../server/src/protocol/positions.ts';

/** What of a matrix is shown. */
export interface Filters {
  /** A delegation or group: only the paragraphs that it holds open, by itself or through its group. */
  readonly only: string | null;
  readonly stance: Stance | null;
}

/** The rows and columns that pass the filters; one that speaks only through its group gets a column if asked for. */
export function shownOf(
  { rows, delegations }: Positions,
  { only, stance }: Filters,
): { readonly rows: readonly PositionsRow[]; readonly columns: readonly ListedDelegation[] } {
  const kept = rows.filter(({ positions }) =>
    positions.some(
      (one) => (only === null || one.delegation === only) && (stance === null || one.stance === stance),
    ),
  );
  const present = new Set(kept.flatMap(({ positions }) => positions.map(({ delegation }) => delegation)));
  return {
    rows: kept,
    columns: delegations.filter(
      ({ code, named }) => (named && present.has(code)) || (code === only && present.has(code)),
    ),
  };
}

/** What one delegation says in a row; the same said twice of one text is told once. */
export function positionsIn({ positions }: PositionsRow, code: string): readonly StatedPosition[] {
  const seen = new Set<string>();
  return positions.filter(({ delegation, stance, text }) => {
    const key = `${stance} ${text}`;
    if (delegation !== code || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
