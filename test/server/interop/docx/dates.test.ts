import assert from 'node:assert/strict';
import { defaultProfile } from '../../../../server/src/core/lexicon/profile.ts';
import { changePieces } from '../../../../server/src/interop/docx/change-pieces.ts';
import { readDates, writeDates } from '../../../../server/src/interop/docx/dates.ts';
import { exportFlow } from '../../../../server/src/interop/docx/export-flow.ts';
import { importDocx } from '../../../../server/src/interop/docx/import-docx.ts';
import { readDocx } from '../../../../server/src/interop/docx/read-docx.ts';
import { del, ins, mark, p, r, wordFile } from './word-file.ts';

suite('docx: dates of changes', () => {
  /** The changes of a file: who, what, on which day of September. */
  const changes = (flow: Parameters<typeof changePieces>[0]): string =>
    changePieces(flow)
      .map(
        ({ kind, change, text }) =>
          `${change.author} ${kind === 'inserted' ? '+' : '-'}${text} ${change.date?.slice(8, 10) ?? '?'}`,
      )
      .join('\n');
  const imported = (bytes: Uint8Array): string => {
    const result = importDocx(bytes, { profile: defaultProfile, authors: new Map() });
    assert.ok('imported' in result);
    return result.imported.text;
  };
  const exported = (text: string): string => changes(exportFlow({ text, against: null, clean: false }));
  const file = wordFile({
    body:
      p(
        r('Members ') +
          del('KAZ', 'may', 26) +
          ins('KAZ', r('shall'), 27) +
          r(' go') +
          ins('IND', r(' home'), 25) +
          r('.'),
      ) +
      p(ins('KAZ', r('They rest at noon.'), 28), mark('ins', 'KAZ')) +
      p(del('IND', 'They sing.', 26), mark('del', 'IND')) +
      p(r('The ') + del('KAZ', 'happy ', 29) + r('end.')),
  });

  test('each change keeps its own, in and out', () => {
    const text = imported(file);
    assert.equal(
      exported(text).split('\n').sort().join('\n'),
      changes(readDocx(file).flow).split('\n').sort().join('\n'),
    );
  });

  test('a text that was changed since has the latest of each delegation', () => {
    const text = imported(file).replace(/\[(\s*happy\s*) - KAZ delete\]/, '$1');
    assert.match(exported(text), /^KAZ -may 29\nKAZ \+shall 29$/m);
    assert.match(exported(text), /^IND \+ home 25$/m);
  });

  test('one date for all is told once, and the same is read again', () => {
    const dates = new Map([
      ['RUS', { all: '2031-09-27T10:00:00Z' }],
      ['IND', { inserted: ['2031-09-26T10:00:00Z', '2031-09-26T10:00:00Z', null], deleted: [] }],
      ['KAZ', null],
    ]);
    const written = writeDates(dates);
    assert.equal(written, 'RUS 2031-09-27T10:00:00Z, IND +2031-09-26T10:00:00Z*2 +undated*1');
    assert.deepEqual([...readDates(written)], [...dates].slice(0, 2));
    assert.deepEqual([...readDates('made by hand, RUS soon, IND +2031*x')], []);
  });
});
