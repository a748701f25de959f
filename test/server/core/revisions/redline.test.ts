import { equal } from 'node:assert/strict';
import { redline } from '../../../../server/src/core/revisions/redline.ts';

/** What a reader sees: `{-gone-}` and `{+come+}`. */
function shown(old: string, now: string): string {
  return redline(old, now)
    .map(([sign, text]) => (sign === '=' ? text : `{${sign}${text}${sign}}`))
    .join('');
}

suite('revisions: redline', () => {
  test('a bracket that comes before another comes whole', () =>
    equal(shown('Members shall [meet].', 'Members shall [act] [meet].'), 'Members shall {+[act] +}[meet].'));
  test('a bracket that goes behind another goes whole', () =>
    equal(shown('They [meet] [act].', 'They [meet].'), 'They [meet]{- [act]-}.'));
  test('a sentence that comes between two that begin alike comes whole', () =>
    equal(
      shown('The cat sat. The cat ran.', 'The cat sat. The cat slept. The cat ran.'),
      'The cat sat. {+The cat slept. +}The cat ran.',
    ));
  test('a clause goes from where it begins', () =>
    equal(
      shown('for the Capital six; for the North ten', 'for the North ten'),
      '{-for the Capital six; -}for the North ten',
    ));
  test('a clause that is rewritten is one deletion and one insertion', () =>
    equal(
      shown('Members meet every year, and they report.', 'Members convene each spring, then all inform.'),
      'Members {-meet every year, and they report-}{+convene each spring, then all inform+}.',
    ));
  test('two words with one print are two words', () =>
    // Their hashes are the same: without a second look the one would pass for the other.
    equal(
      shown('one costarring two three', 'nine liquid two four'),
      '{-one costarring-}{+nine liquid+} two {-three-}{+four+}',
    ));
});
