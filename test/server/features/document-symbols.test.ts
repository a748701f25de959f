import assert from 'node:assert/strict';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { endServers, serve } from '../serve.ts';

/** The outline as indented lines: the name, and behind a bar what is open there. */
async function outline(text: string): Promise<readonly string[]> {
  const { request, at } = await serve(text);
  const lines = (symbols: readonly DocumentSymbol[], depth: number): readonly string[] =>
    symbols.flatMap(({ name, detail, children }) => [
      `${'  '.repeat(depth)}${name}${detail ? ` | ${detail}` : ''}`,
      ...lines(children ?? [], depth + 1),
    ]);
  return lines(await request<DocumentSymbol[]>('textDocument/documentSymbol', at), 0);
}

suite('document symbols', () => {
  teardown(endServers);

  test('provisions as a tree, each open one with its brackets', async () => {
    assert.deepEqual(
      await outline(
        '## 2 Part$0\n\n2.2.1 Members share data.\n\n2.2.10 Members [shall][should - RUS]:\n\n(a) meet by [date];\n',
      ),
      [
        '2  Part',
        '  2.2.1  Members share data.',
        '  2.2.10  Members [shall][should - RUS]: | [ ] 1 · RUS',
        '    (a)  meet by [date]; | … 1',
        '    [shall][should - RUS]',
      ],
    );
  });

  test('one flat list for a client that knows no tree', async () => {
    const { request, at } = await serve('## 2 Part$0\n\n2.1 Members share data.\n', { capabilities: {} });
    const symbols = await request<SymbolInformation[]>('textDocument/documentSymbol', at);
    assert.deepEqual(
      symbols.map(({ name, containerName }) => [name, containerName]),
      [
        ['2  Part', undefined],
        ['2.1  Members share data.', '2  Part'],
      ],
    );
  });

  test('nothing for an empty document', async () => assert.deepEqual(await outline('$0'), []));
});
