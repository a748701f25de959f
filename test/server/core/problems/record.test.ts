import { equal } from 'node:assert/strict';
import { checkProblems, fixed } from '../check.ts';

const minutes = { kind: 'minutes' } as const;

suite('problems: missing-decision', () => {
  test('an item under which nothing is decided, where others are', () =>
    checkProblems(
      `
1. Opening

2. Tolls

Decision: The Council adopted the tariff.

3. Dredging
^^^^^^^^^^^ missing-decision: Nothing is decided under item 3.

Norway noted the cost.
`,
      minutes,
    ));
  test('a sentence that tells of a decision is an outcome too', () =>
    checkProblems(
      `
1. Tolls

Decision: The Council adopted the tariff.

2. Dredging

The Council agreed to resume in May.
`,
      minutes,
    ));
  test('nothing is missing in a record without decisions', () =>
    checkProblems('1. Tolls\n\nNorway noted the cost.', minutes));
});

suite('problems: passed-deadline', () => {
  const text = `
1. Tolls

Decision: The Council placed the tariff under the silence procedure until 7 May 2031.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ passed-deadline
`;
  test('a silence that is still open', () => checkProblems(text, { ...minutes, today: '2031-05-08' }));
  test('the day itself has not passed, and without a clock no day has', () => {
    const unmarked = text.replace(/\n\^.*/, '');
    checkProblems(unmarked, { ...minutes, today: '2031-05-07' });
    checkProblems(unmarked, minutes);
  });
  test('one that ended has an outcome', () =>
    checkProblems(
      `
1. Tolls

Decision: The Council placed the tariff under the silence procedure until 7 May 2031.

The silence was broken by Norway on 6 May 2031.
`,
      { ...minutes, today: '2031-05-08' },
    ));
  test('the front matter of a draft', () =>
    checkProblems(
      `
---
symbol: TC/1
silence: { until: 2031-05-07T18:00, zone: Asia/Almaty }
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ passed-deadline
---

1. Text.
`,
      { today: '2031-06-01' },
    ));
});

suite('problems: two-deadlines', () => {
  const placed = (until: string): string =>
    `The Council placed TC/7 under the silence procedure until ${until}.`;
  const record = (...sentences: readonly string[]): string =>
    ['1. Tolls', ...sentences, '2. Dredging', placed('9 May 2031')].join('\n\n');
  test('of one document, told at both places', () =>
    checkProblems(
      `
1. Tolls

${placed('7 May 2031')}
${'^'.repeat(placed('7 May 2031').length)} two-deadlines: TC/7 is under silence until 2031-05-07 here and until 2031-05-09 elsewhere.

2. Dredging

${placed('9 May 2031')}
${'^'.repeat(placed('9 May 2031').length)} two-deadlines: TC/7 is under silence until 2031-05-09 here and until 2031-05-07 elsewhere.
`,
      minutes,
    ));
  test('none where the hour or the year is only left out, nor of two documents', () => {
    checkProblems(record(placed('9 May')), minutes);
    checkProblems(record(placed('18:00 (UTC) on 9 May 2031')), minutes);
    checkProblems(record(placed('7 May 2031').replace('TC/7', 'TC/8')), minutes);
  });
  test('none where silence was broken or extended in between', () => {
    checkProblems(record(placed('7 May 2031'), 'Norway broke the silence on TC/7 on 6 May 2031.'), minutes);
    checkProblems(
      record(placed('7 May 2031'), 'The silence procedure for TC/7 was extended until 9 May 2031.'),
      minutes,
    );
  });
});

suite('problems: two-deadlines, the front matter', () => {
  const matter = (until: string): string => `---
symbol: TC/7
silence: { until: ${until}, zone: Asia/Almaty }
---`;
  const text = 'Under silence until 18:00 (GMT+5), 21 October 2031.';

  test('a text that names another day than its front matter', () =>
    checkProblems(
      `
---
symbol: TC/7
silence: { until: 2031-10-20T18:00, zone: Asia/Almaty }
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ two-deadlines: TC/7 is under silence until 2031-10-20 18:00 here and until 2031-10-21 18:00 elsewhere.
---

${text}
${'^'.repeat(text.length)} two-deadlines: TC/7 is under silence until 2031-10-21 18:00 here and until 2031-10-20 18:00 elsewhere.
`,
      { kind: 'decision' },
    ));
  test('in Russian, of a text without a symbol', () =>
    checkProblems(
      `
---
adref: true
silence: { until: 2031-10-20 }
         ^^^^^^^^^^^^^^^^^^^^^ two-deadlines: This text is under silence until 2031-10-20 here and until 2031-10-21 elsewhere.
---

Проект решения вынесен на процедуру молчания со сроком до 21 октября 2031 года.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ two-deadlines: This text is under silence until 2031-10-21 here and until 2031-10-20 elsewhere.
`,
      { kind: 'decision' },
    ));
  test('none where both agree, where the text extends, or speaks of another document', () => {
    const decision = { kind: 'decision' } as const;
    checkProblems(`${matter('2031-10-21T18:00')}\n\n${text}`, decision);
    checkProblems(`${matter('2031-10-21')}\n\n${text}`, decision);
    checkProblems(
      `${matter('2031-10-28')}\n\n${text}\n\nThe silence procedure was extended until 28 October 2031.`,
      decision,
    );
    checkProblems(
      `${matter('2031-10-20')}\n\nThe Council placed TC/8 under the silence procedure until 21 October 2031.`,
      decision,
    );
    checkProblems(`${matter('2031-10-20')}\n\n${text}`, minutes);
  });
});

