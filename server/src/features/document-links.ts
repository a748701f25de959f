import type { DocumentLink } from 'vscode-languageserver';
import { message } from '../core/text/message.ts';
import { toRange } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import { createDraftFinder } from '../lsp/find-drafts.ts';
import { symbolsIn } from '../lsp/find-symbol.ts';
import { guard } from '../lsp/guard.ts';

/** Makes a link of every document symbol whose file is in the open folders. Markdown's own links are the editor's. */
export const documentLinks: Feature = {
  name: 'document-links',
  capabilities: () => ({ documentLinkProvider: {} }),
  register(connection, session) {
    const tooltips = session.client.textDocument?.documentLink?.tooltipSupport === true;
    connection.onDocumentLinks(
      guard(session, 'document-links', null as DocumentLink[] | null, ({ textDocument }) => {
        const reading = session.reading(textDocument.uri);
        if (!reading) return null;
        const finder = createDraftFinder(session);
        const links: DocumentLink[] = [];
        for (const symbol of symbolsIn(reading)) {
          const draft = finder.find(symbol.text, reading.metadata.language);
          if (!draft || draft.uri === reading.uri) continue;
          const title = draft.metadata.title ?? draft.metadata.symbol ?? symbol.text;
          links.push({
            range: toRange(reading.document, symbol),
            target: draft.uri,
            ...(tooltips ? { tooltip: session.say(message('Open “{0}”', title)) } : {}),
          });
        }
        return links;
      }),
    );
  },
};
