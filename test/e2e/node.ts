import { assert } from './assert.ts';
import { runSuites } from './run-suites.ts';
import { loadEverywhere } from './suites/everywhere.ts';

/** What VS Code calls in its Node extension host. */
export function run(): Promise<void> {
  return runSuites(async () => {
    suite('host', () => {
      test('is Node', () => assert.equal(typeof process.versions.node, 'string'));
    });
    await loadEverywhere();
    await import('./suites/git-revisions.ts');
  });
}
