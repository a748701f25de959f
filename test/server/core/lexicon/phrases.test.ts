import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { tokensOf } from '../../../../server/src/core/lexicon/phrases.ts';

const words = (text: string): string =>
  tokensOf(text)
    .map(({ word }) => word)
    .join('|');

suite('lexicon: words', () => {
  test('hyphens, points and apostrophes join, and are no word’s last sign', () =>
    deepEqual(
      words('“Côte d’Ivoire” (XX/1.2-3) said: co-ordinate. e.g. х-ң…'),
      "côte|d'ivoire|xx|1.2-3|said|co-ordinate|e.g|х-ң",
    ));
  test('property: as a pattern would find them', () => {
    const pattern = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.‑-](?=[\p{L}\p{N}]))*/gu;
    const sign = fc.oneof(
      fc.constantFrom('a', 'Б', 'қ', '7', '-', '.', '’', ' ', '\u0301', '𝒜', '\ud835'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const text = signs.join('');
        deepEqual(
          tokensOf(text).map(({ start, end }) => text.slice(start, end)),
          [...text.matchAll(pattern)].map(([word]) => word),
        );
      }),
    );
  });
});
