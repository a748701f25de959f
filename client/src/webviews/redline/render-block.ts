import type { ComparedRow } from '../../../../server/src/protocol/revisions.ts';
import { el, format } from '../dom.ts';
import type { Words } from '../words.ts';
import type { Block } from './blocks.ts';
import { markedText } from './marked-text.ts';
import type { RedlineWord } from './messages.ts';

/** What the parts of the page need to draw themselves. Clicks are handled by the page: buttons carry `data-do`. */
export interface Drawing {
  readonly rows: readonly ComparedRow[];
  readonly words: Words<RedlineWord>;
  readonly read: ReadonlySet<string>;
  /** Of the texts, which may be another than the reader's. */
  readonly language: string | null;
}

/** Draws one block of the page. */
export function renderBlock(drawing: Drawing, block: Block): HTMLElement {
  switch (block.kind) {
    case 'change':
      return renderChange(drawing, block.row);
    case 'heading':
      return el('div', { class: 'context' }, plainText(drawing, block.row));
    case 'departed':
      return renderDeparted(drawing, block.row);
    case 'run':
      return renderRun(drawing, block);
  }
}

/** The address of a change inside the page. */
export function changeId(row: number): string {
  return `change-${row}`;
}

/** How a row is called: `2.2.10 → 2.2.11`. */
export function rowName({ old, now }: ComparedRow, words: Words<RedlineWord>): string {
  const before = old ? nameOf(old.path, words) : null;
  const after = now ? nameOf(now.path, words) : null;
  return before !== null && after !== null && before !== after
    ? `${before} → ${after}`
    : (after ?? before ?? '');
}

function renderChange(drawing: Drawing, index: number): HTMLElement {
  const { rows, words, read } = drawing;
  const row = rows[index]!;
  const name = rowName(row, words);
  const { sign, text } = tagOf(row, words);
  const id = changeId(index);
  const isRead = read.has(row.id);
  const box = el('input', { type: 'checkbox', 'data-row': index, checked: isRead });
  box.setAttribute('aria-label', format(words.markRead, name));
  return el(
    'article',
    {
      class: `change ${row.change}${row.moved ? ' moved' : ''}${isRead ? ' read' : ''}`,
      id,
      tabindex: -1,
      'data-row': index,
      'aria-labelledby': `${id}-name`,
      'aria-describedby': `${id}-events`,
    },
    el(
      'div',
      { class: 'head' },
      el(
        'h2',
        { id: `${id}-name` },
        el('span', { class: 'name' }, name),
        ' ',
        el('span', { class: 'tag' }, el('span', { 'aria-hidden': 'true' }, `${sign} `), text),
        ...stateOf(row, words),
      ),
    ),
    el(
      'div',
      { class: 'body' },
      row.moved && row.old
        ? el(
            'p',
            { class: 'move' },
            arrow('⤷'),
            format(words.movedFrom, nameOf(row.old.path, words)),
            ' ',
            button('otherEnd', words.otherEndOld, index, name),
          )
        : null,
      plainText(drawing, index),
    ),
    el(
      'div',
      { class: 'margin' },
      el(
        'ul',
        { id: `${id}-events`, class: 'events', 'aria-label': format(words.eventsOf, name) },
        ...eventsOf(row).map((event) => el('li', { class: event.kind }, event.text)),
      ),
      el(
        'div',
        { class: 'actions' },
        el('label', {}, box, ' ', words.read),
        row.now ? button('openNow', words.goNow, index, name) : null,
        row.old ? button('openOld', words.goOld, index, name) : null,
      ),
    ),
  );
}

/** What is told of a row. Of what precedes the first paragraph the words alone say enough: its lines are data, not wording. */
export function eventsOf(row: ComparedRow): ComparedRow['events'] {
  return (row.now ?? row.old)?.path === ''
    ? row.events.filter(({ kind }) => kind !== 'text-edited')
    : row.events;
}

function renderDeparted({ rows, words }: Drawing, index: number): HTMLElement {
  const row = rows[index]!;
  const [from, to] = [nameOf(row.old?.path ?? '', words), nameOf(row.now?.path ?? '', words)];
  return el(
    'div',
    { class: 'departed', id: `departed-${index}`, tabindex: -1, 'data-row': index },
    el(
      'p',
      { class: 'move' },
      arrow('⤶'),
      format(words.movedTo, from, to),
      ' ',
      button('arrival', words.otherEndNow, index, to),
    ),
  );
}

