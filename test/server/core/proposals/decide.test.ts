import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { Model } from '../../../../server/src/core/model/model.ts';
import { readCompiled, viewOf } from '../../../../server/src/core/proposals/canonical.ts';
import { contestsOf } from '../../../../server/src/core/proposals/contest.ts';
import { decideAll, decideOne, partiesOf, wishAt } from '../../../../server/src/core/proposals/decide.ts';
import type { Verdict } from '../../../../server/src/core/proposals/fates.ts';
import { editsAs } from '../../../../server/src/core/proposals/view-as.ts';
import { applyEdits, type Edit } from '../../../../server/src/core/text/edits.ts';
import { dialectText } from '../../dialect-text.ts';
import { modelOf } from '../read.ts';

/** The text after the proposal at `$0`, the innermost there, is taken or turned down. */
function decided(marked: string, verdict: Verdict): string {
  const offset = marked.indexOf('$0');
  const source = marked.replace('$0', '');
  const model = modelOf(source);
  const contest = contestsOf(model).findLast(({ start, end }) => start <= offset && offset <= end);
  ok(contest, 'there is a proposal');
  return applyEdits(source, decideOne(model, contest, wishAt(contest, offset), verdict));
}

function decidedAll(source: string, code: string, verdict: Verdict): string {
  return applyEdits(source, decideAll(modelOf(source), code, verdict).edits);
}

const compiled = (text: string): string => `<!-- compiled: [RUS, IND, KAZ] -->\n${text}`;

