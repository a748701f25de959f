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
    { name: 'Rev.3', subject: null, date: '2031-08-20', figures: figures(34, 51, 9) },
    { name: 'Rev.4', subject: null, date: '2031-09-19', figures: figures(22, 30, 9) },
    { name: 'Rev.5', subject: null, date: null, figures: figures(9, 12, 4) },
  ],
  older: null,
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
        subject: null,
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

  test('marks of equal values lie inside each other, and each line shows beside those below it', async () => {
    const opened = await openPage('burn-down');
    await opened.tell({
      ...message,
      revisions: message.revisions.map((one) => ({ ...one, figures: figures(5, 5, 5) })),
    });
    const boxes = await opened.page.locator('.mark').evaluateAll((marks) =>
      marks.map((mark) => {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        return { left, right, top, bottom };
      }),
    );
    // Three marks of each line, in the order of the lines.
    const [circle, square, triangle] = [boxes[0]!, boxes[3]!, boxes[6]!];
    for (const [outer, inner] of [
      [circle, square],
      [square, triangle],
    ] as const)
      assert.ok(
        outer.left + 1 < inner.left &&
          inner.right < outer.right - 1 &&
          outer.top + 1 < inner.top &&
          inner.bottom < outer.bottom - 1,
        JSON.stringify([outer, inner]),
      );
    const widths = await opened.page
      .locator('polyline')
      .evaluateAll((lines) => lines.map((line) => Number.parseFloat(getComputedStyle(line).strokeWidth)));
    assert.deepEqual(
      widths,
      [...new Set(widths)].sort((a, b) => a - b),
    );
  });

  test('a commit has its day and what was written about it; that older ones are left out is said', async () => {
    const opened = await openPage('burn-down');
    const [first, , last] = message.revisions;
    await opened.tell({
      ...message,
      revisions: [{ ...first, name: '2031-08-20', subject: 'First reading' }, last],
      older: 50,
    });
    const { page } = opened;
    assert.match(
      await page.locator('.summary').innerText(),
      /from 34 in 2031-08-20 \(First reading\) to 9 in/,
    );
    assert.equal(await page.locator('tbody th').first().innerText(), 'First reading');
    assert.equal(await page.locator('text.revision').first().innerHTML(), '2031-08-20');
    assert.match(await page.locator('.older').innerText(), /newest 50 revisions/);
  });

  test('its text has one size in any width, and nothing of it is cut off', async () => {
    const opened = await openPage('burn-down');
    await opened.tell(message);
    const { page } = opened;
    const heightOf = (): Promise<number> =>
      page
        .locator('text.end')
        .first()
        .evaluate((text) => Math.round(text.getBoundingClientRect().height));
    const wide = await heightOf();
    await page.setViewportSize({ width: 320, height: 700 });
    await page.locator('svg[width="272"]').waitFor();
    assert.equal(await heightOf(), wide);
    for (const { left, right } of await page
      .locator('svg text')
      .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect())))
      assert.ok(left >= 0 && right <= 320, `${left} to ${right}`);
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
