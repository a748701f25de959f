import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { defaultProfile } from '../../../../server/src/core/lexicon/profile.ts';
import { readCompiled, viewOf } from '../../../../server/src/core/proposals/canonical.ts';
import { compile } from '../../../../server/src/core/proposals/compile.ts';
import { editsIn } from '../../../../server/src/core/proposals/edits-in.ts';
import { listProposals } from '../../../../server/src/core/proposals/list-proposals.ts';
import {
  cleanCompiled,
  submitterFor,
  takeOptionCompiled,
  withoutSubmitter,
} from '../../../../server/src/core/proposals/view-compiled.ts';
import { applyEdits } from '../../../../server/src/core/text/edits.ts';
import { draft } from '../arbitrary.ts';
import { modelOf } from '../read.ts';

type Submitted = Readonly<Record<string, string>>;

const compiled = (base: string, submissions: Submitted): string => {
  const result = compile(
    modelOf(base),
    Object.entries(submissions).map(([code, text]) => ({ code, model: modelOf(text) })),
  );
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return result.compiled.text;
};
const read = (base: string, submissions: Submitted) => readCompiled(compiled(base, submissions))!;

const base = '2.1 Members may share data.\n\n2.2 They meet each year in the capital.\n\n2.3 They report.\n';

suite('proposals of a compiled text', () => {
  const listed = (submissions: Submitted): readonly string[] =>
    listProposals(read(base, submissions), modelOf(base)).map(
      ({ at, kind, by, text, was, to }) =>
        `${at} ${kind} by ${by.join(', ')}: ${was === undefined ? '' : `${was} > `}${text}${to === undefined ? '' : ` > ${to}`}`,
    );
  test('equal ones are told once, a deletion beside an insertion is a replacement', () =>
    deepEqual(
      listed({
        RUS: base.replace('may', 'shall'),
        IND: base.replace('may', 'should'),
        PAK: base.replace('may', 'shall').replace(' each year', ''),
      }),
      [
        '2.1 replace by RUS, PAK: may > shall',
        '2.1 replace by IND: may > should',
        '2.2 delete by PAK: each year',
      ],
    ));
  test('a new paragraph stands behind the one before it, a deleted one where it was', () =>
    deepEqual(
      listed({
        KAZ: base.replace('2.2 They', '2.1 bis They sing.\n\n2.2 They'),
        TJK: base.replace('2.3 They report.\n', ''),
        UZB: `${base}\n2.4 They part.\n`,
      }),
      [
        '2.1 insert by KAZ: 2.1 bis They sing.',
        '2.3 delete by TJK: 2.3 They report.',
        '2.3 insert by UZB: 2.4 They part.',
      ],
    ));
  test('what is taken out here and put in there by the same is a move', () =>
    deepEqual(
      listed({
        KAZ: '2.1 Members may share data.\n\n2.3 They report.\n\n2.2 They meet each year in the capital.\n',
      }),
      ['2.3 move by KAZ: 2.3 They report. > 2.1'],
    ));
  test('edits read back give each view', () => {
    fc.assert(
      fc.property(draft, draft, draft, (b, one, two) => {
        fc.pre(!readCompiled(b));
        const found = read(b, { RUS: one, IND: two });
        equal(applyEdits(b, editsIn(found, 'RUS')), one);
        equal(applyEdits(b, editsIn(found, 'IND')), two);
      }),
      { numRuns: 200 },
    );
  });
});

suite('views of a compiled text', () => {
  const found = read(base, {
    RUS: base.replace('may', 'shall'),
    EU: base.replace('may', 'should').replace(' each year', ''),
  });
  test('a member without a text of its own sees its group’s, others nothing', () => {
    deepEqual(submitterFor(found, defaultProfile, 'RUS'), { code: 'RUS', own: true });
    deepEqual(submitterFor(found, defaultProfile, 'Russia'), { code: 'RUS', own: true });
    deepEqual(submitterFor(found, defaultProfile, 'FRA'), { code: 'EU', own: false });
    equal(submitterFor(found, defaultProfile, 'KAZ'), null);
  });
  test('clean, contested text in and out', () => {
    equal(cleanCompiled(found, defaultProfile, 'in'), base.replace('may', 'may/shall/should'));
    equal(cleanCompiled(found, defaultProfile, 'out'), base.replace('may ', '').replace(' each year', ''));
  });
  test('without one, the others still see exactly their own texts', () => {
    const left = withoutSubmitter(found, defaultProfile, 'RUS');
    if ('problem' in left) throw new Error(left.problem.text);
    const again = readCompiled(left.text)!;
    deepEqual(again.submitters, ['EU']);
    equal(viewOf(again, 'EU'), viewOf(found, 'EU'));
    equal(viewOf(again, null), base);
    deepEqual(withoutSubmitter(again, defaultProfile, 'EU'), { text: base });
  });
  test('an option taken is taken in every view', () => {
    const options = '2.1 They meet:\n\nOption 1: once.\n\nOption 2: twice.\n';
    const text = read(options, { RUS: options.replace('twice', 'two times') });
    const taken = takeOptionCompiled(text, defaultProfile, '2.1', '2');
    if ('problem' in taken) throw new Error(taken.problem.text);
    const again = readCompiled(taken.text)!;
    equal(viewOf(again, null), '2.1 They meet:\n\ntwice.\n');
    equal(viewOf(again, 'RUS'), '2.1 They meet:\n\ntwo times.\n');
  });
});
