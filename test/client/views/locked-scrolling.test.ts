import assert from 'node:assert/strict';
import { sameLine } from '../../../client/src/views/same-line.ts';

suite('client: locked scrolling', () => {
  const rows = [
    [2, 4],
    [6, -1],
    [10, 12],
    [20, 14],
  ];
  for (const [from, to, line, expected, why] of [
    [0, 1, 2, 4, 'a paragraph begins'],
    [0, 1, 10, 12, 'the next one begins'],
    [0, 1, 6, 8, 'half way between two, whatever the other lacks there'],
    [1, 0, 13, 15, 'the other way round'],
    [0, 1, 1, 2, 'before the first paragraph'],
    [0, 1, 23, 17, 'behind the last paragraph'],
    [0, 1, 99, 30, 'no further than the text goes'],
  ] as const)
    test(`line ${line}: ${why}`, () => assert.equal(sameLine(rows, from, to, line, 30), expected));
  test('without any rows the lines are the same', () => assert.equal(sameLine([], 0, 1, 7, 30), 7));
});
