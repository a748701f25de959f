import assert from 'node:assert/strict';
import { readNumbers, saysNumber } from '../../../../server/src/core/parity/numbers.ts';

suite('parity: numbers', () => {
  for (const [text, ...values] of [
    ['1,500 and 1 500 and 1.500', '1500', '1500', '1500'],
    ['1.5 and 1,5', '1.5', '1.5'],
    ['1 234 567,80', '1234567.8'],
    ['007 of 10', '7', '10'],
    ['18:00 (GMT+6)', '18', '0', '6'],
    ['no. 17-1/662', '17', '1', '662'],
  ] as const)
    test(text, () =>
      assert.deepEqual(
        readNumbers(text, []).map(({ value }) => value),
        values,
      ),
    );
  test('what was read as something else is left out', () =>
    assert.deepEqual(
      readNumbers('5 of 2.2.1', [{ start: 5, end: 10 }]).map(({ value }) => value),
      ['5'],
    ));
  for (const [text, value, said] of [
    ['within three months', '3', true],
    ['в третий раз', '3', true],
    ['отыз күн', '30', true],
    ['vingt et un', '21', true],
    ['the XXI session', '21', true],
    ['thirty days', '3', false],
    ['the threefold', '5', false],
  ] as const)
    test(`${text} ${said ? 'says' : 'does not say'} ${value}`, () =>
      assert.equal(saysNumber(text, value), said));
});