suite('problems: date-order', () => {
  test('a story whose next step is dated before the last', () =>
    checkProblems(
      `
In December 2030 the Secretariat announced a plan. In April 2030, it opened a tender.
                                                      ^^^^^^^^^^ date-order
`,
      minutes,
    ));
  test('looking back is no disorder', () =>
    checkProblems(
      `
In December 2030 the Secretariat announced a plan. In April 2030 it had opened a tender. On 5 May 2031 it closed.
`,
      minutes,
    ));
});

suite('problems: broken-paragraph', () => {
  test('a sentence that goes on with a small letter behind a blank line', () =>
    checkProblems(`
The Council took note of the report and supported everything proposed there as well

this time without a vote.
^^^^ broken-paragraph
`));
  test('a word in which no sentence ends', () =>
    equal(
      fixed(
        'The Council took note of the report and supported the initiative by the\n\nChair on tolls.',
        'broken-paragraph',
      ),
      'The Council took note of the report and supported the initiative by the Chair on tolls.',
    ));
  test('Windows line ends', () =>
    equal(
      fixed(
        'Совет принял к сведению доклад и поддержал предложение, с которым выступил в\r\n\r\nмае Председатель.',
        'broken-paragraph',
      ),
      'Совет принял к сведению доклад и поддержал предложение, с которым выступил в мае Председатель.',
    ));
  test('headings, lists and finished sentences are whole', () =>
    checkProblems(`
# The tariff of the Council for all its members on all its rivers and lakes

and so on.

Members shall give to the Council every year, and to each other, all that follows:

- data, which they have to collect before the end of the year with care and

- tolls.
`));
});

suite('problems: stale-reference', () => {
  test('an older revision than the newest of the meeting', () =>
    checkProblems(
      `
The Council considered TC/DRAFT/4/Rev.1.
                       ^^^^^^^^^^^^^^^^ stale-reference: TC/DRAFT/4/Rev.1 is not the newest: there is TC/DRAFT/4/Rev.3.
`,
      { symbols: ['TC/DRAFT/4', 'TC/DRAFT/4/Rev.3', 'TC/DRAFT/4/Rev.2'] },
    ));
  test('the newest, and a document that the meeting does not have', () =>
    checkProblems('The Council considered TC/DRAFT/4/Rev.3 and TC/DRAFT/5.', {
      symbols: ['TC/DRAFT/4/Rev.3'],
    }));
});

suite('problems: undefined-abbreviation', () => {
  test('one that is never explained where others are', () =>
    checkProblems(
      `
The Toll Council (TC) and the Lake Board (LB) met. The WGT was absent.
                                                       ^^^ undefined-abbreviation

The TC asked the WGT and the LB to report. The WGT agreed. So did the EU.
`,
      minutes,
    ));
  test('one that is explained in two ways', () =>
    checkProblems(
      `
The Toll Council (TC) met. It wrote to the Transit Congress (TC).
                                                             ^^ undefined-abbreviation
`,
      minutes,
    ));
  test('another case is no other name', () =>
    checkProblems('Заседание Комитета степных путей (КСП). Решения Комитету степных путей (КСП).', minutes));
});

suite('problems: name-variant', () => {
  test('a person with two letters swapped', () =>
    equal(
      fixed('Mr. Velmar spoke. Mr. Velmar asked. Mr. Vlemar left.', 'name-variant', minutes),
      'Mr. Velmar spoke. Mr. Velmar asked. Mr. Velmar left.',
    ));
  test('a plural or a case is no other name', () =>
    checkProblems(
      'Г-н Велмаров выступил. Г-н Велмаров спросил. Г-ну Велмарову ответили. The Council and its Councils.',
      minutes,
    ));
});

suite('problems: impossible-date', () => {
  test('a day that the month does not have, in any language', () =>
    checkProblems(`
They meet on 31 June 2031.
             ^^^^^^^^^^^^ impossible-date: There is no such day: 31 June 2031.

Встреча 30 февраля 2031 года, прежде 29 февраля 2028 года.
        ^^^^^^^^^^^^^^^ impossible-date: There is no such day: 30 февраля 2031.
`));
});
