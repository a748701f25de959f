import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  CAPITAL,
  endOfRun,
  LETTER,
  longestRun,
  MARK,
  NUMBER,
  nextWordStart,
  SMALL,
  signAt,
  signBefore,
  widthAt,
} from '../../../../server/src/core/text/letters.ts';

suite('text: letters', () => {
  const odd = fc.string({
    unit: fc.constantFrom('a', 'Ә', '9', '٣', '\u0301', ' ', '𝐀', '\ud83d', '漢', '.'),
  });

  test('property: a sign is what the patterns of Unicode say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (let at = 0; at < text.length; at += widthAt(text, at)) {
          const sign = String.fromCodePoint(text.codePointAt(at)!);
          const expected =
            (/\p{L}/u.test(sign) ? LETTER : 0) |
            (/\p{N}/u.test(sign) ? NUMBER : 0) |
            (/\p{M}/u.test(sign) ? MARK : 0) |
            (/\p{Lu}/u.test(sign) ? CAPITAL : 0) |
            (/\p{Ll}/u.test(sign) ? SMALL : 0);
          assert.equal(signAt(text, at), expected, sign);
          assert.equal(signBefore(text, at + sign.length), expected, sign);
        }
      }),
    );
  });

  test('outside the text nothing stands', () => {
    assert.deepEqual([signAt('a', -1), signAt('a', 1), signBefore('a', 0), signAt('', 0)], [0, 0, 0, 0]);
  });

  test('property: runs and word starts are those of patterns', () => {
    fc.assert(
      fc.property(odd, fc.nat(12), (text, from) => {
        // Within a pair of units nobody asks.
        fc.pre(widthAt(text, from - 1) === 1);
        const run = /^\p{L}*/u.exec(text.slice(from))![0];
        assert.equal(
          endOfRun(text, Math.min(from, text.length), LETTER),
          Math.min(from, text.length) + run.length,
        );
        const start = /(?<![\p{L}\p{N}])\p{L}/gu;
        start.lastIndex = from;
        assert.equal(nextWordStart(text, from), start.exec(text)?.index ?? text.length);
      }),
    );
  });

  test('the longest run of capitals', () => {
    assert.equal(longestRun('A b CD, ӘҒҚ e', CAPITAL), 3);
    assert.equal(longestRun('', CAPITAL), 0);
  });
});
