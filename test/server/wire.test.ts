import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import type { OpenItems } from '../../server/src/protocol/open-items.ts';
import { endServers, type Served, serve } from './serve.ts';

const draft = `---
symbol: MM/2031/DRAFT/1
---
## 1 Part

1.$01 Members [shall][should] share the the data of paragraph 1.2.

1.2 Members meet [twice] by [date].
`;

/** One request of each kind, with the parameters that differ from the cursor's place. */
function everyRequest({ at, range }: Served): readonly (readonly [string, object])[] {
  const { textDocument, position } = at;
  const options = { tabSize: 2, insertSpaces: true };
  return [
    ['adref/openItems', { textDocument }],
    ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
    ['textDocument/codeLens', { textDocument }],
    ['textDocument/completion', { ...at, context: { triggerKind: 1 } }],
    ['textDocument/definition', at],
    ['textDocument/diagnostic', { textDocument }],
    ['textDocument/documentHighlight', at],
    ['textDocument/documentLink', { textDocument }],
    ['textDocument/documentSymbol', { textDocument }],
    ['textDocument/foldingRange', { textDocument }],
    ['textDocument/hover', at],
    ['textDocument/onTypeFormatting', { ...at, ch: ']', options }],
    ['textDocument/prepareRename', at],
    ['textDocument/references', { ...at, context: { includeDeclaration: true } }],
    ['textDocument/rename', { ...at, newName: '1.9' }],
    ['textDocument/selectionRange', { textDocument, positions: [position] }],
    ['textDocument/semanticTokens/full', { textDocument }],
    ['textDocument/semanticTokens/full/delta', { textDocument, previousResultId: '0' }],
    ['textDocument/semanticTokens/range', { textDocument, range }],
    ['workspace/symbol', { query: '1.1' }],
  ];
}

/** Those that rightly have nothing to say at a label. */
const SILENT = new Set(['textDocument/completion', 'textDocument/onTypeFormatting']);

async function pull({ request, at }: Served): Promise<readonly Diagnostic[]> {
  const { textDocument } = at;
  const report = await request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
  return report.kind === 'full' ? report.items : [];
}

