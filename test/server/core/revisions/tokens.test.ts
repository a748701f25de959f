import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { tokenize, wordsOf } from '../../../../server/src/core/revisions/tokens.ts';
import { wordNumbersOf } from '../../../../server/src/core/revisions/word-numbers.ts';
import { anyText } from '../arbitrary.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const odd = fc
  .array(
    fc.constantFrom(
      'a',
      'б',
      '1',
      ' ',
      '\n',
      '\r\n',
      '\r',
      '\u0301',
      '\u200d',
      '\ufe0f',
      '❤',
      '🔥',
      '🇰',
      '🇿',
      '👍',
      '🏽',
      '各',
      '한',
      '[',
      '.',
      "'",
      '👩',
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

suite('revisions: tokens', () => {
  test('words, numbers, spaces and signs', () =>
    deepEqual(tokenize('2.2.10 Members [shall], 1,000 l’Accord.\r\n\r\nNext'), [
      '2.2.10',
      ' ',
      'Members',
      ' ',
      '[',
      'shall',
      ']',
      ',',
      ' ',
      '1,000',
      ' ',
      'l’Accord',
      '.',
      '\r\n\r\n',
      'Next',
    ]));
  test('Kazakh and Russian words', () =>
    deepEqual(tokenize('Қазақстанның бүгінгі-күні'), ['Қазақстанның', ' ', 'бүгінгі', '-', 'күні']));
  test('Chinese is cut into words', () => equal(tokenize('成员国应交换信息').length > 3, true));
  test('a long run without spaces is cut into the same words, in time that grows with its length', () => {
    const words = '成员国应交换信息并每年向秘书处报告';
    const short = tokenize(words.repeat(200));
    const started = performance.now();
    const long = tokenize(words.repeat(8_000));
    equal(performance.now() - started < 5_000, true);
    equal(long.length, short.length * 40);
  });
  test('joined they are the text, and no cut falls inside what a reader takes for one sign', () => {
    fc.assert(
      fc.property(fc.oneof(odd, anyText), (text) => {
        const tokens = tokenize(text);
        equal(tokens.join(''), text);
        const bounds = new Set([...graphemes.segment(text)].map(({ index }) => index));
        let at = 0;
        for (const token of tokens) {
          equal(bounds.has(at), true, JSON.stringify([text, at]));
          at += token.length;
        }
      }),
      { numRuns: 3_000 },
    );
  });
  test('equal words have equal numbers, whatever their capitals, and other words others', () => {
    fc.assert(
      fc.property(fc.oneof(odd, anyText), fc.oneof(odd, anyText), (text, more) => {
        const words = [...wordsOf(text), ...wordsOf(more)];
        const numbers = [...wordNumbersOf(text), ...wordNumbersOf(more)];
        const places = (list: readonly unknown[]): number[] => list.map((one) => list.indexOf(one));
        deepEqual(places(numbers), places(words));
      }),
      { numRuns: 1_000 },
    );
    deepEqual(wordNumbersOf('Члены SHALL meet'), wordNumbersOf('члены shall Meet'));
  });
});
