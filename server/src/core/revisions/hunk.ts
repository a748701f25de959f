/** Tokens that stay, then what goes and what comes behind them. */
export interface Hunk {
  readonly kept: readonly string[];
  readonly gone: readonly string[];
  readonly come: readonly string[];
}
