import assert from 'node:assert/strict';
import { threadTexts } from '../../../client/src/views/thread-texts.ts';
import type { Positions } from '../../../server/src/protocol/positions.ts';
import { endServers, serve } from '../../server/serve.ts';

suite('threads', () => {
  teardown(endServers);

  test('one for each paragraph with positions or notes, members of a group not told twice', async () => {
    const { request, at } = await serve(
      '1.1 [a - EU; KAZ delete] {Moved from 2}\n\n1.2 Free.\n\n1.3 Act. $0[Note by the Chair: later]',
    );
    const threads = threadTexts(await request<Positions>('adref/positions', at));
    assert.deepEqual(
      threads.map(({ path, place, positions, notes }) => [
        path,
        place.line,
        positions.map(({ delegation, stance }) => `${delegation} ${stance}`).join(', '),
        notes.map(({ text }) => text).join(', '),
      ]),
      [
        ['1.1', 0, 'EU propose, KAZ delete', 'Moved from 2'],
        ['1.3', 4, '', 'Note by the Chair: later'],
      ],
    );
  });
});
