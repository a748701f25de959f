import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createNumberTable } from '../../../../server/src/core/text/number-table.ts';

suite('text: number table', () => {
  test('property: places count up, stay, and are found', () => {
    const number = fc.oneof(fc.nat(20), fc.integer({ min: 0, max: 2 ** 30 - 1 }));
    fc.assert(
      fc.property(fc.array(number, { maxLength: 200 }), number, (numbers, other) => {
        const table = createNumberTable(1);
        const places = new Map<number, number>();
        for (const one of numbers) {
          if (!places.has(one)) places.set(one, places.size);
          assert.equal(table.add(one), places.get(one));
        }
        assert.equal(table.size, places.size);
        assert.equal(table.find(other), places.get(other) ?? -1);
        for (const [one, place] of places) assert.equal(table.at(place), one);
      }),
    );
  });
});
