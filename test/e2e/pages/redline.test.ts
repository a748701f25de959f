import assert from 'node:assert/strict';
import { comparedMessage } from './compared.ts';
import { appearances, closePages, type OpenedPage, openPage } from './open-page.ts';

const old = `---
symbol: MM/2031/DRAFT/1/Rev.4
language: en
---
## 2 Ports

2.1 Members recall the Charter of the Conference.

2.2 Members [may] share data on the movement of vessels.

2.3 Members meet once a year in the capital of the Chair.

2.4 The Secretariat keeps a register of all small harbours.

2.5 Fees are published by the port authorities in advance. [RUS reserve]

2.6 Pilots speak the language of the flag State on request.
`;
const now = `---
symbol: MM/2031/DRAFT/1/Rev.4
language: en
---
## 2 Ports

2.1 Members recall the Charter of the Conference.

2.1 bis Members name <b onclick="alert(1)">focal points</b> by [date].

2.2 Members may share data on the movement of vessels.

2.4 The Secretariat keeps a register of all small harbours.

2.5 Fees are published by the port authorities in advance. [IND, RUS reserve]

2.6 Pilots speak the language of the flag State on request.

2.7 Members meet once a year in the capital of the Chair.
`;

/** 1,200 paragraphs, half of them with a word of their own. */
function longText(word: string): string {
  const paragraph = (i: number, said: string): string =>
    `${Math.ceil(i / 100)}.${((i - 1) % 100) + 1} Members ${said} the ${'river lake sea port'.split(' ')[i % 4]} number ${i} of region ${i * 7}.`;
  return Array.from({ length: 1_200 }, (_, i) => paragraph(i + 1, i % 2 ? word : 'know')).join('\n\n');
}

