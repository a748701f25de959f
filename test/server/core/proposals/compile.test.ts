import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { readCompiled, viewOf } from '../../../../server/src/core/proposals/canonical.ts';
import { compile } from '../../../../server/src/core/proposals/compile.ts';
import { anyText, draft } from '../arbitrary.ts';
import { modelOf } from '../read.ts';

const compiled = (base: string, submissions: Readonly<Record<string, string>>): string => {
  const result = compile(
    modelOf(base),
    Object.entries(submissions).map(([code, text]) => ({ code, model: modelOf(text) })),
  );
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return result.compiled.text;
};

/** Each case: a base, submissions, and the attributed text behind the compiled line. */
function writes(
  name: string,
  base: string,
  submissions: Readonly<Record<string, string>>,
  expected: string,
): void {
  test(name, () => equal(compiled(base, submissions).split('\n').slice(1).join('\n'), expected));
}

suite('compile', () => {
  const base = '2.1 Members may share data.';
  writes(
    'a replacement',
    base,
    { RUS: '2.1 Members shall share data.' },
    '2.1 Members [may - RUS delete][RUS: shall] share data.',
  );
  writes(
    'what two want alike is one bracket, what they want unlike stands beside it',
    base,
    {
      RUS: '2.1 Members shall share data.',
      IND: '2.1 Members should share data.',
      PAK: '2.1 Members shall share data.',
    },
    '2.1 Members [may - RUS, IND, PAK delete][RUS, PAK: shall][IND: should] share data.',
  );
  writes(
    'a deletion inside another',
    base,
    { RUS: '2.1 Members data.', IND: '2.1 Members may data.' },
    '2.1 Members[ may - RUS delete][ share - RUS, IND delete] data.',
  );
  const long =
    '2.1 Members may share what they know of floods, droughts and dust storms with all their neighbours.\n\n2.2 They meet.';
  writes(
    'small changes in what another wants out as a whole stand inside',
    long,
    { RUS: '2.2 They meet.', IND: long.replace('may', 'shall'), PAK: long.replace(' all', '') },
    '[2.1 Members [may - IND delete][IND: shall] share what they know of floods, droughts and dust storms with[ all - PAK delete] their neighbours. - RUS delete]\n\n2.2 They meet.',
  );
  writes(
    'a paragraph put in',
    '2.1 Members meet.\n\n2.2 They report.',
    { KAZ: '2.1 Members meet.\n\n2.1 bis They sing.\n\n2.2 They report.' },
    '2.1 Members meet.\n\n[KAZ: 2.1 bis They sing.]\n\n2.2 They report.',
  );
  writes(
    'a paragraph taken out',
    '2.1 Members meet.\n\n2.2 They sing.\n\n2.3 They report.',
    { KAZ: '2.1 Members meet.\n\n2.3 They report.' },
    '2.1 Members meet.\n\n[2.2 They sing. - KAZ delete]\n\n2.3 They report.',
  );
  writes(
    'white space that stays is not replaced',
    '2.1 Members meet.\n',
    { KAZ: '2.1 Members meet.\n\n2.2 They sing.\n' },
    '2.1 Members meet.[KAZ: \n\n2.2 They sing.]\n',
  );
  writes(
    'brackets put around a few words are one change of them',
    base,
    { RUS: '2.1 Members [may] share data.', IND: '2.1 Members [may][shall] share data.' },
    '2.1 Members [may - RUS, IND delete][RUS: [may]][IND: [may][shall]] share data.',
  );
  writes('the base itself', base, { RUS: base }, base);
  writes(
    'brackets of the base that would read as somebody’s are marked as text',
    '[RUS: x] and [y - RUS delete] and [z]',
    { RUS: '[RUS: x] and [y - RUS delete] and [z] more' },
    '\\[RUS: x\\] and \\[y - RUS delete\\] and [z][RUS:  more]',
  );
  test('front matter stays the first thing in the file', () =>
    equal(
      compiled('---\nsymbol: MM/1\n---\n\nText.', { RUS: '---\nsymbol: MM/1\n---\n\nText more.' }),
      '---\ncompiled: [RUS]\nsymbol: MM/1\n---\n\nText[RUS:  more].',
    ));
  test('a text that is compiled already is refused', () => {
    const once = compiled(base, { RUS: '2.1 Members shall share data.' });
    deepEqual(compile(modelOf(once), [{ code: 'IND', model: modelOf(once) }]), {
      problem: { kind: 'compiled-base' },
    });
  });
});

