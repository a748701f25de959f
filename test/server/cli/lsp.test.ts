import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createFolder, entry, runProcess } from './run.ts';

const words = (id: number | null, method: string, params: unknown = null): string => {
  const body = JSON.stringify({ jsonrpc: '2.0', ...(id === null ? {} : { id }), method, params });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};
const initialize = words(1, 'initialize', { processId: null, rootUri: null, capabilities: {} });
const leave = words(2, 'shutdown') + words(null, 'exit');

/** Starts the server towards a listener of ours, greets it and lets it go; gives what it said and its exit code. */
function meet(target: string | number): Promise<{ readonly said: string; readonly code: number | null }> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listener = createServer((socket: Socket) => {
      socket.setEncoding('utf8').on('data', (text: string) => {
        const before = said;
        said += text;
        if (!before.includes('"id":1') && said.includes('"id":1'))
          socket.write(words(null, 'initialized', {}) + leave);
      });
      socket.on('error', () => {});
      socket.write(initialize);
    });
    listener.listen(typeof target === 'number' ? { port: 0, host: '127.0.0.1' } : target, () => {
      const address = listener.address();
      const option =
        typeof address === 'object' && address !== null
          ? ['--socket', String(address.port)]
          : ['--pipe', String(target)];
      const child = spawn(process.execPath, [entry, 'lsp', ...option], { stdio: 'ignore' });
      child.on('error', reject).on('close', (code) => {
        listener.close();
        resolve({ said, code });
      });
    });
  });
}

/** The same over the process's own streams. */
function converse(options: readonly string[]): Promise<{ said: string; code: number | null; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, 'lsp', ...options]);
    let said = '';
    let err = '';
    let left = false;
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (left || !said.includes('"id":1')) return;
      left = true;
      child.stdin.write(words(null, 'initialized', {}) + leave);
    });
    child.on('error', reject).on('close', (code) => resolve({ said, code, err }));
    child.stdin.write(initialize);
  });
}

suite('cli: lsp', () => {
  const folder = createFolder();

  for (const option of [[], ['--stdio']]) {
    test(`speaks over standard input and output with ${option[0] ?? 'no option'}`, async () => {
      const { said, code, err } = await converse(option);
      assert.match(said, /^Content-Length: \d+\r\n\r\n\{.*"serverInfo":\{"name":"Ad Ref"/s);
      assert.deepEqual([code, err], [0, '']);
    });
  }
  test('connects to a port', async () => {
    const { said, code } = await meet(0);
    assert.match(said, /"name":"Ad Ref"/);
    assert.equal(code, 0);
  });
  test('connects to a pipe', async () => {
    const { said, code } = await meet(
      process.platform === 'win32' ? `\\\\.\\pipe\\ad-ref-${process.pid}` : join(folder.path, 'pipe'),
    );
    assert.match(said, /"name":"Ad Ref"/);
    assert.equal(code, 0);
  });
  test('says in one line that nobody listens', async () => {
    const pipe = join(folder.path, 'nobody');
    const { code, out, err } = await runProcess(['lsp', '--pipe', pipe]);
    assert.deepEqual([code, out, err], [2, '', `adref: Nothing listens at ${pipe} (ENOENT).\n`]);
  });
});
