import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { referencesOf } from '../../server/src/core/document/facts/facts.ts';
import { printConfusion, readConfusion } from '../server/core/record/confusion.ts';
import { compareLines, linesOf, registerOfText, type Truth } from '../server/core/record/truth.ts';
import { corpus, readingOf } from './corpora.ts';

/** What is known of the minutes. */
const known = JSON.parse(
  readFileSync(new URL('../../../test/corpora/facts/seed-minutes.json', import.meta.url), 'utf8'),
) as Omit<Truth, 'decisions'> & {
  readonly decisions: readonly string[];
  /** Paragraphs of another document on which the meeting agreed, said once under the decision's item. */
  readonly settled: readonly string[];
};

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

  test('the paragraphs that the meeting settled are named under an item that decides', function () {
    for (const [file, text] of corpus(this, 'seed')) {
      const { document } = readingOf(file, text, 'minutes');
      const { decisions } = registerOfText(text);
      const named = document.blocks.flatMap((block, b) =>
        referencesOf(block)
          .filter(({ targets }) =>
            known.settled.every((label) => targets.some((target) => target.label === label)),
          )
          .map(() => decisions.find(({ start }) => start > document.starts[b]!)?.verb),
      );
      ok(named.length > 0 && named.every((verb) => verb === 'approved'), named.join());
    }
  });
});
