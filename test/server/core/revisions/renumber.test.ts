import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findLabelFaults } from '../../../../server/src/core/model/label-runs.ts';
import { provisionIndexAt } from '../../../../server/src/core/model/model.ts';
import { provisionByPath } from '../../../../server/src/core/model/paths.ts';
import type { NumberingOptions } from '../../../../server/src/core/revisions/plan-numbers.ts';
import { renumber } from '../../../../server/src/core/revisions/renumber.ts';
import type { MeetingText, Renumbering } from '../../../../server/src/core/revisions/renumbering.ts';
import { namedBy, placedReferences } from '../../../../server/src/core/revisions/rewrite-references.ts';
import { applyEdits } from '../../../../server/src/core/text/edits.ts';
import { sentence } from '../../../../server/src/core/text/message.ts';
import { anyText, draft } from '../arbitrary.ts';
import { modelOf } from '../read.ts';

const textOf = (
  id: string,
  text: string,
  symbol: string | null = null,
): MeetingText & { readonly text: string } => ({
  id,
  text,
  model: modelOf(text),
  symbol,
});
const after = ({ files }: Renumbering, { id, text }: { id: string; text: string }): string =>
  applyEdits(text, files.find((file) => file.id === id)?.edits ?? []);
const alone = (text: string, options: NumberingOptions = {}): string => {
  const target = textOf('a', text);
  return after(renumber({ target, versions: [], others: [] }, options), target);
};

/** A text and what it becomes. */
function becomes(name: string, text: string, expected: string, options: NumberingOptions = {}): void {
  test(name, () => assert.equal(alone(text.trim(), options), expected.trim()));
}

suite('renumber: items and letters of the number itself', () => {
  becomes(
    'an item stays with its number',
    '2.2.1 One.\n\n2.2.3 (a)\nTwo.\n\n2.2.3 (b)\nThree, see 2.2.1 and paragraph 2.2.3 (b).',
    '2.2.1 One.\n\n2.2.2 (a)\nTwo.\n\n2.2.2 (b)\nThree, see 2.2.1 and paragraph 2.2.2 (b).',
  );
  becomes(
    'a series behind a letter is one of its own',
    '2.1 One.\n\nA.2.1 Two.\n\nA.2.3 Three.',
    '2.1 One.\n\nA.2.1 Two.\n\nA.2.2 Three.',
  );
});

suite('renumber: gaps', () => {
  becomes(
    'later ones move up, with the references to them',
    `
2.2.1 One, see paragraph 2.2.4 and paras. 2.2.4-2.2.5.

2.2.4 Two.

2.2.5 Three, see 2.2.1-тармақ, пункты 2.2.4 и 2.2.5, 2.2.4 және 2.2.5-тармақтар.
`,
    `
2.2.1 One, see paragraph 2.2.2 and paras. 2.2.2-2.2.3.

2.2.2 Two.

2.2.3 Three, see 2.2.1-тармақ, пункты 2.2.2 и 2.2.3, 2.2.2 және 2.2.3-тармақтар.
`,
  );
  becomes(
    'a heading takes its paragraphs along',
    `
## 1 One

1.1 A.

## 3 Three

3.1 B, as in paragraph 3.2.

3.2 C.
`,
    `
## 1 One

1.1 A.

## 2 Three

2.1 B, as in paragraph 2.2.

2.2 C.
`,
  );
  becomes(
    'articles with their paragraphs and items',
    `
# Article 1

1. A.

# Article 4

1. B, as in Article 4.3(c).

3. C:

(a) d;

(c) e, see Article 4, paragraph 3(c).
`,
    `
# Article 1

1. A.

# Article 2

1. B, as in Article 2.2(b).

2. C:

(a) d;

(b) e, see Article 2, paragraph 2(b).
`,
  );
  becomes(
    'Kazakh numbers of an owner: of this text, not of another',
    `1-бап

1. Порттар туралы хартияның 3-бабы, Порттар хартиясының 3-бабының 3-тармағы.

3-бап

1. Осы Хартияның 3-бабына, осы Хартияның 3-бабының 3-тармағына сәйкес.

3. Осы баптың 3-тармағында, 3-баптың 3-тармағында.`,
    `1-бап

1. Порттар туралы хартияның 3-бабы, Порттар хартиясының 3-бабының 3-тармағы.

2-бап

1. Осы Хартияның 2-бабына, осы Хартияның 2-бабының 2-тармағына сәйкес.

2. Осы баптың 2-тармағында, 2-баптың 2-тармағында.`,
  );
  becomes('letters keep alphabet and case', 'а) one\n\nв) two\n\nг) three', 'а) one\n\nб) two\n\nв) three');
  becomes(
    'Roman numerals',
    'I. General\n\nIII. Special\n\nIV. Final',
    'I. General\n\nII. Special\n\nIII. Final',
  );
  becomes('bis keeps to its number', '1. A\n\n3. B\n\n3 bis C\n\n4. D', '1. A\n\n2. B\n\n2 bis C\n\n3. D');
  becomes('a tombstone keeps a number', '2.1 A\n\n2.2 [deleted]\n\n2.4 B', '2.1 A\n\n2.2 [deleted]\n\n2.3 B');
  becomes('an extract that begins late has no gap', '2.2.5 A\n\n2.2.6 B', '2.2.5 A\n\n2.2.6 B');
  becomes(
    'brackets, emphasis and Windows line ends stay',
    '[**2.1** A\r\n\r\n2.3 B]\r\n',
    '[**2.1** A\r\n\r\n2.2 B]\r\n',
  );
  becomes(
    'other documents are left alone, and options too',
    `
1. Option 2: A, see paragraph 3 of decision 14/34.

3. B, see paragraph 3.
`,
    `
1. Option 2: A, see paragraph 3 of decision 14/34.

2. B, see paragraph 2.
`,
  );
});