suite('compile: the law', () => {
  const odd = fc.constantFrom(
    '[RUS: ',
    '[RUS, IND: ',
    ' - RUS delete]',
    ' - IND, RUS delete]',
    ' - KAZ delete',
    'RUS: ',
    'KAZ:',
    '\\',
    '\\\\',
    '\\[',
    '\\]',
    '\\:',
    '[',
    ']',
    ']]',
    '[[',
    ':',
    ' ',
    '\r\n',
    '\n',
    '\r',
    '\u0301',
    'e\u0301',
    '👩‍👩‍👧',
    '🇰🇿',
    '\uFEFF',
    '\n\n',
    '\r\n\r\n',
    '\n\n2.4 They meet.\n\n',
    '---\n',
    '---\r\nsymbol: A\r\n---\r\n',
    '<!-- compiled: [RUS] -->\n',
    'compiled: [RUS]\n',
    'Members ',
    'share data',
    '2.1 ',
    '2.2 bis ',
    '(a) ',
    '# ',
    '`[`',
    '](https://a.org)',
    '\n\n2.3 Same words again and again.\n\n',
  );
  const text = fc.oneof(
    draft,
    fc.array(odd, { maxLength: 24 }).map((parts) => parts.join('')),
    // Long enough for deletions that others change something in.
    fc
      .array(fc.oneof(odd, fc.constant('The Members that take part share data in good time. ')), {
        minLength: 8,
        maxLength: 24,
      })
      .map((parts) => parts.join('')),
    anyText,
  );
  const edited = (source: string): fc.Arbitrary<string> =>
    fc.oneof(
      { weight: 1, arbitrary: text },
      {
        weight: 6,
        arbitrary: fc
          .array(fc.tuple(fc.nat(), fc.oneof(fc.nat(30), fc.nat(300)), fc.oneof(odd, text)), { maxLength: 5 })
          .map((steps) => {
            let result = source;
            for (const [at, length, put] of steps) {
              const start = at % (result.length + 1);
              result = result.slice(0, start) + put + result.slice(start + length);
            }
            return result;
          }),
      },
    );
  const codes = ['RUS', 'IND', 'KAZ', 'EU', 'G77', 'PAK', 'IRN', 'TUR', 'CHN', 'AZE', 'UZB', 'TJK'];
  const cases = text
    .filter((base) => !readCompiled(base))
    .chain((base) =>
      fc.tuple(
        fc.constant(base),
        fc.array(fc.oneof(edited(base), fc.constant(base)), { minLength: 1, maxLength: 12 }),
      ),
    );

  test('every view equals its submission and the base view the base, byte for byte', () => {
    fc.assert(
      fc.property(cases, ([base, submissions]) => {
        const result = compile(
          modelOf(base),
          submissions.map((submission, index) => ({ code: codes[index]!, model: modelOf(submission) })),
        );
        if ('problem' in result) throw new Error(JSON.stringify(result.problem));
        const read = readCompiled(result.compiled.text)!;
        equal(viewOf(read, null), base);
        for (const [index, submission] of submissions.entries())
          equal(viewOf(read, codes[index]!), submission);
      }),
      { numRuns: 400 },
    );
  });

  test('whatever says that it is compiled can be read', () => {
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 30 }), (parts) => {
        const read = readCompiled(`<!-- compiled: [RUS, IND] -->\n${parts.join('')}`)!;
        for (const code of [null, 'RUS', 'IND']) equal(typeof viewOf(read, code), 'string');
        const opens = read.parts.filter(({ kind }) => kind === 'open').length;
        equal(read.parts.filter(({ kind }) => kind === 'close').length, opens);
      }),
      { numRuns: 400 },
    );
  });
});
