import { svg } from '../dom.ts';
import type { BurnDownWord, Point, ToBurnDown } from './messages.ts';

/** One line of the chart, told apart by its dashes, its width, its marks and its name, not by colour alone. */
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

const HEIGHT = 340;
const [LEFT, TOP, BOTTOM] = [48, 20, 46];
/** About what a sign, and a gap between names below the chart take; what a mark before a name takes; a line of names. */
const [SIGN, GAP, KEY, LINE] = [8.5, 14, 40, 22];
/** Of more revisions the marks would hide the lines. */
const MOST_MARKED = 60;

/** Where the parts of the chart stand: the names of its lines at their ends, or below where there is no room beside. */
function layoutFor(width: number, names: readonly string[]) {
  const beside = Math.max(...names.map((name) => name.length)) * SIGN + KEY + 16;
  const narrow = width < 2.5 * beside;
  const legend = narrow ? names.length * LINE : 0;
  const height = HEIGHT + legend;
  const right = narrow ? 24 : beside;
  return { narrow, width, height, left: LEFT, right: width - right, top: TOP, bottom: HEIGHT - BOTTOM };
}

/** The chart of what was open in each revision, so many pixels wide: its text has the size of all text. */
export function chartOf(revisions: readonly Point[], words: ToBurnDown['words'], width: number): SVGElement {
  const last = revisions.at(-1)!;
  const names = lines.map(({ of, word }) => `${words[word]}: ${of(last)}`);
  const { narrow, height, left, right, top, bottom } = layoutFor(width, names);
  const most = Math.max(1, ...revisions.flatMap((point) => lines.map(({ of }) => of(point))));
  const step = stepFor(most);
  const highest = step * Math.ceil(most / step);
  const apart = (right - left) / Math.max(1, revisions.length - 1);
  const x = (index: number): number => left + index * apart;
  const y = (value: number): number => bottom - (value * (bottom - top)) / highest;
  const drawing = svg('svg', {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-label': words.chart,
  });
  for (let value = 0; value <= highest; value += step) {
    drawing.append(
      svg('line', { class: 'grid', x1: left, x2: right, y1: y(value), y2: y(value) }),
      svg('text', { x: left - 12, y: y(value) + 4, 'text-anchor': 'end' }, String(value)),
    );
  }
  drawing.append(...revisionNames(revisions, x, apart, bottom + 24));
  for (const { of, name } of lines) {
    const points = revisions.map((point, index) => `${x(index)},${y(of(point))}`);
    drawing.append(svg('polyline', { class: `line ${name}`, points: points.join(' ') }));
  }
  // Marks of equal values lie inside each other, the largest below.
  const size = Math.min(1, Math.max(0.5, apart / 26));
  if (revisions.length <= MOST_MARKED)
    for (const { of, name } of lines)
      drawing.append(...revisions.map((point, index) => markOf(name, x(index), y(of(point)), size)));
  const ends = narrow
    ? lines.map((_, k) => HEIGHT + LINE * (k + 0.5))
    : spread(lines.map(({ of }) => y(of(last))));
  const at = narrow ? left : right + 24;
  for (const [k, { name }] of lines.entries())
    drawing.append(
      markOf(name, at, ends[k]!, 1),
      svg('text', { class: 'end', x: at + KEY - 24, y: ends[k]! + 4 }, names[k]!),
    );
  return drawing;
}

/** As many of the names below the chart as have room, the last one among them. */
function revisionNames(
  revisions: readonly Point[],
  x: (index: number) => number,
  apart: number,
  y: number,
): readonly SVGElement[] {
  const names = revisions.map(({ name }) => shorten(name));
  const widest = Math.max(...names.map((name) => name.length)) * SIGN + GAP;
  const every = Math.max(1, Math.ceil(widest / apart));
  const last = revisions.length - 1;
  return names.flatMap((name, index) =>
    index === last || (index % every === 0 && last - index >= every)
      ? [svg('text', { class: 'revision', x: x(index), y, 'text-anchor': 'middle' }, name)]
      : [],
  );
}

function markOf(name: Line['name'], x: number, y: number, size: number): SVGElement {
  switch (name) {
    case 'open':
      return svg('circle', { class: `mark ${name}`, cx: x, cy: y, r: 9.5 * size });
    case 'brackets': {
      const side = 12.5 * size;
      return svg('rect', {
        class: `mark ${name}`,
        x: x - side / 2,
        y: y - side / 2,
        width: side,
        height: side,
      });
    }
    case 'blanks': {
      const [half, up, down] = [4.5 * size, 4.5 * size, 3.5 * size];
      return svg('path', {
        class: `mark ${name}`,
        d: `M ${x} ${y - up} L ${x + half} ${y + down} H ${x - half} Z`,
      });
    }
  }
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
    least = Math.max(height, least + LINE);
    result[index] = least;
  }
  return result;
}

function shorten(name: string): string {
  return name.length <= 12 ? name : `${name.slice(0, 11)}…`;
}