suite('renumber: bis and room', () => {
  const text =
    '2.1 A\n\n2.1 bis B, see paragraph 2.1 bis.\n\n2.1 ter [C]\n\n2.2A D\n\n2.3 E, see 2.2A and paragraph 2.2A';
  becomes(
    'a settled bis in emphasis goes whole',
    '2.1 A.\n\n2.1 *bis* B.\n\n2.2 C.',
    '2.1 A.\n\n2.2 B.\n\n2.3 C.',
    { settleBis: true },
  );
  becomes(
    'a settled second number becomes a number',
    '1. A.\n\n2. B.\n\n2-1. C.\n\n3. D.',
    '1. A.\n\n2. B.\n\n3. C.\n\n4. D.',
    { settleBis: true },
  );
  becomes(
    'a settled bis becomes a number',
    text,
    '2.1 A\n\n2.2 B, see paragraph 2.2.\n\n2.1 ter [C]\n\n2.4 D\n\n2.5 E, see 2.2A and paragraph 2.4'
      .replace('2.4 D', '2.3 D')
      .replace('2.5 E', '2.4 E')
      .replace('paragraph 2.4', 'paragraph 2.3'),
    { settleBis: true },
  );
  test('room is made before a paragraph', () => {
    const source = '2.1 A\n\n2.2 B, see paragraph 2.2\n\n2.4 C';
    const { index } = provisionByPath(modelOf(source), '2.2')!;
    assert.equal(alone(source, { insertAt: index }), '2.1 A\n\n2.3 B, see paragraph 2.3\n\n2.5 C');
  });
});

