import assert from 'node:assert/strict';
import type { FoldingRange } from 'vscode-languageserver';
import { endServers, type ServeOptions, serve } from '../serve.ts';

/** The folds as `first-last line`, counted from 1. */
async function folds(text: string, options: ServeOptions = {}): Promise<readonly string[]> {
  const { request, at } = await serve(text, options);
  const found = await request<FoldingRange[]>('textDocument/foldingRange', at);
  return found.map(
    ({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ''}`,
  );
}

suite('folding', () => {
  teardown(endServers);

  test('sections, articles and paragraphs with their items', async () => {
    assert.deepEqual(
      await folds(
        '# Title\n\n## Part one\n\nArticle 1\n\n1. Members:\n\n(a) share;\n\n(b) report.\n\n## Part two\n\nText.\n',
      ),
      ['1-15', '3-11', '5-11', '7-11', '13-15'],
    );
  });

  test('front matter, code and comments', async () => {
    assert.deepEqual(await folds('---\nsymbol: A/1\n---\n\n```\ncode\n```\n\n<!--\nnote\n-->\n'), [
      '1-3 region',
      '5-7',
      '9-11 comment',
    ]);
  });

  test('options, and a bracket over several paragraphs', async () => {
    assert.deepEqual(await folds('Option 1:\n\n1.1 A.\n\nOption 2:\n\n1.1 B.\n'), ['1-3', '5-7']);
    assert.deepEqual(await folds('1.1 [A.\n\n1.2 B.]\n\n1.3 C.\n'), ['1-3']);
  });

  test('a paragraph alone is no fold, nor are Windows line ends', async () => {
    assert.deepEqual(await folds('1.1 A\r\nB.\r\n\r\n1.2 C.\r\n'), []);
  });

  test('as many as the client takes, the outermost first', async () => {
    const capabilities = { textDocument: { foldingRange: { rangeLimit: 1 } } };
    assert.deepEqual(await folds('# A\n\n## B\n\nText.\n', { capabilities }), ['1-5']);
  });
});
