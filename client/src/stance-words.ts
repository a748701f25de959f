import { l10n } from 'vscode';
import type { Stance } from '../../server/src/protocol/positions.ts';

/** Every stance, those first that a chair looks for first. */
export const stances: readonly Stance[] = [
  'propose',
  'support',
  'retain',
  'oppose',
  'delete',
  'reserve',
  'pending',
];

/** A stance as a verb behind the name of a delegation. */
export function stanceVerb(stance: Stance): string {
  switch (stance) {
    case 'propose':
      return l10n.t('proposes');
    case 'support':
      return l10n.t('supports');
    case 'retain':
      return l10n.t('wants to keep');
    case 'oppose':
      return l10n.t('opposes');
    case 'delete':
      return l10n.t('wants to delete');
    case 'reserve':
      return l10n.t('reserves');
    case 'pending':
      return l10n.t('awaits instructions');
  }
}

/** How often a stance is taken, as a list of counts says it. */
export function stanceCount(stance: Stance, count: number): string {
  switch (stance) {
    case 'propose':
      return l10n.t('proposals: {0}', count);
    case 'support':
      return l10n.t('supports: {0}', count);
    case 'retain':
      return l10n.t('to keep: {0}', count);
    case 'oppose':
      return l10n.t('objections: {0}', count);
    case 'delete':
      return l10n.t('deletions: {0}', count);
    case 'reserve':
      return l10n.t('reservations: {0}', count);
    case 'pending':
      return l10n.t('awaited: {0}', count);
  }
}

/** What is said of a text in one line: `proposes “shall”`. */
export function stanceLine(stance: Stance, text: string): string {
  return text === '' ? stanceVerb(stance) : `${stanceVerb(stance)} ${l10n.t('“{0}”', text)}`;
}
