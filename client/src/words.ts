import { l10n } from 'vscode';
import type { OpenItem, OpenReason } from '../../server/src/protocol/open-items.ts';

/** How the reader calls an item: its label as written, else the path the tool gave it. */
export function nameOf(item: OpenItem): string {
  return item.label ?? item.path;
}

/** `3 brackets`, in the reader's language. */
export function bracketCount(count: number): string {
  return count === 1 ? l10n.t('1 bracket') : l10n.t('{0} brackets', count);
}

/** `2 blanks`: places that are still to be filled in. */
export function blankCount(count: number): string {
  return count === 1 ? l10n.t('1 blank') : l10n.t('{0} blanks', count);
}

/** Why a paragraph is open, in words. */
export function reasonText(reason: OpenReason): string {
  switch (reason) {
    case 'bracket':
      return l10n.t('contested text');
    case 'inside-bracket':
      return l10n.t('inside a bracket that began earlier');
    case 'option':
      return l10n.t('options to choose from');
    case 'placeholder':
      return l10n.t('a blank to be filled in');
    case 'pending':
      return l10n.t('agreement pending');
    case 'reopened':
      return l10n.t('reopened');
    case 'unmatched':
      return l10n.t('a bracket without its mate');
  }
}

/** The heading under which items of one kind stand. A kind this version does not know keeps its own name. */
export function kindHeading(kind: string): string {
  switch (kind) {
    case 'heading':
      return l10n.t('Headings');
    case 'article':
      return l10n.t('Articles');
    case 'paragraph':
      return l10n.t('Paragraphs');
    case 'item':
      return l10n.t('Items');
    case 'preambular':
      return l10n.t('Preambular paragraphs');
    case 'operative':
      return l10n.t('Operative paragraphs');
    case 'option':
      return l10n.t('Options');
    case 'unnumbered':
      return l10n.t('Unnumbered paragraphs');
    default:
      return kind;
  }
}
