import { deepEqual } from 'node:assert/strict';
import { matrixOf } from '../../../../server/src/core/proposals/matrix.ts';
import { modelOf } from '../read.ts';

const profile = { groups: [{ code: 'CAREC', names: ['CAREC'], members: ['KAZ', 'TJK'] }] };
const rows = (source: string, only: string | null = null): readonly string[] =>
  matrixOf(modelOf(source, profile), source, only).rows.map(
    ({ path, positions }) =>
      `${path}: ${positions.map(({ delegation, stance, via, text }) => `${delegation}${via === null ? '' : ` (${via})`} ${stance} ${text}`.trim()).join('; ')}`,
  );

suite('matrix', () => {
  test('stances of brackets and marks, provision by provision', () =>
    deepEqual(rows('2.1 A [b - RUS; IND delete] c.\n\n2.2 Free.\n\n2.3 [IRN reserve] (AZE: delete)'), [
      '2.1: RUS propose b; IND delete b',
      '2.3: IRN reserve; AZE delete (AZE: delete)',
    ]));
  test('a group speaks for its members, unless a member speaks itself', () =>
    deepEqual(rows('2.1 A [b - CAREC; KAZ delete]'), [
      '2.1: CAREC propose b; TJK (CAREC) propose b; KAZ delete b',
    ]));
  test('each side of a slash has its own names', () =>
    deepEqual(rows('2.1 [a - IND retain / b - CHN]'), ['2.1: IND retain a; CHN propose b']));
  test('a bracket over several provisions counts in each', () =>
    deepEqual(rows('[IND: 2.1 A\n\n2.2 B]\n\n2.3 C'), [
      '2.1: IND propose 2.1 A 2.2 B',
      '2.2: IND propose 2.1 A 2.2 B',
    ]));
  test('only what one holds open, through its group too', () => {
    const source = '2.1 [a - RUS]\n\n2.2 [b - CAREC]\n\n2.3 [c - KAZ]';
    deepEqual(rows(source, 'KAZ'), [
      '2.2: CAREC propose b; KAZ (CAREC) propose b; TJK (CAREC) propose b',
      '2.3: KAZ propose c',
    ]);
  });
  test('a compiled text: its proposals, beside what the base attributes by hand', () =>
    deepEqual(
      rows(
        '<!-- compiled: [RUS, CAREC] -->\n2.1 We [may - RUS delete][RUS: shall] go.\n\n2.2 [x - IND] y[CAREC:  now]',
      ),
      [
        '2.1: RUS propose may → shall',
        '2.2: IND propose x; CAREC propose now; KAZ (CAREC) propose now; TJK (CAREC) propose now',
      ],
    ));
  test('names behind a bracket speak of its text', () =>
    deepEqual(rows('2.1 Act [now] (KAZ)'), ['2.1: KAZ propose now']));
  test('nobody named, no row', () => deepEqual(rows('2.1 [Free] text'), []));
});
