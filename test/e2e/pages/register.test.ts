import assert from 'node:assert/strict';
import { appearances, closePages, openPage, wordsIn } from './open-page.ts';

const row = (kind: string, what: string, more: object = {}) => ({
  kind,
  item: '',
  who: '',
  what,
  when: '',
  state: '',
  uri: 'file:///m/a.minutes.md',
  line: 3,
  ...more,
});
const message = {
  kind: 'register',
  rows: [
    row('decision', 'The Committee adopted <b>it</b>.', { item: '10', who: 'Committee', line: 9 }),
    row('decision', 'The Committee agreed.', { item: '2', who: 'Committee' }),
    row('silence', 'A/1', { when: '2031-10-21 18:00', state: 'open' }),
  ],
  words: wordsIn('client/src/views/register-panel.ts'),
  kinds: [
    { kind: 'decision', text: 'Decision' },
    { kind: 'silence', text: 'Silence' },
    { kind: 'request', text: 'Request' },
  ],
};

suite('register page', () => {
  suiteTeardown(closePages);

  const lines = (page: { locator(selector: string): { allInnerTexts(): Promise<string[]> } }) =>
    page.locator('.what').allInnerTexts();

  test('filters by kind and words, sorts numbers by their value, and what is markup stays text', async () => {
    const opened = await openPage('register');
    await opened.tell(message);
    const { page } = opened;
    assert.deepEqual(await lines(page), ['The Committee adopted <b>it</b>.', 'The Committee agreed.', 'A/1']);
    await page.locator('#sort-item').click();
    assert.deepEqual(await lines(page), ['The Committee agreed.', 'The Committee adopted <b>it</b>.', 'A/1']);
    assert.equal(await page.locator('th[aria-sort="ascending"]').innerText(), 'Item ▲');
    await page.locator('#only').selectOption('decision');
    assert.equal((await lines(page)).length, 2);
    await page.locator('#search').pressSequentially('committee adopt');
    assert.deepEqual(await lines(page), ['The Committee adopted <b>it</b>.']);
    assert.equal(await page.locator('.counted').innerText(), 'Lines shown: 1 of 3');
    await page.locator('#search').fill('nowhere');
    assert.match(await page.locator('.empty').innerText(), /Nothing passes/);
    assert.deepEqual(opened.complaints, []);
  });

  test('keys move between lines, Enter leads to the text, and the table can be copied', async () => {
    const opened = await openPage('register');
    await opened.tell(message);
    const { page } = opened;
    await page.locator('#row-0').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('#copy').click();
    const [, open, copy] = await opened.sent();
    assert.deepEqual(open, { kind: 'open', uri: 'file:///m/a.minutes.md', line: 3 });
    assert.match(
      String(copy?.text),
      /^Kind\tItem\tWho\tWhat\tWhen\tState\tPlace\nDecision\t10\tCommittee\tThe Committee adopted <b>it<\/b>\.\t\t\ta\.minutes\.md:9\n/,
    );
    assert.match(await page.locator('.counted').innerText(), /^Copied: 3 lines/);
  });

  test('an empty register says what would be here', async () => {
    const opened = await openPage('register');
    await opened.tell({ ...message, rows: [] });
    assert.match(await opened.page.locator('.empty').innerText(), /No record says anything yet/);
  });

  test('has no violation of accessibility', async () => {
    for (const options of appearances) {
      const opened = await openPage('register', options);
      await opened.tell(message);
      await opened.page.locator('table').waitFor();
      assert.deepEqual(await opened.violations(), []);
    }
  });
});
