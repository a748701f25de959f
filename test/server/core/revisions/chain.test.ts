import assert from 'node:assert/strict';
import {
  orderRevisions,
  revisionInFileName,
  seriesOfSymbol,
  stemOfFileName,
} from '../../../../server/src/core/revisions/chain.ts';

suite('revisions: chains by symbol', () => {
  const table: readonly (readonly [
    symbol: string,
    document: string,
    revision: number | null,
    of: string | null,
  ])[] = [
    ['MM/2031/DRAFT/1/Rev.5', 'MM/2031/DRAFT/1', 5, null],
    ['MM/2031/DRAFT/1', 'MM/2031/DRAFT/1', null, null],
    ['A/INB/9/3 Rev.1', 'A/INB/9/3', 1, null],
    ['doc.334/08 rev. 3', 'DOC.334/08', 3, null],
    ['СВМДА/2033/ПРОЕКТ/4/Ред.2', 'СВМДА/2033/ПРОЕКТ/4', 2, null],
    ['L.6/Rev.1/Add.1', 'L.6/Rev.1/Add.1', null, 'L.6/Rev.1'],
    ['L.6/Add.1/Rev.2', 'L.6/Add.1', 2, 'L.6'],
    ['L.6/Rev.1/Add.1/Corr.3', 'L.6/Rev.1/Add.1/Corr.3', null, 'L.6/Rev.1/Add.1'],
    ['L.6/Corr.1', 'L.6/Corr.1', null, 'L.6'],
    ['mm/2031/draft/1/rev.5', 'MM/2031/DRAFT/1', 5, null],
  ];
  for (const [symbol, document, revision, belongsTo] of table)
    test(symbol, () => assert.deepEqual(seriesOfSymbol(symbol), { document, revision, belongsTo }));
});

suite('revisions: chains by file name', () => {
  const table: readonly (readonly [name: string, stem: string, revision: number | null])[] = [
    ['Declaration.Rev.4.decl.md', 'declaration', 4],
    ['Declaration.decl.md', 'declaration', null],
    ['Declaration.Rev.4.ru.decl.md', 'declaration ru', 4],
    ['rev-04.md', '', 4],
    ['Rev 4.md', '', 4],
    ['texts/Draft decision Rev 4.md', 'draft decision', 4],
    ['C:\\texts\\Draft-rev_12.md', 'draft', 12],
    ['проект-ред.2.md', 'проект', 2],
    ['Projet.Rév.3.md', 'projet', 3],
    ['prev-2.md', 'prev 2', null],
    ['Review 4.md', 'review 4', null],
    ['draft', 'draft', null],
  ];
  for (const [name, stem, revision] of table)
    test(name, () => assert.deepEqual([stemOfFileName(name), revisionInFileName(name)], [stem, revision]));
});

suite('revisions: order of a chain', () => {
  const ordered = (...rows: readonly string[]): readonly string[] =>
    orderRevisions(rows, (row) => {
      const [name = '', symbol = '', date = ''] = row.split('|').map((cell) => cell.trim());
      return { name, symbol: symbol || null, date: date || null };
    }).map((row) => row.split('|')[0]!.trim());

  test('by symbol, whatever names and dates say; ten follows nine, and none is the first', () =>
    assert.deepEqual(ordered('a | A/1/Rev.10 | 2030-01-01', 'b | A/1/Rev.9', 'c | A/1 | 2032-01-01'), [
      'c',
      'b',
      'a',
    ]));
  test('else by file name', () =>
    assert.deepEqual(ordered('rev-10.md', 'Rev 9.md', 'проект-ред.2.md'), [
      'проект-ред.2.md',
      'Rev 9.md',
      'rev-10.md',
    ]));
  test('else by date', () => assert.deepEqual(ordered('x||2031-02-01', 'rev-9||2031-01-01'), ['rev-9', 'x']));
  test('else as given', () => assert.deepEqual(ordered('z', 'b', 'rev-1'), ['rev-1', 'z', 'b']));
  test('equal numbers by date', () =>
    assert.deepEqual(ordered('b|A/1/Rev.1|2031-02-01', 'a|A/1/Rev.1|2031-01-01'), ['a', 'b']));
});

suite('revisions: order by the numbers in names', () => {
  const ordered = (...names: readonly string[]): readonly string[] =>
    orderRevisions(names, (name) => ({ name, symbol: null, date: null }));
  for (const [older, newer] of [
    ['Проект 3.md', 'Проект 10.md'],
    ['Text v2.decl.md', 'text v10.decl.md'],
    ['Устав 3-я редакция.md', 'Устав 10-я редакция.md'],
    ['b/Text 2030-12-01.md', 'a/Text 2031-03-01.md'],
    ['Cafe\u0301 2.md', 'Café 3.md'],
  ] as const)
    test(`${older} before ${newer}`, () => assert.deepEqual(ordered(newer, older), [older, newer]));
  for (const names of [
    ['Text 10.md', 'Draft 3.md'],
    ['git:HEAD~3:a.md', 'git:HEAD~1:a.md'],
    ['b/a.md', 'a/a.md'],
  ] as const)
    test(`${names.join(', ')} as given`, () => assert.deepEqual(ordered(...names), names));
});
