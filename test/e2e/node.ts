import { assert } from './assert.ts';
import { runSuites } from './run-suites.ts';

/** What VS Code calls in its Node extension host. */
export function run(): Promise<void> {
  return runSuites(async () => {
    suite('host', () => {
      test('is Node', () => assert.equal(typeof process.versions.node, 'string'));
    });
    await import('./suites/drafts.ts');
    await import('./suites/open-items.ts');
    await import('./suites/language-features.ts');
    await import('./suites/decisions.ts');
    await import('./suites/text-views.ts');
    await import('./suites/meeting-files.ts');
    await import('./suites/language-versions.ts');
    await import('./suites/delegations.ts');
    await import('./suites/revisions.ts');
    await import('./suites/word.ts');
    await import('./suites/git-revisions.ts');
  });
}
