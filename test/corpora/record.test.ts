import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { printConfusion, readConfusion } from '../server/core/record/confusion.ts';
import { compareLines, linesOf, registerOfText, type Truth } from '../server/core/record/truth.ts';
import { corpus } from './corpora.ts';

/** What is known of the minutes. */
const known = JSON.parse(
  readFileSync(new URL('../../../test/corpora/facts/seed-minutes.json', import.meta.url), 'utf8'),
) as Omit<Truth, 'decisions'> & { readonly decisions: readonly string[] };

suite('corpora: record', () => {
  test('the minutes hold what is known of them, in nineteen cases of twenty', function () {
    for (const [, text] of corpus(this, 'seed')) {
      const lines = linesOf(text, { ...known, decisions: [] });
      const decisions = registerOfText(text).decisions.map(({ item, verb }) => `${item} ${verb}`);
      const table = readConfusion('seed', {
        ...lines,
        decisions: { found: decisions, wanted: known.decisions },
      });
      const { text: shown, precision, recall } = printConfusion([table]);
      console.log(shown);
      ok(precision >= 0.95, `precision ${precision}`);
      ok(recall >= 0.95, `recall ${recall}`);
      deepEqual(compareLines(decisions, known.decisions), {
        both: known.decisions.length,
        extra: [],
        missed: [],
      });
    }
  });
});
