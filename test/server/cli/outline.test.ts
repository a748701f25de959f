import assert from 'node:assert/strict';
import { run } from './run.ts';

interface Row {
  readonly path: string;
  readonly label: string | null;
  readonly kind: string;
  readonly line: number;
  readonly endLine: number;
  readonly open: boolean;
  readonly delegations: readonly string[];
}

async function outline(
  input: string,
): Promise<{ readonly provisions: readonly Row[] } & Record<string, unknown>> {
  const { code, out } = await run(['outline', '--json', '-'], { input });
  assert.equal(code, 0);
  return JSON.parse(out);
}

suite('cli: outline', () => {
  test('a label is as written, its path normalised', async () => {
    const labels: readonly (readonly [string, string, string, string])[] = [
      ['2.2.10bis Members meet.', '2.2.10bis', '2.2.10 bis', 'paragraph'],
      ['2.2.10.bis Members meet.', '2.2.10.bis', '2.2.10 bis', 'paragraph'],
      ['2.2.10 bis Members meet.', '2.2.10 bis', '2.2.10 bis', 'paragraph'],
      ['7. Members meet.', '7', '7', 'paragraph'],
      ['## 2.2 Maritime security', '2.2', '2.2', 'heading'],
      ['### 3. Item', '3', '3', 'heading'],
      ['  (a) measures;', '(a)', '(a)', 'item'],
      ['a) measures;', 'a)', '(a)', 'item'],
      ['PP3 Recalling peace,', 'PP3', 'PP3', 'preambular'],
      ['OP7 ter Decides so;', 'OP7 ter', 'OP7 ter', 'operative'],
      ['Article 3bis', 'Article 3bis', 'Art. 3 bis', 'article'],
      ['Статья 75.1', 'Статья 75.1', 'Art. 75.1', 'article'],
      ['Option 1: No text', 'Option 1', 'Option 1', 'option'],
      ['2.2.11 [deleted]', '2.2.11', '2.2.11', 'tombstone'],
      ['**2.2.3** Members meet.', '2.2.3', '2.2.3', 'paragraph'],
      ['[2.2.4 Members meet.]', '2.2.4', '2.2.4', 'paragraph'],
    ];
    for (const [text, label, path, kind] of labels) {
      const [row] = (await outline(`${text}\n`)).provisions;
      assert.deepEqual([row?.label, row?.path, row?.kind], [label, path, kind], text);
    }
  });
  test('the second of a label is numbered, a text without one has none', async () => {
    const { provisions } = await outline('5.1 Text.\n\n5.1 Text.\n\nMembers meet.\n');
    assert.deepEqual(
      provisions.map(({ path, label }) => [path, label]),
      [
        ['5.1', '5.1'],
        ['5.1#2', '5.1'],
        ['5.1#2/¶1', null],
      ],
    );
  });
  for (const end of ['\n', '\r\n', '\r']) {
    test(`a provision ends with its last line of text, lines ending ${JSON.stringify(end)}`, async () => {
      const { provisions } = await outline(
        [
          '# Title',
          '',
          '1.1 Members',
          'meet.',
          '',
          '',
          '1.2 They:',
          '(a) speak;',
          '(b) listen.',
          '',
          '',
        ].join(end),
      );
      assert.deepEqual(
        provisions.map(({ line, endLine }) => [line, endLine]),
        [
          [1, 1],
          [3, 4],
          [7, 7],
          [8, 8],
          [9, 9],
        ],
      );
    });
  }
  test('text is indented and says in words what is open, with the counts at the end', async () => {
    const { out } = await run(['outline', '-'], {
      input: `---
symbol: A/1/Rev.2
kind: declaration
language: en
---
## 1 Principles

1.1 Members [shall][should] meet on [date].

    (a) with observers; [- IND; RUS delete]

1.2 They may meet. (agreed)
`,
    });
    assert.equal(
      out,
      `standard input
A/1/Rev.2, declaration, en

 6  1 Principles
 8    1.1 Members [shall][should] meet on [date].  (open, 2 brackets, 1 choice, 1 placeholder)
10      (a) with observers; [- IND; RUS delete]  (open, 1 bracket, IND RUS)
12    1.2 They may meet. (agreed)  (agreed)

2 of 4 provisions open, 2 bracket groups (3 [ and 3 ]), 1 choice, 1 placeholder, 20 words
`,
    );
  });
  test('an empty text has an outline without provisions', async () => {
    const { provisions, symbol, kind } = await outline('');
    assert.deepEqual([provisions, symbol, kind], [[], null, 'declaration']);
    assert.match((await run(['outline', '-'], { input: '' })).out, /There is no text in it\./);
  });
});
