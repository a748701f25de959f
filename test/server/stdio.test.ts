import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { InitializeResult } from 'vscode-languageserver';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { root } from '../sources.ts';

suite('stdio', () => {
  test('the server speaks over standard input and output, survives what is no JSON, and ends when told', async () => {
    const server = spawn(process.execPath, [join(root, 'out/server/src/node.js'), '--stdio'], {
      stdio: 'pipe',
    });
    const ended = once(server, 'exit');
    const client = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    client.listen();
    const { serverInfo } = await client.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    assert.equal(serverInfo?.name, 'Ad Ref');
    await client.sendNotification('initialized', {});
    server.stdin.write('Content-Length: 5\r\n\r\n{bad}');
    const textDocument = { uri: 'file:///a.decl.md' };
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { ...textDocument, languageId: 'adref', version: 1, text: '1.1 Members [share].' },
    });
    assert.equal(
      (await client.sendRequest<unknown[]>('textDocument/documentSymbol', { textDocument })).length > 0,
      true,
    );
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    const [code] = await ended;
    client.dispose();
    assert.equal(code, 0);
  });
});
