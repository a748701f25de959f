import assert from 'node:assert/strict';
import { moveTo } from '../../../client/src/webviews/matrix/grid.ts';

suite('matrix: keys', () => {
  const size = { rows: 30, columns: 4 };
  const cases: readonly (readonly [
    key: string,
    ctrl: boolean,
    from: [number, number],
    to: [number, number],
  ])[] = [
    ['ArrowDown', false, [0, 1], [1, 1]],
    ['ArrowUp', false, [0, 1], [0, 1]],
    ['ArrowRight', false, [2, 3], [2, 3]],
    ['ArrowLeft', true, [2, 3], [2, 0]],
    ['Home', false, [2, 3], [2, 0]],
    ['End', true, [2, 0], [29, 3]],
    ['PageDown', false, [25, 1], [29, 1]],
    ['PageUp', false, [25, 1], [15, 1]],
  ];
  for (const [key, ctrl, [row, column], to] of cases) {
    test(`${ctrl ? 'Ctrl+' : ''}${key} from ${row}, ${column}`, () => {
      const found = moveTo({ row, column }, key, ctrl, size);
      assert.deepEqual([found?.row, found?.column], to);
    });
  }
  test('any other key is not for the grid', () =>
    assert.equal(moveTo({ row: 0, column: 0 }, 'a', false, size), undefined));
});
