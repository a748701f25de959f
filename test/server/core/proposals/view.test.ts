import { equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { optionChoices } from '../../../../server/src/core/proposals/option-choices.ts';
import { type ViewWish, viewText } from '../../../../server/src/core/proposals/view.ts';
import { composePieces, keptPieces } from '../../../../server/src/core/text/pieces.ts';
import { dialectText } from '../../dialect-text.ts';
import { modelOf } from '../read.ts';

/** Every view of a source, with where each of its stretches comes from: `=` for what stands in both. */
function shown(source: string, wish: ViewWish): string {
  const view = viewText(modelOf(source), wish);
  ok('text' in view, 'there is a view');
  let result = '';
  let at = 0;
  for (const { now, length } of view.pieces) {
    if (now > at) result += `{${view.text.slice(at, now)}}`;
    result += view.text.slice(now, now + length);
    at = now + length;
  }
  return result + (at < view.text.length ? `{${view.text.slice(at)}}` : '');
}

const compiled =
  '<!-- compiled: [RUS, IND] -->\n1. They [may - RUS, IND delete][RUS: shall][IND: should] act \\[now].';

suite('views of a text, with where they come from', () => {
  const cases: readonly (readonly [source: string, wish: ViewWish, expected: string])[] = [
    ['They [shall - RUS][should - IND] act.', { kind: 'as', delegation: 'RUS' }, 'They shall act.'],
    [
      'They [shall - RUS][should - IND] act.',
      { kind: 'without', delegation: 'RUS' },
      'They [should - IND] act.',
    ],
    ['2.[Notes x;] [Invites y;]', { kind: 'clean', mode: 'in' }, '2.{ }Notes x; Invites y;'],
    ['[[a][b] c]', { kind: 'clean', mode: 'in' }, 'a{/}b c'],
    ['They act [now].', { kind: 'clean', mode: 'out' }, 'They act.'],
    ['1. [a][b] c', { kind: 'option', label: '1', choice: '2' }, '1. b c'],
    [compiled, { kind: 'base' }, '1. They may act [now].'],
    [compiled, { kind: 'as', delegation: 'IND' }, '1. They should act [now].'],
    [compiled, { kind: 'clean', mode: 'in' }, '1. They may{/shall/should} act now.'],
    [compiled, { kind: 'clean', mode: 'out' }, '1. They act.'],
  ];
  for (const [source, wish, expected] of cases)
    test(`${Object.values(wish).join(' ')}: ${source.replace(/\s+/g, ' ')}`, () =>
      equal(shown(source, wish), expected));

  const problems: readonly (readonly [source: string, wish: ViewWish, expected: string])[] = [
    ['A.', { kind: 'base' }, 'This text is not compiled, so it has no base to show.'],
    ['A.', { kind: 'as', delegation: 'nobody' }, '“{0}” is no known delegation.'],
    [
      compiled,
      { kind: 'as', delegation: 'TUR' },
      '“{0}” has handed nothing in. The text is compiled from {1}.',
    ],
    ['A.', { kind: 'option', label: '7', choice: '1' }, 'This document has no {0}.'],
  ];
  for (const [source, wish, expected] of problems)
    test(expected, () => {
      const view = viewText(modelOf(source), wish);
      equal('problem' in view ? view.problem.text : view.text, expected);
    });

  test('property: pieces are in order in both texts, and the same in both', () => {
    const wishes: readonly ViewWish[] = [
      { kind: 'as', delegation: 'RUS' },
      { kind: 'without', delegation: 'RUS' },
      { kind: 'clean', mode: 'in' },
      { kind: 'clean', mode: 'out' },
      { kind: 'base' },
    ];
    fc.assert(
      fc.property(dialectText, fc.constantFrom(...wishes), fc.boolean(), (body, wish, isCompiled) => {
        const source = isCompiled ? `<!-- compiled: [RUS, IND] -->\n${body}` : body;
        const view = viewText(modelOf(source), wish);
        if ('problem' in view) return;
        let [old, now] = [0, 0];
        for (const piece of view.pieces) {
          ok(piece.length > 0 && piece.old >= old && piece.now >= now);
          equal(
            view.text.slice(piece.now, piece.now + piece.length),
            source.slice(piece.old, piece.old + piece.length),
          );
          [old, now] = [piece.old + piece.length, piece.now + piece.length];
        }
        ok(now <= view.text.length && old <= source.length);
      }),
      { numRuns: 1_000 },
    );
  });

  test('pieces of two changes in a row', () => {
    const first = keptPieces(10, [{ start: 2, end: 4, text: 'xyz' }]);
    const second = keptPieces(11, [
      { start: 0, end: 1, text: '' },
      { start: 6, end: 8, text: '' },
    ]);
    equal(
      composePieces(first, second)
        .map(({ old, now, length }) => `${old}>${now}+${length}`)
        .join(' '),
      '1>0+1 4>4+1 7>5+3',
    );
  });
});

suite('options of a text', () => {
  test('each of them can be taken as it is called', () => {
    fc.assert(
      fc.property(dialectText, (text) => {
        const model = modelOf(text);
        for (const { label, choices } of optionChoices(model, 9))
          for (const { choice } of choices) {
            const view = viewText(model, { kind: 'option', label, choice });
            // Options of two sets may share a name.
            if ('problem' in view) ok(/several sets/.test(view.problem.text), view.problem.text);
          }
      }),
      { numRuns: 1_000 },
    );
  });
});
