import type { Compared, ComparedRow } from '../../../../server/src/protocol/revisions.ts';
import { el, format } from '../dom.ts';
import { isChange } from './blocks.ts';
import { type Drawing, eventsOf, rowName } from './render-block.ts';

/** What the page begins with: which texts, how much changed, what the signs mean. */
export function headerOf(
  { old, now, rows, wordsAdded, wordsRemoved }: Compared,
  words: Drawing['words'],
): HTMLElement {
  const changes = rows.filter(isChange).length;
  const renumbered = rows.filter((row) => row.renumbered).length;
  const about = [now.title, now.symbol].filter((part) => part !== null).join(' · ');
  const [from, to] = [old, now].map(({ name, date }) => (date ? `${name} (${date})` : name));
  return el(
    'header',
    {},
    about === '' ? null : el('p', { class: 'about' }, about),
    el('h1', {}, format(words.title, from!, to!)),
    el('p', { class: 'summary' }, format(words.summary, changes, wordsAdded, wordsRemoved, renumbered)),
    el(
      'p',
      { class: 'legend' },
      `${words.legend} `,
      el('ins', {}, el('span', { class: 'sign', 'aria-hidden': 'true' }, '+'), words.legendInserted),
      ' ',
      el('del', {}, el('span', { class: 'sign', 'aria-hidden': 'true' }, '−'), words.legendDeleted),
    ),
  );
}

/** What a chair reads aloud: `2.2.10 → 2.2.11: brackets lifted.` */
export function reportOf(
  shown: readonly ComparedRow[],
  { old, now }: Compared,
  words: Drawing['words'],
): string {
  const lines = shown.map((row) => {
    const clauses = eventsOf(row).map(({ text }) => text);
    return clauses.length === 0 ? '' : `${rowName(row, words)}: ${clauses.join('; ')}.`;
  });
  return [format(words.title, old.name, now.name), '', ...lines.filter((line) => line !== '')].join('\n');
}

/** What stands in place of changes where none is shown; null where some are. */
export function emptyMessage(
  rows: readonly ComparedRow[],
  shown: readonly number[],
  words: Drawing['words'],
): string | null {
  if (shown.length > 0) return null;
  if (rows.some(isChange)) return words.nothingShown;
  const renumbered = rows.filter((row) => row.renumbered).length;
  return renumbered > 0 ? format(words.onlyNumbers, renumbered) : words.noChange;
}
