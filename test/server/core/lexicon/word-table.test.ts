import assert from 'node:assert/strict';
import { createWordTable, nextWords, wordsAt } from '../../../../server/src/core/lexicon/word-table.ts';

suite('lexicon: word table', () => {
  const table = createWordTable<string>([
    ['para.', 'short'],
    ['para', 'bare'],
    ['pending instructions', 'pending'],
    ['pending', 'wait'],
    ['статья', 'article'],
    ["s'oppose", 'oppose'],
    ['para', 'second'],
  ]);
  const at = (text: string, start: number): string =>
    wordsAt(table, text, start)
      .map(({ value, end }) => `${value}<${text.slice(start, end)}>`)
      .join(' ');

  test('the longest word comes first, and the first of two that are the same counts', () => {
    assert.equal(at('para. 5', 0), 'short<para.> bare<para>');
    assert.equal(at('pending instructions', 0), 'pending<pending instructions> wait<pending>');
  });

  test('letters of either case, either apostrophe, any spaces', () => {
    assert.equal(at('СТАТЬЯ 5', 0), 'article<СТАТЬЯ>');
    assert.equal(at('S’oppose', 0), 'oppose<S’oppose>');
    assert.equal(at('Pending \u00a0Instructions', 0), 'pending<Pending \u00a0Instructions> wait<Pending>');
  });

  test('a word ends where its letters end', () => {
    assert.equal(at('paras', 0), '');
    assert.equal(at('pending instructionsX', 0), 'wait<pending>');
    assert.equal(at('pendin', 0), '');
    assert.equal(at('para.', 5), '');
  });

  test('the next place is none within a word or behind a number', () => {
    const text = 'appara 2para (para) статья';
    const first = nextWords(table, text, 0);
    assert.deepEqual(
      [first[0]?.start, nextWords(table, text, first[0]!.start + 1)[0]?.value, nextWords(table, text, 25)],
      [14, 'article', []],
    );
  });
});
