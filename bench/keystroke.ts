import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { type RawClient, startClient, timed } from './client.ts';
import { root, type Server } from './servers.ts';
import { type Site, sitesOf, typedCharacter } from './sites.ts';

/** A server with one document open in it. */
export interface Session {
  readonly server: Server;
  readonly client: RawClient;
  readonly uri: string;
  /** Milliseconds from starting the process to the answer of `initialize`. */
  readonly startUp: number;
  /** Resident memory before the document was opened, in bytes; held memory where the heap is watched. */
  readonly idleMemory: number;
  /** Milliseconds from `didOpen` to the first diagnostics; the process has read nothing before. */
  readonly coldOpen: number;
  /** How many diagnostics the first answer held. */
  readonly diagnostics: number;
  readonly sites: readonly Site[];
  /** Milliseconds of each keystroke, by site. */
  readonly keystrokes: { readonly site: string; readonly character: string; readonly ms: number }[];
  readonly outlines: number[];
  readonly state: { version: number; resultId: string | undefined; typed: number[] };
}

/** Starts a server, says hello and opens the text. With `watchHeap` its heap can be asked for. */
export async function openSession(server: Server, text: string, watchHeap = false): Promise<Session> {
  const started = performance.now();
  const client = startClient(server.args, watchHeap ? PRELOAD : undefined);
  try {
    return await greetAndOpen(server, client, started, text, watchHeap);
  } catch (error) {
    await client.stop();
    throw error;
  }
}

/** Types the next character at a site and waits for the diagnostics of that version. */
export async function typeNext(session: Session, siteIndex: number): Promise<void> {
  const { client, server, sites, state, uri } = session;
  const site = sites[siteIndex]!;
  const typed = state.typed[siteIndex]!;
  const character = typedCharacter(typed);
  const at = { line: site.line, character: site.character + typed };
  const version = ++state.version;
  let answered: unknown;
  const ms = await timed(async () => {
    const answer = awaitDiagnostics(server, client, uri, version, state.resultId);
    client.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end: at }, text: character }],
    });
    answered = await answer();
  });
  state.typed[siteIndex] = typed + 1;
  keepResultId(state, answered);
  session.keystrokes.push({ site: site.name, character, ms });
}

/** Asks for the outline of the version typed last, and tells how many entries it has at its top. */
export async function askOutline(session: Session): Promise<number> {
  let symbols: unknown;
  const ms = await timed(async () => {
    symbols = await session.client.request('textDocument/documentSymbol', {
      textDocument: { uri: session.uri },
    });
  });
  session.outlines.push(ms);
  return Array.isArray(symbols) ? symbols.length : 0;
}

/** Resident memory of the server's process in bytes, from /proc; NaN where there is none. */
export function residentMemory(client: RawClient): number {
  try {
    const status = readFileSync(`/proc/${client.process.pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1_024;
  } catch {
    return Number.NaN;
  }
}

/** Heap and off-heap memory that a session opened with `watchHeap` holds after full collections, in bytes. */
export async function heldMemory(client: RawClient): Promise<number> {
  return new Promise((resolve) => {
    client.process.once('message', (message) => resolve((message as { heap: number }).heap));
    client.process.send('collect');
  });
}

const PRELOAD = new URL('heap-preload.js', import.meta.url).href;
const ROOT_URI = pathToFileURL(root).href;
const CAPABILITIES = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    synchronization: {},
    diagnostic: { relatedDocumentSupport: false },
    publishDiagnostics: { versionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
};

async function greetAndOpen(
  server: Server,
  client: RawClient,
  started: number,
  text: string,
  watchHeap: boolean,
): Promise<Session> {
  await client.request('initialize', {
    processId: process.pid,
    clientInfo: { name: 'bench' },
    rootUri: ROOT_URI,
    workspaceFolders: [{ uri: ROOT_URI, name: 'bench' }],
    capabilities: CAPABILITIES,
  });
  const startUp = performance.now() - started;
  client.notify('initialized', {});
  const uri = `${ROOT_URI}bench/generated.decl.md`;
  const state: Session['state'] = { version: 1, resultId: undefined, typed: [] };
  const idleMemory = watchHeap ? await heldMemory(client) : residentMemory(client);
  let diagnostics = 0;
  const coldOpen = await timed(async () => {
    const answer = awaitDiagnostics(server, client, uri, 1);
    client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: server.id === 'adref' ? 'adref' : 'markdown', version: 1, text },
    });
    diagnostics = keepResultId(state, await answer());
  });
  const sites = sitesOf(text);
  state.typed.push(...sites.map(() => 0));
  return {
    server,
    client,
    uri,
    startUp,
    idleMemory,
    coldOpen,
    diagnostics,
    sites,
    keystrokes: [],
    outlines: [],
    state,
  };
}

/**
 * Prepares to wait for the diagnostics of a version. The function returned is called once the change is on its
 * way: a pull is sent behind it, a push is waited for.
 */
function awaitDiagnostics(
  server: Server,
  client: RawClient,
  uri: string,
  version: number,
  previousResultId?: string,
): () => Promise<unknown> {
  if (server.diagnostics === 'pull') {
    const params = { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) };
    return () => client.request('textDocument/diagnostic', params);
  }
  const pushed = client.awaitNotification('textDocument/publishDiagnostics', (params) => {
    const published = params as { uri: string; version?: number };
    return published.uri === uri && published.version === version;
  });
  return () => pushed;
}

/** Keeps what the next pull sends back, and counts the diagnostics. */
function keepResultId(state: Session['state'], answer: unknown): number {
  const report = answer as { resultId?: string; items?: unknown[]; diagnostics?: unknown[] };
  state.resultId = report.resultId;
  return (report.items ?? report.diagnostics ?? []).length;
}
