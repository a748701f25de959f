import assert from 'node:assert/strict';
import { createDocument } from '../../../server/src/core/document/document.ts';
import { defaultProfile } from '../../../server/src/core/lexicon/profile.ts';
import { countsOf } from '../../../server/src/core/model/counts.ts';
import { metadataOf } from '../../../server/src/core/model/metadata.ts';
import { createModel, type Model, provisionsOf, sourceOf } from '../../../server/src/core/model/model.ts';
import { problemsOf } from '../../../server/src/core/problems/catalogue.ts';

/** Far above what linear work needs, far below what quadratic work takes for these sizes. */
const BOUND = 10_000;

function readWholly(text: string): Model {
  const document = createDocument(text);
  const model = createModel(document, defaultProfile);
  problemsOf({ model, metadata: metadataOf(document), kind: 'declaration' });
  return model;
}

suite('core: hostile texts cost no more than their length', () => {
  test('100,000 nested brackets', () => {
    const model = readWholly(`${'['.repeat(100_000)}Members${']'.repeat(100_000)}`);
    assert.equal(countsOf(model).maxDepth, 100_000);
  }).timeout(BOUND);

  test('100,000 alternatives in one paragraph', () => {
    const model = readWholly(`Parties ${'[a]'.repeat(100_000)}`);
    assert.equal(countsOf(model).groups, 1);
  }).timeout(BOUND);

  test('200,000 brackets without a mate', () => {
    assert.equal(countsOf(readWholly('['.repeat(200_000))).unmatched, 200_000);
  }).timeout(BOUND);

  test('a line of 3 MB full of brackets', () => {
    const model = readWholly('[shall] Members (AZE: delete) 2.2.1 '.repeat(80_000));
    assert.equal(countsOf(model).groups, 80_000);
  }).timeout(BOUND);

  test('a line of 3 MB full of blanks beside brackets', () => {
    const model = readWholly('Members [share] by ___ `[code]` _____. '.repeat(80_000));
    assert.equal(countsOf(model).placeholders, 160_000);
  }).timeout(BOUND);

  test('lines indented ever deeper', () => {
    const lines = Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i)}(a) Words;`);
    assert.equal(countsOf(readWholly(lines.join('\n'))).provisions, 2_000);
  }).timeout(BOUND);

  test('100,000 lines of one paragraph that are notes', () => {
    assert.equal(countsOf(readWholly('- {Moved}\n'.repeat(100_000))).provisions, 0);
  }).timeout(BOUND);

  test('200,000 words without a space', () => {
    assert.equal(countsOf(readWholly('提交报告'.repeat(100_000))).words, 200_000);
  }).timeout(BOUND);

  test('50,000 numbers that never come to the end of their frame', () => {
    assert.equal(countsOf(readWholly(`见${'第1、'.repeat(50_000)}`)).words > 0, true);
  }).timeout(BOUND);

  for (const mark of ['- ', 'OP1 ', 'Article 5 ', 'a) ', '1. ']) {
    test(`100,000 lines that begin with “${mark}”`, () => {
      const model = readWholly(`${mark}Words.\n`.repeat(100_000));
      const provisions = provisionsOf(model);
      assert.equal(provisions.length, 100_000);
      assert.equal(sourceOf(model, provisions.at(-1)!), `${mark}Words.`);
    }).timeout(BOUND);
  }
});
