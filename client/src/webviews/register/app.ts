import { el, format } from '../dom.ts';
import type {
  FromRegister,
  RegisterColumn,
  RegisterKind,
  RegisterRow,
  RegisterState,
  ToRegister,
} from './messages.ts';
import { cellOf, columns, shownRows, tableText } from './shown.ts';

/** What the page needs of the program around it. */
export interface Surroundings {
  readonly send: (message: FromRegister) => void;
  readonly remember: (state: RegisterState) => void;
  readonly remembered: RegisterState | undefined;
}

/** More lines than this make a page slow; filters lead to the others. */
const MOST = 2_000;

/** Draws the register into `root` and answers keys and clicks; the result takes the messages of the extension. */
export function createRegisterPage(root: HTMLElement, around: Surroundings): (message: ToRegister) => void {
  let told: ToRegister | undefined;
  let state: RegisterState = around.remembered ?? { only: null, search: '', sort: null };

  const set = (change: Partial<RegisterState>): void => {
    state = { ...state, ...change };
    around.remember(state);
    draw();
  };

  const draw = (): void => {
    if (!told) return;
    const { rows, words, kinds } = told;
    const names = new Map<string, string>(kinds.map(({ kind, text }) => [kind, text]));
    const shown = shownRows(rows, state, names);
    const held = document.activeElement?.id;
    const caret =
      document.activeElement instanceof HTMLInputElement ? document.activeElement.selectionStart : null;
    const status = el(
      'p',
      { class: 'counted', role: 'status', 'aria-live': 'polite' },
      format(words.counted, Math.min(shown.length, MOST), rows.length),
    );
    root.replaceChildren(
      el(
        'main',
        { class: 'register' },
        el('h1', {}, words.title),
        ...(rows.length === 0
          ? [el('p', { class: 'empty', role: 'status' }, words.empty)]
          : [
              toolbar(told, shown, names, status),
              status,
              shown.length === 0
                ? el('p', { class: 'empty' }, words.nothingShown)
                : table(told, shown.slice(0, MOST), names),
              el('p', { class: 'keys' }, words.keys),
            ]),
      ),
    );
    const again = held ? document.getElementById(held) : null;
    again?.focus();
    if (again instanceof HTMLInputElement && caret !== null) again.setSelectionRange(caret, caret);
  };

  const toolbar = (
    { words, kinds, rows }: ToRegister,
    shown: readonly RegisterRow[],
    names: ReadonlyMap<string, string>,
    status: HTMLElement,
  ): HTMLElement => {
    const present = new Set(rows.map(({ kind }) => kind));
    const select = el(
      'select',
      { id: 'only' },
      el('option', { value: '' }, words.everything),
      ...kinds
        .filter(({ kind }) => present.has(kind))
        .map(({ kind, text }) => el('option', { value: kind, selected: kind === state.only }, text)),
    );
    select.addEventListener('change', () => set({ only: (select.value || null) as RegisterKind | null }));
    const search = el('input', { id: 'search', type: 'search', value: state.search });
    search.addEventListener('input', () => set({ search: search.value }));
    const copy = el('button', { id: 'copy', type: 'button' }, words.copy);
    copy.addEventListener('click', () => {
      around.send({ kind: 'copy', text: tableText(shown, words, names) });
      status.textContent = format(words.copied, shown.length);
    });
    return el(
      'div',
      { class: 'toolbar' },
      el('label', {}, `${words.show} `, select),
      el('label', {}, `${words.search} `, search),
      copy,
    );
  };

  const table = (
    { words }: ToRegister,
    rows: readonly RegisterRow[],
    names: ReadonlyMap<string, string>,
  ): HTMLElement => {
    const head = (column: RegisterColumn): HTMLElement => {
      const { sort } = state;
      const own = sort?.column === column;
      const button = el(
        'button',
        { id: `sort-${column}`, type: 'button', class: 'sort' },
        words[column],
        el('span', { 'aria-hidden': 'true' }, own ? (sort.down ? ' ▼' : ' ▲') : ''),
      );
      button.addEventListener('click', () => set({ sort: own && sort.down ? null : { column, down: own } }));
      return el(
        'th',
        { scope: 'col', 'aria-sort': own ? (sort.down ? 'descending' : 'ascending') : 'none' },
        button,
      );
    };
    const body = el(
      'tbody',
      {},
      ...rows.map((row, index) => {
        const link = el('button', { id: `row-${index}`, type: 'button', class: 'what' }, row.what || '–');
        link.addEventListener('click', () => around.send({ kind: 'open', uri: row.uri, line: row.line }));
        return el(
          'tr',
          {},
          ...columns.map((column) =>
            column === 'what' ? el('td', {}, link) : el('td', { class: column }, cellOf(row, column, names)),
          ),
        );
      }),
    );
    body.addEventListener('keydown', (event) => {
      const at = /^row-(\d+)$/.exec(document.activeElement?.id ?? '');
      const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 20, PageUp: -20 }[event.key];
      if (!at || step === undefined) return;
      event.preventDefault();
      const to = Math.max(0, Math.min(rows.length - 1, Number(at[1]) + step));
      document.getElementById(`row-${to}`)?.focus();
    });
    return el(
      'div',
      { class: 'wide', tabindex: 0, role: 'region', 'aria-label': words.title },
      el('table', {}, el('thead', {}, el('tr', {}, ...columns.map(head))), body),
    );
  };

  return (message) => {
    told = message;
    draw();
  };
}
