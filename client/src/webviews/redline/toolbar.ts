import type { ComparedRow } from '../../../../server/src/protocol/revisions.ts';
import { el, format } from '../dom.ts';
import type { Words } from '../words.ts';
import { type Filters, noFilters } from './blocks.ts';
import { keys } from './keys.ts';
import type { RedlineWord } from './messages.ts';

/** The bar above the text: steps, review, filters, keys. */
export interface Toolbar {
  readonly element: HTMLElement;
  /** Spoken to a screen reader and shown. */
  say(text: string): void;
  /** Sets `12 of 40 reviewed`. */
  review(reviewed: number, total: number, shown: number, text: string): void;
  readonly filters: () => Filters;
  focusFilters(): void;
  toggleHelp(): void;
  held(): Held;
  /** Takes up what was held in an earlier bar; a control that is no longer there gives the keyboard to its neighbour. */
  holdAgain(held: Held): void;
}

/** What of a bar outlives it when it is drawn anew. */
export interface Held {
  /** The control that has the keyboard, by its name; null where none has. */
  readonly control: string | null;
  readonly kindsUnfolded: boolean;
}

/** Makes the bar. `onFilter` is called when a filter has changed; buttons carry `data-do` for the page. */
export function createToolbar(
  words: Words<RedlineWord>,
  kinds: readonly { readonly kind: string; readonly text: string }[],
  rows: readonly ComparedRow[],
  start: Filters,
  onFilter: () => void,
): Toolbar {
  const present = countKinds(rows);
  const shownKinds = kinds.filter(({ kind }) => present.has(kind));
  const boxes = shownKinds.map(({ kind }) =>
    el('input', {
      type: 'checkbox',
      value: kind,
      'data-control': kind,
      checked: start.kinds?.includes(kind) ?? false,
    }),
  );
  const summary = el('summary', { 'data-control': 'kinds' });
  const kindList = el(
    'details',
    { class: 'kinds' },
    summary,
    el(
      'fieldset',
      {},
      el('legend', { class: 'heard' }, words.kinds),
      ...shownKinds.map(({ kind, text }, i) => el('label', {}, boxes[i]!, ` ${text} (${present.get(kind)})`)),
    ),
  );
  const codes = [...new Set(rows.flatMap(({ delegations }) => delegations))].sort();
  const delegation = el(
    'select',
    { 'data-control': 'delegation' },
    el('option', { value: '' }, words.allDelegations),
    ...codes.map((code) => el('option', { value: code, selected: code === start.delegation }, code)),
  );
  const open = el('input', { type: 'checkbox', 'data-control': 'openOnly', checked: start.openOnly });
  const unread = el('input', { type: 'checkbox', 'data-control': 'unreadOnly', checked: start.unreadOnly });
  const clear = el('button', { type: 'button', 'data-control': 'clear' }, words.clear);
  const status = el('p', { role: 'status', 'aria-live': 'polite', class: 'said' });
  const counted = el('span', { class: 'counted' });
  const bar = el('progress', { max: 1, value: 0, 'aria-label': words.read });
  const review = el('span', { class: 'review' }, bar, counted);
  const help = el(
    'dl',
    { class: 'keys', 'aria-label': words.keys },
    ...keys.flatMap(({ shown, word }) =>
      el('div', {}, el('dt', {}, el('kbd', {}, shown)), el('dd', {}, words[word])),
    ),
  );
  const filters = (): Filters => {
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
    return {
      kinds: chosen.length > 0 ? chosen : null,
      delegation: delegation.value || null,
      openOnly: open.checked,
      unreadOnly: unread.checked,
    };
  };
  const draw = (): void => {
    const { kinds: chosen, ...others } = filters();
    const how = chosen === null ? words.allKinds : format(words.someKinds, chosen.length);
    summary.textContent = `${words.kinds}: ${how}`;
    const { kinds: _, ...none } = noFilters;
    clear.hidden = chosen === null && JSON.stringify(others) === JSON.stringify(none);
  };
  const changed = (): void => {
    draw();
    onFilter();
  };
  for (const input of [...boxes, delegation, open, unread]) input.addEventListener('change', changed);
  clear.addEventListener('click', () => {
    for (const box of [...boxes, open, unread]) box.checked = false;
    delegation.value = '';
    summary.focus();
    changed();
  });
  draw();
  const step = (action: string, text: string): HTMLElement =>
    el('button', { type: 'button', 'data-do': action, 'data-control': action }, text);
  const element = el(
    'section',
    { class: 'toolbar', 'aria-label': words.toolbar },
    el(
      'div',
      { class: 'line first' },
      el(
        'div',
        { class: 'line steps' },
        step('previous', words.previous),
        step('next', words.next),
        step('nextUnread', words.nextUnread),
        review,
      ),
      el(
        'div',
        { class: 'line' },
        step('sideBySide', words.sideBySide),
        step('copy', words.copy),
        step('print', words.print),
      ),
    ),
    el(
      'div',
      { class: 'line filters', role: 'group', 'aria-label': words.filters },
      kindList,
      el('label', {}, `${words.delegation} `, delegation),
      el('label', {}, open, ` ${words.openOnly}`),
      el('label', {}, unread, ` ${words.unreadOnly}`),
      clear,
    ),
    help,
    status,
  );
  return {
    element,
    say: (text) => (status.textContent = text),
    review: (reviewed, total, shown, text) => {
      review.hidden = total === 0;
      bar.max = Math.max(total, 1);
      bar.value = reviewed;
      const done = total > 0 && reviewed === total;
      const how = done ? format(words.allReviewed, total) : format(words.reviewed, reviewed, total);
      counted.textContent = how;
      const all = [text, total === 0 ? '' : how, shown < total ? format(words.shown, shown, total) : ''];
      status.textContent = all.filter((part) => part !== '').join(' · ');
    },
    filters,
    focusFilters: () => summary.focus(),
    toggleHelp: () => (help.hidden = !help.hidden),
    held: () => {
      const focused = document.activeElement;
      const control =
        focused instanceof HTMLElement && element.contains(focused) ? focused.dataset.control : null;
      return { control: control ?? null, kindsUnfolded: kindList.open };
    },
    holdAgain: ({ control, kindsUnfolded }) => {
      kindList.open = kindsUnfolded;
      if (control === null) return;
      const found = element.querySelector<HTMLElement>(
        `[data-control="${CSS.escape(control)}"]:not([hidden])`,
      );
      (found ?? summary).focus({ preventScroll: true });
    },
  };
}

function countKinds(rows: readonly ComparedRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { events } of rows)
    for (const kind of new Set(events.map((event) => event.kind)))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