function renderRun(drawing: Drawing, block: Block & { kind: 'run' }): HTMLElement {
  const { words, rows } = drawing;
  const { start, end, renumbered, hidden } = block;
  const count = end - start - hidden;
  const parts = [
    count === 1 ? words.unchangedOne : count > 1 ? format(words.unchanged, count) : null,
    renumbered.length > 0
      ? format(words.renumberedIn, renumbered.length, span(rows, renumbered, words))
      : null,
    hidden > 0 ? format(words.hiddenIn, hidden) : null,
  ].filter((part) => part !== null);
  const toggle = el(
    'button',
    {
      type: 'button',
      class: 'run',
      'data-do': 'run',
      'data-start': start,
      'data-end': end,
      'aria-expanded': 'false',
    },
    el('span', { class: 'twist', 'aria-hidden': 'true' }),
    parts.join(' · '),
  );
  return el('div', { class: 'unchanged' }, toggle, el('div', { class: 'rows', hidden: true }));
}

/** The rows of a run as plain text, renumbered ones with both numbers. */
export function renderRunRows(drawing: Drawing, start: number, end: number): readonly HTMLElement[] {
  const made: HTMLElement[] = [];
  for (let index = start; index < end; index++) {
    const row = drawing.rows[index]!;
    made.push(
      el(
        'div',
        { class: 'same' },
        row.renumbered ? el('span', { class: 'numbers' }, rowName(row, drawing.words)) : null,
        plainText(drawing, index),
      ),
    );
  }
  return made;
}

function plainText({ rows, words, language }: Drawing, index: number): HTMLElement {
  const text = markedText(rows[index]!, words);
  if (language !== null) text.lang = language;
  return text;
}

/** The first renumbering, and the last where there are several: `2.2.10 → 2.2.11 … 2.2.14 → 2.2.15`. */
function span(rows: readonly ComparedRow[], indices: readonly number[], words: Words<RedlineWord>): string {
  const [first, last] = [rows[indices[0]!]!, rows[indices.at(-1)!]!];
  return first === last ? rowName(first, words) : `${rowName(first, words)} … ${rowName(last, words)}`;
}

function tagOf(
  row: ComparedRow,
  words: Words<RedlineWord>,
): { readonly sign: string; readonly text: string } {
  switch (row.change) {
    case 'inserted':
      return { sign: '+', text: words.tagNew };
    case 'deleted':
      return { sign: '−', text: words.tagDeleted };
    case 'split':
      return { sign: '⑂', text: words.tagSplit };
    case 'merged':
      return { sign: '⑃', text: words.tagMerged };
    case 'edited':
      return row.moved ? { sign: '⇅', text: words.tagMovedEdited } : { sign: '±', text: words.tagEdited };
    case 'same':
      if (row.moved) return { sign: '⇅', text: words.tagMoved };
      return row.renumbered ? { sign: '#', text: words.tagRenumbered } : { sign: '=', text: words.tagSame };
  }
}

function stateOf({ old, now }: ComparedRow, words: Words<RedlineWord>): readonly (HTMLElement | string)[] {
  const text =
    now === null
      ? null
      : now.open
        ? old && !old.open
          ? words.opened
          : words.open
        : old?.open
          ? words.settled
          : null;
  return text === null ? [] : [' ', el('span', { class: now?.open ? 'state open' : 'state settled' }, text)];
}

/** A paragraph without a number is told by its place under the heading above it, which stands in sight. */
function nameOf(path: string, words: Words<RedlineWord>): string {
  if (path === '') return words.front;
  const place = /(?:^|\/)¶(\d+)$/.exec(path)?.[1];
  return place === undefined ? path : format(words.unnumbered, place);
}

function arrow(sign: string): HTMLElement {
  return el('span', { class: 'arrow', 'aria-hidden': 'true' }, `${sign} `);
}

function button(action: string, text: string, row: number, of: string): HTMLElement {
  const made = el('button', { type: 'button', 'data-do': action, 'data-row': row }, text);
  made.setAttribute('aria-label', `${text}: ${of}`);
  return made;
}
