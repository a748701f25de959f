import assert from 'node:assert/strict';
import type { DocumentLink } from 'vscode-languageserver';
import { endServers, serve, textIn } from '../serve.ts';

suite('document links', () => {
  teardown(endServers);

  test('every symbol whose file is there, and no other; none to the file itself', async () => {
    const { request, at, text, uri } = await serve(`//- a.decl.md
---
symbol: MM/2031/DRAFT/1
---
1.1$0 See MM/2031/DEC/1, MM/2031/DEC/2 and MM/2031/DRAFT/1. [Web](https://h.example/MM/2031/DEC/1)
//- b.decl.md
---
symbol: MM/2031/DEC/1
title: First decision
---
`);
    const links = await request<DocumentLink[]>('textDocument/documentLink', at);
    assert.deepEqual(
      links.map(({ range, target, tooltip }) => [textIn(text(), range), target, tooltip]),
      [['MM/2031/DEC/1', uri('b.decl.md'), 'Open “First decision”']],
    );
  });

  test('of language versions the one in the language of the text', async () => {
    const { request, at, uri } = await serve(`//- a.decl.md
---
language: ru
symbol: MM/2031/DRAFT/1
---
1.1$0 См. MM/2031/DEC/1.
//- en.decl.md
---
symbol: MM/2031/DEC/1
language: en
---
//- ru.decl.md
---
symbol: MM/2031/DEC/1
language: ru
---
`);
    const [link] = await request<DocumentLink[]>('textDocument/documentLink', at);
    assert.equal(link?.target, uri('ru.decl.md'));
  });
});
