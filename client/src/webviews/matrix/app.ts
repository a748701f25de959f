import type { ListedDelegation, PositionsRow, Stance } from '../../../../server/src/protocol/positions.ts';
import { el, format } from '../dom.ts';
import { type Cell, moveTo } from './grid.ts';
import type { FromMatrix, MatrixState, ToMatrix } from './messages.ts';
import { type Filters, positionsIn, shownOf } from './shown.ts';

/** What the page needs of the program around it. */
export interface Surroundings {
  readonly send: (message: FromMatrix) => void;
  readonly remember: (state: MatrixState) => void;
  readonly remembered: MatrixState | undefined;
}

type Told = Extract<ToMatrix, { kind: 'matrix' }>;

/** Draws the matrix into `root` and answers keys and clicks; the result takes the messages of the extension. */
export function createMatrix(root: HTMLElement, around: Surroundings): (message: ToMatrix) => void {
  let told: Told | undefined;
  let state: MatrixState | undefined = around.remembered;
  /** What is asked for before the first matrix has come. */
  let asked: string | undefined;

  const set = (change: Partial<MatrixState>): void => {
    if (!told) return;
    const now = state?.uri === told.uri ? state : { uri: told.uri, only: null, stance: null, at: null };
    state = { ...now, ...change };
    around.remember(state);
  };
  const draw = (focus: 'cell' | 'filter' | 'none'): void => {
    if (!told || !state) return;
    const scrolled = root.querySelector('.wide');
    const [top, left] = [scrolled?.scrollTop ?? 0, scrolled?.scrollLeft ?? 0];
    const held = document.activeElement?.id;
    drawMatrix(root, told, state, { ...around, set: (change) => set(change), redraw: () => draw('filter') });
    const wide = root.querySelector('.wide');
    wide?.scrollTo(left, top);
    if (focus === 'filter' && held) document.getElementById(held)?.focus();
    if (focus === 'cell') root.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();
  };
  return (message) => {
    switch (message.kind) {
      case 'problem':
        told = undefined;
        root.replaceChildren(el('p', { class: 'empty', role: 'alert' }, message.text));
        return;
      case 'only':
        asked = message.code;
        if (!told) return;
        set({ only: message.code, stance: null, at: null });
        asked = undefined;
        return draw('none');
      case 'matrix': {
        const inGrid = document.activeElement?.closest('[role="grid"]') !== null && told !== undefined;
        told = message;
        set(asked === undefined ? {} : { only: asked, stance: null, at: null });
        asked = undefined;
        // After an edit the reader stays where the keyboard was.
        draw(inGrid && document.activeElement !== document.body ? 'cell' : 'filter');
      }
    }
  };
}

interface Page extends Surroundings {
  readonly set: (change: Partial<MatrixState>) => void;
  readonly redraw: () => void;
}

function drawMatrix(root: HTMLElement, told: Told, state: MatrixState, page: Page): void {
  const { positions, words, title } = told;
  const { rows, columns } = shownOf(positions, state);
  const count = format(words.counted, rows.length, positions.rows.length);
  root.replaceChildren(
    el(
      'main',
      { class: 'matrix' },
      el('h1', {}, format(words.title, title)),
      ...(positions.rows.length === 0
        ? [el('p', { class: 'empty', role: 'status' }, words.nobody)]
        : [
            toolbarOf(told, state, page),
            el('p', { class: 'counted', role: 'status', 'aria-live': 'polite' }, count),
            rows.length === 0
              ? el('p', { class: 'empty' }, words.nothingShown)
              : tableOf(told, state, rows, columns, page),
            el('p', { class: 'keys' }, words.keys),
          ]),
    ),
  );
}

