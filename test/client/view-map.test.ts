import assert from 'node:assert/strict';
import { toSource, toView } from '../../client/src/view-map.ts';

// `They [shall - RUS][should - IND] act.` as `They shall act, too.`
const pieces = [0, 0, 5, 6, 5, 5, 32, 10, 4];

suite('places of a view', () => {
  test('what is shown lies where it is', () => {
    assert.deepEqual(
      [0, 3, 7, 33].map((offset) => toView(pieces, offset)),
      [0, 3, 6, 11],
    );
    assert.deepEqual(
      [0, 3, 6, 11].map((offset) => toSource(pieces, offset)),
      [0, 3, 7, 33],
    );
  });
  test('what is not shown lies at the end of what stands before it', () => {
    assert.deepEqual(
      [5, 20, 31].map((offset) => toView(pieces, offset)),
      [5, 10, 10],
    );
  });
  test('what only the view holds lies at the end of what stands before it', () => {
    assert.deepEqual(
      [14, 19].map((offset) => toSource(pieces, offset)),
      [36, 36],
    );
  });
  test('before everything that is shown, and where nothing is, it is the start', () => {
    assert.equal(toView([10, 0, 3], 4), 0);
    assert.equal(toSource([], 4), 0);
  });
});
