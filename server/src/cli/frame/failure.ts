/**
 * Wrong use, or input that cannot be read: told in one line for each reason, without a stack trace. The exit code
 * is 2 and no result is written.
 */
export class Failure extends Error {
  readonly reasons: readonly string[];

  constructor(...reasons: readonly string[]) {
    super(reasons.join('\n'));
    this.reasons = reasons;
  }
}