function toolbarOf({ positions, words, stances }: Told, state: MatrixState, page: Page): HTMLElement {
  const filters: Filters = state;
  const choose = (
    id: string,
    label: string,
    all: string,
    options: readonly (readonly [string, string])[],
    chosen: string | null,
  ) => {
    const select = el(
      'select',
      { id },
      el('option', { value: '' }, all),
      ...options.map(([value, text]) => el('option', { value, selected: value === chosen }, text)),
    );
    return { select, element: el('label', {}, `${label} `, select) };
  };
  const present = new Set(positions.rows.flatMap((row) => row.positions.map(({ stance }) => stance)));
  const only = choose(
    'only',
    words.only,
    words.everyone,
    // What was chosen stays to be seen, though nothing in the text names it any more.
    withChosen(positions.delegations, filters.only).map(({ code, name }) => [
      code,
      name === code ? code : `${code} · ${name}`,
    ]),
    filters.only,
  );
  const stance = choose(
    'stance',
    words.stance,
    words.anyStance,
    stances
      .filter((one) => present.has(one.stance) || one.stance === filters.stance)
      .map((one) => [one.stance, one.verb]),
    filters.stance,
  );
  only.select.addEventListener('change', () => {
    page.set({ only: only.select.value || null, at: null });
    page.redraw();
  });
  stance.select.addEventListener('change', () => {
    page.set({ stance: (stance.select.value || null) as Stance | null, at: null });
    page.redraw();
  });
  const clear = el('button', { type: 'button', id: 'clear' }, words.clear);
  clear.hidden = filters.only === null && filters.stance === null;
  clear.addEventListener('click', () => {
    page.set({ only: null, stance: null, at: null });
    page.redraw();
    document.getElementById('only')?.focus();
  });
  const save = (as: 'csv' | 'html', text: string): HTMLElement => {
    const button = el('button', { type: 'button', id: `save-${as}` }, text);
    button.addEventListener('click', () =>
      page.send({ kind: 'export', format: as, only: filters.only, stance: filters.stance }),
    );
    return button;
  };
  return el(
    'section',
    { class: 'toolbar', 'aria-label': words.filters },
    only.element,
    stance.element,
    clear,
    el('span', { class: 'spacer' }),
    el('span', { class: 'save' }, save('csv', words.saveCsv), save('html', words.saveHtml)),
  );
}

function withChosen(
  delegations: readonly ListedDelegation[],
  only: string | null,
): readonly ListedDelegation[] {
  if (only === null || delegations.some(({ code }) => code === only)) return delegations;
  return [
    ...delegations,
    { code: only, name: only, kind: 'delegation', near: null, members: [], named: false },
  ];
}

function tableOf(
  told: Told,
  state: MatrixState,
  rows: readonly PositionsRow[],
  columns: readonly ListedDelegation[],
  page: Page,
): HTMLElement {
  const { words } = told;
  const verbs = new Map(told.stances.map(({ stance, verb }) => [stance, verb]));
  const size = { rows: rows.length, columns: columns.length + 1 };
  const cells: HTMLElement[][] = [];
  const found = rows.findIndex(({ path }) => path === state.at?.path);
  let at: Cell = {
    row: Math.max(0, found),
    column: found < 0 ? 0 : columns.findIndex(({ code }) => code === state.at?.code) + 1,
  };
  const go = (cell: Cell, focus: boolean): void => {
    cells[at.row]![at.column]!.tabIndex = -1;
    at = cell;
    const element = cells[at.row]![at.column]!;
    element.tabIndex = 0;
    page.set({ at: { path: rows[at.row]!.path, code: columns[at.column - 1]?.code ?? null } });
    if (focus) element.focus();
  };
  const open = ({ row, column }: Cell): void => {
    const line = rows[row]!;
    const own = column === 0 ? undefined : positionsIn(line, columns[column - 1]!.code)[0];
    page.send({ kind: 'open', place: own?.place ?? line.place });
  };
  const body = rows.map((row, r) => {
    const name = row.path === '' ? words.front : (row.label ?? row.path);
    const head = el(
      'th',
      { scope: 'row', role: 'rowheader', tabindex: -1 },
      el('span', { class: 'label' }, name),
      row.text === '' ? null : el('span', { class: 'words' }, ` ${row.text}`),
    );
    const own = columns.map(({ code }) =>
      el(
        'td',
        { role: 'gridcell', tabindex: -1 },
        ...positionsIn(row, code).map(({ stance, via, text }) =>
          el(
            'p',
            { class: stance },
            el('strong', {}, verbs.get(stance) ?? stance),
            text === '' ? null : ` ${format(words.quoted, text)}`,
            via === null ? null : ` ${format(words.through, via)}`,
          ),
        ),
      ),
    );
    cells.push([head, ...own]);
    for (const [c, cell] of [head, ...own].entries()) {
      cell.addEventListener('focus', () => go({ row: r, column: c }, false));
      cell.addEventListener('dblclick', () => open({ row: r, column: c }));
    }
    return el('tr', {}, head, ...own);
  });
  cells[at.row]![at.column]!.tabIndex = 0;
  const table = el(
    'table',
    { role: 'grid', 'aria-label': words.table },
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        el('th', { scope: 'col' }, words.paragraph),
        ...columns.map(({ code, name, kind }) =>
          el(
            'th',
            { scope: 'col' },
            code,
            kind === 'unknown'
              ? el('span', { class: 'name' }, words.unknown)
              : name === code
                ? null
                : el('span', { class: 'name' }, name),
          ),
        ),
      ),
    ),
    el('tbody', {}, ...body),
  );
  table.addEventListener('keydown', (event) => {
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      return open(at);
    }
    const next = moveTo(at, event.key, event.ctrlKey, size);
    if (!next) return;
    event.preventDefault();
    go(next, true);
  });
  return el('div', { class: 'wide' }, table);
}
