import assert from 'node:assert/strict';
import type { Range, WorkspaceEdit } from 'vscode-languageserver';
import { applied, endServers, type ServeOptions, serve, textIn } from '../serve.ts';

/** Each changed file after the label at `$0` was given another name. */
async function renamed(
  meeting: string,
  newName: string,
  options: ServeOptions = {},
): Promise<Readonly<Record<string, string>> | null> {
  const served = await serve(meeting, options);
  const edit = await served.request<WorkspaceEdit | null>('textDocument/rename', { ...served.at, newName });
  if (!edit) return null;
  return Object.fromEntries(
    Object.entries(edit.changes!).map(([uri, edits]) => {
      const name = uri.slice(uri.lastIndexOf('/') + 1);
      return [name, applied(served.text(name), edits)];
    }),
  );
}

const text = '1.1 See paragraphs 1.2 and 1.2(a).\n\n1.$02 Members:\n\n(a) act.\n';

suite('rename', () => {
  teardown(endServers);

  test('changes the label and every reference, and leaves the items behind them', async () => {
    assert.deepEqual(await renamed(text, '1.2 bis'), {
      'draft.decl.md': '1.1 See paragraphs 1.2 bis and 1.2 bis(a).\n\n1.2 bis Members:\n\n(a) act.\n',
    });
  });

  test('goes through the versions that share the symbol', async () => {
    const version = (label: string, words: string): string =>
      `---\nsymbol: MM/2031/DRAFT/1\n---\n${label} ${words}\n`;
    assert.deepEqual(
      await renamed(
        `//- en.decl.md\n${version('1.$01', 'A.')}//- ru.decl.md\n${version('1.1', 'См. пункт 1.1.')}`,
        '1.4',
      ),
      { 'en.decl.md': version('1.4', 'A.'), 'ru.decl.md': version('1.4', 'См. пункт 1.4.') },
    );
  });

  test('leaves the paragraphs of other articles alone', async () => {
    const articles = (label: string): string =>
      `Article 3\n\n${label}. A. See Article 4, paragraph 1.\n\nArticle 4\n\n1. B.\n`;
    assert.deepEqual(await renamed(articles('$01'), '5'), { 'draft.decl.md': articles('5') });
  });

  test('says what will be renamed', async () => {
    const served = await serve('1.1 See paragraph 1.$02.\n\n1.2 A.\n');
    const range = await served.request<Range>('textDocument/prepareRename', served.at);
    assert.equal(textIn(served.text(), range), '1.2');
  });

  test('refuses what is no number and a number that is taken, in the language of the client', async () => {
    await assert.rejects(renamed(text, 'shall'), /“shall” cannot be the number of a paragraph/);
    await assert.rejects(renamed(text, '1.1'), /1\.1 is the number of another paragraph already/);
    await assert.rejects(renamed(text, 'shall', { locale: 'ru' }), /не может быть номером пункта/);
  });

  test('does nothing in ordinary text', async () =>
    assert.equal(await renamed('1.1 Members a$0ct.', '1.2'), null));
});
