import assert from 'node:assert/strict';
import { readBrackets } from '../../../../../server/src/core/document/facts/brackets.ts';
import { defaultProfile } from '../../../../../server/src/core/lexicon/profile.ts';

/** The texts of the only bracket of a text. */
function sides(text: string): readonly string[] {
  const [pair] = readBrackets(text, [], defaultProfile).pairs;
  return pair!.texts.map(({ start, end }) => text.slice(start, end));
}

suite('brackets: sides of a slash', () => {
  test('hold no attribution', () => {
    assert.deepEqual(sides('[a lot - IND retain / b - CHN]'), ['a lot ', 'b ']);
    assert.deepEqual(sides('[fair / equal - RUS]'), ['fair', 'equal ']);
  });

  test('are whole without one', () => assert.deepEqual(sides('[fair / equal]'), ['fair', 'equal']));
});
