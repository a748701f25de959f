import type { Range } from 'vscode-languageserver';
import { blanksOf } from '../core/record/blanks.ts';
import { toRange } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import { readOpenItems } from '../lsp/read-open-items.ts';
import type { OpenItems } from '../protocol/open-items.ts';

/** The open provisions of a document with its figures, for views that list them, and its blanks, for stepping through. */
export const openItems: Feature = {
  name: 'open-items',
  capabilities: () => ({ experimental: { adref: { openItems: true } } }),
  register(connection, session) {
    connection.onRequest(
      'adref/openItems',
      guard(
        session,
        'open-items',
        null as OpenItems | null,
        ({ textDocument }: { textDocument: { uri: string } }) => {
          const reading = session.reading(textDocument.uri);
          return reading ? readOpenItems(reading, session.open(textDocument.uri)?.version ?? 0) : null;
        },
      ),
    );
    connection.onRequest(
      'adref/blanks',
      guard(
        session,
        'open-items',
        null as readonly Range[] | null,
        ({ textDocument }: { textDocument: { uri: string } }) => {
          const reading = session.reading(textDocument.uri);
          return reading ? blanksOf(reading.model).map((blank) => toRange(reading.document, blank)) : null;
        },
      ),
    );
  },
};
