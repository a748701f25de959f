import type { Compared, ComparedRow } from '../../../../server/src/protocol/revisions.ts';
import { el, format } from '../dom.ts';
import { isChange } from './blocks.ts';
import { signed } from './marked-text.ts';
import type { Pair } from './messages.ts';
import { type Drawing, eventsOf, rowName } from './render-block.ts';

/**
 * What the two texts are called: as they call themselves; where that is the same, as of a file and its copy on disk, as
 * the person chose them.
 */
function namesOf({ old, now }: Compared, pair: Pair): readonly [old: string, now: string] {
  return old.name === now.name ? [pair.old.name, pair.now.name] : [old.name, now.name];
}

/** What the page begins with: which texts, how much changed, what the signs mean. */
export function headerOf(compared: Compared, pair: Pair, words: Drawing['words']): HTMLElement {
  const { old, now, rows, wordsAdded, wordsRemoved } = compared;
  const changes = rows.filter(isChange).length;
  const renumbered = rows.filter((row) => row.renumbered).length;
  const about = [now.title, now.symbol].filter((part) => part !== null).join(' · ');
  const names = namesOf(compared, pair);
  const [from, to] = [old, now].map(({ date }, i) => (date ? `${names[i]} (${date})` : names[i]));
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
      el('ins', {}, ...signed('ins', words.legendInserted)),
      ' ',
      el('del', {}, ...signed('del', words.legendDeleted)),
    ),
    areStrangers(rows) ? el('p', { class: 'strangers', role: 'note' }, words.strangers) : null,
  );
}

/** Whether two texts that both have paragraphs share none. */
function areStrangers(rows: readonly ComparedRow[]): boolean {
  const paragraphs = rows.filter(({ old, now }) => (now ?? old)?.path !== '');
  return (
    paragraphs.every(({ old, now }) => old === null || now === null) &&
    paragraphs.some(({ old }) => old) &&
    paragraphs.some(({ now }) => now)
  );
}

/** What a chair reads aloud: `2.2.10 → 2.2.11: brackets lifted.` */
export function reportOf(
  shown: readonly ComparedRow[],
  compared: Compared,
  pair: Pair,
  words: Drawing['words'],
): string {
  const lines = shown.map((row) => {
    const clauses = eventsOf(row).map(({ text }) => text);
    return clauses.length === 0 ? '' : `${rowName(row, words)}: ${clauses.join('; ')}.`;
  });
  return [format(words.title, ...namesOf(compared, pair)), '', ...lines.filter((line) => line !== '')].join(
    '\n',
  );
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
