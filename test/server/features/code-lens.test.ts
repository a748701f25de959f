import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver';
import { endServers, modernClient, type ServeOptions, serve } from '../serve.ts';

/** Line and title of each lens, resolved as the client does when it comes into view. */
async function lenses(text: string, options: ServeOptions = {}): Promise<readonly string[]> {
  const { request, at } = await serve(text, options);
  const found = (await request<CodeLens[] | null>('textDocument/codeLens', at)) ?? [];
  assert.ok(found.every(({ command }) => command === undefined));
  const shown = await Promise.all(found.map((lens) => request<CodeLens>('codeLens/resolve', lens)));
  return shown.map(({ range, command }) => `${range.start.line + 1}: ${command!.title}`);
}

suite('code lens', () => {
  teardown(endServers);

  test('stands above open paragraphs only', async () => {
    assert.deepEqual(
      await lenses(
        '1.1 Members [share - RUS; IND delete] data [widely].\n\n1.2 They meet.\n\n1.3 By [date]. (reopened)\n',
      ),
      ['1: 2 brackets · IND, RUS', '5: 1 blank · reopened'],
    );
  });

  test('stands where a bracket or an option begins, not at all that lies inside', async () => {
    assert.deepEqual(await lenses('1.1 [A.\n\n1.2 B.\n\n1.3 C.]\n'), ['1: 1 bracket', '5: contested text']);
    assert.deepEqual(await lenses('Option 1:\n\n1.1 A.\n'), ['1: options to choose from']);
  });

  test('goes to the first open place where the client has a command for it', async () => {
    const { request, at, uri } = await serve('1.1$0 Members [share] data.');
    const [lens] = await request<CodeLens[]>('textDocument/codeLens', at);
    const { command } = await request<CodeLens>('codeLens/resolve', lens);
    assert.deepEqual(command, {
      title: '1 bracket',
      command: 'adref.settleHere',
      arguments: [uri('draft.decl.md'), { line: 0, character: 12 }],
    });
  });

  test('is mere text for a client that has none', async () => {
    const { request, at } = await serve('1.1$0 Members [share] data.', { capabilities: {} });
    const [lens] = await request<CodeLens[]>('textDocument/codeLens', at);
    assert.deepEqual((await request<CodeLens>('codeLens/resolve', lens)).command, {
      title: '1 bracket',
      command: '',
    });
  });

  test('can be turned off', async () => {
    const settings = { codeLens: { enabled: false } };
    assert.deepEqual(await lenses('1.1 Members [share] data.', { settings, capabilities: modernClient }), []);
  });

  test('survives a line whose paragraph is gone', async () => {
    const { request, uri } = await serve('1.1 Members share data.');
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const gone = { range, data: { uri: uri('draft.decl.md'), index: 99 } };
    assert.equal((await request<CodeLens>('codeLens/resolve', gone)).command?.title, '');
  });

  test('says since when, once the earlier revisions have been read, and asks to be drawn again', async () => {
    const meeting = `//- a.Rev.2.decl.md
1.1$0 Members [share] all data.
//- a.Rev.1.decl.md
1.1 Members [share] data.
`;
    const { request, at, client } = await serve(meeting);
    const refreshed = new Promise<void>((resolve) => {
      client.onRequest('workspace/codeLens/refresh', () => {
        resolve();
        return null;
      });
    });
    await request('textDocument/codeLens', at);
    await refreshed;
    const [lens] = await request<CodeLens[]>('textDocument/codeLens', at);
    assert.equal(
      (await request<CodeLens>('codeLens/resolve', lens)).command?.title,
      '1 bracket · changed in Rev.2 · open since Rev.1',
    );
  });
});
