import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readLabelList } from '../../../../../server/src/core/document/facts/label-list.ts';

suite('facts: lists of labels', () => {
  /** The labels of a list with `>` before the last of a range, then what follows the list. */
  const read = (text: string): string => {
    const list = readLabelList(text, 0);
    if (!list) return 'none';
    const labels = list.labels.map(
      ({ start, end, endsRange }) => `${endsRange ? '>' : ''}${text.slice(start, end)}`,
    );
    return `${labels.join(' + ')} | ${text.slice(list.end)}`;
  };

  for (const [text, expected] of [
    [' 2.2.1, 2.2.4 bis and 3(a) of it', '2.2.1 + 2.2.4 bis + 3(a) |  of it'],
    ['4-6', '4 + >6 | '],
    ['4 to 6 and 9', '4 + >6 + 9 | '],
    ['1(d)(ii) or 2 alt', '1(d)(ii) + 2 alt | '],
    ['5A; 7', '5A + 7 | '],
    ['IV и VI', 'IV + VI | '],
    ['(a) – (c)', '(a) + >(c) | '],
    ['B, and so on', 'B | , and so on'],
    ['5-1 и 7', '5-1 + 7 | '],
    ['1-1', '1-1 | '],
    ['№ 1 к', '1 |  к'],
    ['No. 2 and', '2 |  and'],
    ['2º y 3.º del', '2 + 3 |  del'],
    ['1er et', '1 |  et'],
    ['2°, inciso', '2 | , inciso'],
    ['5°C', 'none'],
    ['(EU) 2031/7', 'none'],
    ['5.5 %', '5.5 |  %'],
    ['5.5%', '5 | .5%'],
    ['1234', 'none'],
    ['12 (CMA)', '12 |  (CMA)'],
    ['(XX), as', '(XX) | , as'],
    ['a', ' | '],
    ['J. Smith', 'none'],
    ['words', 'none'],
    ['68, y por los tratados', '68 | , y por los tratados'],
    ['', 'none'],
  ] as const)
    test(`“${text}”`, () => assert.equal(read(text), expected));

  test('property: a list lies in the text, its labels in it and in order', () => {
    const unit = fc.constantFrom(
      '1',
      '2.',
      '(a)',
      ' ',
      ', ',
      'and ',
      '-',
      'A',
      'IV',
      ' bis',
      '%',
      'to ',
      '.',
      'x',
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const list = readLabelList(text, 0);
        if (!list) return;
        let at = list.start;
        for (const { start, end } of list.labels) {
          assert.ok(at <= start && start < end && end <= list.end);
          at = end;
        }
        assert.ok(list.end <= text.length);
      }),
    );
  });
});