suite('decide one proposal', () => {
  const cases: readonly (readonly [marked: string, accepted: string, rejected: string])[] = [
    ['Members [share$0 - RUS] data.', 'Members share data.', 'Members data.'],
    ['Members meet [tw$0ice - RUS].', 'Members meet twice.', 'Members meet.'],
    ['Members [RUS: al$0l] act', 'Members all act', 'Members act'],
    ['They [sh$0all - RUS][should - KAZ] act', 'They shall act', 'They [should - KAZ] act'],
    ['They [shall - RUS][sho$0uld - KAZ] act', 'They should act', 'They [shall - RUS] act'],
    ['They [sh$0all/should] act', 'They shall act', 'They [should] act'],
    ['They [a/b/c$0] act', 'They c act', 'They [a/b] act'],
    ['They [a/b$0/c] act', 'They b act', 'They [a/c] act'],
    ['[a lot - IND / b$0it - CHN] c', 'bit c', '[a lot - IND] c'],
    ['[a l$0ot - IND / bit - CHN] c', 'a lot c', '[bit - CHN] c'],
    ['Act [ful$0ly - IND delete] now.', 'Act now.', 'Act fully now.'],
    ['Act [fully - I$0ND, RUS delete] now.', 'Act now.', 'Act fully now.'],
    ['is [ext$0reme - RUS; IND delete] now', 'is extreme now', 'is now'],
    ['[ma$0y - RUS, IND delete][RUS: shall][IND: should] x', '[RUS: shall][IND: should] x', 'may x'],
    ['[may - RUS, IND delete][RUS: sh$0all][IND: should] x', 'shall x', '[may - IND delete][IND: should] x'],
    ['[may - RUS delete][RUS: sh$0all] x', 'shall x', 'may x'],
    ['[ma$0y - RUS delete][should - KAZ] x', '[should - KAZ] x', '[may][should - KAZ] x'],
    ['[may - RUS, IND delete][RUS: sh$0all] x', 'shall x', '[may - IND delete] x'],
    ['[may - IND delete][sh$0all - RUS] x', 'shall x', '[may - IND delete] x'],
    ['[a - RUS][b$0 - RUS] x', 'b x', '[a - RUS] x'],
    ['[a [b$0 - KAZ] c - RUS] d', '[a b c - RUS] d', '[a c - RUS] d'],
    ['A.\n\n[1.1 B$0. - RUS]\n\n1.2 C.\n', 'A.\n\n1.1 B.\n\n1.2 C.\n', 'A.\n\n1.2 C.\n'],
    ['[1.1 A$0.\r\n\r\n1.2 B. - RUS]\r\n\r\nC.', '1.1 A.\r\n\r\n1.2 B.\r\n\r\nC.', 'C.'],
    ['1.1 Члены [обмен$0иваются - KAZ] данными.', '1.1 Члены обмениваются данными.', '1.1 Члены данными.'],
    ['They ~~may~~ **sh$0all** (KAZ) act.', 'They shall act.', 'They may act.'],
    ['They ~~alw$0ays~~ (KAZ) act.', 'They act.', 'They always act.'],
    ['They {--m$0ay--}{++shall++} act.', 'They shall act.', 'They may act.'],
    ['They {++al$0l++} act.', 'They all act.', 'They act.'],
    ['They {~~m$0ay~>shall~~} act.', 'They shall act.', 'They may act.'],
    ['They [sh$0all]/[should] act', 'They shall act', 'They [should] act'],
    ['They [shall] / [sho$0uld] act', 'They should act', 'They [shall] act'],
    ['They [a]/[b$0]/[c] act', 'They b act', 'They [a]/[c] act'],
    ['Act [BRA: fai$0rly; PER delete].', 'Act fairly.', 'Act.'],
    ['Text. [IRN res$0erve] More.', 'Text. [IRN reserve] More.', 'Text. More.'],
  ];
  for (const [marked, accepted, rejected] of cases) {
    test(marked.replace(/\s+/g, ' '), () => {
      equal(decided(marked, 'accept'), accepted);
      equal(decided(marked, 'reject'), rejected);
    });
  }

  test('a decision that would leave a bracket without its mate is none', () => {
    const source = 'They ~~a [b~~ **c] d** (KAZ) act.';
    const model = modelOf(source);
    const contest = contestsOf(model).find(({ wishes }) => wishes[0]!.kind === 'change')!;
    for (const verdict of ['accept', 'reject'] as const) deepEqual(decideOne(model, contest, 0, verdict), []);
    deepEqual(decideAll(model, 'KAZ', 'accept').edits, []);
    equal(decidedAll(`${source} Or [not - KAZ].`, 'KAZ', 'accept'), `${source} Or not.`);
  });

  const inCompiled: typeof cases = [
    ['A [RUS: x$0 ]b', 'A x b', 'A b'],
    ['A [x$0  - RUS delete]b', 'A b', 'A x b'],
    ['[may - RUS, IND delete][RUS: sh$0all][IND: should] x', 'shall x', '[may - IND delete][IND: should] x'],
    ['[m$0ay - RUS, IND delete][RUS: shall][IND: should] x', '[RUS: shall][IND: should] x', 'may x'],
    ['[KAZ: x ][may - RUS delete][RUS: sh$0all]', 'shall', '[KAZ: x ]may'],
    ['[RUS, IND: a][RUS: b$0]', 'ab', '[RUS, IND: a]'],
    ['[A [RUS: x$0] B - IND delete]', '[A x B - IND delete]', '[A  B - IND delete]'],
    ['[A [RUS: x] B$0 - IND delete]', '', 'A [RUS: x] B'],
    ['[RUS: a \\[ b$0] c', 'a \\[ b c', ' c'],
  ];
  for (const [marked, accepted, rejected] of inCompiled) {
    test(`compiled: ${marked}`, () => {
      equal(decided(compiled(marked), 'accept'), compiled(accepted));
      equal(decided(compiled(marked), 'reject'), compiled(rejected));
    });
  }

  test('property: edits are sorted, disjoint, change something and leave every bracket its mate', () => {
    fc.assert(
      fc.property(dialectText, (text) => {
        const model = modelOf(text);
        for (const contest of contestsOf(model))
          for (const index of contest.wishes.keys())
            for (const verdict of ['accept', 'reject'] as const)
              checkEdits(model, text, decideOne(model, contest, index, verdict), contest);
      }),
      { numRuns: 1_000 },
    );
  });
});

