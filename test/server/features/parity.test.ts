import assert from 'node:assert/strict';
import type { LanguageVersions } from '../../../server/src/protocol/languages.ts';
import { endServers, serve } from '../serve.ts';

const version = (language: string, text: string): string =>
  `---\nsymbol: MM/2031/DRAFT/1\nlanguage: ${language}\n---\n${text}\n`;

async function compared(meeting: string): Promise<LanguageVersions> {
  const { request, at } = await serve(meeting);
  return (await request<LanguageVersions | null>('adref/parity', { textDocument: at.textDocument }))!;
}

suite('parity', () => {
  teardown(endServers);

  test('a text is compared with its versions in other languages, and with nothing else', async () => {
    const { versions, rows, differences } = await compared(
      [
        `//- a.decl.md\n${version('en', '1.1 A on 7 May$0.\n\n1.2 B.')}`,
        `//- b.decl.md\n${version('ru', '1.1 А 8 мая.')}`,
        `//- c.decl.md\n${version('en', '1.1 Another.')}`,
        `//- d.decl.md\n---\nsymbol: MM/2031/DRAFT/2\nlanguage: kk\n---\n1.1 A.\n`,
      ].join(''),
    );
    assert.deepEqual(
      versions.map(({ uri, language }) => [uri.slice(uri.lastIndexOf('/') + 1), language]),
      [
        ['a.decl.md', 'en'],
        ['b.decl.md', 'ru'],
      ],
    );
    assert.deepEqual(rows, [
      [4, 4],
      [6, -1],
    ]);
    assert.deepEqual(
      differences.map(({ code, message, at }) => [code, message, at.map(({ start }) => start.line)]),
      [
        ['date', 'A date differs between the language versions. EN: --05-07; RU: --05-08', [4, 4]],
        ['label', 'A paragraph is missing or numbered otherwise in another language. EN: 1.2; RU: –', [6, 4]],
      ],
    );
  });

  test('a text without other versions stands alone and has no differences', async () => {
    const { versions, differences } = await compared(`//- a.decl.md\n${version('en', '1.1 A$0.')}`);
    assert.deepEqual([versions.length, differences], [1, []]);
  });
});
