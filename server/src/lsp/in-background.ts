/**
 * Does something that no one waits for. A failure is logged under `name` and goes no further: a promise that is
 * rejected with nobody listening would end the whole server.
 */
export function inBackground(log: (text: string) => void, name: string, work: () => unknown): Promise<void> {
  const fail = (error: unknown): void =>
    log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  try {
    return Promise.resolve(work()).then(() => undefined, fail);
  } catch (error) {
    fail(error);
    return Promise.resolve();
  }
}
