import type { Feature } from '../lsp/feature.ts';
import { inBackground } from '../lsp/in-background.ts';
import { readDiagnostics } from '../lsp/read-diagnostics.ts';

/** Problems unasked, for clients that cannot ask: after a pause in typing, and an empty list on closing. */
export const pushDiagnostics: Feature = {
  name: 'push-diagnostics',
  capabilities: () => ({}),
  register(connection, session) {
    if (session.client.textDocument?.diagnostic) return;
    const waiting = new Map<string, ReturnType<typeof setTimeout>>();
    const send = async (uri: string): Promise<void> => {
      waiting.delete(uri);
      const open = session.open(uri);
      if (!open) return;
      const reading = session.reading(uri);
      await connection.sendDiagnostics({
        uri,
        version: open.version,
        diagnostics: reading ? readDiagnostics(session, reading) : [],
      });
    };
    const schedule = (uri: string): void => {
      clearTimeout(waiting.get(uri));
      waiting.set(
        uri,
        setTimeout(() => void inBackground(session.log, 'push-diagnostics', () => send(uri)), PAUSE),
      );
    };
    session.documents.onDidChangeContent(({ document }) => schedule(document.uri));
    session.documents.onDidClose(({ document }) => {
      clearTimeout(waiting.get(document.uri));
      waiting.delete(document.uri);
      void inBackground(session.log, 'push-diagnostics', () =>
        connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }),
      );
    });
    session.onRefresh(() => {
      for (const { uri } of session.documents.all()) schedule(uri);
    });
  },
};

/** Milliseconds without a change before problems are sent. */
const PAUSE = 120;