suite('decide all that a delegation proposes', () => {
  const cases: readonly (readonly [source: string, accepted: string, rejected: string])[] = [
    ['[a - RUS] b [c - RUS delete] d', 'a b d', 'b c d'],
    ['[a - RUS, IND] b [c - IND] d', 'a b [c - IND] d', 'b [c - IND] d'],
    [
      '[shall - RUS][should - KAZ] act [now - KAZ]',
      'shall act [now - KAZ]',
      '[should - KAZ] act [now - KAZ]',
    ],
    ['[extreme - IND; RUS, PAK delete] d', 'd', '[extreme - IND; PAK delete] d'],
    ['[may - RUS, IND delete][RUS: shall][IND: should] x', 'shall x', '[may - IND delete][IND: should] x'],
    ['~~may~~ **shall** (RUS) ~~x~~ (KAZ)', 'shall ~~x~~ (KAZ)', 'may ~~x~~ (KAZ)'],
    ['[a [b - RUS] c - RUS] d', 'a b c d', 'd'],
    ['Nothing [here - KAZ].', 'Nothing [here - KAZ].', 'Nothing [here - KAZ].'],
  ];
  for (const [source, accepted, rejected] of cases) {
    test(source, () => {
      equal(decidedAll(source, 'RUS', 'accept'), accepted);
      equal(decidedAll(source, 'RUS', 'reject'), rejected);
    });
  }

  test('only in one paragraph', () => {
    const source = '1.1 A [b - RUS].\n\n1.2 C [d - RUS].';
    const { edits, places } = decideAll(modelOf(source), 'RUS', 'accept', { start: 0, end: 16 });
    equal(places.length, 1);
    equal(applyEdits(source, edits), '1.1 A b.\n\n1.2 C [d - RUS].');
  });

  test('who has proposals, and how many', () => {
    const model = modelOf(
      '[a - RUS, IND][b - KAZ] x [c - RUS] ~~d~~ (KAZ) [e - RUS; IND delete] [IRN reserve]',
    );
    deepEqual(
      [...partiesOf(model)],
      [
        ['RUS', 3],
        ['IND', 2],
        ['KAZ', 2],
      ],
    );
  });

  test('law of compiled texts: what is taken makes the base its text, what is turned down makes its text the base', () => {
    fc.assert(
      fc.property(compiledText, fc.constantFrom('RUS', 'IND', 'KAZ'), (source, code) => {
        const read = readCompiled(source)!;
        const taken = readCompiled(decidedAll(source, code, 'accept'))!;
        equal(viewOf(taken, null), viewOf(read, code));
        equal(viewOf(taken, code), viewOf(read, code));
        const refused = readCompiled(decidedAll(source, code, 'reject'))!;
        equal(viewOf(refused, null), viewOf(read, null));
        equal(viewOf(refused, code), viewOf(read, null));
      }),
      { numRuns: 1_000 },
    );
  });

  test('law of drafts: where only one proposes, taking all of it is its view', () => {
    fc.assert(
      fc.property(fc.array(pieceOfOne, { maxLength: 12 }), (pieces) => {
        const source = pieces.join('');
        const model = modelOf(source);
        equal(decidedAll(source, 'RUS', 'accept'), applyEdits(source, editsAs(model, 'RUS')));
      }),
      { numRuns: 500 },
    );
  });

  test('property: edits are sorted, disjoint and leave every bracket its mate', () => {
    fc.assert(
      fc.property(dialectText, fc.constantFrom('RUS', 'IND', 'KAZ'), (text, code) => {
        const model = modelOf(text);
        for (const verdict of ['accept', 'reject'] as const) {
          const { edits } = decideAll(model, code, verdict);
          checkEdits(model, text, edits, { start: 0, end: text.length });
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Edits touch the contest and white space or emphasis around it, nothing else. */
function checkEdits(
  model: Model,
  text: string,
  edits: readonly Edit[],
  within: { start: number; end: number },
): void {
  let at = 0;
  for (const { start, end, text: put } of edits) {
    ok(at <= start && start <= end && end <= text.length, 'sorted and disjoint');
    ok(text.slice(start, end) !== put, 'changes something');
    const around =
      text.slice(start, Math.min(end, within.start)) + text.slice(Math.max(start, within.end), end);
    ok(/^[\s*_>]*$/.test(around), `nothing else is touched: ${JSON.stringify(around)}`);
    at = end;
  }
  const after = modelOf(applyEdits(text, edits));
  ok(after.unmatched.length <= model.unmatched.length, 'no bracket loses its mate');
}

const words = fc.constantFrom('Members ', 'share', ' data', '\n\n', '2.1 ', '[x]', 'a', ' ');
const codes = fc.constantFrom('RUS', 'IND', 'KAZ', 'RUS, IND', 'IND, KAZ', 'RUS, IND, KAZ');
const { text: compiledBody } = fc.letrec<{ text: string; form: string }>((tie) => ({
  text: fc
    .array(fc.oneof({ maxDepth: 3 }, words, tie('form')), { maxLength: 6 })
    .map((parts) => parts.join('')),
  form: fc
    .tuple(codes, tie('text'), fc.boolean())
    .map(([by, text, only]) => (only ? `[${by}: ${text}]` : `[${text} - ${by} delete]`)),
}));
const compiledText = compiledBody.map(compiled);
const pieceOfOne = fc.constantFrom(
  'Members ',
  'act ',
  '[shall - RUS]',
  '[RUS: all] ',
  '[now - RUS delete] ',
  '[may - RUS delete][RUS: shall] ',
  '[a - RUS / b] ',
  ', ',
  '.\n\n',
);
