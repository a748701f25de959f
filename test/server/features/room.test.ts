import assert from 'node:assert/strict';
import type { RoomParagraph } from '../../../server/src/protocol/room.ts';
import { endServers, serve } from '../serve.ts';

/** The runs of the paragraph with `$0`, each text as `kind:text`, the plain ones without their kind. */
async function shown(text: string): Promise<readonly string[]> {
  const { request, at } = await serve(text);
  const { runs } = (await request<RoomParagraph | null>('adref/room', at))!;
  return runs.map(({ kind, text: own, depth }) =>
    kind === 'text' ? `${depth}:${own}` : `${depth} ${kind}:${own}`,
  );
}

suite('room', () => {
  teardown(endServers);

  test('brackets, names and words, each with its depth', async () => {
    assert.deepEqual(await shown('2.1 Members$0 [shall - RUS][may [now] act - KAZ] report.\n'), [
      '0:Members ',
      '1 open:[',
      '1:shall ',
      '1 names:- RUS',
      '1 close:]',
      '1 open:[',
      '1:may ',
      '2 open:[',
      '2:now',
      '2 close:]',
      '1: act ',
      '1 names:- KAZ',
      '1 close:]',
      '0: report.',
    ]);
  });
  test('blanks, notes and marks of agreement are told apart; emphasis goes', async () => {
    assert.deepEqual(await shown('1.1 *Recalling* [date]$0, {Moved} ok_it. (agreed)\n'), [
      '0:Recalling ',
      '0 blank:[date]',
      '0:, ',
      '0 note:{Moved}',
      '0: ok_it. ',
      '0 status:(agreed)',
    ]);
  });
  test('a bracket over several paragraphs holds the words of each', async () => {
    assert.deepEqual(await shown('1.1 [A.\r\n\r\n1.2 B$0.]\r\n'), ['1:B.', '1 close:]']);
  });
  test('where it stands, and how far the draft is', async () => {
    const { request, at } = await serve(
      '---\nsymbol: A/1\n---\n# Title\n\n## 2 Ports\n\n2.1 [A].\n\n2.2 B$0.\n\n2.3 [C].\n',
    );
    const { runs: _, ...rest } = (await request<RoomParagraph | null>('adref/room', at))!;
    assert.deepEqual(rest, {
      path: '2.2',
      label: '2.2',
      section: ['Title', '2 Ports'],
      title: null,
      symbol: 'A/1',
      open: false,
      place: 2,
      openCount: 2,
    });
  });
  test('an empty draft has nothing to show', async () => {
    const { request, at } = await serve('$0\n');
    assert.equal(await request('adref/room', at), null);
  });
});
