import { deepEqual } from 'node:assert/strict';
import { behindOrdinalMark } from '../../../../../server/src/core/document/facts/labels/number-marks.ts';
import { readSuffix } from '../../../../../server/src/core/document/facts/labels/suffix.ts';

suite('facts: what stands behind a number', () => {
  const cases: readonly (readonly [text: string, suffix: string, end: number])[] = [
    [' bis Members', 'bis', 4],
    ['.ter. They', 'ter', 4],
    [' *quater* They', 'quater', 9],
    ['. bis They', 'bis', 5],
    [' *bis They', '', 0],
    ['A Members', 'A', 1],
    ['a) members', 'a', 1],
    ['a members', 'a', 1],
    ['ab members', '', 0],
    [' bisect', '', 0],
    ['A alt. 2 They', 'A alt 2', 8],
    ['.ALT', 'alt', 4],
    [' alternative', '', 0],
    [' Bis', '', 0],
  ];
  for (const [text, suffix, end] of cases)
    test(`“2${text}”`, () => {
      const found = readSuffix(`2${text}`, 1);
      deepEqual([found.text, found.end - 1], [suffix, end]);
    });
  test('of any case behind the word of a container', () => {
    deepEqual(readSuffix('5a of', 1, true).text, 'a');
    deepEqual(readSuffix('5 BIS', 1, true).text, 'bis');
  });
  test('marks of ordinals', () =>
    deepEqual(
      ['1er', '1º', '1.º', '5°C', '1erste', '1'].map((text) => behindOrdinalMark(text, 1)),
      [3, 2, 3, 1, 1, 1],
    ));
});
