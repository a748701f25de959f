import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { slice, textOf } from '../../../../server/src/core/document/document.ts';
import type { Model } from '../../../../server/src/core/model/model.ts';
import { compare } from '../../../../server/src/core/revisions/compare.ts';
import type { Comparison, Row, Side } from '../../../../server/src/core/revisions/comparison.ts';
import { type Op, redline } from '../../../../server/src/core/revisions/redline.ts';
import { anyText, draft, edits } from '../arbitrary.ts';
import { modelOf } from '../read.ts';

/** Two texts: unlike each other, or one an edited copy of the other. */
const pairs = fc.oneof(
  fc.tuple(anyText, anyText),
  fc.tuple(draft, edits).map(([text, steps]): [string, string] => {
    let edited = text;
    for (const [at, length, inserted] of steps) {
      const start = at % (edited.length + 1);
      edited = edited.slice(0, start) + inserted + edited.slice(start + length);
    }
    return [text, edited];
  }),
  // Paragraphs in another order, some left out, some twice: moves, splits and boilerplate.
  fc
    .array(
      fc.constantFrom(
        '2.1 Members report.',
        '2.2 They meet.',
        '(a) one two three four;',
        '# Title',
        'Same.',
        '[X]',
      ),
      {
        maxLength: 8,
      },
    )
    .chain((lines) =>
      fc.tuple(fc.constant(lines), fc.shuffledSubarray([...lines, 'Same.', '2.3 More [text].'])),
    )
    .map(([left, right]): [string, string] => [left.join('\n\n'), right.join('\n\n')]),
);

const opsOf = ({ old, now }: Comparison, row: Row): readonly Op[] =>
  redline(sourceOf(old, row.old), sourceOf(now, row.now));
const sourceOf = (model: Model, side: Side | null): string =>
  side ? slice(model.document, side.start, side.end) : '';
const joined = (comparison: Comparison, rows: readonly Row[], without: Op[0]): string =>
  rows
    .flatMap((row) => opsOf(comparison, row))
    .filter(([sign]) => sign !== without)
    .map(([, text]) => text)
    .join('');

suite('revisions: laws', () => {
  test('a redline gives back both texts', () => {
    fc.assert(
      fc.property(pairs, ([left, right]) => {
        const ops = redline(left, right);
        equal(
          ops
            .filter(([sign]) => sign !== '+')
            .map(([, text]) => text)
            .join(''),
          left,
        );
        equal(
          ops
            .filter(([sign]) => sign !== '-')
            .map(([, text]) => text)
            .join(''),
          right,
        );
        ok(ops.every(([, text]) => text !== ''));
      }),
      { numRuns: 1_000 },
    );
  });

  test('the rows tile both texts and their ops give them back, byte for byte', () => {
    fc.assert(
      fc.property(pairs, ([left, right]) => {
        const comparison = compare(modelOf(left), modelOf(right));
        const olds = comparison.rows
          .filter((row) => row.old)
          .sort((a, b) => a.old!.start - b.old!.start || a.old!.end - b.old!.end);
        const news = comparison.rows
          .filter((row) => row.now)
          .sort((a, b) => a.now!.start - b.now!.start || a.now!.end - b.now!.end);
        let at = 0;
        for (const { old } of olds) {
          equal(old!.start, at);
          at = old!.end;
        }
        equal(at, left.length);
        at = 0;
        for (const { now } of news) {
          equal(now!.start, at);
          at = now!.end;
        }
        equal(at, right.length);
        equal(joined(comparison, olds, '+'), textOf(comparison.old.document));
        equal(joined(comparison, news, '-'), textOf(comparison.now.document));
      }),
      { numRuns: 500 },
    );
  });

  test('a number that is lost or got is another number', () => {
    const numbers = (left: string, right: string): boolean[] =>
      compare(modelOf(left), modelOf(right)).rows.map(({ renumbered }) => renumbered);
    deepEqual(numbers('1. They meet.\n\n2. They report.\n', '1. They meet.\n\nThey report.\n'), [
      false,
      false,
      true,
    ]);
    deepEqual(numbers('They meet.\n\nThey report.\n', '1. They meet.\n\nThey report.\n'), [
      false,
      true,
      false,
    ]);
  });

  test('a text compared with itself is the same throughout', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { rows } = compare(modelOf(text), modelOf(text));
        for (const { change, moved, renumbered, old, now, similarity } of rows) {
          deepEqual([change, moved, renumbered, similarity], ['same', false, false, 1]);
          deepEqual(old, now);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('turned round, a comparison says the same of each provision', () => {
    fc.assert(
      fc.property(pairs, ([left, right]) => {
        const [a, b] = [modelOf(left), modelOf(right)];
        const forth = compare(a, b).rows.map(describe).sort();
        const back = compare(b, a).rows.map(turned).map(describe).sort();
        deepEqual(back, forth);
      }),
      { numRuns: 1_000 },
    );
  });

  test('turned round it does so too where an edited pair holds the same phrases as what moved', () => {
    const a = modelOf(
      '# [a] and [a][b] [shall][should] see paragraph 2.2.10 see paragraph 2.2.9 of this Declaration \n\n(b) ][[text - RUS delete] see paragraph 2.2.9 of this Declaration \n\n2.2.9 ][X] \n\n2.2.9 [\n\n2.2.10 bis [shall][should] [text - RUS delete] [[a] and [a][b] \n\n(b) Members [text - RUS delete] \n\n2.2.9 \n\n[a] and [a][b] ',
    );
    const b = modelOf(
      '# [a] and [a][b] [shall][should] see paragraph 2.2.10 see p\n\n[text - RUS delete] \n\naragraph 2.2.9 of this Declaration \n\n[2.3 see paragraph 2.2.10 [X] [a] and [a][b] (b) ][[text - RUS delete] see paragraph 2.2.9 of this Declaration \n\n2.2.9 ][X] \n\n2.2.9 [\n\n2.2.10 bis [shall][should] [text - RUS delet<sup>1</sup> \n(b) Members [text - RUS delete] \n\n2.2.9 \n\n[a] and [a][b] ',
    );
    deepEqual(compare(b, a).rows.map(turned).map(describe).sort(), compare(a, b).rows.map(describe).sort());
  });
});

const OPPOSITE: Readonly<Record<Row['change'], Row['change']>> = {
  same: 'same',
  edited: 'edited',
  inserted: 'deleted',
  deleted: 'inserted',
  split: 'merged',
  merged: 'split',
};

function turned(row: Row): Row {
  return { ...row, change: OPPOSITE[row.change], old: row.now, now: row.old };
}

function describe({ change, moved, renumbered, old, now }: Row): string {
  const place = (side: Side | null): string => (side ? `${side.provision}:${side.start}-${side.end}` : '-');
  return `${change}${moved ? ' moved' : ''}${renumbered ? ' renumbered' : ''} ${place(old)} ${place(now)}`;
}
