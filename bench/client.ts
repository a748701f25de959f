import { type ChildProcess, spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** A message as the wire carries it. */
export interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/**
 * A language client over standard streams with nothing between it and the pipe: what it times is the server, the
 * pipe and one JSON.parse. Requests of the server are answered so that it goes on.
 */
export interface RawClient {
  readonly process: ChildProcess;
  readonly request: (method: string, params: unknown) => Promise<unknown>;
  readonly notify: (method: string, params: unknown) => void;
  /** Resolves with the parameters of the next notification for which `accept` holds. */
  readonly awaitNotification: (method: string, accept: (params: unknown) => boolean) => Promise<unknown>;
  /** Asks the server to shut down, and ends its process where it does not. */
  readonly stop: () => Promise<void>;
}

/** Starts a server's process. What it writes on standard error is kept for the message of a failure. */
export function startClient(command: string, args: readonly string[]): RawClient {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const waiting = new Set<Waiting>();
  let nextId = 0;
  let log = '';
  let ended = false;

  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    log = (log + chunk).slice(-4_000);
  });
  child.stdin.on('error', () => undefined);
  child.on('exit', (code) => {
    ended = true;
    const error = new Error(`${args.join(' ')} ended with ${code}: ${log}`);
    for (const { reject } of pending.values()) reject(error);
    for (const entry of waiting) entry.reject(error);
  });

  const send = (message: object): void => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  readMessages(child, (message) => {
    if (message.method !== undefined && message.id !== undefined) {
      send({ id: message.id, result: answerServer(message) });
    } else if (message.method !== undefined) {
      for (const entry of waiting) {
        if (entry.method !== message.method || !entry.accept(message.params)) continue;
        waiting.delete(entry);
        entry.resolve(message.params);
      }
    } else if (typeof message.id === 'number') {
      const entry = pending.get(message.id);
      pending.delete(message.id);
      if (message.error) entry?.reject(new Error(message.error.message));
      else entry?.resolve(message.result);
    }
  });

  const request = (method: string, params: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = nextId++;
      pending.set(id, { resolve, reject });
      send({ id, method, params });
    });
  return {
    process: child,
    request,
    notify: (method, params) => send({ method, params }),
    awaitNotification: (method, accept) =>
      new Promise((resolve, reject) => waiting.add({ method, accept, resolve, reject })),
    stop: async () => {
      if (ended) return;
      const exit = new Promise((resolve) => child.once('exit', resolve));
      const giveUp = setTimeout(() => child.kill('SIGKILL'), 5_000);
      request('shutdown', null).then(
        () => send({ method: 'exit' }),
        () => undefined,
      );
      await exit;
      clearTimeout(giveUp);
    },
  };
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

interface Waiting {
  readonly method: string;
  readonly accept: (params: unknown) => boolean;
  readonly resolve: (params: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Servers ask for settings and register capabilities: one null for each item is the answer of a bare client. */
function answerServer(message: Message): unknown {
  if (message.method !== 'workspace/configuration') return null;
  const { items } = message.params as { items: readonly unknown[] };
  return items.map(() => null);
}

function readMessages(child: ChildProcess, accept: (message: Message) => void): void {
  let chunks: Buffer[] = [];
  let held = 0;
  let wanted = -1;
  child.stdout?.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    held += chunk.length;
    while (true) {
      if (wanted < 0) {
        const head = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
        chunks = [head];
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        wanted = Number(/content-length: *(\d+)/i.exec(head.toString('ascii', 0, end))?.[1]);
        chunks = [head.subarray(end + 4)];
        held = head.length - end - 4;
      }
      if (held < wanted) return;
      const whole = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
      const body = whole.toString('utf8', 0, wanted);
      chunks = [whole.subarray(wanted)];
      held -= wanted;
      wanted = -1;
      accept(JSON.parse(body) as Message);
    }
  });
}
