import assert from 'node:assert/strict';
import type { Location } from 'vscode-languageserver';
import { endServers, serve } from '../serve.ts';

/** Files and lines of the references at `$0`. */
async function references(meeting: string, includeDeclaration = false): Promise<readonly string[]> {
  const { request, at } = await serve(meeting);
  const answer = await request<Location[] | null>('textDocument/references', {
    ...at,
    context: { includeDeclaration },
  });
  return (answer ?? []).map(
    ({ uri, range }) => `${uri.slice(uri.lastIndexOf('/') + 1)}:${range.start.line + 1}`,
  );
}

suite('references', () => {
  teardown(endServers);

  test('finds every reference to a label, with the label where it is wanted', async () => {
    const text = '1.1 See paragraph 1.2.\n\n1.$02 A.\n\n1.3 Notes paragraphs 1.1 and 1.2.\n';
    assert.deepEqual(await references(text), ['draft.decl.md:1', 'draft.decl.md:5']);
    assert.deepEqual(await references(text, true), ['draft.decl.md:1', 'draft.decl.md:3', 'draft.decl.md:5']);
  });

  test('finds them from a reference, too', async () => {
    assert.deepEqual(await references('1.1 See paragraph 1.$02.\n\n1.2 A.\n', true), [
      'draft.decl.md:1',
      'draft.decl.md:3',
    ]);
  });

  test('looks into the versions that share the symbol, and into no other', async () => {
    assert.deepEqual(
      await references(`//- en.decl.md
---
symbol: MM/2031/DRAFT/1
---
1.$01 A. See paragraph 1.1.
//- ru.decl.md
---
symbol: MM/2031/DRAFT/1
---
1.1 A. См. пункт 1.1.
//- other.decl.md
---
symbol: MM/2031/DRAFT/2
---
1.1 A. See paragraph 1.1.
`),
      ['en.decl.md:4', 'ru.decl.md:4'],
    );
  });

  test('finds every mention of a document, however its revision is written', async () => {
    assert.deepEqual(
      await references(`//- a.decl.md
See A/INB/9/3/R$0ev.1.
//- b.decl.md
---
symbol: A/INB/9/3 Rev.1
---
Text.
//- c.decl.md
As in A/INB/9/3 Rev.1, not in A/INB/9/3/Rev.2.
`),
      ['a.decl.md:1', 'c.decl.md:1'],
    );
  });
});
