import { equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { bracketAt, contestedOf } from '../../../../server/src/core/model/contested.ts';
import { provisionAt } from '../../../../server/src/core/model/model.ts';
import { markAgreed, unmarkAgreed } from '../../../../server/src/core/proposals/agreed-mark.ts';
import { readCompiled, viewOf } from '../../../../server/src/core/proposals/canonical.ts';
import { contestsOf } from '../../../../server/src/core/proposals/contest.ts';
import { wishAt } from '../../../../server/src/core/proposals/decide.ts';
import { joinForm, withdrawFromForms } from '../../../../server/src/core/proposals/form-names.ts';
import { mergeEqual } from '../../../../server/src/core/proposals/merge-equal.ts';
import { nameIn } from '../../../../server/src/core/proposals/names-in.ts';
import { withdraw } from '../../../../server/src/core/proposals/withdraw.ts';
import { applyEdits } from '../../../../server/src/core/text/edits.ts';
import { dialectText } from '../../dialect-text.ts';
import { modelOf } from '../read.ts';

suite('name a delegation in a bracket', () => {
  const cases: readonly (readonly [source: string, code: string, expected: string, side?: number])[] = [
    ['Act [now].', 'KAZ', 'Act [now - KAZ].'],
    ['Act [now ].', 'KAZ', 'Act [now - KAZ].'],
    ['Act [now - RUS].', 'KAZ', 'Act [now - RUS, KAZ].'],
    ['Act [now - RUS; IND delete].', 'KAZ', 'Act [now - RUS, KAZ; IND delete].'],
    ['Act [now - IND delete].', 'KAZ', 'Act [now - KAZ; IND delete].'],
    ['Act [RUS: now].', 'KAZ', 'Act [RUS, KAZ: now].'],
    ['Act [RUS: now; IND delete].', 'KAZ', 'Act [RUS, KAZ: now; IND delete].'],
    ['Act [RUS: now; KAZ delete].', 'KAZ', 'Act [RUS: now; KAZ delete].'],
    ['Act [CHN/RUS propose; TUR oppose: now].', 'KAZ', 'Act [CHN/RUS, KAZ propose; TUR oppose: now].'],
    ['They [shall/should] act', 'KAZ', 'They [shall - KAZ / should] act', 0],
    ['They [shall/should] act', 'KAZ', 'They [shall/should - KAZ] act', 1],
    ['[1.1 A.\n\n1.2 B.]', 'KAZ', '[1.1 A.\n\n1.2 B. - KAZ]'],
    ['Act [now - KAZ].', 'KAZ', 'Act [now - KAZ].'],
    ['Act [now].', 'no name', 'Act [now].'],
    ['Act. [IRN reserve]', 'KAZ', 'Act. [IRN reserve]'],
  ];
  for (const [source, code, expected, side] of cases)
    test(`${source} ${code}`, () => {
      const model = modelOf(source);
      const bracket = contestedOf(model).brackets[0]!;
      equal(applyEdits(source, nameIn(model, bracket, code, side)), expected);
    });
});

suite('merge equal alternatives', () => {
  const cases: readonly (readonly [source: string, expected: string])[] = [
    ['They [shall - RUS][shall - KAZ] act', 'They [shall - RUS, KAZ] act'],
    ['They [shall - RUS] [ shall  - KAZ] act', 'They [shall - RUS, KAZ] act'],
    ['They [shall - RUS][should - IND][shall - KAZ] act', 'They [shall - RUS, KAZ][should - IND] act'],
    ['They [RUS: shall][shall - KAZ] act', 'They [RUS, KAZ: shall] act'],
    ['They [shall - RUS; IND oppose][shall - KAZ] act', 'They [shall - RUS, KAZ; IND oppose] act'],
    ['They [shall][shall - KAZ] act', 'They [shall - KAZ] act'],
    ['They [shall][shall] act', 'They [shall] act'],
    ['They [shall - RUS][should - KAZ] act', 'They [shall - RUS][should - KAZ] act'],
    ['They [may - RUS delete][RUS: may] act', 'They [may - RUS delete][RUS: may] act'],
  ];
  for (const [source, expected] of cases)
    test(source, () => {
      const model = modelOf(source);
      equal(applyEdits(source, mergeEqual(model, contestedOf(model).groups[0]!)), expected);
    });
});

suite('withdraw from a bracket', () => {
  const cases: readonly (readonly [marked: string, code: string, expected: string])[] = [
    ['Act [now$0 - RUS, KAZ].', 'KAZ', 'Act [now - RUS].'],
    ['Act [now$0 - KAZ].', 'KAZ', 'Act.'],
    ['Act [now$0 - KAZ delete].', 'KAZ', 'Act now.'],
    ['Act [now$0 - RUS; KAZ delete].', 'KAZ', 'Act [now - RUS].'],
    ['Act [RUS: now$0; KAZ delete].', 'KAZ', 'Act [RUS: now].'],
    ['Act [RUS: now$0; KAZ, IND: delete].', 'KAZ', 'Act [RUS: now; IND: delete].'],
    ['Act [RUS: now$0 - KAZ, IND delete].', 'KAZ', 'Act [RUS: now - IND delete].'],
    ['Act [RUS, KAZ: now$0; IND delete].', 'KAZ', 'Act [RUS: now; IND delete].'],
    ['Act [n$0ow - KAZ] [then - KAZ].', 'KAZ', 'Act [then - KAZ].'],
    ['Act. [KAZ, IRN res$0erve]', 'KAZ', 'Act. [IRN reserve]'],
    ['Act. [KAZ res$0erve]', 'KAZ', 'Act.'],
    ['Act [now$0 - RUS].', 'KAZ', 'Act [now - RUS].'],
  ];
  for (const [marked, code, expected] of cases)
    test(`${marked} ${code}`, () => {
      const source = marked.replace('$0', '');
      const model = modelOf(source);
      const bracket = bracketAt(model, marked.indexOf('$0'))!;
      equal(applyEdits(source, withdraw(model, bracket, code).edits), expected);
    });
});

suite('names in the forms of a compiled text', () => {
  const compiled = (text: string): string => `<!-- compiled: [RUS, IND, KAZ] -->\n${text}`;
  const cases: readonly (readonly [marked: string, code: string, joins: string, withdraws: string])[] = [
    ['A [RUS: x$0] b', 'KAZ', 'A [RUS, KAZ: x] b', 'A [RUS: x] b'],
    ['A [x$0 - RUS delete] b', 'KAZ', 'A [x - RUS, KAZ delete] b', 'A [x - RUS delete] b'],
    ['[may - RUS delete][RUS: sh$0all]', 'KAZ', '[may - RUS, KAZ delete][RUS, KAZ: shall]', ''],
    ['[may - RUS, KAZ delete][RUS: sh$0all][KAZ: x]', 'KAZ', '', '[may - RUS delete][RUS: shall]'],
    ['[may - KAZ delete][KAZ: sh$0all]', 'KAZ', '', 'may'],
    ['A [RUS: x$0] b', 'TUR', '', ''],
  ];
  for (const [marked, code, joins, withdraws] of cases)
    test(`${marked} ${code}`, () => {
      const source = compiled(marked.replace('$0', ''));
      const model = modelOf(source);
      const offset = compiled(marked).indexOf('$0');
      const contest = contestsOf(model)[0]!;
      const after = (edits: Parameters<typeof applyEdits>[1], expected: string): void =>
        equal(applyEdits(source, edits), expected === '' ? source : compiled(expected));
      after(joinForm(model, contest, wishAt(contest, offset), code), joins);
      after(withdrawFromForms(model, contest, code), withdraws);
    });

  test('who joins has the text of those it joined, there', () => {
    const source = compiled('A [may - RUS delete][RUS: shall] b');
    const model = modelOf(source);
    const contest = contestsOf(model)[0]!;
    const read = readCompiled(applyEdits(source, joinForm(model, contest, 1, 'KAZ')))!;
    equal(viewOf(read, 'KAZ'), 'A shall b');
    equal(viewOf(read, 'IND'), 'A may b');
  });
});

suite('mark as agreed', () => {
  const at = (marked: string) => {
    const source = marked.replace('$0', '');
    const model = modelOf(source);
    return { source, model, provision: provisionAt(model, marked.indexOf('$0'))! };
  };
  const cases: readonly (readonly [marked: string, language: string | null, expected: string])[] = [
    ['1.1 Members a$0ct.  \n\n1.2 B.', null, '1.1 Members act. (agreed ad ref)  \n\n1.2 B.'],
    ['1.1 A$0. (agreed)', null, '1.1 A. (agreed ad ref)'],
    ['1.1 A$0. [Agreed ad ref]', null, '1.1 A. [Agreed ad ref]'],
    ['1.1 Ч$0лены.', 'ru', '1.1 Члены. (согласовано ad ref)'],
    ['## 1 Pa$0rt', null, '## 1 Part'],
  ];
  for (const [marked, language, expected] of cases)
    test(`ad ref: ${marked.trim()}`, () => {
      const { source, model, provision } = at(marked);
      const once = applyEdits(source, markAgreed(model, provision, 'agreed ad ref', language));
      equal(once, expected);
    });
  const unmarked: readonly (readonly [marked: string, expected: string])[] = [
    ['$0(agreed) (agreed)', ''],
    ['1.1 A$0. (agreed)\r\n\r\n1.2 B. (agreed)', '1.1 A.\r\n\r\n1.2 B. (agreed)'],
    ['1.1 A$0. [Agreed ad ref]', '1.1 A.'],
    ['1.1 A$0. (reopened)', '1.1 A. (reopened)'],
  ];
  for (const [marked, expected] of unmarked)
    test(`unmark: ${marked.replace(/\s+/g, ' ')}`, () => {
      const { source, model, provision } = at(marked);
      equal(applyEdits(source, unmarkAgreed(model, provision)), expected);
    });
});

test('property: names come and go without a bracket losing its mate, and nothing outside the group is touched', () => {
  fc.assert(
    fc.property(dialectText, fc.constantFrom('RUS', 'IND', 'KAZ'), (text, code) => {
      const model = modelOf(text);
      const { brackets, groups } = contestedOf(model);
      const lists = [
        ...brackets.map((bracket) => ({ edits: nameIn(model, bracket, code), range: bracket })),
        ...brackets.map((bracket) => ({ edits: withdraw(model, bracket, code).edits, range: bracket })),
        ...groups.map((group) => ({ edits: mergeEqual(model, group), range: group })),
      ];
      for (const { edits, range } of lists) {
        let at = 0;
        for (const { start, end } of edits) {
          ok(at <= start && start <= end);
          const around =
            text.slice(start, Math.min(end, range.start)) + text.slice(Math.max(start, range.end), end);
          // A slash between two alternatives goes with either.
          ok(/^[\s*_>/／]*$/.test(around), around);
          at = end;
        }
        ok(modelOf(applyEdits(text, edits)).unmatched.length <= model.unmatched.length);
      }
    }),
    { numRuns: 500 },
  );
});
