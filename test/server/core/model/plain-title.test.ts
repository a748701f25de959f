import { equal } from 'node:assert/strict';
import fc from 'fast-check';
import { plainTitle } from '../../../../server/src/core/model/plain-title.ts';

/** What titles are made of, and marks that reach far. */
const parts = fc
  .array(
    fc.constantFrom(
      'words ',
      'a',
      ' ',
      '[',
      ']',
      '](#x)',
      '(',
      '*',
      '~~',
      '`',
      '\\',
      '<b>',
      '[^1]',
      '#',
      '\n',
      '\u00a0',
      'Статья ',
    ),
    { maxLength: 60 },
  )
  .map((all) => all.join(''));

suite('model: plain titles', () => {
  test('marks go, words and brackets stay', () =>
    equal(
      plainTitle('## 2.2 *Ports* and [their] [rules](https://example.org/x)[^1] \\[sic\\] ##\n', 80),
      '2.2 Ports and [their] rules [sic]',
    ));
  test('a long one is cut at a word', () =>
    equal(plainTitle('Members share what they know about small harbours.', 26), 'Members share what they…'));
  test('a link that goes on behind what is shown is still a link', () => {
    equal(plainTitle(`[Small harbours](https://example.org/${'x'.repeat(60)})`, 12), 'Small…');
    equal(plainTitle('ab [cd efgh](#x) ij', 8), 'ab cd…');
  });
  test('law: a title cut short begins like the whole', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 12, max: 40 }), (text, limit) => {
        fc.pre(text.length <= limit * 32);
        const whole = plainTitle(text, 4_000);
        const short = plainTitle(text, limit);
        if (whole.length <= limit) return equal(short, whole);
        equal(short.endsWith('…') && whole.startsWith(short.slice(0, -1)), true);
      }),
      { numRuns: 5_000 },
    );
  });
});
