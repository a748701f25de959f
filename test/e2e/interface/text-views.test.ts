import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from './workbench.ts';

suite('interface: views of a text', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench();
    await workbench.open('proposals.decl.md');
  });
  suiteTeardown(() => workbench?.close());

  test('a reading is chosen by its name and stands beside the draft', async () => {
    const { page } = workbench;
    await page.locator('.editor-group-container.active .view-line', { hasText: 'harbour' }).first().click();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('t');
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: 'As BOR wants it' }).first();
    await row.waitFor();
    await workbench.picture('show-text-as');
    await row.click();
    await page.locator('.tab', { hasText: 'As BOR wants it' }).waitFor();
    const line = page.locator('.view-line', { hasText: /Members.should.keep/ }).first();
    await line.waitFor();
    await workbench.picture('text-as');
  });

  test('all proposals of a delegation are accepted after a look at each', async () => {
    const { page } = workbench;
    await workbench.run('Ad Ref: Accept All Proposals of a Delegation');
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: 'ALD' }).first();
    await row.waitFor();
    assert.match((await row.textContent()) ?? '', /ALD.*3 places/);
    await workbench.picture('accept-all');
    await row.click();
    await page.locator('.tab.active', { hasText: 'Accept what ALD proposes' }).waitFor();
    await page.locator('.editor.modified .view-line', { hasText: /Members.shall.keep/ }).waitFor();
    await page.locator('.notification-toast', { hasText: 'Places: 3' }).waitFor();
    await workbench.picture('accept-all-preview');
    await workbench.run('Ad Ref: Discard the changes shown');
    await page.locator('.tab', { hasText: 'Accept what ALD proposes' }).waitFor({ state: 'detached' });
  });
});
