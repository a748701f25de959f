import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import { readComparison } from '../lsp/read-comparison.ts';
import { readConcordance } from '../lsp/read-concordance.ts';
import { readCorrigendum } from '../lsp/read-corrigendum.ts';
import { readRevisions } from '../lsp/read-revisions.ts';
import { textOfSource, toldProblem } from '../lsp/read-source.ts';
import type { Revisions } from '../protocol/revisions.ts';
import type { Requests } from '../protocol.ts';

type Compare = Requests['adref/compare'];
type Concordance = Requests['adref/concordance'];
type RevisionText = Requests['adref/revisionText'];
type Corrigendum = Requests['adref/corrigendum'];

/**
 * The revisions of a document, the text of each, and what changed between two of them, for views that show it
 * for corrigenda and for tables of old and new numbers.
 */
export const revisions: Feature = {
  name: 'revisions',
  capabilities: () => ({ experimental: { adref: { revisions: true } } }),
  register(connection, session) {
    connection.onRequest(
      'adref/revisions',
      guard(
        session,
        'revisions',
        null as Revisions | null,
        async ({ textDocument }: { textDocument: { uri: string } }) => {
          // A list made of half the files would stand there as if it were whole.
          await session.loaded;
          const reading = session.reading(textDocument.uri);
          return reading ? readRevisions(session, reading) : null;
        },
      ),
    );
    connection.onRequest<Compare['result'], void>(
      'adref/compare',
      guard(session, 'revisions', null as Compare['result'], async (params: Compare['params'], token) => {
        await session.loaded;
        return readComparison(session, params, token);
      }),
    );
    connection.onRequest<Corrigendum['result'], void>(
      'adref/corrigendum',
      guard(
        session,
        'revisions',
        null as Corrigendum['result'],
        async (params: Corrigendum['params'], token) => {
          await session.loaded;
          return readCorrigendum(session, params, token);
        },
      ),
    );
    connection.onRequest<Concordance['result'], void>(
      'adref/concordance',
      guard(
        session,
        'revisions',
        null as Concordance['result'],
        async (params: Concordance['params'], token) => {
          await session.loaded;
          return readConcordance(session, params, token);
        },
      ),
    );
    connection.onRequest<RevisionText['result'], void>(
      'adref/revisionText',
      guard(
        session,
        'revisions',
        { problem: '' } as RevisionText['result'],
        async (source: RevisionText['params']) => {
          const found = await textOfSource(session, source);
          return 'problem' in found ? toldProblem(session, found) : found;
        },
      ),
    );
  },
};
