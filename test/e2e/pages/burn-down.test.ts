import assert from 'node:assert/strict';
import { appearances, closePages, openPage, wordsIn } from './open-page.ts';

const figures = (openProvisions: number, groups: number, placeholders: number) => ({
  openProvisions,
  groups,
  placeholders,
  provisions: 80,
});
const message = {
  kind: 'chart',
  title: 'Declaration',
  revisions: [
    { name: 'Rev.3', date: '2031-08-20', figures: figures(34, 51, 9) },
    { name: 'Rev.4', date: '2031-09-19', figures: figures(22, 30, 9) },
    { name: 'Rev.5', date: null, figures: figures(9, 12, 4) },
  ],
  words: wordsIn('client/src/views/burn-down-panel.ts'),
};

suite('burn-down page', () => {
  suiteTeardown(closePages);

  test('says how far it is, and has every figure in the table', async () => {
    const opened = await openPage('burn-down');
    await opened.tell(message);
    const { page } = opened;
    assert.match(await page.locator('.summary').innerText(), /went down from 34 in Rev\.3 to 9 in Rev\.5/);
    const rows = await page.locator('tbody tr').allInnerTexts();
    assert.deepEqual(
      rows.map((row) => row.split('\t').map((cell) => cell.trim())),
      [
        ['Rev.3', '2031-08-20', '34', '51', '9', '80'],
        ['Rev.4', '2031-09-19', '22 −12', '30 −21', '9', '80'],
        ['Rev.5', '', '9 −13', '12 −18', '4 −5', '80'],
      ],
    );
    assert.deepEqual(opened.complaints, []);
  });

  test('its lines differ in dashes and marks, and their names do not lie on each other', async () => {
    const opened = await openPage('burn-down');
    await opened.tell({
      ...message,
      revisions: message.revisions.map((one) => ({ ...one, figures: figures(5, 5, 5) })),
    });
    const { page } = opened;
    const dashes = await page
      .locator('polyline')
      .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).strokeDasharray));
    assert.equal(new Set(dashes).size, 3);
    const tops = await page
      .locator('text.end')
      .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect()));
    const sorted = tops.sort((a, b) => a.top - b.top);
    assert.ok(sorted.every(({ bottom }, i) => i === 2 || bottom <= sorted[i + 1]!.top + 4));
  });

  test('names of revisions do not lie on each other, however many and long they are', async () => {
    const opened = await openPage('burn-down');
    await opened.tell({
      ...message,
      revisions: Array.from({ length: 51 }, (_, i) => ({
        name: i === 50 ? 'MM/2031/DRAFT/1' : `${1_0293_8576 + i * 7}`,
        date: '2031-08-20',
        figures: figures(51 - i, 40, 3),
      })),
    });
    const boxes = await opened.page
      .locator('svg text.revision')
      .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect()));
    assert.ok(boxes.length >= 4);
    for (const [i, { right }] of boxes.slice(0, -1).entries())
      assert.ok(right <= boxes[i + 1]!.left, `${i} of ${boxes.length}`);
  });

  test('a narrow page cuts nothing off the chart', async () => {
    const opened = await openPage('burn-down', { viewport: { width: 280, height: 700 } });
    await opened.tell(message);
    const { width, x } = (await opened.page.locator('svg').boundingBox())!;
    assert.ok(x >= 0 && x + width <= 280, `${x} + ${width}`);
  });

  test('has no violation of accessibility', async () => {
    for (const options of appearances) {
      const opened = await openPage('burn-down', options);
      await opened.tell(message);
      await opened.page.locator('table').waitFor();
      assert.deepEqual(await opened.violations(), []);
      await opened.picture('burn-down-page');
    }
  });

  test('one revision makes no line yet', async () => {
    const opened = await openPage('burn-down');
    await opened.tell({ ...message, revisions: message.revisions.slice(0, 1) });
    assert.match(await opened.page.locator('.summary').innerText(), /only one revision/);
    assert.equal(await opened.page.locator('svg').count(), 0);
  });
});
