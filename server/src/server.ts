import {
  type ClientCapabilities,
  type Connection,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { version } from './core/version.ts';
import { features } from './features/features.ts';
import { inBackground } from './lsp/in-background.ts';
import { openDocuments } from './lsp/open-document.ts';
import { createSession, type Session } from './lsp/session.ts';
import type { Host } from './workspace/host.ts';

/** Serves one client over a connection until it leaves. The same in Node and in a web worker. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(openDocuments);
  let session: Session | undefined;
  connection.onInitialize((params) => {
    session = createSession(connection, host, documents, params);
    for (const feature of features) feature.register(connection, session);
    return { capabilities: capabilitiesFor(params.capabilities), serverInfo: { name: 'Ad Ref', version } };
  });
  connection.onInitialized(async () => {
    if (!session) return;
    const { client, log } = session;
    // A client that refuses a registration is served all the same.
    const register = (method: string, options: unknown): Promise<void> =>
      inBackground(log, 'register', () => connection.client.register(method as never, options as never));
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration)
      await register('workspace/didChangeWatchedFiles', {
        watchers: [{ globPattern: '**/*.md' }, { globPattern: '**/adref.yaml' }],
      });
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration)
      await register('workspace/didChangeConfiguration', { section: 'adref' });
    await session.start();
  });
  documents.listen(connection);
  connection.listen();
}

function capabilitiesFor(client: ClientCapabilities): ServerCapabilities {
  const base: ServerCapabilities = {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  };
  const own = features.map((feature) => feature.capabilities(client));
  // What goes beyond the standard is one object to which several features add.
  const beyond = own.map(({ experimental }) => (experimental as { adref?: object } | undefined)?.adref);
  return Object.assign(base, ...own, { experimental: { adref: Object.assign({}, ...beyond) } });
}
