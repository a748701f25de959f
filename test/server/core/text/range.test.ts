import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rangeAt } from '../../../../server/src/core/text/range.ts';

suite('ranges', () => {
  test('the one that holds an offset is the one a look at each would find', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(5))), fc.nat(100), (steps, offset) => {
        let at = 0;
        const ranges = steps.map(([gap, length]) => {
          const start = at + gap;
          at = start + length;
          return { start, end: at };
        });
        const expected = ranges.find(({ start, end }) => start <= offset && offset < end);
        assert.equal(rangeAt(ranges, offset), expected);
      }),
    );
  });
});
