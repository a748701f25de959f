import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from './workbench.ts';

suite('interface: for the room', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench();
    await workbench.open('ports.decl.md');
  });
  suiteTeardown(() => workbench?.close());

  test('one paragraph stands large beside the draft and follows the cursor', async () => {
    const { page } = workbench;
    await page.locator('.editor-group-container.active .view-line').first().click();
    await page.keyboard.press('Control+F8');
    await workbench.run('Ad Ref: Show this paragraph to the room');
    const frame = await workbench.frameWith('.paragraph');
    await frame.locator('.label', { hasText: '1.1' }).waitFor();
    await workbench.picture('room');
    await frame.locator('.paragraph').click();
    await page.keyboard.press('n');
    await frame.locator('.label', { hasText: '1.2' }).waitFor();
    assert.match(await frame.locator('.paragraph').innerText(), /^1\.2 Members \[, on agreed terms,/);
    await page.keyboard.press('Control+1');
    await workbench.cursorAt('[, on agreed terms');
  });
});
