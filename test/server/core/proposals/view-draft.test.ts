import { equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { contestedOf } from '../../../../server/src/core/model/contested.ts';
import { cleanDraft } from '../../../../server/src/core/proposals/clean.ts';
import { takeOption } from '../../../../server/src/core/proposals/take-option.ts';
import { editsAs } from '../../../../server/src/core/proposals/view-as.ts';
import { editsWithout } from '../../../../server/src/core/proposals/view-without.ts';
import { applyEdits } from '../../../../server/src/core/text/edits.ts';
import { sentence } from '../../../../server/src/core/text/message.ts';
import { draft } from '../arbitrary.ts';
import { modelOf } from '../read.ts';

const profile = { groups: [{ code: 'CAREC', names: ['CAREC'], members: ['KAZ', 'TJK'] }] };

suite('view of a draft: clean', () => {
  const cases: readonly (readonly [source: string, kept: string, out: string])[] = [
    ['Members [voluntarily] share.', 'Members voluntarily share.', 'Members share.'],
    ['Members share [, if able,] data.', 'Members share , if able, data.', 'Members share data.'],
    ['Parties [shall][should][may] meet.', 'Parties shall/should/may meet.', 'Parties meet.'],
    ['Parties [shall] [should] meet.', 'Parties shall should meet.', 'Parties meet.'],
    ['They [shall]/[should] meet.', 'They shall/should meet.', 'They meet.'],
    ['They [BRA: all; PER delete] meet.', 'They all meet.', 'They meet.'],
    ['They [shall/should] meet.', 'They shall/should meet.', 'They meet.'],
    ['[a [b] c - RUS; IND delete] d', 'a b c d', 'd'],
    ['2.[Notes x;] [Invites y;]', '2. Notes x; Invites y;', '2.'],
    ['1. A.\n\n[2. B.]\n\n3. C.', '1. A.\n\n2. B.\n\n3. C.', '1. A.\n\n3. C.'],
    ['[2.1 A.\r\n\r\n2.2 B.]\r\n', '2.1 A.\r\n\r\n2.2 B.\r\n', ''],
    ['*[Taking* note] of it', '*Taking* note of it', 'of it'],
    ['[IRN reserve] Text [X] and [^1].', 'Text [X] and [^1].', 'Text [X] and [^1].'],
    ['Text] and [text', 'Text and text', 'Text and text'],
    ['Part[y][ies] agree', 'Party/ies agree', 'Part agree'],
    ['They ~~may~~ **shall** (KAZ) act', 'They may/shall act', 'They act'],
    ['They {--may--}{++shall++} act', 'They may/shall act', 'They act'],
    ['They [a ~~b~~ (KAZ) c] act', 'They a b c act', 'They act'],
  ];
  for (const [source, kept, out] of cases) {
    test(source.replace(/\s+/g, ' '), () => {
      equal(cleanDraft(modelOf(source), 'in'), kept);
      equal(cleanDraft(modelOf(source), 'out'), out);
    });
  }
  test('holds no contested bracket, whatever the text', () => {
    fc.assert(
      fc.property(draft, fc.constantFrom('in' as const, 'out' as const), (text, mode) => {
        const model = modelOf(cleanDraft(modelOf(text), mode));
        equal(contestedOf(model).brackets.length + model.unmatched.length, 0);
      }),
      { numRuns: 300 },
    );
  });
});

suite('view of a draft: as a delegation', () => {
  const as = (source: string, code: string): string =>
    applyEdits(source, editsAs(modelOf(source, profile), code));
  const cases: readonly (readonly [source: string, code: string, expected: string])[] = [
    ['An [extreme - RUS; IND, PAK delete] step', 'RUS', 'An extreme step'],
    ['An [extreme - RUS; IND, PAK delete] step', 'IND', 'An step'],
    ['An [extreme - RUS; IND, PAK delete] step', 'TUR', 'An [extreme - RUS; IND, PAK delete] step'],
    ['[CHN/RUS propose; TUR oppose: All ]meet', 'CHN', 'All meet'],
    ['[CHN/RUS propose; TUR oppose: All ]meet', 'TUR', 'meet'],
    ['They [shall - RUS][should - IND] go', 'RUS', 'They shall go'],
    ['They [a - IND retain / b - CHN] go', 'CHN', 'They b go'],
    ['They [a - IND retain / b - CHN] go', 'IND', 'They a go'],
    ['The [x - CAREC] end', 'KAZ', 'The x end'],
    ['The [x - CAREC; KAZ delete] end', 'KAZ', 'The end'],
    ['The [x - CAREC; KAZ delete] end', 'TJK', 'The x end'],
    ['The [x - KAZ reserve] end', 'KAZ', 'The [x - KAZ reserve] end'],
    ['They ~~may~~ **shall** (KAZ; IND oppose) go', 'KAZ', 'They shall go'],
    ['They ~~may~~ **shall** (KAZ; IND oppose) go', 'IND', 'They may go'],
    ['They ~~always~~ (CAREC) go', 'KAZ', 'They go'],
    ['[IRN reserve] The [free] end', 'IRN', '[IRN reserve] The [free] end'],
  ];
  for (const [source, code, expected] of cases)
    test(`${source} as ${code}`, () => equal(as(source, code), expected));
  test('of nobody who is named leaves every sign as it is', () => {
    fc.assert(
      fc.property(draft, (text) => equal(as(text, 'ZZZ'), text)),
      { numRuns: 200 },
    );
  });
});

suite('view of a draft: without a delegation', () => {
  const without = (source: string, code: string): string =>
    applyEdits(source, editsWithout(modelOf(source, profile), code));
  const cases: readonly (readonly [source: string, code: string, expected: string])[] = [
    ['An [extreme - RUS] step', 'RUS', 'An step'],
    ['An [extreme - RUS; IND, PAK delete] step', 'RUS', 'An step'],
    ['An [extreme - RUS; IND, PAK delete] step', 'IND', 'An [extreme - RUS; PAK delete] step'],
    ['An [extreme - RUS; IND, PAK delete] step', 'PAK', 'An [extreme - RUS; IND delete] step'],
    ['A [b - RUS; IND delete] c', 'IND', 'A [b - RUS] c'],
    ['A [RUS: b; IND delete] c', 'IND', 'A [RUS: b] c'],
    ['A [RUS: b; IND delete] c', 'RUS', 'A c'],
    ['A [b - IND delete] c', 'IND', 'A b c'],
    ['A [b - RUS, IND] c', 'RUS', 'A [b - IND] c'],
    ['[CHN/RUS propose; TUR oppose: All ]meet', 'CHN', '[RUS propose; TUR oppose: All ]meet'],
    ['[CHN/RUS propose; TUR oppose: All ]meet', 'TUR', '[CHN/RUS propose: All ]meet'],
    ['[IRN reserve] Text', 'IRN', 'Text'],
    ['[IRN, IND reserve] Text', 'IRN', '[IND reserve] Text'],
    ['A [b - RUS reserve] c', 'RUS', 'A [b] c'],
    ['A [b - CAREC] c', 'KAZ', 'A [b - CAREC] c'],
    ['They ~~may~~ **shall** (KAZ) go', 'KAZ', 'They may go'],
    ['They ~~may~~ **shall** (KAZ, RUS) go', 'KAZ', 'They ~~may~~ **shall** (RUS) go'],
    ['They ~~may~~ **shall** (KAZ; IND oppose) go', 'IND', 'They ~~may~~ **shall** (KAZ) go'],
    ['They [a - IND retain / b - CHN] go', 'CHN', 'They [a - IND retain / b] go'],
  ];
  for (const [source, code, expected] of cases)
    test(`${source} without ${code}`, () => equal(without(source, code), expected));
  test('names it nowhere, and everyone else who is still named as before', () => {
    fc.assert(
      fc.property(draft, (text) => {
        const after = modelOf(without(text, 'RUS'));
        for (const { attribution } of contestedOf(after).brackets)
          ok(!attribution || attribution.stances.every(({ delegation }) => delegation !== 'RUS'), text);
      }),
      { numRuns: 300 },
    );
  });
});

suite('view of a draft: an option taken', () => {
  const take = (source: string, label: string, choice: string): string => {
    const taken = takeOption(modelOf(source), label, choice);
    return 'edits' in taken ? applyEdits(source, taken.edits) : sentence(taken.problem);
  };
  const source =
    '2.2.9 Works are financed:\n\nOption 1: Each alone.\n\nWith care.\n\nOption 2: All together.\n\nOption 3: No text.\n\n2.3 End.\n';
  const cases: readonly (readonly [name: string, label: string, choice: string, expected: string])[] = [
    [
      'the first, with what belongs to it',
      '2.2.9',
      '1',
      '2.2.9 Works are financed:\n\nEach alone.\n\nWith care.\n\n2.3 End.\n',
    ],
    ['the second', 'para. 2.2.9', '2', '2.2.9 Works are financed:\n\nAll together.\n\n2.3 End.\n'],
    ['“No text” leaves none', '2.2.9', '3', '2.2.9 Works are financed:\n\n2.3 End.\n'],
    [
      'by the path of an option',
      '2.2.9/Option 1',
      '2',
      '2.2.9 Works are financed:\n\nAll together.\n\n2.3 End.\n',
    ],
    ['one that is not there', '2.2.9', '4', '2.2.9 has no option 4; it has Option 1, Option 2, Option 3.'],
    ['of a paragraph without any', '2.3', '1', '2.3 has no options.'],
    ['of no paragraph', '7.7', '1', 'This document has no 7.7.'],
  ];
  for (const [name, label, choice, expected] of cases)
    test(name, () => equal(take(source, label, choice), expected));
  test('at the end of the file no blank lines stay', () =>
    equal(take('1. A\n\nOption 1: B\n\nOption 2: C\n', '1', '1'), '1. A\n\nB\n'));
  test('bracketed alternatives where there are no options', () =>
    equal(take('2.1 They [shall][should/may] go.', '2.1', '3'), '2.1 They may go.'));
  test('not where several could be meant', () =>
    equal(
      take('2.1 [a][b] x [c][d]', '2.1', '1'),
      '2.1 has 2 sets of alternatives; none can be meant by a number alone.',
    ));
});