suite('wire', () => {
  teardown(endServers);

  suite('initialize', () => {
    test('says what it can do', async () => {
      const { capabilities } = await serve(draft);
      assert.deepEqual(Object.keys(capabilities).sort(), [
        'codeActionProvider',
        'codeLensProvider',
        'completionProvider',
        'definitionProvider',
        'diagnosticProvider',
        'documentHighlightProvider',
        'documentLinkProvider',
        'documentOnTypeFormattingProvider',
        'documentSymbolProvider',
        'experimental',
        'foldingRangeProvider',
        'hoverProvider',
        'referencesProvider',
        'renameProvider',
        'selectionRangeProvider',
        'semanticTokensProvider',
        'textDocumentSync',
        'workspaceSymbolProvider',
      ]);
    });

    test('offers nothing that a plain client cannot take', async () => {
      const { capabilities } = await serve(draft, { capabilities: {} });
      assert.equal(capabilities.diagnosticProvider, undefined);
      assert.equal(capabilities.renameProvider, true);
    });
  });

  test('every request is answered', async () => {
    const served = await serve(draft);
    for (const [method, params] of everyRequest(served)) {
      const answer = await served.request(method, params);
      if (!SILENT.has(method)) assert.ok(answer, method);
    }
    assert.deepEqual(served.log, []);
  });

  test('changes arrive piece by piece, several in one message, each upon the one before', async () => {
    const served = await serve('1.1$0 Members [share] data.\n');
    const { client, at, request } = served;
    await client.sendNotification('textDocument/didChange', {
      textDocument: { ...at.textDocument, version: 2 },
      contentChanges: [
        { range: { start: { line: 0, character: 12 }, end: { line: 0, character: 19 } }, text: 'share' },
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          text: '1.0 [A].\r\n\r\n',
        },
        { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } }, text: '1.9' },
      ],
    });
    const { version, items, summary } = await request<OpenItems>('adref/openItems', at);
    assert.equal(version, 2);
    assert.deepEqual(
      items.map(({ path }) => path),
      ['1.0'],
    );
    assert.equal(summary.provisions, 2);
    const hover = await request<Hover>('textDocument/hover', { ...at, position: { line: 2, character: 1 } });
    assert.match(JSON.stringify(hover), /1\\\\\.9/);
  });

  suite('diagnostics', () => {
    test('are pulled, and not sent again while nothing has changed', async () => {
      const { request, at } = await serve(draft);
      const { textDocument } = at;
      const first = await request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
      assert.ok(first.kind === 'full' && first.items.some(({ code }) => code === 'doubled-word'));
      const again = await request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument,
        previousResultId: first.resultId,
      });
      assert.equal(again.kind, 'unchanged');
    });

    test('are pushed to a client that cannot pull, and withdrawn on closing', async () => {
      const served = await serve('//- a.decl.md\n1.1$0 Members.\n//- b.decl.md\n1.1 The the.\n', {
        capabilities: {},
      });
      const pushed = (): Promise<PublishDiagnosticsParams> =>
        new Promise((resolve) => {
          const listening = served.client.onNotification(
            'textDocument/publishDiagnostics',
            (params: PublishDiagnosticsParams) => {
              if (!params.uri.endsWith('b.decl.md')) return;
              listening.dispose();
              resolve(params);
            },
          );
        });
      const first = pushed();
      served.open('b.decl.md');
      const { diagnostics, version } = await first;
      assert.deepEqual([version, diagnostics.map(({ code }) => code)], [1, ['doubled-word']]);
      const last = pushed();
      await served.client.sendNotification('textDocument/didClose', {
        textDocument: { uri: served.uri('b.decl.md') },
      });
      assert.deepEqual((await last).diagnostics, []);
    });

    test('speak Russian to a Russian client', async () => {
      const served = await serve('1.1$0 Members [share.\n', { locale: 'ru-RU' });
      assert.deepEqual(
        (await pull(served)).map(({ message }) => message),
        ['Эта скобка нигде не закрыта.'],
      );
    });

    test('go by the settings', async () => {
      const settings = { problems: { severity: { 'doubled-word': 'off' } } };
      const codes = (await pull(await serve(draft, { settings }))).map(({ code }) => code);
      assert.ok(!codes.includes('doubled-word'));
    });
  });

  suite('bad messages', () => {
    const alive = async (served: Served): Promise<void> => {
      assert.ok(
        await served.request('textDocument/documentSymbol', { textDocument: served.at.textDocument }),
      );
    };

    test('an unknown method is refused, and the next one answered', async () => {
      const served = await serve(draft);
      await assert.rejects(served.request('adref/unknown', {}), { code: -32601 });
      await served.client.sendNotification('adref/unknown', {});
      await alive(served);
    });

    test('parameters without sense are logged under the name of the feature and answered with nothing', async () => {
      const served = await serve(draft);
      for (const [method] of everyRequest(served)) {
        if (method === 'workspace/symbol') continue;
        for (const params of [{}, { textDocument: null, position: 7 }]) {
          const answer = await served.request<unknown>(method, params);
          assert.ok(
            answer === null ||
              (Array.isArray(answer) && answer.length === 0) ||
              /\[\]/.test(JSON.stringify(answer)),
            method,
          );
        }
      }
      assert.match(served.log.join('\n'), /^hover: TypeError/m);
      await alive(served);
    });

    test('a place beyond the end is the end, a range turned round is set right', async () => {
      const served = await serve(draft);
      const far = { line: 9_999_999, character: 9_999_999 };
      for (const [method, params] of everyRequest({ ...served, at: { ...served.at, position: far } }))
        await served.request(method, {
          ...params,
          ...('range' in params ? { range: { start: far, end: served.range.start } } : {}),
        });
      const odd = { line: -1, character: -7 };
      await served.request('textDocument/hover', { ...served.at, position: odd });
      assert.deepEqual(served.log, []);
    });

    test('changes without sense leave the server alive', async () => {
      const served = await serve(draft);
      const { textDocument } = served.at;
      const change = (params: object): Promise<void> =>
        served.client.sendNotification('textDocument/didChange', params);
      await change({
        textDocument: { uri: 'file:///nowhere.md', version: 2 },
        contentChanges: [{ text: 'x' }],
      });
      await change({ textDocument: { ...textDocument, version: 2 }, contentChanges: null });
      const far = { line: 9_999, character: 0 };
      await change({
        textDocument: { ...textDocument, version: 3 },
        contentChanges: [{ range: { start: far, end: { line: 0, character: 0 } }, text: '1.1 New.' }],
      });
      await alive(served);
    });

    test('a file that is not open and not on disk is no draft', async () => {
      const served = await serve(draft);
      const elsewhere = { ...served.at, textDocument: { uri: 'file:///nowhere.decl.md' } };
      assert.equal(await served.request('textDocument/hover', elsewhere), null);
      assert.deepEqual(served.log, []);
    });
  });

  test('a client that refuses what it was asked does no harm, nor does one that asks for nothing back', async () => {
    const served = await serve(draft);
    const { client, at } = served;
    const refuse = (): never => {
      throw new Error('refused');
    };
    for (const method of [
      'workspace/diagnostic/refresh',
      'workspace/codeLens/refresh',
      'workspace/configuration',
    ])
      client.onRequest(method, refuse);
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', note);
    try {
      await client.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: served.uri('draft.decl.md'), type: 2 }],
      });
      for (let i = 0; i < 3; i++) assert.ok(await served.request('textDocument/hover', at));
    } finally {
      process.off('unhandledRejection', note);
    }
    assert.deepEqual(unhandled, []);
    assert.match(served.log.join('\n'), /code-lens: .*refused/);
  });

  test('files are read also where the client keeps its settings to itself', async () => {
    const meeting =
      '//- a.decl.md\n1.1 See MM/2031/DEC/$01.\n//- b.decl.md\n---\nsymbol: MM/2031/DEC/1\n---\n';
    const served = await serve(meeting, { secretive: true });
    assert.ok(await served.request('textDocument/definition', served.at));
  });

  test('a document closed while it is asked about does no harm', async () => {
    const served = await serve(draft);
    const { textDocument } = served.at;
    const answers = everyRequest(served).map(([method, params]) => served.request(method, params));
    await served.client.sendNotification('textDocument/didClose', { textDocument });
    const late = everyRequest(served).map(([method, params]) => served.request(method, params));
    await Promise.all([...answers, ...late]);
    assert.deepEqual(served.log, []);
  });

  test('a cancelled request is answered with nothing, and the next one is answered', async () => {
    const served = await serve(draft);
    const { client, at } = served;
    const source = new CancellationTokenSource();
    const cancelled = client.sendRequest('workspace/symbol', { query: 'members' }, source.token);
    source.cancel();
    const answer = await cancelled.catch((error: { code: number }) => error.code);
    assert.ok(answer === null || answer === -32800 || Array.isArray(answer));
    assert.ok(await client.sendRequest('textDocument/hover', at));
    assert.deepEqual(served.log, []);
  });

  test('a client without any capability is served over the same wire', async () => {
    const capabilities: ClientCapabilities = {};
    const served = await serve(draft, { capabilities });
    for (const [method, params] of everyRequest(served)) {
      if (method !== 'textDocument/diagnostic') await served.request(method, params);
    }
    assert.deepEqual(served.log, []);
  });

  suite('hostile texts are answered, every request of them', () => {
    const deep = 30_000;
    const texts = {
      'nested in one paragraph': `1.1 ${'['.repeat(deep)}$0x${']'.repeat(deep)}`,
      'nested over paragraphs': `${'1.1 [a\n\n'.repeat(5_000)}1.2 $0x\n\n${'1.3 b]\n\n'.repeat(5_000)}`,
      'never closed': `1.1 $0${'['.repeat(deep)}`,
      'never opened': `1.1 ${']'.repeat(deep)}$0`,
      'one long line': `1.1$0 ${'Members [share] MM/2031/DRAFT/1 of paragraph 1.1 by ___. '.repeat(10_000)}`,
      'nothing but names': `1.1 [${'RUS, '.repeat(deep)}$0`,
      'nothing at all': '$0',
    };
    for (const [name, text] of Object.entries(texts)) {
      test(name, async () => {
        const served = await serve(text);
        for (const [method, params] of everyRequest(served)) await served.request(method, params);
        assert.deepEqual(served.log, []);
      }).timeout(10_000);
    }
  });
});
