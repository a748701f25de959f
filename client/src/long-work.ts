import * as vscode from 'vscode';

/** Work that is done sooner than this says nothing of itself. */
const patienceInMilliseconds = 800;

/**
 * Does something that can be withdrawn; where it takes long, a notification shows it and lets the person stop it, as
 * `source` lets the program.
 */
export async function withProgress<T>(
  title: string,
  work: (token: vscode.CancellationToken) => Promise<T>,
  source = new vscode.CancellationTokenSource(),
): Promise<T> {
  const done = work(source.token).finally(() => clearTimeout(timer));
  const timer = setTimeout(() => {
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    void vscode.window.withProgress(options, async (_progress, token) => {
      token.onCancellationRequested(() => source.cancel());
      await done.catch(() => undefined);
    });
  }, patienceInMilliseconds);
  return done;
}

/** What comes, or undefined as soon as the person stops it, whether or not what was asked can still be stopped. */
export function stoppable<T>(work: Promise<T>, token: vscode.CancellationToken): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    if (token.isCancellationRequested) return resolve(undefined);
    const listening = token.onCancellationRequested(() => {
      listening.dispose();
      resolve(undefined);
    });
    work.then(resolve, reject).finally(() => listening.dispose());
  });
}
