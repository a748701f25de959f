import { assert } from './assert.ts';
import { runSuites } from './run-suites.ts';
import { loadEverywhere } from './suites/everywhere.ts';

/** What VS Code calls in its web worker extension host. */
export function run(): Promise<void> {
  return runSuites(async () => {
    suite('host', () => {
      test('is a web worker', () =>
        assert.equal(typeof Reflect.get(globalThis, 'importScripts'), 'function'));
    });
    await loadEverywhere();
  });
}
