import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultProfile } from '../../../server/src/core/lexicon/profile.ts';
import { importDocx } from '../../../server/src/interop/docx/import-docx.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

suite('interface: Word', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench();
  });
  suiteTeardown(() => workbench?.close());
  const pick = async (title: string, row: string): Promise<void> => {
    const { page } = workbench;
    await page.locator('.quick-input-widget:visible .quick-input-title', { hasText: title }).waitFor();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().click();
  };
  const file = (name: string) =>
    workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
  const chooseImport = () => workbench.choose('Import from Word…');
  const toast = (text: string) =>
    workbench.page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();

  test('a right click on a Word file makes a draft of it; who is not known is asked for', async () => {
    const { page } = workbench;
    await file('handed-in').click();
    await file('Wharves.docx').click({ button: 'right' });
    await chooseImport();
    await page.locator('.quick-input-title', { hasText: 'For whom does “B. Lindqvist” speak?' }).waitFor();
    await page.locator('.quick-input-widget:visible input[type="text"]').first().fill('Borovia');
    await page
      .locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Kingdom of Borovia' })
      .waitFor();
    await page.keyboard.press('Enter');
    await pick('What is to be made of the tracked changes?', 'One text');
    await page.locator('.tab.active[data-resource-name="Wharves.decl.md"]').waitFor();
    await workbench.lineHolds('1. Members [may - ALD delete][ALD: shall] share the plans');
    await workbench.lineHolds('are open[BOR:  to all ships]:');
    await toast('Wharves.docx: the changes of ALD, BOR stand in brackets.').waitFor();
    await toast('Wharves.docx: A picture or drawing is left out.').waitFor();
    await page.locator('.codelens-decoration', { hasText: 'BOR' }).first().waitFor();
    await workbench.picture('import-word');
  });

  test('a draft that is there is not replaced without a word', async () => {
    const { page } = workbench;
    await file('Wharves.docx').click({ button: 'right' });
    await chooseImport();
    await pick('For whom does', 'from the initials');
    await pick('What is to be made of the tracked changes?', 'One text');
    const dialog = page.locator('.monaco-dialog-box', { hasText: 'Wharves.decl.md is there already.' });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    await workbench.lineHolds('are open[BOR:  to all ships]:');
  });

  test('Escape gives up the whole', async () => {
    const { page } = workbench;
    await file('Wharves.docx').click({ button: 'right' });
    await chooseImport();
    await pick('For whom does', 'from the initials');
    await page.locator('.quick-input-title', { hasText: 'What is to be made' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });
    assert.equal(await page.locator('.monaco-dialog-box').count(), 0);
    await workbench.lineHolds('are open[BOR:  to all ships]:');
  });

  test('a draft goes out with what changed since a revision as tracked changes, and is shown where it lies', async () => {
    const { page } = workbench;
    await workbench.open('accord.rev3.decl.md');
    await workbench.run('Ad Ref: Export to Word…');
    await pick('What goes out?', 'What changed since another revision…');
    await pick('Track what changed since', 'Rev.2');
    await page.locator('.quick-input-title', { hasText: 'What goes out besides the text?' }).waitFor();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Dates of changes' }).click();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-title', { hasText: 'Export the draft' }).waitFor();
    await page.locator('.quick-input-widget:visible').getByRole('button', { name: 'OK' }).click();
    await toast('accord.rev3.docx is saved.').waitFor();
    const read = importDocx(await readFile(join(workbench.folder, 'accord.rev3.docx')), {
      profile: defaultProfile,
      authors: new Map(),
    });
    assert.ok('imported' in read, 'it is a Word file');
    assert.deepEqual(
      read.imported.authors.map(({ name, date }) => [name, date]),
      [['MM/2021/ACCORD/2/Rev.3', null]],
    );
    await toast('accord.rev3.docx is saved.').getByRole('button', { name: 'Show in folder' }).click();
    await page
      .locator('.explorer-folders-view .monaco-list-row.selected', { hasText: 'accord.rev3.docx' })
      .waitFor();
  });

  test('a Word file is the other side of a comparison', async () => {
    const { page } = workbench;
    await workbench.open('accord.rev3.decl.md');
    await workbench.run('Ad Ref: Show changes against…');
    await pick('Compare Rev.3', 'Another file, also of Word…');
    await pick('Compare with another file', 'handed-in');
    await pick('Compare with another file', 'Wharves.docx');
    const frame = await workbench.frameWith('.change');
    await frame.locator('ins', { hasText: 'share the plans of their wharves' }).first().waitFor();
    await page.keyboard.press('Control+w');
  });

  test('what was copied from Word is pasted as plain text, and on request as text of the dialect', async () => {
    const { page } = workbench;
    await workbench.open('short.note.md');
    await page.locator('.editor-group-container.active .view-line').first().click();
    await page.keyboard.press('Control+End');
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'Ports\n1. Members may go.');
      data.setData(
        'text/html',
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><h2>Ports</h2><p class=MsoNormal>1. Members <b>may</b> go.</p></html>',
      );
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    });
    await workbench.lineHolds('1. Members may go.');
    await page.locator('.post-edit-widget').waitFor();
    await page.keyboard.press('Control+.');
    await page.getByText('Paste as Ad Ref text').first().click();
    await workbench.lineHolds('## Ports');
    await workbench.lineHolds('1. Members **may** go.');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
  });
});
