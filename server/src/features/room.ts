import { toOffset } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import { readRoom } from '../lsp/read-room.ts';
import type { RoomParagraph } from '../protocol/room.ts';
import type { Requests } from '../protocol.ts';

type Params = Requests['adref/room']['params'];

/** One paragraph as it is shown to a room. */
export const room: Feature = {
  name: 'room',
  capabilities: () => ({ experimental: { adref: { room: true } } }),
  register(connection, session) {
    connection.onRequest(
      'adref/room',
      guard(session, 'room', null as RoomParagraph | null, ({ textDocument, position }: Params) => {
        const reading = session.reading(textDocument.uri);
        return reading ? readRoom(reading, toOffset(reading.document, position)) : null;
      }),
    );
  },
};
