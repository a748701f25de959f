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
  test('a short word that stays between two rewritten stretches goes with them', () =>
    equal(
      shown('They meet at the port of Lun now.', 'They meet along the river Vor now.'),
      'They meet {-at the port of Lun-}{+along the river Vor+} now.',
    ));
  test('a sign that stays keeps two rewritten stretches apart', () =>
    equal(
      shown('They meet in May, at noon.', 'They act in June, at dawn.'),
      'They {-meet-}{+act+} in {-May-}{+June+}, at {-noon-}{+dawn+}.',
    ));
  test('a clause stays, and the signs and spaces beside it go', () =>
    equal(
      shown(
        'They act [once a year - IDN; PAK][in good time] with the centre in Lun.',
        'They act with the centre in Lun [through the focal points - IND].',
      ),
      'They act {-[once a year - IDN; PAK][in good time] -}with the centre in Lun{+ [through the focal points - IND]+}.',
    ));
  test('a word of a bracket that goes does not stay in its stead', () =>
    equal(
      shown('They meet [with due regard to law] with the centre.', 'They meet with the centre.'),
      'They meet {-[with due regard to law] -}with the centre.',
    ));
  test('what goes beside a rewritten stretch goes with it', () =>
    equal(
      shown('They meet with the centre in Lun in good time.', 'They meet under project Vor in good time.'),
      'They meet {-with the centre in Lun-}{+under project Vor+} in good time.',
    ));
  test('two words with one print are two words', () =>
    // Their hashes are the same: without a second look the one would pass for the other.
    equal(
      shown('one costarring seven three', 'nine liquid seven four'),
      '{-one costarring-}{+nine liquid+} seven {-three-}{+four+}',
    ));
});
