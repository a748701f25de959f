import assert from 'node:assert/strict';
import { runEvents, sum } from '../../bench/events.ts';
import { negotiatedText } from '../../bench/negotiate.ts';

suite('bench: negotiated text', () => {
  test('is the same for the same seed and another for another', () => {
    assert.deepEqual(negotiatedText(40, 0, 1), negotiatedText(40, 0, 1));
    assert.notEqual(negotiatedText(40, 0, 1).now, negotiatedText(40, 0, 2).now);
  });

  test('its events tell what was done, and next to nothing else', () => {
    const scores = runEvents(5);
    const { done, found, told } = sum(scores.values());
    assert.ok(done > 500, `${done} things were done`);
    assert.ok(found / done > 0.98, `${found} of ${done} are told`);
    assert.ok(found / told > 0.96, `${found} of ${told} events tell what was done`);
  });
});
