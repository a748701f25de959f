import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { message } from '../../server/src/core/text/message.ts';
import { startServer } from '../../server/src/server.ts';
import { decodeText, type Host } from '../../server/src/workspace/host.ts';

/** What a test may say of its client. Without a word it is VS Code as far as the features under test care. */
export interface ServeOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  /** The section `adref` of its settings. */
  readonly settings?: unknown;
  /** Whether it refuses to tell its settings. */
  readonly secretive?: boolean;
}

/** A meeting served over the wire: files from one string, the cursor marked in it. */
export interface Served {
  readonly client: ProtocolConnection;
  readonly capabilities: InitializeResult['capabilities'];
  /** Everything that the server logged. */
  readonly log: readonly string[];
  /** The URI of a file of the meeting. */
  readonly uri: (name: string) => string;
  /** Where `$0` stands. */
  readonly at: { readonly textDocument: { readonly uri: string }; readonly position: Position };
  /** From the first `$0` to the second. */
  readonly range: Range;
  /** The text of a file as it was opened, the marks taken away. */
  readonly text: (name?: string) => string;
  readonly request: <R>(method: string, params: unknown) => Promise<R>;
  readonly open: (name: string, languageId?: string) => void;
}

/**
 * Serves the files of a meeting over streams in memory. `//- name` opens a file; without one the text is
 * `draft.decl.md`. The file that holds `$0` is open in the editor, else the first. Closed again after the test by
 * {@link endServers}.
 */
export async function serve(meeting: string, options: ServeOptions = {}): Promise<Served> {
  const files = readFiles(meeting);
  const folder = 'file:///meeting';
  const uri = (name: string): string => `${folder}/${name}`;
  let unread = files.size;
  let allRead = (): void => {};
  const read = new Promise<void>((resolve) => {
    allRead = resolve;
  });
  const host: Host = {
    read: (wanted) => {
      const text = files.get(wanted.slice(folder.length + 1))?.text;
      if (--unread === 0) allRead();
      return Promise.resolve(
        text === undefined
          ? { problem: message('There is no such file.') }
          : decodeText(new TextEncoder().encode(text)),
      );
    },
    list: () => Promise.resolve([...files.keys()].map(uri)),
  };
  const up = new PassThrough();
  const down = new PassThrough();
  const log: string[] = [];
  startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), host);
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  client.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  client.onRequest('workspace/configuration', () => {
    if (options.secretive) throw new Error('no settings');
    return [options.settings ?? null];
  });
  client.onRequest('client/registerCapability', () => null);
  client.onRequest('workspace/diagnostic/refresh', () => null);
  client.onRequest('workspace/codeLens/refresh', () => null);
  client.onRequest('workspace/semanticTokens/refresh', () => null);
  client.listen();
  const { capabilities } = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    locale: options.locale ?? 'en',
    capabilities: options.capabilities ?? modernClient,
    workspaceFolders: [{ uri: folder, name: 'meeting' }],
  });
  await client.sendNotification('initialized', {});
  const [shown, { marks, text: shownText }] =
    [...files].find(([, { marks }]) => marks.length > 0) ?? [...files][0]!;
  const open = (name: string, languageId = 'adref'): void => {
    const text = files.get(name)?.text ?? '';
    void client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uri(name), languageId, version: 1, text },
    });
  };
  open(shown);
  running.add(client);
  // The server reads the files of the folder behind `initialized`; an answer to a request says that it is done.
  await read;
  await client.sendRequest('adref/openItems', { textDocument: { uri: uri(shown) } });
  const start = positionOf(shownText, marks[0] ?? 0);
  return {
    client,
    capabilities,
    log,
    uri,
    open,
    at: { textDocument: { uri: uri(shown) }, position: start },
    range: { start, end: positionOf(shownText, marks[1] ?? marks[0] ?? 0) },
    text: (name = shown) => files.get(name)!.text,
    request: (method, params) => client.sendRequest(method, params),
  };
}

/** Ends every server that `serve` started: for `teardown`. */
export async function endServers(): Promise<void> {
  const ending = [...running];
  running.clear();
  for (const client of ending) {
    await client.sendRequest('shutdown');
    client.dispose();
  }
}

/** The text of a range. */
export function textIn(text: string, { start, end }: Range): string {
  return text.slice(offsetOf(text, start), offsetOf(text, end));
}

/** The text after edits; edits that overlap are refused, as VS Code refuses them. */
export function applied(text: string, edits: readonly { range: Range; newText: string }[]): string {
  const sorted = edits
    .map((edit, rank) => ({ ...edit, rank }))
    .sort((a, b) => offsetOf(text, b.range.start) - offsetOf(text, a.range.start) || b.rank - a.rank);
  for (const [k, { range }] of sorted.entries()) {
    const behind = sorted[k - 1];
    if (behind && offsetOf(text, range.end) > offsetOf(text, behind.range.start))
      throw new Error(`Edits overlap at ${range.start.line}:${range.start.character}.`);
  }
  return sorted.reduce(
    (result, { range, newText }) =>
      result.slice(0, offsetOf(text, range.start)) + newText + result.slice(offsetOf(text, range.end)),
    text,
  );
}

/** The offset of a position; a line ends with CRLF, LF or CR. */
export function offsetOf(text: string, { line, character }: Position): number {
  const ends = [...text.matchAll(/\r\n|\n|\r/g)];
  const end = line === 0 ? undefined : ends[line - 1];
  return (end ? end.index + end[0].length : 0) + character;
}

/** The position of an offset. */
export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length - 1, character: before.at(-1)!.length };
}

/** A client that can do everything. */
export const modernClient: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      disabledSupport: true,
      isPreferredSupport: true,
    },
    rename: { prepareSupport: true },
    completion: { completionItem: { labelDetailsSupport: true } },
    documentLink: { tooltipSupport: true },
    foldingRange: {},
  },
  experimental: { adref: { commands: ['adref.settleHere'] } },
};

const running = new Set<ProtocolConnection>();

function readFiles(meeting: string): ReadonlyMap<string, { text: string; marks: readonly number[] }> {
  const files = new Map<string, { text: string; marks: readonly number[] }>();
  const parts = meeting.startsWith('//- ')
    ? meeting.split(/^\/\/- (.*)\n/m).slice(1)
    : ['draft.decl.md', meeting];
  for (let i = 0; i < parts.length; i += 2) {
    const [first = '', ...rest] = parts[i + 1]!.split('$0');
    let text = first;
    const marks: number[] = [];
    for (const part of rest) {
      marks.push(text.length);
      text += part;
    }
    files.set(parts[i]!, { text, marks });
  }
  return files;
}
