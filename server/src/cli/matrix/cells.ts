import type { MatrixRow } from '../../core/proposals/matrix.ts';
import type { Position } from '../../core/proposals/positions.ts';

/** What one delegation says in a row, in the order of the text; the same said twice of one text is told once. */
export function positionsIn({ positions }: MatrixRow, delegation: string): readonly Position[] {
  const seen = new Set<string>();
  return positions.filter((position) => {
    const key = `${position.stance} ${position.text}`;
    if (position.delegation !== delegation || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What is said when there is nothing to show. */
export function emptyText(only: string | null): string {
  return only === null ? 'No delegation is named in this text.' : `${only} holds nothing open in this text.`;
}
