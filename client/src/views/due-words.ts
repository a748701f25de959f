import * as vscode from 'vscode';
import type { DueItem } from '../../../server/src/protocol/record.ts';

/** How near something is: what comes within a day is `soon`; what is decided one way or the other is `closed`. */
export type Nearness = 'soon' | 'later' | 'passed' | 'closed';

const DAY = 24 * 60 * 60 * 1000;

/** How near a deadline is at a moment. */
export function nearnessOf({ state, moment }: DueItem, now: number): Nearness {
  if (state === 'broken' || state === 'adopted') return 'closed';
  if (moment < now) return 'passed';
  return moment - now < DAY ? 'soon' : 'later';
}

/** What is due, in words: the document under silence, else what was asked for. */
export function dueName({ kind, what, item }: DueItem): string {
  if (what !== '') return what;
  if (item !== null) return vscode.l10n.t('Item {0}', item);
  return kind === 'silence' ? vscode.l10n.t('Silence procedure') : vscode.l10n.t('Request');
}

/** The day and hour in the reader's language, as the text gives them, with the zone. */
export function dueMoment({ at, zone }: DueItem): string {
  const [day = '', hour] = at.split('T');
  const date = new Date(`${day}T00:00:00Z`);
  const words = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    date,
  );
  return [hour === undefined ? words : `${words}, ${hour}`, zone === null ? '' : `(${zone})`]
    .filter(Boolean)
    .join(' ');
}

/** How far away it is: `in 3 days`, `2 hours ago`. */
export function dueDistance({ moment }: DueItem, now: number): string {
  const format = new Intl.RelativeTimeFormat(vscode.env.language, { numeric: 'always' });
  const minutes = (moment - now) / 60_000;
  if (Math.abs(minutes) < 90) return format.format(Math.round(minutes), 'minute');
  if (Math.abs(minutes) < 48 * 60) return format.format(Math.round(minutes / 60), 'hour');
  return format.format(Math.round(minutes / (24 * 60)), 'day');
}

/** What became of it, in words; empty for what is to come. */
export function dueState(item: DueItem, now: number): string {
  switch (item.state) {
    case 'adopted':
      return vscode.l10n.t('adopted');
    case 'broken':
      return item.who.length > 0
        ? vscode.l10n.t('silence broken by {0}', item.who.join(', '))
        : vscode.l10n.t('silence broken');
    case 'extended':
      return vscode.l10n.t('extended');
    case 'open':
      return nearnessOf(item, now) === 'passed' ? vscode.l10n.t('passed; the outcome is not recorded') : '';
  }
}
