/** Where the keyboard is: a row from 0, and a column, 0 being the heads of the rows. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** How large the grid is; columns count the heads of the rows. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Rows that Page Up and Page Down pass. */
const PAGE = 10;

/** The cell that a key leads to, as in any grid of figures; undefined where the key means nothing here. */
export function moveTo({ row, column }: Cell, key: string, ctrl: boolean, size: Size): Cell | undefined {
  const to = (nextRow: number, nextColumn: number): Cell => ({
    row: Math.min(Math.max(nextRow, 0), size.rows - 1),
    column: Math.min(Math.max(nextColumn, 0), size.columns - 1),
  });
  switch (key) {
    case 'ArrowUp':
      return to(ctrl ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(ctrl ? size.rows : row + 1, column);
    case 'ArrowLeft':
      return to(row, ctrl ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, ctrl ? size.columns : column + 1);
    case 'Home':
      return to(ctrl ? 0 : row, 0);
    case 'End':
      return to(ctrl ? size.rows : row, size.columns);
    case 'PageUp':
      return to(row - PAGE, column);
    case 'PageDown':
      return to(row + PAGE, column);
    default:
      return undefined;
  }
}
