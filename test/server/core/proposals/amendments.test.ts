import { deepEqual, equal } from 'node:assert/strict';
import { applyAmendments } from '../../../../server/src/core/proposals/apply-amendments.ts';
import { isAmendmentList } from '../../../../server/src/core/proposals/read-amendments.ts';
import { sentence } from '../../../../server/src/core/text/message.ts';
import { modelOf } from '../read.ts';

const base = `2.1 Members may share data.

2.2 Members may meet, and may report.

2.3 They act:

(a) alone;

(b) together.

Option 1: Each pays.

Option 2: All pay.

2.4 End.
`;

/** The changed paragraphs of the base after a list: what is new with +, what is gone with -. */
function changes(list: string, source = base): string {
  const { text, left } = applyAmendments(modelOf(source), list, 'IND');
  const [old, now] = [source, text].map((one) => one.trim().split(/\r?\n\r?\n/));
  return [
    ...old!.filter((line) => !now!.includes(line)).map((line) => `- ${line}`),
    ...now!.filter((line) => !old!.includes(line)).map((line) => `+ ${line}`),
    ...left.map(({ line, reason }) => `! ${line}: ${sentence(reason)}`),
  ].join('\n');
}

suite('amendments in words', () => {
  const cases: readonly (readonly [list: string, expected: string])[] = [
    [
      '2.1: replace "may" with "shall" (IND)',
      '- 2.1 Members may share data.\n+ 2.1 Members shall share data.',
    ],
    [
      'In 2.1, replace the word “may” by “shall”.',
      '- 2.1 Members may share data.\n+ 2.1 Members shall share data.',
    ],
    ['2.1: заменить «may» на «shall»', '- 2.1 Members may share data.\n+ 2.1 Members shall share data.'],
    [
      'replace "share" with "exchange" in paragraph 2.1',
      '- 2.1 Members may share data.\n+ 2.1 Members may exchange data.',
    ],
    ['2.1: delete "may"', '- 2.1 Members may share data.\n+ 2.1 Members share data.'],
    ['2.2: delete ", and may report"', '- 2.2 Members may meet, and may report.\n+ 2.2 Members may meet.'],
    [
      '2.1: insert "gladly" after "may"',
      '- 2.1 Members may share data.\n+ 2.1 Members may gladly share data.',
    ],
    ['2.1: insert "all" before "data"', '- 2.1 Members may share data.\n+ 2.1 Members may share all data.'],
    [
      '2.1: add ", as agreed" at the end',
      '- 2.1 Members may share data.\n+ 2.1 Members may share data, as agreed.',
    ],
    ['- delete 2.2', '- 2.2 Members may meet, and may report.'],
    ['исключить пункт 2.2', '- 2.2 Members may meet, and may report.'],
    ['2.4: delete', '- 2.4 End.'],
    ['after 2.1 insert: 2.1 bis They sing.', '+ 2.1 bis They sing.'],
    ['после 2.1 вставить: 2.1 bis They sing.', '+ 2.1 bis They sing.'],
    ['Insert before 2.1:\n\n2.0 Well\nand good.', '+ 2.0 Well\nand good.'],
    ['Option 2: No text', '- Option 2: All pay.\n+ Option 2: No text'],
    ['2.4 should read: Last.', '- 2.4 End.\n+ 2.4 Last.'],
    ['2.2: replace "may" with "shall"', '! 1: “may” stands 2 times there.'],
    ['2.3: replace "alone" with "singly"', '- (a) alone;\n+ (a) singly;'],
    ['7.7: delete', '! 1: This document has no 7.7.'],
    ['2.1: replace "might" with "shall"', '! 1: “might” does not stand there.'],
    ['2.1: replace "may" with "shall" (PAK)', '! 1: This line is of PAK, not of IND.'],
    ['2.1: make it nicer', '! 1: This line cannot be read as an amendment.'],
    [
      '2.1: replace "may" with "shall"\n2.1: delete "may"\n',
      '- 2.1 Members may share data.\n+ 2.1 Members shall share data.\n! 2: An earlier line changes the same place.',
    ],
  ];
  for (const [list, expected] of cases) test(list.split('\n')[0]!, () => equal(changes(list), expected));

  test('greetings are passed over, by their lines', () => {
    const { applied, passed, left } = applyAmendments(
      modelOf(base),
      'Dear colleagues,\n\ndelete 2.2\n\nWith best regards',
      'IND',
    );
    deepEqual([applied, passed, left], [1, [1, 5], []]);
  });
  test('a paragraph is moved with what belongs to it', () =>
    equal(
      applyAmendments(modelOf('1. A\n\n2. B\n\n(a) C\n\n3. D\n'), 'move 2 after 3', 'IND').text,
      '1. A\n\n3. D\n\n2. B\n\n(a) C\n',
    ));
  test('lines are put in with the line ends of the base', () =>
    equal(
      applyAmendments(modelOf('1. A\r\n\r\n2. B\r\n'), 'after 1 insert: 1 bis X\nY', 'IND').text,
      '1. A\r\n\r\n1 bis X\r\nY\r\n\r\n2. B\r\n',
    ));
  test('a list is told from an edited copy', () => {
    deepEqual(
      [
        'Dear all,\n\n2.1: replace "may" with "shall"\ndelete 2.2\n\nRegards',
        base.replace('All pay', 'No text'),
        base,
        '',
        'Option 2: No text',
      ].map((text) => isAmendmentList(text, base)),
      [true, false, false, false, true],
    );
  });
});
