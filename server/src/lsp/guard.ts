import type { CancellationToken } from 'vscode-languageserver';
import type { Session } from './session.ts';

/**
 * Keeps one feature's fault from another: a handler that throws is logged under its feature's name and answers
 * `empty`; a cancelled one answers `empty` without a word.
 */
export function guard<P, R>(
  session: Session,
  name: string,
  empty: R,
  handle: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    if (token?.isCancellationRequested) return empty;
    try {
      return await handle(params, token);
    } catch (error) {
      session.log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return empty;
    }
  };
}
