import fc from 'fast-check';

/** The signs and words of the dialect, in no sensible order: what a half-typed or broken draft may hold. */
const pieces = [
  '\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  ' ',
  '    ',
  '[',
  ']',
  '][',
  '/',
  ' - ',
  ': ',
  '; ',
  ', ',
  '.',
  '2.2.10 ',
  '2.2.10 bis ',
  '2. ',
  '(a) ',
  '(i) ',
  'PP3 ',
  '# ',
  '## 2.2 ',
  '# Article 3bis\n\n',
  'Option 1: ',
  'Вариант 2: ',
  'RUS',
  'IND, PAK delete',
  'KAZ propose',
  'shall',
  'should',
  'Members ',
  'Участники ',
  'мүшелер',
  '成员国',
  '第3条',
  '附件二',
  '；印度删除',
  'paragraph 2.2.10 ',
  'пункты 2.2.1 и 2.2.10 ',
  'the the ',
  'MM/2031/DRAFT/1/Rev.5 ',
  '29 September 2031 ',
  '_____',
  '[X]',
  '[date]',
  '(agreed)',
  '[Agreed ad ref]',
  '(reopened)',
  '{Moved from 2.1.4}',
  '{++',
  '++}',
  '~~',
  '**',
  '*',
  '`',
  '```\n',
  '<!--',
  '-->',
  '---\n',
  '[^1]',
  '](https://a.org)',
  '[b]: https://a.org\n',
  '[a][b]',
  '\\[',
  '> ',
  '- ',
  '| a | b |\n| - | - |\n',
  '<sup>1</sup> ',
  '2.2.11 [deleted]\n',
  '\uFEFF',
  '\t',
  'é',
  '👍🏽',
];

/** One paragraph as drafters write it: a label or none, and a few pieces. */
const paragraph = fc
  .tuple(
    fc.constantFrom(
      '',
      '2.1 ',
      '2.2 ',
      '2.2.10 ',
      '2.2.10 bis ',
      '2.2.9 ',
      '(a) ',
      '(b) ',
      '# ',
      '## 2 ',
      '[2.3 ',
    ),
    fc.array(
      fc.constantFrom(
        'Members ',
        'see paragraph 2.2.10 ',
        'see paragraph 2.2.9 of this Declaration ',
        '[shall][should] ',
        '[',
        ']',
        '[text - RUS delete] ',
        '[a] and [a][b] ',
        '[X] ',
        '(agreed)',
      ),
      { maxLength: 4 },
    ),
  )
  .map(([label, parts]) => label + parts.join(''));

/** Text made of the dialect's pieces, in disorder or in paragraphs. */
export const draft: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.array(paragraph, { maxLength: 12 }).map((paragraphs) => paragraphs.join('\n\n')),
);

/** Any text at all, and texts of the dialect. */
export const anyText: fc.Arbitrary<string> = fc.oneof(draft, fc.string({ unit: 'binary', maxLength: 80 }));

/** A sequence of edits: where (a number to be cut to the text's length), how much is taken out, what is put in. */
export const edits: fc.Arbitrary<readonly (readonly [number, number, string])[]> = fc.array(
  fc.tuple(fc.nat(), fc.nat(20), fc.oneof(fc.constantFrom(...pieces), paragraph, draft)),
  { maxLength: 6 },
);
