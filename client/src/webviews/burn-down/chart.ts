import { el, format, svg } from '../dom.ts';
import type { BurnDownWord, ToBurnDown } from './messages.ts';

type Point = ToBurnDown['revisions'][number];

/** One line of the chart, told apart by its dashes, its marks and its name at the end, not by colour alone. */
interface Line {
  readonly word: BurnDownWord;
  readonly of: (point: Point) => number;
  readonly name: 'open' | 'brackets' | 'blanks';
}

const lines: readonly Line[] = [
  { word: 'openParagraphs', name: 'open', of: ({ figures }) => figures.openProvisions },
  { word: 'brackets', name: 'brackets', of: ({ figures }) => figures.groups },
  { word: 'blanks', name: 'blanks', of: ({ figures }) => figures.placeholders },
];

const WIDTH = 760;
const HEIGHT = 340;
const SIDE = { top: 20, right: 170, bottom: 46, left: 48 };
/** About what a sign and a gap of a name below the chart take. */
const SIGN = 8.5;
const GAP = 14;

/** Draws the burn-down into `root`: the chart and, beside it, a table of the same figures. */
export function drawBurnDown(root: HTMLElement, { title, revisions, words }: ToBurnDown): void {
  const [first, last] = [revisions[0], revisions.at(-1)];
  root.replaceChildren(
    el(
      'main',
      { class: 'burn-down' },
      el('h1', {}, format(words.title, title)),
      first && last && revisions.length > 1
        ? el('p', { class: 'summary' }, summaryOf(first, last, words))
        : el('p', { class: 'summary' }, words.onlyOne),
      el(
        'div',
        { class: 'beside' },
        ...(revisions.length > 1 ? [chartOf(revisions, words)] : []),
        tableOf(revisions, words),
      ),
    ),
  );
}

function summaryOf(first: Point, last: Point, words: ToBurnDown['words']): string {
  const change = last.figures.openProvisions - first.figures.openProvisions;
  const pattern = change < 0 ? words.summaryDown : change > 0 ? words.summaryUp : words.summarySame;
  return format(pattern, first.figures.openProvisions, first.name, last.figures.openProvisions, last.name);
}

function chartOf(revisions: readonly Point[], words: ToBurnDown['words']): SVGElement {
  const step = stepFor(Math.max(1, ...revisions.flatMap((point) => lines.map(({ of }) => of(point)))));
  const top =
    step * Math.max(1, Math.ceil(Math.max(...revisions.flatMap((p) => lines.map(({ of }) => of(p)))) / step));
  const x = (index: number): number =>
    SIDE.left + (index * (WIDTH - SIDE.left - SIDE.right)) / Math.max(1, revisions.length - 1);
  const y = (value: number): number =>
    HEIGHT - SIDE.bottom - (value * (HEIGHT - SIDE.top - SIDE.bottom)) / top;
  const drawing = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': words.chart });
  for (let value = 0; value <= top; value += step) {
    drawing.append(
      svg('line', { class: 'grid', x1: SIDE.left, x2: WIDTH - SIDE.right, y1: y(value), y2: y(value) }),
      svg('text', { x: SIDE.left - 8, y: y(value) + 4, 'text-anchor': 'end' }, String(value)),
    );
  }
  const names = revisions.map(({ name }) => shorten(name));
  const widest = Math.max(...names.map((name) => name.length)) * SIGN + GAP;
  const every = Math.max(1, Math.ceil(widest / (x(1) - x(0))));
  const last = revisions.length - 1;
  for (const [index, name] of names.entries()) {
    if (index !== last && (index % every !== 0 || last - index < every)) continue;
    const place = { x: x(index), y: HEIGHT - SIDE.bottom + 20, 'text-anchor': 'middle' };
    drawing.append(svg('text', { class: 'revision', ...place }, name));
  }
  const ends = spread(lines.map(({ of }) => y(of(revisions.at(-1)!))));
  for (const [k, { of, name, word }] of lines.entries()) {
    const points = revisions.map((point, index) => [x(index), y(of(point))] as const);
    drawing.append(
      svg('polyline', { class: `line ${name}`, points: points.map(([a, b]) => `${a},${b}`).join(' ') }),
      ...(revisions.length <= 60 ? points.map(([a, b]) => markOf(name, a, b)) : []),
      svg(
        'text',
        { class: 'end', x: x(revisions.length - 1) + 12, y: ends[k]! + 4 },
        `${words[word]}: ${of(revisions.at(-1)!)}`,
      ),
    );
  }
  return drawing;
}

function markOf(name: Line['name'], x: number, y: number): SVGElement {
  switch (name) {
    case 'open':
      return svg('circle', { class: `mark ${name}`, cx: x, cy: y, r: 5 });
    case 'brackets':
      return svg('rect', { class: `mark ${name}`, x: x - 4.5, y: y - 4.5, width: 9, height: 9 });
    case 'blanks':
      return svg('path', { class: `mark ${name}`, d: `M ${x} ${y - 6} l 6 10 h -12 z` });
  }
}

function tableOf(revisions: readonly Point[], words: ToBurnDown['words']): HTMLElement {
  const dated = revisions.some(({ date }) => date !== null && date !== '');
  const heads: BurnDownWord[] = [
    'revision',
    ...(dated ? ['date' as const] : []),
    'openParagraphs',
    'brackets',
    'blanks',
    'paragraphs',
  ];
  return el(
    'table',
    {},
    el('caption', {}, words.table),
    el('thead', {}, el('tr', {}, ...heads.map((word) => el('th', { scope: 'col' }, words[word])))),
    el(
      'tbody',
      {},
      ...revisions.map(({ name, date, figures }, index) => {
        const before = revisions[index - 1]?.figures;
        const cell = (value: number, old: number | undefined): HTMLElement =>
          el('td', {}, String(value), old === undefined || old === value ? null : change(value - old));
        return el(
          'tr',
          {},
          el('th', { scope: 'row' }, name),
          ...(dated ? [el('td', { class: 'date' }, date ?? '')] : []),
          cell(figures.openProvisions, before?.openProvisions),
          cell(figures.groups, before?.groups),
          cell(figures.placeholders, before?.placeholders),
          el('td', {}, String(figures.provisions)),
        );
      }),
    ),
  );
}

function change(by: number): HTMLElement {
  return el('span', { class: 'by' }, by < 0 ? ` −${-by}` : ` +${by}`);
}

/** A round step that gives three to eight lines. */
function stepFor(most: number): number {
  const size = 10 ** Math.floor(Math.log10(most));
  return (
    [0.1, 0.2, 0.5, 1, 2]
      .map((part) => Math.max(1, Math.round(part * size)))
      .find((step) => most / step <= 8) ?? size
  );
}

/** Moves the names at the ends of the lines apart, so that none lies on another. */
function spread(heights: readonly number[]): readonly number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  const result: number[] = new Array(heights.length);
  let least = Number.NEGATIVE_INFINITY;
  for (const { height, index } of order) {
    least = Math.max(height, least + 18);
    result[index] = least;
  }
  return result;
}

function shorten(name: string): string {
  return name.length <= 12 ? name : `${name.slice(0, 11)}…`;
}
