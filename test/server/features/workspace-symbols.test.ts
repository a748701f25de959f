import assert from 'node:assert/strict';
import type { SymbolInformation } from 'vscode-languageserver';
import { endServers, serve } from '../serve.ts';

const meeting = `//- a.decl.md
---
symbol: MM/2031/DRAFT/1
---
2.2.1 Members share data on ports.

2.2.10 Members share data on airports.
//- b.decl.md
2.2.1 Члены обмениваются данными о портах.
`;

async function search(query: string): Promise<readonly string[]> {
  const { request } = await serve(meeting);
  const found = await request<SymbolInformation[]>('workspace/symbol', { query });
  return found.map(({ name, containerName }) => `${name} | ${containerName}`);
}

suite('workspace symbols', () => {
  teardown(endServers);

  test('by number: whole numbers before longer ones, over all drafts', async () => {
    assert.deepEqual(await search('2.2.1'), [
      '2.2.1  Members share data on ports. | MM/2031/DRAFT/1',
      '2.2.1  Члены обмениваются данными о портах. | b.decl.md',
      '2.2.10  Members share data on airports. | MM/2031/DRAFT/1',
    ]);
  });

  test('by words in any order and case', async () => {
    assert.deepEqual(await search('AIRPORTS members'), [
      '2.2.10  Members share data on airports. | MM/2031/DRAFT/1',
    ]);
    assert.equal((await search('портах'))[0], '2.2.1  Члены обмениваются данными о портах. | b.decl.md');
  });

  test('nothing for an empty query', async () => assert.deepEqual(await search(' '), []));

  test('no more than a list can show', async () => {
    const many = Array.from({ length: 150 }, (_, i) => `3.${i + 1} Act.\n\n4.${i + 1} As in 3.1.\n`).join(
      '\n',
    );
    const { request } = await serve(many);
    assert.equal((await request<unknown[]>('workspace/symbol', { query: '3.' })).length, 200);
  });
});
