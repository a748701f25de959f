import { openWorkbench, type Workbench } from './workbench.ts';

suite('interface: language versions', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench();
    await workbench.open('letter.en.note.md');
  });
  suiteTeardown(() => workbench?.close());

  test('stand side by side, and Problems tells where they differ', async () => {
    const { page } = workbench;
    await workbench.run('Ad Ref: Compare with the versions in other languages');
    await page.locator('.tab', { hasText: 'letter.ru.note.md' }).waitFor();
    await page.locator('.view-line', { hasText: 'Реестр' }).first().waitFor();
    await workbench.run('Problems: Focus on Problems View');
    await page
      .locator('.markers-panel .monaco-list-row', { hasText: 'A date differs between the language versions' })
      .first()
      .waitFor();
    await workbench.picture('language-versions');
  });
});
