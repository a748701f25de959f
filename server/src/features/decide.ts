import { slice } from '../core/document/document.ts';
import { bracketAt } from '../core/model/contested.ts';
import { provisionAt } from '../core/model/model.ts';
import { contestsOf } from '../core/proposals/contest.ts';
import { decideAll, partiesOf } from '../core/proposals/decide.ts';
import type { Edit } from '../core/text/edits.ts';
import { joinEdits } from '../core/text/join-edits.ts';
import { type Message, message } from '../core/text/message.ts';
import { toOffset, toTextEdits } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import { nameEdits } from '../lsp/read-name-actions.ts';
import { readParties } from '../lsp/read-parties.ts';
import type { DecidedEdits, DecideWish, Parties } from '../protocol/decisions.ts';
import type { Requests } from '../protocol.ts';
import type { Reading } from '../workspace/reading.ts';

/** Who proposes what where, and the edits that decide all of it or name a delegation, for commands that ask and show. */
export const decide: Feature = {
  name: 'decide',
  capabilities: () => ({ experimental: { adref: { decide: true } } }),
  register(connection, session) {
    connection.onRequest(
      'adref/parties',
      guard(
        session,
        'decide',
        null as Parties | null,
        ({ textDocument, position }: Requests['adref/parties']['params']) => {
          const reading = session.reading(textDocument.uri);
          return reading ? readParties(reading, toOffset(reading.document, position)) : null;
        },
      ),
    );
    connection.onRequest(
      'adref/decide',
      guard(
        session,
        'decide',
        null as DecidedEdits | null,
        ({ textDocument, position, wish }: Requests['adref/decide']['params']) => {
          const reading = session.reading(textDocument.uri);
          if (!reading) return null;
          const { edits, count, problem } = decideWish(reading, toOffset(reading.document, position), wish);
          return {
            version: session.open(textDocument.uri)?.version ?? 0,
            edits: toTextEdits(reading.document, edits),
            count,
            problem: problem && session.say(problem),
          };
        },
      ),
    );
  },
};

interface Decided {
  readonly edits: readonly Edit[];
  readonly count: number;
  readonly problem: Message | null;
}

function decideWish(reading: Reading, offset: number, wish: DecideWish): Decided {
  const { model } = reading;
  const { delegation } = wish;
  if (wish.kind === 'name') {
    const code = model.profile.find(delegation)?.code ?? delegation;
    const edits = nameEdits(reading, { start: offset, end: offset }, code);
    return { edits, count: 1, problem: edits.length > 0 ? null : whyUnnamed(reading, offset, delegation) };
  }
  const within = wish.scope === 'paragraph' ? provisionAt(model, offset) : undefined;
  if (wish.scope === 'paragraph' && !within)
    return { edits: [], count: 0, problem: message('{0} proposes nothing here.', delegation) };
  const { edits, places } = decideAll(model, delegation, wish.kind, within);
  if (edits.length > 0) {
    const whole = joinEdits(edits, places, (start, end) => slice(model.document, start, end));
    return { edits: whole, count: places.length, problem: null };
  }
  const none = !partiesOf(model, within).has(delegation);
  const problem = none
    ? message('{0} proposes nothing here.', delegation)
    : message('What {0} proposes cannot be decided here without breaking a bracket.', delegation);
  return { edits, count: 0, problem };
}

function whyUnnamed({ model }: Reading, offset: number, name: string): Message {
  if (!bracketAt(model, offset)) return message('Put the cursor inside a bracket first.');
  return contestsOf(model)[0]?.compiled
    ? message('{0} cannot join here: it has handed nothing in, or has a wish of its own in this place.', name)
    : message('{0} cannot be named here: it is named already, or the meeting does not know it.', name);
}
