import { deepEqual } from 'node:assert/strict';
import { compareVersions } from '../../server/src/core/parity/compare-versions.ts';
import type { SaidCode } from '../../server/src/core/parity/read-version.ts';
import { corpus, readingOf } from './corpora.ts';

/** What is known of the cover note before the minutes: its versions by lines, from the first to the last. */
const note = {
  versions: { en: [5, 28], ru: [32, 54], kk: [56, 67] },
  /** Told by all versions. */
  dates: ['2021-09-29', '2021-10-05', '2021-10-08'],
  pages: '5',
  /** The letterhead of the third version has no number and names the sender once. */
  missing: { label: 3 },
};

suite('corpora: parity', () => {
  test('the cover note says the same in three languages', function () {
    for (const [file, text] of corpus(this, 'seed')) {
      const lines = text.split('\n');
      const models = Object.values(note.versions).map(
        ([from, to]) => readingOf(file, lines.slice(from! - 1, to).join('\n'), 'note').model,
      );
      const { versions, differences } = compareVersions(models);
      const said = (code: SaidCode): readonly (readonly string[])[] =>
        versions.map(({ provisions }) =>
          provisions.flatMap((one) => one.said[code].map(({ value }) => value)).sort(),
        );
      deepEqual(
        said('date').map((dates) => [...new Set(dates)]),
        versions.map(() => note.dates),
      );
      deepEqual(
        said('number').map((numbers) => numbers.includes(note.pages)),
        versions.map(() => true),
      );
      const counts: Record<string, number> = {};
      for (const { code } of differences) counts[code] = (counts[code] ?? 0) + 1;
      deepEqual(counts, note.missing);
    }
  });
});
