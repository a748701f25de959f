import type { Matrix } from '../../core/proposals/matrix.ts';

/** A matrix with what its file says of itself, and the delegations that get a column. */
export interface MatrixPage extends Matrix {
  readonly file: string;
  readonly symbol: string | null;
  readonly title: string | null;
  readonly only: string | null;
  readonly columns: readonly string[];
}
