import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from './workbench.ts';

suite('interface: deadlines', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench();
    await workbench.open('harbours.minutes.md');
  });
  suiteTeardown(() => workbench?.close());

  test('the status bar tells the nearest silence, the view all that is due, and Enter leads to the text', async () => {
    const { page } = workbench;
    const status = page.locator('.statusbar-item', { hasText: 'Silence:' });
    await status.waitFor();
    assert.match(
      (await status.getAttribute('aria-label')) ?? '',
      /MM\/2021\/LIGHTS\/4 ends on .*2031, 18:00/,
    );
    await status.click();
    await workbench.openItem('MM/2021/LIGHTS/4').waitFor();
    await workbench.openItem('send its list of harbours').waitFor();
    await workbench.openItem('Passed, outcome not recorded').click();
    await workbench.openItem('MM/2021/DRAFT/8').waitFor();
    await workbench.picture('deadlines');
    await workbench.openItem('MM/2021/DRAFT/8').click();
    await page.locator('#status\\.editor\\.selection', { hasText: 'Ln 21, Col 1' }).waitFor();
  });

  test('the register lists what the records say, and leads to it', async () => {
    const { page } = workbench;
    await workbench.run('Ad Ref: Show the register of the meeting');
    const frame = await workbench.frameWith('table');
    await frame.locator('#only').selectOption('decision');
    await workbench.picture('register');
    await frame.locator('#row-1').click();
    await page.locator('#status\\.editor\\.selection', { hasText: 'Ln 21, Col 1' }).waitFor();
  });
});
