import type { RoomRun } from '../../../../server/src/protocol/room.ts';
import { el, format } from '../dom.ts';
import type { RoomAction, ToRoom } from './messages.ts';

/** Draws a paragraph for a room into `root`: its number, its words large, its brackets and names not by colour alone. */
export function drawRoom(
  root: HTMLElement,
  { paragraph, words }: ToRoom,
  act: (action: RoomAction) => void,
): void {
  const { label, section, title, symbol, open, place, openCount, runs } = paragraph;
  const button = (action: RoomAction, text: string): HTMLElement => {
    const made = el('button', { type: 'button' }, text);
    made.addEventListener('click', () => act(action));
    return made;
  };
  root.replaceChildren(
    el(
      'main',
      { class: open ? 'room open' : 'room' },
      el(
        'header',
        {},
        el('h1', { class: 'where' }, [symbol ?? title, ...section].filter(Boolean).join(' · ')),
        el(
          'p',
          { class: 'state' },
          openCount === 0 ? words.nothingOpen : open ? format(words.openOf, place, openCount) : words.settled,
        ),
      ),
      el(
        'section',
        { class: 'paragraph', 'aria-live': 'polite', tabindex: 0, 'aria-label': label ?? words.paragraph },
        el('p', {}, label ? el('b', { class: 'label' }, `${label} `) : null, ...runs.map(runOf)),
      ),
      el(
        'footer',
        {},
        button('previous', words.previous),
        button('next', words.next),
        button('smaller', words.smaller),
        button('larger', words.larger),
        el('span', { class: 'keys' }, words.keys),
      ),
    ),
  );
}

function runOf({ kind, text, depth }: RoomRun): HTMLElement | string {
  if (kind === 'text' && depth === 0) return text;
  const level = String(((Math.max(1, depth) - 1) % 3) + 1);
  switch (kind) {
    case 'text':
      return el('span', { class: 'contested', 'data-level': level }, text);
    case 'open':
    case 'close':
      return el('b', { class: 'bracket', 'data-level': level }, text);
    case 'names':
      return el('span', { class: 'names' }, text);
    default:
      return el('span', { class: kind }, text);
  }
}
