import { el, format } from '../dom.ts';
import {
  type Block,
  blocksOf,
  type Filters,
  isChange,
  noFilters,
  passes,
  reviewOf,
  stepFrom,
} from './blocks.ts';
import type { FromRedline, RedlineAction, RedlineState, ToRedline } from './messages.ts';
import { emptyMessage, headerOf, reportOf } from './page-texts.ts';
import { inSightOf, type Place, sameRow, scrollToTop } from './place.ts';
import { changeId, type Drawing, renderBlock, renderRunRows, rowName } from './render-block.ts';
import { createToolbar, type Toolbar } from './toolbar.ts';

/** What a page needs of the program around it. */
export interface Surroundings {
  readonly send: (message: FromRedline) => void;
  readonly remember: (state: RedlineState) => void;
  readonly remembered: RedlineState | undefined;
}

/** Blocks that are drawn at once; more follow when the reader comes near. */
const PAGE = 150;

/** Milliseconds within which a text has opened. */
const OPENING = 3_000;
/** One comparison as it is drawn. */
export interface Page {
  act(action: RedlineAction): void;
  state(): RedlineState;
  place(): Place;
  /** Draws what waits for the reader to come near. */
  drawAll(): void;
}

/** Draws a comparison into `root`: where it was left (`left`) if it was drawn before, with the filters of `before`. */
export function createPage(
  root: HTMLElement,
  around: Surroundings,
  { pair, compared, words, kinds, read: readBefore }: ToRedline & { kind: 'compared' },
  before: RedlineState | undefined,
  left: Place | undefined,
): Page {
  const { rows } = compared;
  const read = new Set(readBefore);
  const drawing: Drawing = { rows, words, read, language: compared.now.language };
  let filters: Filters = before ? onlyFilters(before) : noFilters;
  let blocks: readonly Block[] = [];
  let shown: readonly number[] = [];
  let drawn = 0;
  let current = -1;

  const list = el('main', { class: 'changes', 'aria-label': words.changes });
  const more = el('button', { type: 'button', class: 'more', 'data-do': 'more' }, words.more);
  const toolbar: Toolbar = createToolbar(words, kinds, rows, filters, () => {
    filters = toolbar.filters();
    layOut();
    save();
  });
  const state = (): RedlineState => ({ pair, ...filters, at: rows[current]?.id ?? null });
  const save = (): void => around.remember(state());
  const tellReview = (text = ''): void => {
    const { reviewed, total } = reviewOf(rows, read);
    toolbar.review(reviewed, total, shown.filter((row) => isChange(rows[row]!)).length, text);
  };
  const layOut = (): void => {
    const visible = rows.map((row) => passes(row, filters, read));
    shown = visible.flatMap((is, index) => (is ? [index] : []));
    blocks = blocksOf(rows, visible);
    drawn = 0;
    const message = emptyMessage(rows, shown, words);
    list.replaceChildren(...(message === null ? [] : [el('p', { class: 'empty' }, message)]), more);
    drawMore();
    if (!shown.includes(current)) current = -1;
    setTabStop(current >= 0 ? current : (shown[0] ?? -1));
    tellReview();
  };
  const drawMore = (count = PAGE): void => {
    const next = blocks.slice(drawn, drawn + count);
    drawn += next.length;
    more.before(...next.map((block) => renderBlock(drawing, block)));
    more.hidden = drawn >= blocks.length;
  };
  const drawUntil = (row: number): void => {
    const at = blocks.findIndex((block) => block.kind === 'change' && block.row === row);
    if (at >= drawn) drawMore(at - drawn + PAGE);
  };
  const setTabStop = (row: number): void => {
    for (const one of list.querySelectorAll('.change[tabindex="0"]')) {
      one.setAttribute('tabindex', '-1');
      one.removeAttribute('aria-current');
    }
    const article = document.getElementById(changeId(row));
    article?.setAttribute('tabindex', '0');
    // The outline goes with the keyboard; who comes back from the text looks for the change again.
    if (row === current) article?.setAttribute('aria-current', 'true');
  };
  const goTo = (row: number): void => {
    drawUntil(row);
    current = row;
    setTabStop(row);
    const article = document.getElementById(changeId(row));
    article?.focus({ preventScroll: true });
    article?.scrollIntoView({ block: 'center' });
    toolbar.say(format(words.position, shown.indexOf(row) + 1, shown.length));
    save();
  };
  const step = (direction: 'next' | 'previous'): void => {
    const row = stepFrom(shown, current, direction);
    if (row === undefined) toolbar.say(shown.length === 0 ? words.nothingShown : words.atEnd);
    else goTo(row);
  };
  const setRead = (row: number, now: boolean): void => {
    const { id } = rows[row]!;
    if (now) read.add(id);
    else read.delete(id);
    const article = document.getElementById(changeId(row));
    article?.classList.toggle('read', now);
    const box = article?.querySelector<HTMLInputElement>('input[type="checkbox"]');
    if (box) box.checked = now;
    around.send({ kind: 'read', ids: [id], read: now });
    tellReview(`${rowName(rows[row]!, words)}: ${now ? words.read : words.unread}`);
  };
  const toggleRun = (toggle: HTMLElement): void => {
    const open = toggle.getAttribute('aria-expanded') === 'true';
    const inside = toggle.nextElementSibling as HTMLElement;
    toggle.setAttribute('aria-expanded', String(!open));
    inside.hidden = open;
    if (!open && inside.childElementCount === 0)
      inside.append(...renderRunRows(drawing, Number(toggle.dataset.start), Number(toggle.dataset.end)));
  };
  const openPlace = (row: number, side: 'old' | 'now'): void => {
    const at = rows[row]?.[side] ?? rows[row]?.[side === 'now' ? 'old' : 'now'];
    const actual = rows[row]?.[side] ? side : side === 'now' ? 'old' : 'now';
    if (!at) return;
    around.send({ kind: 'open', side: actual, range: at.range });
    // The text that opens beside this page makes it narrower.
    const stay = (): void => document.getElementById(changeId(row))?.scrollIntoView({ block: 'nearest' });
    addEventListener('resize', stay, { once: true, signal: AbortSignal.timeout(OPENING) });
  };
  const goToDeparted = (row: number): void => {
    const at = blocks.findIndex((block) => block.kind === 'departed' && block.row === row);
    if (at < 0) return;
    if (at >= drawn) drawMore(at - drawn + PAGE);
    const place = document.getElementById(`departed-${row}`);
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'center' });
  };
  const printed = (): string => {
    drawMore(Number.POSITIVE_INFINITY);
    const copy = root.cloneNode(true) as HTMLElement;
    for (const one of copy.querySelectorAll('button:not(.run), input, .toolbar, .actions')) one.remove();
    for (const one of copy.querySelectorAll('[tabindex]')) one.removeAttribute('tabindex');
    // On paper nothing can be unfolded.
    for (const one of copy.querySelectorAll('button.run'))
      one.replaceWith(el('p', { class: 'run' }, one.textContent));
    return copy.innerHTML;
  };
  const act = (action: RedlineAction): void => {
    switch (action) {
      case 'next':
      case 'previous':
        step(action);
        return;
      case 'nextUnread': {
        const row = stepFrom(shown, current, 'next', (one) => !read.has(rows[one]!.id));
        if (row === undefined) toolbar.say(words.allRead);
        else goTo(row);
        return;
      }
      case 'toggleRead':
        if (current >= 0) setRead(current, !read.has(rows[current]!.id));
        return;
      case 'openNow':
        openPlace(current, 'now');
        return;
      case 'openOld':
        openPlace(current, 'old');
        return;
      case 'otherEnd': {
        const departed = document.activeElement?.closest<HTMLElement>('.departed');
        if (departed) goTo(Number(departed.dataset.row));
        else if (rows[current]?.moved) goToDeparted(current);
        return;
      }
      case 'expand': {
        const toggles = [...list.querySelectorAll<HTMLElement>('button.run')];
        const open = toggles.some((one) => one.getAttribute('aria-expanded') === 'false');
        for (const one of toggles)
          if ((one.getAttribute('aria-expanded') === 'true') !== open) toggleRun(one);
        return;
      }
      case 'filters':
        toolbar.focusFilters();
        return;
      case 'help':
        toolbar.toggleHelp();
        return;
      case 'print':
        around.send({ kind: 'print', html: printed() });
        return;
    }
  };
  const click = (target: HTMLElement): void => {
    const row = Number(target.dataset.row ?? -1);
    switch (target.dataset.do) {
      case 'run':
        toggleRun(target);
        return;
      case 'more':
        drawMore();
        return;
      case 'otherEnd':
        goToDeparted(row);
        return;
      case 'arrival':
        goTo(row);
        return;
      case 'openNow':
        openPlace(row, 'now');
        return;
      case 'openOld':
        openPlace(row, 'old');
        return;
      case 'sideBySide':
        around.send({ kind: 'sideBySide' });
        return;
      case 'copy':
        around.send({
          kind: 'copy',
          text: reportOf(
            shown.map((one) => rows[one]!),
            compared,
            pair,
            words,
          ),
        });
        toolbar.say(words.copied);
        return;
      default:
        act(target.dataset.do as RedlineAction);
        return;
    }
  };
  const content = el('div', { class: 'redline' }, headerOf(compared, pair, words), toolbar.element, list);
  content.addEventListener('click', ({ target }) => {
    const found = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
    if (found) click(found);
  });
  content.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset.row !== undefined)
      setRead(Number(target.dataset.row), target.checked);
  });
  content.addEventListener('focusin', ({ target }) => {
    const article = target instanceof Element ? target.closest<HTMLElement>('.change') : null;
    if (!article) return;
    current = Number(article.dataset.row);
    setTabStop(current);
  });
  root.replaceChildren(content);
  layOut();
  new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting) && !more.hidden) drawMore();
  }).observe(more);
  const place = (): Place => ({
    current: rows[current],
    focused: document.activeElement?.closest('.change') !== null,
    bar: toolbar.held(),
    inSight: inSightOf(list).map(({ row, top }) => ({ row: rows[row]!, top })),
  });
  const comeBack = ({ current: was, focused, bar, inSight }: Place): void => {
    toolbar.holdAgain(bar);
    const again = was ? sameRow(rows, was) : -1;
    if (shown.includes(again)) {
      drawUntil(again);
      current = again;
      setTabStop(again);
      if (focused) document.getElementById(changeId(again))?.focus({ preventScroll: true });
    }
    for (const { row, top } of inSight) {
      const at = sameRow(rows, row);
      if (!shown.includes(at)) continue;
      drawUntil(at);
      scrollToTop(document.getElementById(changeId(at))!, top);
      break;
    }
  };
  const at = before?.at ? rows.findIndex(({ id }) => id === before.at) : -1;
  if (left) comeBack(left);
  else if (shown.includes(at)) goTo(at);
  save();
  return { act, state, place, drawAll: () => drawMore(Number.POSITIVE_INFINITY) };
}

function onlyFilters({ kinds, delegation, openOnly, unreadOnly }: RedlineState): Filters {
  return { kinds, delegation, openOnly, unreadOnly };
}
