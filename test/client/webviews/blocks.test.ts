import assert from 'node:assert/strict';
import {
  type Block,
  blocksOf,
  isChange,
  noFilters,
  passes,
  reviewOf,
  stepFrom,
} from '../../../client/src/webviews/redline/blocks.ts';
import type { ComparedEvent, ComparedRow, ComparedSide } from '../../../server/src/protocol/revisions.ts';

/**
 * Rows from one word each: the label, then `#` for a heading, `*` for an edit, `~` for a new number alone, `!` where
 * it is open; `<3` where the row of that index stood behind it and has moved away.
 */
function rows(text: string): readonly ComparedRow[] {
  return text.split(' ').map((word, index) => {
    const label = /^[\w.]+/.exec(word)![0];
    const kinds = [
      ...(word.includes('*') ? ['text-edited'] : []),
      ...(word.includes('~') ? ['provision-renumbered'] : []),
    ];
    const side: ComparedSide = {
      path: label,
      label,
      kind: word.includes('#') ? 'heading' : 'paragraph',
      range: { start: { line: index, character: 0 }, end: { line: index + 1, character: 0 } },
      open: word.includes('!'),
    };
    return {
      id: label,
      change: word.includes('*') ? 'edited' : 'same',
      moved: false,
      renumbered: word.includes('~'),
      old: side,
      now: side,
      ops: [['=', label]],
      events: kinds.map((kind) => ({ kind: kind as ComparedEvent['kind'], text: kind, delegation: null })),
      delegations: [],
      departed: [.../<(\d)/g[Symbol.matchAll](word)].map((match) => Number(match[1])),
    };
  });
}

/** The page in one line: `a` a change, `(a)` a heading in sight, `→a` the old place of a, `2` so many left out. */
function page(text: string, filters = noFilters, read: ReadonlySet<string> = new Set()): string {
  const all = rows(text);
  const name = (row: number): string => all[row]!.id;
  const drawn = (block: Block): string => {
    switch (block.kind) {
      case 'change':
        return name(block.row);
      case 'heading':
        return `(${name(block.row)})`;
      case 'departed':
        return `→${name(block.row)}`;
      case 'run':
        return [
          block.end - block.start,
          block.renumbered.length > 0 ? `~${block.renumbered.length}` : '',
          block.hidden > 0 ? `*${block.hidden}` : '',
        ].join('');
    }
  };
  return blocksOf(
    all,
    all.map((row) => passes(row, filters, read)),
  )
    .map(drawn)
    .join(' ');
}

suite('redline: the page from top to bottom', () => {
  test('changes, and one line for what is unchanged between them', () => {
    assert.equal(page('a b* c d e* f'), '1 b 2 e 1');
    assert.equal(page('a* b*'), 'a b');
    assert.equal(page('a b c'), '3');
  });

  test('the last heading above a change stays in sight', () => {
    assert.equal(page('a# b c# d e*'), '2 (c) 1 e');
    assert.equal(page('a#* b*'), 'a b');
    assert.equal(page('a* b# c'), 'a 2');
  });

  test('new numbers alone are counted in the line, and shown when they are asked for', () => {
    assert.equal(page('a~ b~ c*'), '2~2 c');
    assert.equal(page('a~ b c*~', { ...noFilters, kinds: ['provision-renumbered'] }), 'a 1 c');
  });

  test('what a filter hides is counted', () => {
    assert.equal(page('a* b*! c', { ...noFilters, openOnly: true }), '1*1 b 1');
    assert.equal(page('a* b*', { ...noFilters, unreadOnly: true }, new Set(['a'])), '1*1 b');
    assert.equal(page('a*', { ...noFilters, kinds: ['bracket-lifted'] }), '1*1');
    assert.equal(page('a*', { ...noFilters, delegation: 'IND' }), '1*1');
  });

  test('a row that has left is told of where it stood, unless it is hidden', () => {
    assert.equal(page('a b<3 c d*'), '2 →d 1 d');
    assert.equal(page('a b<3 c d*', { ...noFilters, openOnly: true }), '4*1');
  });
});

suite('redline: steps and review', () => {
  test('a step leads to the nearest in its direction and stops at the end', () => {
    assert.equal(stepFrom([2, 5, 9], -1, 'next'), 2);
    assert.equal(stepFrom([2, 5, 9], -1, 'previous'), 9);
    assert.equal(stepFrom([2, 5, 9], 5, 'next'), 9);
    assert.equal(stepFrom([2, 5, 9], 4, 'previous'), 2);
    assert.equal(stepFrom([2, 5, 9], 9, 'next'), undefined);
    assert.equal(stepFrom([], -1, 'next'), undefined);
  });

  test('the next unread one is also found before the place', () => {
    const unread = (row: number): boolean => row === 2;
    assert.equal(stepFrom([2, 5, 9], 5, 'next', unread), 2);
    assert.equal(stepFrom([2, 5, 9], 2, 'next', unread), undefined);
  });

  test('new numbers alone are nothing to review', () => {
    assert.deepEqual(reviewOf(rows('a* b~ c*~ d'), new Set(['c', 'd', 'gone'])), { total: 2, reviewed: 1 });
    assert.deepEqual(rows('a* b~ c').map(isChange), [true, false, false]);
  });
});
