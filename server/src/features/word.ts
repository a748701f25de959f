import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import { readPastedPage } from '../lsp/read-pasted-page.ts';
import { readWord } from '../lsp/read-word.ts';
import { writeExport } from '../lsp/write-export.ts';
import type { Requests } from '../protocol.ts';

type Import = Requests['adref/importWord'];
type Export = Requests['adref/exportText'];
type Paste = Requests['adref/pasteHtml'];

/** Word files in and out, and what a word processor puts on the clipboard. Nothing is written by it. */
export const word: Feature = {
  name: 'word',
  capabilities: () => ({ experimental: { adref: { word: true } } }),
  register(connection, session) {
    connection.onRequest<Import['result'], void>(
      'adref/importWord',
      guard(session, 'word', null as Import['result'], async (params: Import['params']) => {
        // The delegations of the meeting are known once its files are.
        await session.loaded;
        return readWord(session, params);
      }),
    );
    connection.onRequest<Export['result'], void>(
      'adref/exportText',
      guard(
        session,
        'word',
        null as Export['result'],
        async ({ textDocument: { uri }, wish }: Export['params']) => {
          const reading = session.reading(uri);
          return reading ? writeExport(session, reading, wish) : null;
        },
      ),
    );
    connection.onRequest(
      'adref/pasteHtml',
      guard(session, 'word', null as Paste['result'], ({ textDocument: { uri }, html }: Paste['params']) =>
        readPastedPage(session, uri, html),
      ),
    );
  },
};
