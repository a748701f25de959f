import assert from 'node:assert/strict';
import type { MeetingRegister } from '../../../server/src/protocol/record.ts';
import { endServers, serve } from '../serve.ts';

suite('register', () => {
  teardown(endServers);

  test('what is due over all files, the nearest first, each once', async () => {
    const { request } = await serve(
      `//- a.minutes.md
---
symbol: SO/2031/MIN/1
---
5. Ports

The Committee requested KAZ to send its list by 1 December 2031.

Decision: The Committee placed the draft decision SO/2031/DRAFT/1 under the silence procedure with the deadline of 18:00 (GMT+5), 21 October 2031.$0
//- b.minutes.md
---
symbol: SO/2031/MIN/2
---
1. Ports

Decision: The Committee placed the draft decision SO/2031/DRAFT/1 under the silence procedure with the deadline of 18:00 (GMT+5), 21 October 2031.
`,
    );
    const { due, register } = await request<MeetingRegister>('adref/register', {});
    assert.equal(register.decisions.length, 2);
    assert.deepEqual(
      due.map(({ kind, what, at, zone, moment, state, item }) => [
        kind,
        kind === 'silence' ? what : '',
        at,
        zone,
        new Date(moment).toISOString().slice(0, 10),
        state,
        item,
      ]),
      [
        ['silence', 'SO/2031/DRAFT/1', '2031-10-21T18:00', '+05:00', '2031-10-21', 'open', '5'],
        ['request', '', '2031-12-01', null, '2031-12-01', 'open', '5'],
      ],
    );
  });
  test('a meeting without records has none', async () => {
    const { request } = await serve('1. A [b]$0.\n');
    assert.deepEqual((await request<MeetingRegister>('adref/register', {})).due, []);
  });
});
