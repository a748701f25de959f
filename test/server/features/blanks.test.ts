import assert from 'node:assert/strict';
import type { CodeAction, CompletionList, Range } from 'vscode-languageserver';
import { applied, endServers, serve, textIn } from '../serve.ts';

const others = `
//- Note.note.md
---
symbol: A/2031/NV/1
language: en
date: 2031-10-10
---
No. 31/418

The Secretariat transmits the minutes.
//- Agenda.agenda.md
---
symbol: A/2031/AG/1
title: Agenda of the session
language: en
---
The session is held on 24 September and 7 October 2031.
//- Other.decision.md
---
symbol: B/2031/DRAFT/1
---
1. One.
`;
const minutes = (body: string, language = 'en'): string =>
  `//- Minutes.minutes.md\n---\nsymbol: A/2031/MIN/1\nlanguage: ${language}\n---\n${body}${others}`;

/** The titles of what fills the blank at `$0`, and the text with the first of them taken. */
async function filled(body: string, language?: string): Promise<readonly [string[], string]> {
  const { request, at, range, text } = await serve(minutes(body, language));
  const actions = await request<CodeAction[]>('textDocument/codeAction', {
    ...at,
    range,
    context: { diagnostics: [], only: ['quickfix'] },
  });
  const edits = actions[0]?.edit?.changes?.[at.textDocument.uri] ?? [];
  return [actions.map(({ title }) => title), applied(text(), edits).split('---\n')[2]!.trimEnd()];
}

suite('blanks', () => {
  teardown(endServers);

  test('the number and the date of the note', async () => {
    assert.deepEqual(await filled('1. Sent with the note No. __$0__ of _____.'), [
      ['Fill in “31/418” (from Note.note.md)'],
      '1. Sent with the note No. 31/418 of _____.',
    ]);
    assert.deepEqual(await filled('1. Sent with the note No. _____ of $0_____.'), [
      [
        'Fill in “10 October 2031” (from Note.note.md)',
        'Fill in “24 September 2031” (from Agenda.agenda.md)',
        'Fill in “7 October 2031” (from Agenda.agenda.md)',
      ],
      '1. Sent with the note No. _____ of 10 October 2031.',
    ]);
  });

  test('a date in the language of the text, its year only once', async () => {
    assert.equal((await filled('1. Нотой от [да$0та].', 'ru'))[1], '1. Нотой от 10 октября 2031 года.');
    assert.equal((await filled('1. Нотой от ____$0 г.', 'ru'))[1], '1. Нотой от 10 октября 2031 г.');
    assert.equal((await filled('1. By the note of $0_____ 2031.'))[1], '1. By the note of 10 October 2031.');
    assert.equal((await filled('1. Нота, [кү$0ні]', 'kk'))[1], '1. Нота, 2031 жылғы 10 қазан');
  });

  test('symbols of the meeting’s documents that are not cited yet', async () =>
    assert.deepEqual((await filled('1. As contained in document __$0__ and in A/2031/NV/1.'))[0], [
      'Fill in “A/2031/AG/1” (from Agenda.agenda.md)',
    ]));

  test('nothing where nobody knows what is wanted', async () => {
    assert.deepEqual((await filled('1. Members pay _____$0.'))[0], []);
    assert.deepEqual((await filled('1. Members pay $0five.'))[0], []);
  });

  test('what another language version says comes first', async () => {
    const { request, at } = await serve(`//- M.en.minutes.md
---
symbol: A/2031/MIN/1
language: en
---
1. They meet on $0_____.
//- M.ru.minutes.md
---
symbol: A/2031/MIN/1
language: ru
---
1. Встреча состоится 3 декабря 2031 года.
${others}`);
    const context = { triggerKind: 1 };
    const { items } = await request<CompletionList>('textDocument/completion', { ...at, context });
    assert.equal(items[0]?.label, '3 December 2031');
  });

  test('completion replaces the whole blank', async () => {
    const { request, at, text } = await serve(minutes('1. See note No. ___$0__.'));
    const context = { triggerKind: 1 };
    const { items } = await request<CompletionList>('textDocument/completion', { ...at, context });
    assert.match(applied(text(), [items[0]!.textEdit as never]), /1\. See note No\. 31\/418\.\n/);
  });

  test('all blanks in order, for stepping through', async () => {
    const { request, at, text } = await serve('1. On [date] _____ and [X]$0.\r\n\r\n2. In [place].\r\n');
    const blanks = await request<Range[]>('adref/blanks', at);
    assert.deepEqual(
      blanks.map((range) => textIn(text(), range)),
      ['[date]', '_____', '[X]', '[place]'],
    );
  });

  test('symbols are offered with their titles', async () => {
    const { request, at } = await serve(minutes('1. See A/$0'));
    const context = { triggerKind: 1 };
    const { items } = await request<CompletionList>('textDocument/completion', { ...at, context });
    assert.deepEqual(
      items.map(({ label, labelDetails }) => [label, labelDetails?.description ?? '']),
      [
        ['A/2031/AG/1', 'Agenda of the session'],
        ['A/2031/MIN/1', ''],
        ['A/2031/NV/1', ''],
      ],
    );
  });
});
