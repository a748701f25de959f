import assert from 'node:assert/strict';
import { appearances, closePages, openPage, wordsIn } from './open-page.ts';

const message = {
  kind: 'paragraph',
  paragraph: {
    path: '2.1',
    label: '2.1',
    section: ['Ports'],
    title: 'Declaration',
    symbol: 'A/1/Rev.2',
    open: true,
    place: 2,
    openCount: 7,
    runs: [
      { kind: 'text', text: 'Members ', depth: 0 },
      { kind: 'open', text: '[', depth: 1 },
      { kind: 'text', text: '<b>shall</b>', depth: 1 },
      { kind: 'names', text: ' - RUS', depth: 1 },
      { kind: 'close', text: ']', depth: 1 },
      { kind: 'blank', text: '[date]', depth: 0 },
      { kind: 'note', text: '{Moved}', depth: 0 },
      { kind: 'status', text: '(agreed)', depth: 0 },
    ],
  },
  words: wordsIn('client/src/views/room-panel.ts'),
};

suite('page for the room', () => {
  suiteTeardown(closePages);

  test('says all of the paragraph, where it stands, and what is markup stays text', async () => {
    const opened = await openPage('room');
    await opened.tell(message);
    const { page } = opened;
    assert.equal(
      await page.locator('.paragraph').innerText(),
      '2.1 Members [<b>shall</b> - RUS][date]{Moved}(agreed)',
    );
    assert.equal(await page.locator('.where').innerText(), 'A/1/Rev.2 · Ports');
    assert.equal(await page.locator('.state').innerText(), 'Open: 2 of 7');
    assert.deepEqual(opened.complaints, []);
  });

  test('keys and buttons ask for the next and the previous, and change the size of the words', async () => {
    const opened = await openPage('room');
    await opened.tell(message);
    const { page } = opened;
    const size = () => page.locator('.paragraph').evaluate((it) => parseFloat(getComputedStyle(it).fontSize));
    const before = await size();
    await page.keyboard.press('+');
    const larger = await size();
    await page.getByRole('button', { name: 'Smaller' }).click();
    assert.ok(larger > before);
    assert.equal(await size(), before);
    await page.keyboard.press('n');
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', { name: 'Next open paragraph' }).click();
    assert.deepEqual(
      (await opened.sent()).map(({ kind }) => kind),
      ['ready', 'next', 'previous', 'next'],
    );
  });

  test('a button that was pressed keeps the keyboard when the next paragraph comes', async () => {
    const opened = await openPage('room');
    await opened.tell(message);
    await opened.page.getByRole('button', { name: 'Next open paragraph' }).focus();
    await opened.tell({ ...message, paragraph: { ...message.paragraph, label: '2.2' } });
    assert.equal(
      await opened.page.evaluate(() => document.activeElement?.textContent),
      'Next open paragraph',
    );
  });

  test('has no violation of accessibility', async () => {
    for (const options of appearances) {
      const opened = await openPage('room', options);
      await opened.tell(message);
      await opened.page.locator('.paragraph').waitFor();
      assert.deepEqual(await opened.violations(), []);
    }
  });
});
