import { textOf } from '../core/document/document.ts';
import { matrixOf } from '../core/proposals/matrix.ts';
import { toCsv } from '../interop/csv/matrix.ts';
import { toHtml } from '../interop/html/matrix.ts';
import { columnsOf } from '../interop/matrix-page.ts';
import { toOffset, toTextEdits } from '../lsp/convert.ts';
import { STANCES } from '../lsp/event-words.ts';
import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import { readPositions } from '../lsp/read-positions.ts';
import { writeNote } from '../lsp/write-note.ts';
import type { Positions } from '../protocol/positions.ts';
import type { Requests } from '../protocol.ts';

type Ask = Requests['adref/positions']['params'];
type Export = Requests['adref/exportMatrix'];
type AddNote = Requests['adref/addNote'];

/** Who wants what where, for views that show it; the same as a file; and notes written into a paragraph. */
export const positions: Feature = {
  name: 'positions',
  capabilities: () => ({ experimental: { adref: { positions: true } } }),
  register(connection, session) {
    connection.onRequest(
      'adref/positions',
      guard(session, 'positions', null as Positions | null, async ({ textDocument: { uri } }: Ask) => {
        // Before the body's profile is read its members would stand there as unknown.
        await session.loaded;
        const reading = session.reading(uri);
        return reading ? readPositions(session, reading, session.open(uri)?.version ?? 0) : null;
      }),
    );
    connection.onRequest(
      'adref/exportMatrix',
      guard(
        session,
        'positions',
        null as Export['result'],
        ({ textDocument: { uri }, only, stances, format }: Export['params']) => {
          const reading = session.reading(uri);
          if (!reading) return null;
          const all = matrixOf(reading.model, textOf(reading.document), only);
          const rows = stances
            ? all.rows.filter((row) => row.positions.some(({ stance }) => stances.includes(stance)))
            : all.rows;
          const { symbol, title } = reading.metadata;
          const file = uri.slice(uri.lastIndexOf('/') + 1);
          const page = { ...all, rows, file, symbol, title, only, columns: columnsOf(all, only) };
          const { language, say } = session;
          const words = { language, say, stance: (kind: keyof typeof STANCES) => say(STANCES[kind]) };
          return { text: format === 'csv' ? toCsv(page) : toHtml(page, words) };
        },
      ),
    );
    connection.onRequest<AddNote['result'], void>(
      'adref/addNote',
      guard(
        session,
        'positions',
        null as AddNote['result'],
        ({ textDocument: { uri }, position, text }: AddNote['params']) => {
          const reading = session.reading(uri);
          if (!reading) return null;
          const written = writeNote(reading, toOffset(reading.document, position), text);
          return 'edit' in written
            ? { edits: toTextEdits(reading.document, [written.edit]) }
            : { problem: session.say(written.problem) };
        },
      ),
    );
  },
};
