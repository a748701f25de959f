import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import type { MeetingRegister } from '../protocol/record.ts';
import { dueIn } from '../workspace/due-items.ts';
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
