import fc from 'fast-check';

/** Arbitrary text that is dense with the notations of the dialect, well and badly formed. */
export const dialectText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom('[', ']', ' ', ' ', '\n\n', '\n', 'Members ', 'share', 'данные '),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          '2.2.1 ',
          '(a) ',
          '## 3 ',
          'Option 1:',
          'Article 4 ',
          ' - RUS',
          ' - RUS; IND delete]',
          '[RUS: ',
          '[shall][should]',
          '[a / b]',
          '[shall/should]',
          '[date]',
          '____',
          '(agreed)',
          '(reopened)',
          '{note}',
          '~~old~~ **new** (KAZ)',
          '{--old--}{++new++}',
          'paragraph 2.2.1',
          'MM/2031/DRAFT/1',
          '*',
          '**',
          '.',
          ', ',
          '/',
          '\\[',
          '`[`',
          '[x](https://h)',
          '[^1]',
          '\r\n\r\n',
          '\r\n',
          '2.2.2 [',
          '\u00a0',
          '```\n',
          '<!--',
          '-->',
        ),
      },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));
