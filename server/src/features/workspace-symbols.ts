import type { SymbolInformation } from 'vscode-languageserver';
import { provisionOf } from '../core/model/model.ts';
import { toRange } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import { nameOf, symbolKinds } from '../lsp/name-provision.ts';
import { searchProvisions } from '../lsp/search-provisions.ts';

/** Paragraphs of all drafts of the open folders by their number or by words of them. Nothing for an empty query. */
export const workspaceSymbols: Feature = {
  name: 'workspace-symbols',
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register(connection, session) {
    connection.onWorkspaceSymbol(
      guard(session, 'workspace-symbols', null as SymbolInformation[] | null, async ({ query }, token) => {
        const hits = await searchProvisions(session, query, () => token.isCancellationRequested);
        return hits.map(({ reading, index }): SymbolInformation => {
          const provision = provisionOf(reading.model, index)!;
          const { title, symbol } = reading.metadata;
          const range = toRange(reading.document, provision);
          return {
            name: nameOf(reading.model, provision),
            kind: symbolKinds[provision.kind],
            containerName: symbol ?? title ?? reading.uri.slice(reading.uri.lastIndexOf('/') + 1),
            location: { uri: reading.uri, range },
          };
        });
      }),
    );
  },
};
