import 'mocha/mocha.js';

// The browser build of mocha puts itself there; it serves the Node host as well.
declare const Mocha: {
  new (options: {
    ui: 'tdd';
    timeout: number;
    reporter: new () => object;
  }): {
    readonly suite: { emit(event: string, ...args: unknown[]): void };
    run(done: (failures: number) => void): Runner;
  };
};
interface Runner {
  on(event: 'pass' | 'pending', listener: (test: Test) => void): Runner;
  on(event: 'fail', listener: (test: Test, error: Error) => void): Runner;
}
interface Test {
  fullTitle(): string;
}

/** The line by which the runner outside reads the counts. */
export const resultMark = 'AD-REF-E2E';

/**
 * Runs the suites inside the extension host and prints one line a test; rejects where one failed.
 * `load` is called once the `suite` and `test` functions exist.
 */
export async function runSuites(load: () => Promise<unknown>): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, reporter: class {} });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  let passed = 0;
  const skipped: string[] = [];
  const failures = await new Promise<number>((resolve) => {
    mocha
      .run(resolve)
      .on('pass', (test) => {
        passed++;
        console.log(`  ok ${test.fullTitle()}`);
      })
      .on('pending', (test) => {
        skipped.push(test.fullTitle());
      })
      .on('fail', (test, error) =>
        console.log(`  FAILED ${test.fullTitle()}\n${error.stack ?? error.message}`),
      );
  });
  console.log(`${resultMark} ${JSON.stringify({ passed, failed: failures, skipped })}`);
  if (failures > 0) throw new Error(`${failures} failed`);
}
