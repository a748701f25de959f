import type { Matrix, MatrixRow } from '../core/proposals/matrix.ts';
import type { Position } from '../core/proposals/positions.ts';
import { type Message, message } from '../core/text/message.ts';

/** A matrix with what its file says of itself, and the delegations that get a column. */
export interface MatrixPage extends Matrix {
  readonly file: string;
  readonly symbol: string | null;
  readonly title: string | null;
  readonly only: string | null;
  readonly columns: readonly string[];
}

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

/** The columns of a matrix: one that speaks only through its group gets a column where it is asked for. */
export function columnsOf({ named, delegations }: Matrix, only: string | null): readonly string[] {
  return only === null || named.includes(only) || !delegations.includes(only) ? named : [...named, only];
}

/** What is said when there is nothing to show. */
export function emptyText(only: string | null): Message {
  return only === null
    ? message('No delegation is named in this text.')
    : message('{0} holds nothing open in this text.', only);
}
