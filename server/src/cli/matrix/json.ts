import type { MatrixPage } from '../../interop/matrix-page.ts';

/** The matrix as `matrix --json` gives it: every position, those that a group takes for its members included. */
export function toJson({ file, symbol, only, delegations, named, rows }: MatrixPage): string {
  const provisions = rows.map(({ path, label, line, positions }) => ({
    path,
    label,
    line,
    stances: positions.map(({ delegation, stance, via, text }) => ({ delegation, stance, via, text })),
  }));
  return `${JSON.stringify({ file, symbol, only, delegations, named, provisions }, null, 2)}\n`;
}