suite('redline page', () => {
  let opened: OpenedPage;
  suiteTeardown(closePages);

  const show = async (
    options: Parameters<typeof openPage>[1] = {},
    texts: readonly [string, string] = [old, now],
  ): Promise<OpenedPage> => {
    opened = await openPage('redline', options);
    await opened.tell(await comparedMessage(...texts));
    await opened.page.locator('.redline').waitFor();
    return opened;
  };
  const names = (): Promise<readonly string[]> => opened.page.locator('.change .name').allTextContents();
  const focused = (): Promise<string> =>
    opened.page.evaluate(() => document.activeElement?.querySelector('.name')?.textContent ?? '');
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await opened.page.keyboard.press(key);
  };
  const status = (): Promise<string> => opened.page.getByRole('status').innerText();
  teardown(async () => {
    // Nothing that the policy forbids was tried, and nothing failed behind the scenes.
    assert.deepEqual(opened.complaints, []);
    await opened.page.close();
  });

  test('shows what went and what came, with words, signs and what happened', async () => {
    const { page } = await show();
    assert.deepEqual(await names(), ['2.1 bis', '2.2', '2.5', '2.3 → 2.7']);
    const edited = page.locator('.change', { hasText: 'movement of vessels' });
    assert.deepEqual(await edited.locator('del').allTextContents(), [
      ' deleted: −[ end of deletion ',
      ' deleted: −] end of deletion ',
    ]);
    assert.match(await edited.locator('.events').innerText(), /brackets lifted: “may”/);
    assert.match(await edited.locator('.state').innerText(), /settled now/);
    assert.match(await page.locator('.change').first().locator('.tag').innerText(), /New/);
  });

  test('no line ends between a sign and what it stands for', async () => {
    const sentence = (word: string): string =>
      Array.from({ length: 150 }, (_, i) => `${word}${i} of many`).join(' ');
    const { page } = await show({}, [`1.1 ${sentence('share')}`, `1.1 ${sentence('give')}`]);
    const apart = await page.locator('.text .sign').evaluateAll((signs) =>
      signs.filter((sign) => {
        const [own, words] = [sign.getClientRects()[0]!, sign.nextElementSibling!.getClientRects()[0]!];
        return words.left < own.left;
      }),
    );
    assert.ok((await page.locator('.text .sign').count()) > 100);
    assert.equal(apart.length, 0);
  });

  test('two texts that share no paragraph are told, others not', async () => {
    const { page } = await show({}, [old, '# Cafeteria\n\nTea is free.\n']);
    assert.match(await page.getByRole('note').innerText(), /no paragraph in common/);
    assert.deepEqual(await opened.violations(), []);
    await opened.tell(await comparedMessage(old, now));
    assert.equal(await page.getByRole('note').count(), 0);
    await opened.tell(await comparedMessage('', now));
    assert.equal(await page.getByRole('note').count(), 0);
  });

  test('text of a draft is text, whatever it looks like', async () => {
    const { page } = await show();
    assert.match(
      await page.locator('.change').first().innerText(),
      /<b onclick="alert\(1\)">focal points<\/b>/,
    );
    assert.equal(await page.locator('b').count(), 0);
  });

  test('has no violation of accessibility, plain, dark, in high contrast and in forced colours', async () => {
    for (const options of appearances) {
      await show(options);
      await press('n');
      assert.deepEqual(await opened.violations(), [], JSON.stringify(options));
    }
  });

  test('keys lead from change to change, in any alphabet, and stop at the end', async () => {
    await show();
    await press('n');
    assert.equal(await focused(), '2.1 bis');
    await press('n', 'n');
    assert.equal(await focused(), '2.5');
    assert.match(await status(), /Change 3 of 4/);
    await press('p');
    assert.equal(await focused(), '2.2');
    await opened.page.evaluate(() =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'т', code: 'KeyN', bubbles: true }),
      ),
    );
    assert.equal(await focused(), '2.5');
    await press('n', 'n');
    assert.match(await status(), /no further change/);
  });

  test('a change is marked as read by key or box, is remembered, and is passed over by the next unread', async () => {
    await show();
    await press('n', 'm');
    assert.match(await status(), /1 of 4 reviewed/);
    await press('u');
    assert.equal(await focused(), '2.2');
    await opened.page.getByLabel('Mark 2.2 as read').check();
    assert.match(await opened.page.locator('.counted').innerText(), /2 of 4 reviewed/);
    const marks = (await opened.sent()).filter(({ kind }) => kind === 'read');
    assert.deepEqual(
      marks.map(({ read }) => read),
      [true, true],
    );
    await opened.page.close();

    const ids = marks.flatMap((mark) => mark.ids as string[]);
    opened = await openPage('redline');
    await opened.tell(await comparedMessage(old, now, ids));
    await opened.page.locator('.counted', { hasText: '2 of 4 reviewed' }).waitFor();
    await press('u');
    assert.equal(await focused(), '2.5');
    await press('m', 'u', 'm', 'u');
    assert.match(await status(), /Every change shown has been read/);
  });

  test('filters by kind of event, delegation, open and unread; hidden changes are told of', async () => {
    const { page } = await show();
    await press('f');
    await press('Enter');
    await page.getByLabel('Brackets lifted (1)').check();
    assert.deepEqual(await names(), ['2.2']);
    assert.match(await status(), /1 of 4 changes shown/);
    assert.match(await page.locator('.unchanged').last().innerText(), /changes hidden by the filters: 2/);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('combobox', { name: 'Delegation' }).selectOption('IND');
    assert.deepEqual(await names(), ['2.5']);
    await page.getByRole('combobox', { name: 'Delegation' }).selectOption('');
    await page.getByLabel('Open paragraphs only').check();
    assert.deepEqual(await names(), ['2.1 bis', '2.5']);
    await press('n', 'm');
    await page.getByLabel('Unread only').check();
    assert.deepEqual(await names(), ['2.5']);
    await press('n', 'm');
    assert.deepEqual(await names(), ['2.5'], 'what has just been read stays where it is');
    await page.getByRole('combobox', { name: 'Delegation' }).selectOption('RUS');
    assert.match(await page.locator('.empty').innerText(), /No change passes the filters/);
  });

  test('both ends of a move lead to each other', async () => {
    const { page } = await show();
    const departed = page.locator('.departed');
    assert.match(await departed.innerText(), /2\.3 stood here; it is now 2\.7/);
    await departed.getByRole('button').click();
    assert.equal(await focused(), '2.3 → 2.7');
    await press('g');
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'departed');
    await press('g');
    assert.equal(await focused(), '2.3 → 2.7');
  });

  test('one key leads to the text, another to the old one', async () => {
    await show();
    await press('n', 'n', 'Enter', 'o');
    const places = (await opened.sent()).filter(({ kind }) => kind === 'open');
    assert.deepEqual(
      places.map(({ side, range }) => [side, (range as { start: { line: number } }).start.line]),
      [
        ['now', 10],
        ['old', 8],
      ],
    );
  });

  test('the change that led to the text stays marked and in sight when the text opens beside', async () => {
    const { page } = await show({}, [longText('may'), longText('shall')]);
    assert.equal(await page.locator('[aria-current]').count(), 0);
    await press('n', 'n', 'n', 'n', 'Enter');
    const current = page.locator('[aria-current="true"]');
    assert.equal(await current.locator('.name').innerText(), '1.8');
    await page.setViewportSize({ width: 420, height: 400 });
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector('[aria-current]')!.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    await page.locator('.counted').click();
    assert.equal(await current.count(), 1);
  });

  test('what is unchanged is one line until it is asked for; the heading above a change stays in sight', async () => {
    const { page } = await show();
    assert.match(await page.locator('.context').innerText(), /^2 Ports$/);
    const run = page.getByRole('button', { name: /1 unchanged paragraph/ }).nth(1);
    await run.click();
    assert.equal(await run.getAttribute('aria-expanded'), 'true');
    assert.match(await page.locator('.unchanged .rows:visible').innerText(), /recall the Charter/);
    await press('e');
    assert.equal(await page.locator('.unchanged button[aria-expanded="false"]').count(), 0);
    await press('e');
    assert.equal(await page.locator('.unchanged button[aria-expanded="true"]').count(), 0);
  });

  test('new numbers alone are told in one line', async () => {
    const text = (first: number): string =>
      ['rivers', 'lakes', 'seas']
        .map((word, i) => `1.${first + i} Members protect the ${word}.`)
        .join('\n\n');
    const { page } = await show({}, [text(1), text(2)]);
    assert.match(await page.locator('.empty').innerText(), /No change but for the numbers.*3 renumbered/);
    assert.match(await page.locator('.unchanged').innerText(), /renumbered: 3 \(1\.1 → 1\.2 … 1\.3 → 1\.4\)/);
  });

  test('no change, and a text that cannot be read, are said', async () => {
    const { page } = await show({}, [old, old]);
    assert.match(await page.locator('.empty').innerText(), /both texts are the same/);
    assert.ok(await page.locator('.review').isHidden(), 'nothing is there to be reviewed');
    await opened.tell({ kind: 'problem', text: 'There is no such file.' });
    assert.equal(await page.getByRole('alert').innerText(), 'There is no such file.');
  });

  test('drawn anew after an edit, the reader stays at the same change with the same filters', async () => {
    const { page } = await show();
    await page.getByLabel('Open paragraphs only').check();
    await press('n', 'n');
    assert.equal(await focused(), '2.5');
    await opened.tell(await comparedMessage(old, now.replace('focal', 'national focal')));
    assert.equal(await focused(), '2.5');
    assert.deepEqual(await names(), ['2.1 bis', '2.5']);
    await opened.tell(await comparedMessage(old, now.replace('in advance', 'a year in advance')));
    assert.equal(await focused(), '2.5', 'also where this change itself was edited');
  });

  test('drawn anew after an edit, the page stays where it was scrolled to, and takes no focus', async () => {
    const texts = [longText('may'), longText('shall')] as const;
    const { page } = await show({}, texts);
    await press('n');
    const select = page.getByRole('combobox', { name: 'Delegation' });
    await page.locator('.change').nth(40).scrollIntoViewIfNeeded();
    await select.focus();
    const placeOf = (): Promise<number> =>
      page.locator('.change', { hasText: 'number 80 ' }).evaluate((one) => one.getBoundingClientRect().top);
    const before = await placeOf();
    await opened.tell(await comparedMessage(texts[0], texts[1].replace('know', 'know well')));
    await page.locator('.change', { hasText: 'well' }).waitFor({ state: 'attached' });
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    assert.ok(Math.abs((await placeOf()) - before) < 4, `was at ${before}, is at ${await placeOf()}`);
    assert.equal(await page.evaluate(() => document.activeElement?.closest('.change')), null);
  });

  test('drawn anew after an edit, a filter keeps the keyboard, and the list it stands in stays unfolded', async () => {
    const { page } = await show();
    const again = async (text: string): Promise<void> => opened.tell(await comparedMessage(old, text));
    const select = page.getByRole('combobox', { name: 'Delegation' });
    await select.focus();
    await again(now.replace('focal', 'national focal'));
    assert.ok(await select.evaluate((one) => one === document.activeElement));
    await page.locator('summary').click();
    const lifted = page.getByLabel('Brackets lifted (1)');
    await lifted.focus();
    await again(now.replace('focal', 'regional focal'));
    assert.ok(await lifted.evaluate((one) => one === document.activeElement));
    await again(old);
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'SUMMARY', 'where it is gone');
  });

  test('beside the text, no more than the steps stay above what is read', async () => {
    for (const viewport of [
      { width: 500, height: 700 },
      { width: 320, height: 256 },
      { width: 1280, height: 400 },
    ]) {
      const { page } = await show({ viewport });
      await press('n', 'n', 'n');
      const steps = (await page.locator('.steps').boundingBox())!;
      const reading = (await page.locator('.change').nth(2).locator('h2').boundingBox())!;
      const { y, height } = (await page.getByRole('combobox').boundingBox())!;
      assert.ok(y + height <= steps.y, 'filters have scrolled away');
      assert.ok(steps.y >= 0 && steps.height < viewport.height / 3, `${steps.height} of ${viewport.height}`);
      assert.ok(reading.y >= steps.y + steps.height, 'the change is in sight');
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
      assert.deepEqual(await opened.violations(), []);
    }
  });

  test('opened again after a restart, the page has its filters and its place', async () => {
    const message = await comparedMessage(old, now);
    const at = message.compared.rows.find((row) => row.now?.path === '2.5')!.id;
    const remembered = { pair: {}, kinds: null, delegation: null, openOnly: true, unreadOnly: false, at };
    opened = await openPage('redline', { remembered });
    await opened.tell(message);
    await opened.page.locator('.redline').waitFor();
    assert.deepEqual(await names(), ['2.1 bis', '2.5']);
    assert.equal(await focused(), '2.5');
    assert.ok(await opened.page.getByLabel('Open paragraphs only').isChecked());
  });

  test('the report of what is shown can be copied', async () => {
    const { page } = await show();
    await page.getByLabel('Open paragraphs only').check();
    await page.getByRole('button', { name: 'Copy report' }).click();
    const copied = (await opened.sent()).find(({ kind }) => kind === 'copy');
    const [title, , ...lines] = String(copied?.text).split('\n');
    // Both texts have one symbol: what the person chose tells them apart.
    assert.equal(title, 'Changes from Rev.4 to Rev.5');
    assert.equal(await page.locator('h1').innerText(), title);
    assert.match(lines[0]!, /^2\.1 bis: new: “/);
    assert.equal(lines[1], '2.5: IND reserves.');
    assert.equal(lines.length, 2);
    assert.match(await status(), /has been copied/);
  });

  test('on paper there are no buttons, and every change is there', async () => {
    const { page } = await show();
    await page.emulateMedia({ media: 'print' });
    assert.equal(
      await page
        .getByRole('button', { name: /Next|Go to text|Print/ })
        .filter({ visible: true })
        .count(),
      0,
    );
    assert.equal(await page.locator('.change').filter({ visible: true }).count(), 4);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Print…' }).click();
    const printed = (await opened.sent()).find(({ kind }) => kind === 'print');
    assert.match(String(printed?.html), /<ins>.*2\.1 bis/s);
    assert.match(String(printed?.html), /&lt;b onclick/);
    assert.doesNotMatch(String(printed?.html), /<input|<script|Go to text/);
  });

  test('a long text comes in pages, and the last change is reached all the same', async () => {
    const { page } = await show({}, [longText('may'), longText('shall')]);
    assert.ok((await page.locator('.change').count()) < 400);
    await press('p');
    assert.equal(await focused(), '12.100');
    assert.equal(await page.locator('.change').count(), 600);
  });
});
