import { provisionIndexAt } from '../core/model/model.ts';
import { fullLabel } from '../core/revisions/concordance.ts';
import { renumber as renumberTexts } from '../core/revisions/renumber.ts';
import { toOffset, toRange, toTextEdits } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import type { Renumbered } from '../protocol/numbering.ts';
import type { Requests } from '../protocol.ts';
import { meetingOf } from '../workspace/meeting.ts';

type Params = Requests['adref/renumber']['params'];

/** New numbers for a text without gaps, or with room, and every reference repaired in all texts of the meeting. */
export const renumber: Feature = {
  name: 'renumber',
  capabilities: () => ({ experimental: { adref: { renumber: true } } }),
  register(connection, session) {
    connection.onRequest(
      'adref/renumber',
      guard(
        session,
        'renumber',
        null as Renumbered | null,
        async ({ textDocument, position, how }: Params) => {
          await session.loaded;
          const target = session.reading(textDocument.uri);
          if (!target) return null;
          const texts = new Map(session.readings().map((reading) => [reading.uri, reading]));
          texts.set(target.uri, target);
          const named = [...texts].map(([name, reading]) => ({ name, reading }));
          const meeting = meetingOf(
            { name: target.uri, reading: target },
            named.filter(({ name }) => name !== target.uri),
          );
          const at = provisionIndexAt(target.model, toOffset(target.document, position));
          const { files, concordance, doubts } = renumberTexts(
            meeting,
            how === 'room' ? { insertAt: at } : { settleBis: how === 'bis' },
          );
          return {
            files: files.map(({ id, edits }) => ({
              uri: id,
              edits: toTextEdits(texts.get(id)!.document, edits),
            })),
            concordance: concordance.map(({ path, old, new: now }) => ({
              old: fullLabel(path, old),
              new: now,
            })),
            doubts: doubts.map(({ id, offset, message }) => ({
              uri: id,
              range: toRange(texts.get(id)!.document, { start: offset, end: offset }),
              message: session.say(message),
            })),
          };
        },
      ),
    );
  },
};
