import assert from 'node:assert/strict';
import { createReadMarks } from '../../../client/src/views/read-marks.ts';

/** A memory as VS Code keeps it: what comes back is a copy. */
function memory(): Parameters<typeof createReadMarks>[0] {
  const values = new Map<string, string>();
  return {
    keys: () => [...values.keys()],
    get: (key: string, otherwise?: unknown) => {
      const found = values.get(key);
      return found === undefined ? otherwise : JSON.parse(found);
    },
    update: (key: string, value: unknown) => {
      values.set(key, JSON.stringify(value));
      return Promise.resolve();
    },
  };
}

suite('read marks', () => {
  test('are kept for each pair of texts, and taken back', async () => {
    const store = memory();
    const marks = createReadMarks(store);
    await marks.mark('a b', ['1', '2'], true);
    await marks.mark('a c', ['3'], true);
    await marks.mark('a b', ['1'], false);
    await marks.mark('a b', ['2'], true);
    assert.deepEqual(createReadMarks(store).of('a b'), ['2']);
    assert.deepEqual(createReadMarks(store).of('a c'), ['3']);
    assert.deepEqual(marks.of('b a'), []);
  });

  test('of the fifty pairs last touched only', async () => {
    const marks = createReadMarks(memory());
    for (let i = 0; i < 60; i++) await marks.mark(`pair ${i}`, ['1'], true);
    await marks.mark('pair 10', ['2'], true);
    await marks.mark('pair 60', ['1'], true);
    assert.deepEqual(marks.of('pair 9'), []);
    assert.deepEqual(marks.of('pair 11'), []);
    assert.deepEqual(marks.of('pair 10'), ['1', '2']);
  });
});
