import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { tableRedline } from '../../../../server/src/core/revisions/table-redline.ts';

suite('revisions: tables row by row', () => {
  const row = fc
    .tuple(
      fc.constantFrom('1', '2', '3'),
      fc.constantFrom('dams', 'divers', '[a][b]', '', 'a\\|b', 'x | y', '\\'),
      fc.constantFrom('\n', '\r\n', '\r'),
    )
    .map(([number, what, end]) => `| ${number} | ${what} |${end}`);
  const table = fc.array(row, { maxLength: 6 }).map((rows) => `| No. | What |\n|---|---|\n${rows.join('')}`);

  test('the pieces joined are the texts, and turned round they are each other', () => {
    fc.assert(
      fc.property(table, table, (old, now) => {
        const ops = tableRedline(old, now)!;
        const side = (sign: string): string =>
          ops.map((op) => (op[0] === '=' || op[0] === sign ? op[1] : '')).join('');
        deepEqual([side('-'), side('+')], [old, now]);
        const back = tableRedline(now, old)!;
        const only = (of: typeof ops, sign: string): string =>
          of
            .filter((op) => op[0] === sign)
            .map((op) => op[1])
            .join('');
        deepEqual([only(back, '-'), only(back, '+')], [only(ops, '+'), only(ops, '-')]);
      }),
    );
  });
  test('what goes stands before what comes', () => {
    const table = (...rows: readonly string[]): string =>
      `| a |\n|---|\n${rows.map((one) => `| ${one} |\n`).join('')}`;
    for (const [old, now] of [
      ['[120,000]', '118,500'],
      ['118,500', '[120,000]'],
    ] as const)
      deepEqual(tableRedline(table(`staff in ${old}`), table(`staff in ${now}`)), [
        ['=', '| a |\n|---|\n| staff in '],
        ['-', old],
        ['+', now],
        ['=', ' |\n'],
      ]);
  });
  test('what is no table is not compared as one', () =>
    equal(tableRedline('a\nb\n', '| a |\n|---|\n'), null));
});
