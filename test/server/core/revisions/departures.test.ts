import assert from 'node:assert/strict';
import type { Row } from '../../../../server/src/core/revisions/comparison.ts';
import { departuresOf } from '../../../../server/src/core/revisions/departures.ts';

/** Rows by their places in the old text: `2` stands there, `2!` has left it, `+` is new. */
function departures(text: string): string {
  const rows = text.split(' ').map((word): Row => {
    const start = Number.parseInt(word, 10);
    const side = { provision: 0, start, end: start + 1 };
    const old = word === '+' ? null : side;
    return { change: 'same', moved: word.endsWith('!'), renumbered: false, old, now: side, similarity: 1 };
  });
  return departuresOf(rows)
    .map((moved) => moved.join(','))
    .join(' ');
}

suite('revisions: where moved provisions stood', () => {
  test('behind the provision that preceded them', () => {
    assert.equal(departures('0 1 3 2!'), ' 3  ');
    assert.equal(departures('3! 0 1 2'), '   0');
  });
  test('several in their old order, and none of them behind another that left', () => {
    assert.equal(departures('0 3 2! 1!'), '3,2   ');
  });
  test('what stood before everything that stays is told of the first row', () => {
    assert.equal(departures('1 2 0!'), '2  ');
  });
  test('nothing without a move', () => assert.equal(departures('0 + 1'), '  '));
});
