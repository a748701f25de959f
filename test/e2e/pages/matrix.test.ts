import assert from 'node:assert/strict';
import type { Positions } from '../../../server/src/protocol/positions.ts';
import { endServers, serve } from '../../server/serve.ts';
import { appearances, closePages, type OpenedPage, openPage, wordsIn } from './open-page.ts';

const profile = `//- adref.yaml
members:
  - { code: ALD, name: Republic of Aldania }
  - { code: BOR, name: Kingdom of Borovia }
groups:
  - { code: NORTH, name: Northern Group, members: [BOR, CAL] }
//- draft.decl.md
`;
const draft = `1.1 Members [<b>shall</b> - ALD; BOR delete] open their ports.

1.2 Members [, on agreed terms, - NORTH; ALD reserve] share the costs.

1.3 Members [report - ALD; BRO delete].
`;

async function messageOf(text: string): Promise<object> {
  const { request, at } = await serve(`${profile}$0${text}`);
  const positions = await request<Positions>('adref/positions', at);
  await endServers();
  const verbs = { propose: 'proposes', delete: 'wants to delete', reserve: 'reserves' };
  return {
    kind: 'matrix',
    uri: 'file:///draft.decl.md',
    title: 'Declaration',
    positions,
    words: wordsIn('client/src/views/matrix-panel.ts'),
    stances: Object.entries(verbs).map(([stance, verb]) => ({ stance, verb })),
  };
}

async function openMatrix(text = draft, options: Parameters<typeof openPage>[1] = {}): Promise<OpenedPage> {
  const opened = await openPage('matrix', options);
  await opened.tell(await messageOf(text));
  return opened;
}

const grid = (opened: OpenedPage): Promise<readonly (readonly string[])[]> =>
  opened.page
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => (cell as HTMLElement).innerText.replace(/\s+/g, ' ').trim()),
      ),
    );

suite('matrix page', () => {
  suiteTeardown(closePages);

  test('says in every cell who wants what, nothing of the text taken for markup', async () => {
    const opened = await openMatrix();
    assert.deepEqual(await grid(opened), [
      [
        'Paragraph',
        'ALD Republic of Aldania',
        'BOR Kingdom of Borovia',
        'BRO unknown',
        'NORTH Northern Group',
      ],
      [
        '1.1 Members [shall - ALD; BOR delete] open their ports.',
        'proposes “<b>shall</b>”',
        'wants to delete “<b>shall</b>”',
        '',
        '',
      ],
      [
        '1.2 Members [, on agreed terms, - NORTH; ALD reserve] share the costs.',
        'reserves “, on agreed terms,”',
        'proposes “, on agreed terms,” (through NORTH)',
        '',
        'proposes “, on agreed terms,”',
      ],
      ['1.3 Members [report - ALD; BRO delete].', 'proposes “report”', '', 'wants to delete “report”', ''],
    ]);
    assert.deepEqual(opened.complaints, []);
  });

  test('shows only what one delegation holds open, a member through its group too', async () => {
    const opened = await openMatrix();
    const { page } = opened;
    await page.getByLabel('Only what is held open by').selectOption('CAL');
    assert.deepEqual(
      (await grid(opened)).map((row) => row[0]!.slice(0, 3)),
      ['Par', '1.2'],
    );
    assert.equal(await page.locator('.counted').innerText(), 'Paragraphs shown: 1 of 3');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByLabel('Only where someone').selectOption('reserve');
    assert.deepEqual(
      (await grid(opened)).map((row) => row[0]!.slice(0, 3)),
      ['Par', '1.2'],
    );
    await opened.tell({ kind: 'only', code: 'BRO' });
    assert.deepEqual(
      (await grid(opened)).map((row) => row[0]!.slice(0, 3)),
      ['Par', '1.3'],
    );
  });

  test('keys move between cells, and Enter goes to the text', async () => {
    const opened = await openMatrix();
    const { page } = opened;
    await page.locator('tbody th').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.locator(':focus').innerText(), 'reserves “, on agreed terms,”');
    await page.keyboard.press('Enter');
    assert.deepEqual((await opened.sent()).at(-1), { kind: 'open', place: { line: 2, character: 12 } });
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Enter');
    assert.deepEqual((await opened.sent()).at(-1), { kind: 'open', place: { line: 0, character: 0 } });
    assert.equal(await page.locator('[role="grid"] [tabindex="0"]').count(), 1);
  });

  test('after an edit the filter and the cell in focus are the same', async () => {
    const opened = await openMatrix();
    const { page } = opened;
    await page.getByLabel('Only what is held open by').selectOption('ALD');
    await page.locator('tbody tr:nth-child(3) td').first().focus();
    await opened.tell(await messageOf(draft.replace('1.2 ', '1.1 bis Members [act - BOR].\n\n1.2 ')));
    assert.equal(await page.locator(':focus').innerText(), 'proposes “report”');
    assert.equal(await page.getByLabel('Only what is held open by').inputValue(), 'ALD');
    assert.equal(await page.locator('.counted').innerText(), 'Paragraphs shown: 3 of 4');
  });

  test('heads stay in sight when it is scrolled', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `2.${i + 1} Members [act - ALD; BOR delete].`);
    const opened = await openMatrix(rows.join('\n\n'));
    const { page } = opened;
    await page.locator('tbody th').last().focus();
    const [wide, head] = await Promise.all([
      page.locator('.wide').boundingBox(),
      page.locator('thead th').first().boundingBox(),
    ]);
    assert.ok(head!.y < wide!.y + 4 && head!.y >= wide!.y);
    assert.ok((await page.locator('.wide').evaluate((one) => one.scrollTop)) > 100);
  });

  test('the files that are asked for are those of the filters', async () => {
    const opened = await openMatrix();
    await opened.page.getByLabel('Only what is held open by').selectOption('ALD');
    await opened.page.getByRole('button', { name: /CSV/ }).click();
    assert.deepEqual((await opened.sent()).at(-1), {
      kind: 'export',
      format: 'csv',
      only: 'ALD',
      stance: null,
    });
  });

  test('a draft that names nobody says what to do', async () => {
    const opened = await openMatrix('1.1 Members meet.');
    assert.match(await opened.page.locator('.empty').innerText(), /No delegation is named/);
    assert.deepEqual(await opened.violations(), []);
  });

  test('has no violation of accessibility', async () => {
    for (const options of appearances) {
      const opened = await openMatrix(draft, options);
      await opened.page.locator('table').waitFor();
      await opened.picture('matrix-page');
      assert.deepEqual(await opened.violations(), [], JSON.stringify(options));
    }
  });
});
