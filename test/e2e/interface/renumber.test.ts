import { openWorkbench, type Workbench } from './workbench.ts';

suite('interface: renumbering', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench();
    await workbench.open('rev5.decl.md');
  });
  suiteTeardown(() => workbench?.close());

  const renumber = async (): Promise<void> => {
    await workbench.page.locator('.editor-group-container.active .view-line').first().click();
    await workbench.run('Ad Ref: Renumber, with every reference');
    await workbench.page
      .locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Close the gaps' })
      .waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.monaco-diff-editor .modified .view-line', { hasText: '2.2.5' }).waitFor();
  };
  const waits = () => workbench.page.getByRole('dialog', { name: /Nothing is changed yet/ });
  const button = (name: RegExp) => workbench.page.getByRole('button', { name }).first();

  test('what is shown and then discarded was never made', async () => {
    await renumber();
    await waits().waitFor();
    await button(/^Discard the changes shown/).click();
    await waits().waitFor({ state: 'detached' });
    await workbench.page.locator('.monaco-diff-editor').waitFor({ state: 'detached' });
    await workbench.lineHolds('2.2.9 Members keep a point of contact.');
  });

  test('what is shown and then made comes back with one undo', async () => {
    await renumber();
    // Whoever could click it sees it whole.
    await waits().click({ trial: true });
    await workbench.picture('renumber');
    await button(/^Make the changes shown/).click();
    await workbench.lineHolds('2.2.1 Members keep a point of contact.');
    await workbench.lineHolds('recall paragraph 2.2.2.');
    await workbench.page.keyboard.press('Control+z');
    await workbench.lineHolds('2.2.9 Members keep a point of contact.');
    await workbench.lineHolds('recall paragraph 2.2.10.');
  });
});
