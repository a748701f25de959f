import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import { inBackground } from '../lsp/in-background.ts';
import { readDiagnostics } from '../lsp/read-diagnostics.ts';

/** Problems on request; how clients with pull diagnostics ask. Clients without are served by pushing. */
export const diagnostics: Feature = {
  name: 'diagnostics',
  capabilities: (client) =>
    client.textDocument?.diagnostic
      ? {
          diagnosticProvider: {
            identifier: 'adref',
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {},
  register(connection, session) {
    if (!session.client.textDocument?.diagnostic) return;
    const empty: DocumentDiagnosticReport = { kind: 'full', items: [] };
    connection.languages.diagnostics.on(
      guard(session, 'diagnostics', empty, ({ textDocument, previousResultId }): DocumentDiagnosticReport => {
        const reading = session.reading(textDocument.uri);
        if (!reading) return empty;
        const resultId = `${session.open(textDocument.uri)?.version ?? 0}.${session.generation()}`;
        if (resultId === previousResultId) return { kind: 'unchanged', resultId };
        return { kind: 'full', resultId, items: readDiagnostics(session, reading) };
      }),
    );
    session.onRefresh(() => {
      if (!session.client.workspace?.diagnostics?.refreshSupport) return;
      void inBackground(session.log, 'diagnostics', () => connection.languages.diagnostics.refresh());
    });
  },
};
