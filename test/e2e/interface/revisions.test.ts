import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from './workbench.ts';

suite('interface: revisions', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench();
    await workbench.open('accord.rev3.decl.md');
  });
  suiteTeardown(() => workbench?.close());

  test('the view lists files and commits, the newest first, with what is open', async () => {
    const { page } = workbench;
    await page.getByRole('tab', { name: /^Ad Ref/ }).click();
    await page
      .getByRole('button', { name: /Revisions Section|^Revisions/ })
      .first()
      .waitFor();
    const newest = workbench.openItem('2021-09-01');
    await newest.waitFor();
    assert.match(
      (await newest.getAttribute('aria-label')) ?? '',
      /^Rev\.3, 2021-09-01, open paragraphs: 2, as many as before, this draft/,
    );
    const commit = workbench.openItem('first-reading');
    await commit.waitFor();
    // What was written about a commit may be long: what is open goes before it, for the eye and for the ear.
    assert.match(
      (await commit.getAttribute('aria-label')) ?? '',
      /^first-reading, [\d-]+, open paragraphs: \d+, First reading$/,
    );
    assert.match(await commit.innerText(), /\d open .*First reading/);
    const labels = await page
      .locator('.pane-body .monaco-list-row[aria-label^="Rev."]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')?.slice(0, 5)));
    assert.deepEqual(labels, ['Rev.3', 'Rev.2', 'Rev.1']);
    const lens = page.locator('.codelens-decoration', {
      hasText: 'ALD, BOR · changed in Rev.3 · open since Rev.1',
    });
    await lens.waitFor();
    await workbench.picture('revisions');
  });

  test('a draft with one revision says how to get a second one', async () => {
    await workbench.open('short.note.md');
    await workbench.page.getByText('This draft has only one revision so far').waitFor();
    await workbench.open('accord.rev3.decl.md');
    await workbench.openItem('2021-09-01').waitFor();
  });

  test('a number that the chain lacks is told above the list, as it is typed', async () => {
    const { page } = workbench;
    await page.locator('.editor-group-container.active .view-line').first().click();
    for (const key of ['Control+Home', 'ArrowDown', 'End', 'Backspace', '4']) await page.keyboard.press(key);
    const note = page.getByText('The chain has no Rev.3.');
    await note.waitFor();
    for (let count = 0; count < 2; count++) await page.keyboard.press('Control+z');
    await note.waitFor({ state: 'hidden' });
  });

  test('a key shows what changed; keys and marks work inside', async () => {
    const { page } = workbench;
    await page.locator('.editor-group-container.active .view-line').first().click();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+y');
    const frame = await workbench.frameWith('.change');
    await frame.locator('.changes').click({ position: { x: 2, y: 2 } });
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    await page.keyboard.press('m');
    await frame.locator('.counted', { hasText: '1 of 6 reviewed' }).waitFor();
    await workbench.picture('redline');
  });

  test('Enter leads from a change to the text', async () => {
    const { page } = workbench;
    await page.keyboard.press('Enter');
    await page.locator('#status\\.editor\\.selection', { hasText: 'Ln' }).waitFor();
    await page.keyboard.press('Control+w');
  });

  test('marks are there again when the redline is opened again', async () => {
    await workbench.page.keyboard.press('Control+w');
    await workbench.page.locator('.tab[data-resource-name="accord.rev3.decl.md"]').first().click();
    await workbench.page.locator('.editor-group-container.active .view-line').first().click();
    await workbench.run('Ad Ref: Show changes since the previous revision');
    const frame = await workbench.frameWith('.change.read');
    await frame.locator('.counted', { hasText: '1 of 6 reviewed' }).waitFor();
    await workbench.page.keyboard.press('Control+w');
  });

  test('side by side, and from there to the redline', async () => {
    const { page } = workbench;
    await workbench.run('Ad Ref: Compare with the previous revision, side by side');
    await page.locator('.monaco-diff-editor .modified .view-line').first().waitFor();
    await workbench.picture('side-by-side');
    await page
      .getByRole('button', { name: /Show this comparison as one marked-up text/ })
      .first()
      .click();
    await workbench.frameWith('.change');
  });

  test('the burn-down has a chart and a table', async () => {
    await workbench.open('accord.rev3.decl.md');
    await workbench.run('Ad Ref: Show the burn-down of the draft');
    const frame = await workbench.frameWith('table');
    assert.equal(await frame.locator('tbody tr').count(), 3);
    await workbench.picture('burn-down');
  });

  test('a table tells which numbers became which since any other revision', async () => {
    await workbench.open('accord.rev3.decl.md');
    await workbench.run('Ad Ref: Show the table of old and new numbers');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Rev.2' }).first().click();
    for (const line of ['| Rev.2 | Rev.3 |', '| 1.4   | 1.1   |', '| (new) | 1.5   |'])
      await workbench.lineHolds(line);
  });
});
