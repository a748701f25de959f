import type { RegisterShape } from '../core/record/register-shape.ts';
import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import type { DueItem, MeetingRegister } from '../protocol/record.ts';
import { momentOf } from '../workspace/moment-of.ts';
import { joinRegisters, readFileRegister } from '../workspace/read-register.ts';

/** What the records of a meeting say, over all its files, and what is due. */
export const register: Feature = {
  name: 'register',
  capabilities: () => ({ experimental: { adref: { register: true } } }),
  register(connection, session) {
    connection.onRequest(
      'adref/register',
      guard(session, 'register', empty, async () => {
        await session.loaded;
        const files = session.readings().map((reading) => readFileRegister({ file: reading.uri, reading }));
        const all = joinRegisters(files);
        return { register: all, due: dueIn(all) };
      }),
    );
  },
};

const empty: MeetingRegister = { register: joinRegisters([]), due: [] };

/** One entry for each: a note and the minutes may tell of the same silence. */
function dueIn({ silence, requests }: RegisterShape): readonly DueItem[] {
  const due = new Map<string, DueItem>();
  const add = (item: Omit<DueItem, 'moment'>): void => {
    const moment = momentOf(item.at, item.zone);
    const key = `${item.kind} ${item.what} ${item.at}`;
    if (!Number.isNaN(moment) && !due.has(key)) due.set(key, { ...item, moment });
  };
  for (const { document, by, item, deadline, zone, state, rule, file, line } of silence) {
    if (deadline === null) continue;
    add({
      kind: 'silence',
      what: document ?? '',
      who: by,
      item,
      at: deadline,
      zone,
      state,
      rule,
      uri: file,
      line,
    });
  }
  for (const { of, what, item, due: at, file, line } of requests) {
    if (at === null) continue;
    add({ kind: 'request', what, who: of, item, at, zone: null, state: 'open', rule: null, uri: file, line });
  }
  return [...due.values()].sort((a, b) => a.moment - b.moment);
}
