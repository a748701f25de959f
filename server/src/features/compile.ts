import { textOf } from '../core/document/document.ts';
import { submitterIn } from '../core/proposals/submitter-in.ts';
import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import { readCompilation } from '../lsp/read-compilation.ts';
import { namedDelegation } from '../lsp/read-positions.ts';
import type { Requests } from '../protocol.ts';

type Submitters = Requests['adref/submitters'];
type Compile = Requests['adref/compile'];

/** One attributed text out of a draft and what delegations handed in. Nothing is written by it. */
export const compile: Feature = {
  name: 'compile',
  capabilities: () => ({ experimental: { adref: { compile: true } } }),
  register(connection, session) {
    connection.onRequest(
      'adref/submitters',
      guard(
        session,
        'compile',
        null as Submitters['result'],
        ({ textDocument: { uri }, files }: Submitters['params']) => {
          const reading = session.reading(uri);
          if (!reading) return null;
          const { profile } = reading.model;
          return {
            codes: files.map((file) => submitterIn(profile, file)),
            known: [...profile.members, ...profile.groups].map(({ code }) =>
              namedDelegation(reading.model, code, false, session.language),
            ),
          };
        },
      ),
    );
    connection.onRequest(
      'adref/compile',
      guard(
        session,
        'compile',
        null as Compile['result'],
        async ({ textDocument: { uri }, submissions }: Compile['params']) => {
          await session.loaded;
          const reading = session.reading(uri);
          return reading && readCompilation(session, reading, textOf(reading.document), submissions);
        },
      ),
    );
  },
};
