import { deepEqual } from 'node:assert/strict';
import { readDates } from '../../../../../server/src/core/document/facts/dates.ts';

const read = (text: string): readonly string[] => readDates(text).map(({ date }) => date);

suite('facts: dates', () => {
  test('a month behind a day or before a number, abbreviated, in capitals, behind `of` and `de`', () => {
    deepEqual(read('the 3rd of May 2031'), ['2031-05-03']);
    deepEqual(read('MAY 3, 2031'), ['2031-05-03']);
    deepEqual(read('Sept. 3'), ['--09-03']);
    deepEqual(read('3\u00a0de mayo de 2031'), ['2031-05-03']);
    deepEqual(read('mayo de 2031'), ['2031-05']);
    deepEqual(read('2031 жылғы 29 қыркүйекте және 8 қазанда'), ['2031-09-29', '2031-10-08']);
    deepEqual(read('14, 15 и 28 сентября'), ['--09-14', '--09-15', '--09-28']);
  });
  test('several days of one month are all of it: the month is none beside them', () => {
    deepEqual(read('14, 15 и 28 сентября 2031 г.'), ['2031-09-14', '2031-09-15', '2031-09-28']);
    deepEqual(read('1 and 2 May 2031'), ['2031-05-01', '2031-05-02']);
    deepEqual(read('1 and 2 May, and again in June 2031'), ['--05-01', '--05-02', '2031-06']);
  });
  test('and no date where the word beside the number is none', () =>
    deepEqual(read('In 12 dismay 5 marches May-5 Mayor 7, 5 Mayors'), []));
});