suite('renumber: the meeting', () => {
  const target = textOf('en', '2.1 A\n\n2.3 B, see paragraph 2.3.', 'MM/2031/DRAFT/1/Rev.5');
  const versions = [
    textOf('ru', '2.1 А\n\n2.3 Б, см. пункт 2.3.', 'MM/2031/DRAFT/1/Rev.5'),
    textOf('kk', '2.1 А\n\n2.3 Б, 2.3-тармақ.', 'MM/2031/DRAFT/1/Rev.5'),
  ];
  test('every language version follows', () => {
    const result = renumber({ target, versions, others: [] });
    assert.deepEqual(
      [target, ...versions].map((text) => after(result, text)),
      ['2.1 A\n\n2.2 B, see paragraph 2.2.', '2.1 А\n\n2.2 Б, см. пункт 2.2.', '2.1 А\n\n2.2 Б, 2.2-тармақ.'],
    );
    assert.deepEqual(result.concordance, [{ index: 1, path: '2.3', old: '2.3', new: '2.2' }]);
    assert.deepEqual(result.doubts, []);
  });
  const others: readonly (readonly [name: string, text: string, expected: string])[] = [
    [
      'named by its symbol',
      'See paragraph 2.3 of MM/2031/DRAFT/1/Rev.5.',
      'See paragraph 2.2 of MM/2031/DRAFT/1/Rev.5.',
    ],
    [
      'named without a revision',
      'See paragraph 2.3 of MM/2031/DRAFT/1.',
      'See paragraph 2.2 of MM/2031/DRAFT/1.',
    ],
    ['an earlier revision', 'See paragraph 2.3 of MM/2031/DRAFT/1/Rev.4.', ''],
    ['another document', 'See paragraph 2.3 of MM/2031/DRAFT/2.', ''],
    ['another document that is named first', 'See MM/2031/DRAFT/2, paragraph 2.3.', ''],
    ['an earlier revision that is named first', 'MM/2031/DRAFT/1/Rev.4, paragraph 2.3.', ''],
    [
      'its symbol named first',
      'See MM/2031/DRAFT/1/Rev.5 (paragraph 2.3).',
      'See MM/2031/DRAFT/1/Rev.5 (paragraph 2.2).',
    ],
    ['a full number that only this text has', 'See paragraph 2.3.', 'See paragraph 2.2.'],
    ['a number of its own', '2.3 See paragraph 2.3.', ''],
    ['a plain number', 'See paragraph 3.', ''],
  ];
  for (const [name, text, expected] of others)
    test(`another text: ${name}`, () => {
      const other = textOf('other', text);
      assert.equal(after(renumber({ target, versions: [], others: [other] }), other), expected || text);
    });
  for (const of of [
    'paragraph 2.3 of MM/2031/DRAFT/2',
    'MM/2031/DRAFT/2, paragraph 2.3',
    'paragraph 2.3 of MM/2031/DRAFT/1/Rev.4',
    'пункт 2.3 документа MM/2031/DRAFT/2',
    'paragraph 2.3 (MM/2031/DRAFT/2)',
  ])
    test(`in the text itself another document stays: ${of}`, () => {
      const text = textOf('a', `2.1 See ${of}.\n\n2.3 B.`, 'MM/2031/DRAFT/1/Rev.5');
      const result = renumber({ target: text, versions: [], others: [] });
      assert.equal(after(result, text), `2.1 See ${of}.\n\n2.2 B.`);
      assert.deepEqual(result.doubts, []);
    });
  for (const of of [
    'paragraph 2.3 of MM/2031/DRAFT/1/Rev.5',
    'MM/2031/DRAFT/1/Rev.5, paragraph 2.3',
    'paragraph 2.3 and MM/2031/DRAFT/2',
    'MM/2031/DRAFT/2 and paragraph 2.3',
  ])
    test(`in the text itself a number beside a symbol follows: ${of}`, () => {
      const text = textOf('a', `2.1 See ${of}.\n\n2.3 B.`, 'MM/2031/DRAFT/1/Rev.5');
      const result = renumber({ target: text, versions: [], others: [] });
      assert.equal(after(result, text), `2.1 See ${of.replace('2.3', '2.2')}.\n\n2.2 B.`);
    });
  test('what may be meant is told', () => {
    const other = textOf('other', 'See paragraph 2.3.');
    const rival = textOf('rival', '2.3 C.');
    const { files, doubts } = renumber({ target, versions: [], others: [other, rival] });
    assert.deepEqual(
      files.map(({ id }) => id),
      ['en'],
    );
    assert.deepEqual(
      doubts.map(({ id, message }) => `${id}: ${sentence(message)}`),
      ['other: “paragraph 2.3” may mean the renumbered text; it was left as it is.'],
    );
  });
  test('a number that no word makes a reference is told', () => {
    const text = textOf(
      'a',
      '2.2.1 As in 2.2.3, but not in 2.2.31 or 12.2.3, and in paragraph 2.2.3.\n\n2.2.3 See `2.2.3`.\n\n| 2.2.3 |\n|---|\n',
    );
    const { doubts } = renumber({ target: text, versions: [], others: [] });
    assert.deepEqual(
      doubts.map(
        ({ offset, message }) => `${text.text.slice(offset, offset + 6).trim()} ${sentence(message)}`,
      ),
      ['2.2.3,', '2.2.3`', '2.2.3'].map(
        (number) => `${number} “2.2.3” may mean a renumbered paragraph; it was left as it is.`,
      ),
    );
  });
  test('a reference that named nothing, and now would, is told', () => {
    const text = textOf('a', '2.1 A, see paragraph 2.2.\n\n2.3 B.');
    const { doubts } = renumber({ target: text, versions: [], others: [] });
    assert.deepEqual(
      doubts.map(({ message }) => sentence(message)),
      ['Check “paragraph 2.2”: under the new numbers it may name another paragraph.'],
    );
  });
});

