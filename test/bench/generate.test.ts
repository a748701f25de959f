import assert from 'node:assert/strict';
import { generateText } from '../../bench/generate.ts';
import { sitesOf } from '../../bench/sites.ts';
import { createDocument } from '../../server/src/core/document/document.ts';
import { defaultProfile } from '../../server/src/core/lexicon/profile.ts';
import { countsOf } from '../../server/src/core/model/counts.ts';
import { createModel } from '../../server/src/core/model/model.ts';

suite('bench: generated text', () => {
  test('is the same for the same seed and another for another', () => {
    assert.equal(generateText(20_000).text, generateText(20_000).text);
    assert.notEqual(generateText(20_000, 1).text, generateText(20_000, 2).text);
  });

  test('has the size asked for, and brackets in 15 % of its paragraphs', () => {
    const { text, bytes, paragraphs, bracketed } = generateText(500_000);
    assert.equal(bytes, Buffer.byteLength(text));
    assert.ok(bytes >= 500_000 && bytes < 505_000, `${bytes} bytes`);
    assert.ok(Math.abs(bracketed / paragraphs - 0.15) < 0.005, `${bracketed} of ${paragraphs}`);
  });

  test('balances its brackets and holds the placeholders it counts', () => {
    const { text, placeholders } = generateText(100_000);
    const counts = countsOf(createModel(createDocument(text), defaultProfile));
    assert.equal(counts.unmatched, 0);
    assert.equal(counts.placeholders, placeholders);
  });

  test('has four lines to type on, one of them in a bracket', () => {
    const { text } = generateText(50_000);
    const sites = sitesOf(text);
    assert.equal(new Set(sites.map(({ line }) => line)).size, 4);
    const last = sites.at(-1);
    assert.ok(last);
    const before = text.split('\n')[last.line]?.slice(0, last.character) ?? '';
    assert.ok(before.lastIndexOf('[') > before.lastIndexOf(']'));
  });
});
