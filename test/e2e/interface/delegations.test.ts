import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from './workbench.ts';

suite('interface: delegations', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench();
    await workbench.open('ports.decl.md');
    await workbench.page.getByRole('tab', { name: /^Ad Ref/ }).click();
  });
  suiteTeardown(() => workbench?.close());

  test('the view names everyone with counts, and leads to the text', async () => {
    const { page } = workbench;
    const line = workbench.openItem('Republic of Aldania');
    await line.waitFor();
    assert.match(
      (await line.getAttribute('aria-label')) ?? '',
      /^Republic of Aldania, ALD, proposals: 2, reservations: 1/,
    );
    assert.match(
      (await page.locator('.pane-body [aria-label^="BRO,"]').getAttribute('aria-label')) ?? '',
      /^BRO, unknown; BOR \(Kingdom of Borovia\)\?, deletions: 1/,
    );
    await line.click();
    await page.keyboard.press('ArrowRight');
    const position = workbench.openItem('reserves “, on agreed terms,”');
    await position.waitFor();
    await workbench.picture('delegations');
    await position.click();
    await workbench.cursorAt('[, on agreed terms,');
  });

  test('its menu filters the matrix; keys move in it, and Enter goes to the text', async () => {
    const { page } = workbench;
    await page.locator('.pane-body [aria-label^="Kingdom of Borovia,"]').click({ button: 'right' });
    await workbench.choose('Show only what this delegation holds open');
    const frame = await workbench.frameWith('table[role="grid"]');
    await frame.locator('.counted', { hasText: 'Paragraphs shown: 2 of 3' }).waitFor();
    await frame.getByRole('button', { name: 'Clear filters' }).click();
    await frame.locator('.counted', { hasText: 'Paragraphs shown: 3 of 3' }).waitFor();
    await workbench.picture('matrix');
    await frame.locator('tbody th').first().click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await workbench.cursorAt('[, on agreed terms,');
  });

  test('comments are off until they are wanted, then one thread for each paragraph', async () => {
    const { page } = workbench;
    const glyphs = page.locator('.editor-group-container.active .comment-range-glyph.comment-thread');
    assert.equal(await glyphs.count(), 0);
    await workbench.run('Ad Ref: Show or hide proposals as comments');
    await glyphs.first().waitFor();
    assert.equal(await glyphs.count(), 3);
    await glyphs.first().click();
    await page.locator('.review-widget', { hasText: 'ALD · Republic of Aldania' }).waitFor();
    await workbench.picture('comments');
    await page.keyboard.press('Escape');
    await workbench.run('Ad Ref: Show or hide proposals as comments');
    await glyphs.first().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+j');
  });

  test('a file that is dropped on a delegation is compiled, and the result is there for review', async () => {
    const { page } = workbench;
    await workbench.open('handed-in/BOR amendments.txt');
    await workbench.open('quays.decl.md');
    const tab = page.locator('.tab[data-resource-name="BOR amendments.txt"]');
    await workbench.openItem('Without a position').waitFor();
    await tab.dragTo(workbench.openItem('Without a position'));
    await page.locator('.monaco-diff-editor .modified .view-line').first().waitFor();
    await page.locator('.modified .view-line', { hasText: /\[BOR:.should\]/ }).waitFor();
    await page.getByText('Left out: BOR amendments.txt').first().waitFor();
    await workbench.picture('compile');
    await page.getByRole('button', { name: 'Put the compiled text into the draft' }).first().click();
    await page.locator('.monaco-diff-editor').waitFor({ state: 'detached' });
    await page.locator('.tab.active[data-resource-name="quays.decl.md"]').waitFor();
    await workbench.lineHolds('[may - BOR delete][BOR: should]');
    await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await page.keyboard.press('Control+z');
    await workbench.lineHolds('Members may share');
  });
});
