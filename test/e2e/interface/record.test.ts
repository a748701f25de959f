import { openWorkbench, type Workbench } from './workbench.ts';

suite('interface: blanks and corrections', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench();
  });
  suiteTeardown(() => workbench?.close());

  test('a key leads to the next blank and selects it, and a quick fix fills it in', async () => {
    const { page } = workbench;
    await workbench.open('rev5.decl.md');
    await page.locator('.editor-group-container.active .view-line').first().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Alt+F8');
    await workbench.selected('[date]'.length);
    await page.locator('.statusbar-item', { hasText: /Blank 1 of \d/ }).waitFor();
    await workbench.picture('blank');
  });

  test('the corrigendum of two revisions opens as a draft of its own', async () => {
    await workbench.open('accord.rev3.decl.md');
    await workbench.run('Ad Ref: Write corrigendum');
    await workbench.lineHolds('/Corr.1');
    await workbench.lineHolds('Was:');
    await workbench.picture('corrigendum');
  });
});
