import assert from 'node:assert/strict';
import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { endServers, serve } from '../serve.ts';

suite('diagnostics', () => {
  teardown(endServers);

  test('minutes are compared with the agenda of their meeting, in the language of the client', async () => {
    const { request, at } = await serve(
      `//- Minutes.minutes.md
---
symbol: A/2031/MIN/1
---
## 1. Opening$0

## 2. Ferries

## 3. Tolls

## 4. Closing
//- Agenda.agenda.md
---
symbol: A/2031/AG/1/Rev.1
---
1. Opening

2. Tolls

3. Ferries

4. Closing
//- Earlier.agenda.md
---
symbol: A/2030/AG/1
---
1. Opening

2. Ferries

3. Closing
`,
      { locale: 'ru' },
    );
    const { textDocument } = at;
    const report = await request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
    assert.deepEqual('items' in report && report.items.map(({ code, message }) => [code, message]), [
      ['agenda-order', 'Пункт 3 стоит не на том месте, что в повестке дня, где это пункт 2.'],
    ]);
  });
});