suite('renumber: laws', () => {
  const labels = fc.constantFrom(
    '1. ',
    '2. ',
    '4. ',
    '2.1 ',
    '2.3 ',
    '2.3 bis ',
    '3.2 ',
    '2.3.2 ',
    '(a) ',
    '(c) ',
    '## 2 ',
    '## 4 ',
    '# Article 2\n\n',
    '# Article 4\n\n',
    'PP2 ',
    'IV. ',
  );
  const numbered = fc
    .array(
      fc.tuple(labels, fc.constantFrom('Members meet.', 'See paragraph 2.3.', 'As in Article 4.', '[X]')),
      {
        maxLength: 10,
      },
    )
    .map((rows) => rows.map(([label, text]) => label + text).join('\n\n'));

  test('twice is once', () => {
    fc.assert(
      fc.property(fc.oneof(numbered, draft, anyText), fc.boolean(), (text, settleBis) => {
        const once = alone(text, { settleBis });
        assert.equal(alone(once, { settleBis }), once);
      }),
      { numRuns: 1_000 },
    );
  });
  test('nothing but numbers changes, and a gap that is left is told', () => {
    fc.assert(
      fc.property(numbered, (text) => {
        const target = textOf('a', text);
        const result = renumber({ target, versions: [], others: [] });
        const once = after(result, target);
        const gaps = findLabelFaults(modelOf(once)).filter(({ kind }) => kind === 'gap');
        const told = result.doubts.filter(({ message }) => message.text.startsWith('{0} is still missing'));
        assert.equal(told.length, gaps.length);
        const plain = (source: string): string => source.replace(/[\dIVa-d]+/g, '#');
        assert.equal(plain(once), plain(text));
      }),
      { numRuns: 1_000 },
    );
  });

  /** A text in sections, with gaps, and a reference in each paragraph to some other. */
  const steps = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 });
  const sectioned = fc
    .tuple(
      fc.constantFrom('## ', '# Article '),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), steps), { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
    )
    .map(([mark, sections, picks]) => {
      const labels: string[] = [];
      let section = 0;
      const rows = sections.flatMap(([step, paragraphs]) => {
        section += step;
        let paragraph = 0;
        return [
          `${mark}${section} Title`,
          ...paragraphs.map((more) => {
            labels.push(`${section}.${(paragraph += more)}`);
            return labels.at(-1)!;
          }),
        ];
      });
      let at = 0;
      return rows
        .map((row) =>
          labels.includes(row)
            ? `${row} As in paragraph ${labels[picks[at++ % picks.length]! % labels.length]} of this Declaration.`
            : row,
        )
        .join('\n\n');
    });
  const named = (text: string): readonly (number | undefined)[] => {
    const model = modelOf(text);
    return placedReferences(model).flatMap((reference) =>
      reference.fact.targets.map((target) =>
        namedBy(model, reference, target, provisionIndexAt(model, reference.start)).at(-1),
      ),
    );
  };
  test('in a text in sections no gap is left, and every reference names what it named', () => {
    fc.assert(
      fc.property(sectioned, (text) => {
        const once = alone(text);
        assert.deepEqual(
          findLabelFaults(modelOf(once)).filter(({ kind }) => kind === 'gap'),
          [],
        );
        assert.deepEqual(named(once), named(text));
        assert.ok(named(text).every((index) => index !== undefined));
      }),
      { numRuns: 500 },
    );
  });
});
