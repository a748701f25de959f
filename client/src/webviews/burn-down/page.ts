import { el, format } from '../dom.ts';
import { chartOf } from './chart.ts';
import type { BurnDownWord, Point, ToBurnDown } from './messages.ts';

/** Draws the burn-down into `root`: the chart, as wide as there is room, and beside it a table of the same figures. */
export function drawBurnDown(root: HTMLElement, { title, revisions, older, words }: ToBurnDown): void {
  const [first, last] = [revisions[0], revisions.at(-1)];
  const several = first && last && revisions.length > 1;
  const chart = el('div', { class: 'chart' });
  root.replaceChildren(
    el(
      'main',
      { class: 'burn-down' },
      el('h1', {}, format(words.title, title)),
      el('p', { class: 'summary' }, several ? summaryOf(first, last, words) : words.onlyOne),
      older === null ? null : el('p', { class: 'older' }, format(words.older, older)),
      el('div', { class: 'beside' }, several ? chart : null, tableOf(revisions, words)),
    ),
  );
  if (!several) return;
  let drawn = 0;
  const draw = (): void => {
    const width = chart.clientWidth;
    if (width === drawn || width === 0) return;
    drawn = width;
    chart.replaceChildren(chartOf(revisions, words, width));
  };
  draw();
  new ResizeObserver(draw).observe(chart);
}

function summaryOf(first: Point, last: Point, words: ToBurnDown['words']): string {
  const change = last.figures.openProvisions - first.figures.openProvisions;
  const pattern = change < 0 ? words.summaryDown : change > 0 ? words.summaryUp : words.summarySame;
  return format(
    pattern,
    first.figures.openProvisions,
    fullName(first),
    last.figures.openProvisions,
    fullName(last),
  );
}

function fullName({ name, subject }: Point): string {
  return subject === null ? name : `${name} (${subject})`;
}

/** In the table the date has a column of its own. */
function rowName(point: Point): string {
  return point.name === point.date && point.subject !== null ? point.subject : fullName(point);
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
      ...revisions.map((point, index) => {
        const { date, figures } = point;
        const before = revisions[index - 1]?.figures;
        const cell = (value: number, old: number | undefined): HTMLElement =>
          el('td', {}, String(value), old === undefined || old === value ? null : change(value - old));
        return el(
          'tr',
          {},
          el('th', { scope: 'row' }, rowName(point)),
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
