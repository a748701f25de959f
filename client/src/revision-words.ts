import { l10n } from 'vscode';
import type { Revision, RevisionFigures } from '../../server/src/protocol/revisions.ts';

/** What a revision is called in titles: `Rev.5`, `rev-4 (Second reading)`. */
export function revisionTitle({ name, subject }: Revision): string {
  return subject ? `${name} (${shorten(subject)})` : name;
}

/** `14 open` or `empty`, in the reader's language. */
export function figuresText({ openProvisions, provisions }: RevisionFigures): string {
  if (provisions === 0) return l10n.t('empty');
  return openProvisions === 0 ? l10n.t('nothing open') : l10n.t('{0} open', openProvisions);
}

/** Where the number of open paragraphs went since the revision before: a sign for the eye, words for the ear. */
export interface Trend {
  readonly sign: string;
  readonly words: string;
  readonly icon: 'arrow-down' | 'arrow-up' | 'dash' | 'circle-outline';
}

/** The trend of a revision; without one before it, or where a text cannot be read or is empty, none. */
export function trendOf(now: RevisionFigures | null, before: RevisionFigures | null | undefined): Trend {
  if (!now?.provisions || !before?.provisions) return { sign: '', words: '', icon: 'circle-outline' };
  const change = now.openProvisions - before.openProvisions;
  if (change < 0)
    return { sign: `(▼ ${-change})`, words: l10n.t('{0} fewer than before', -change), icon: 'arrow-down' };
  if (change > 0)
    return { sign: `(▲ ${change})`, words: l10n.t('{0} more than before', change), icon: 'arrow-up' };
  return { sign: '(±0)', words: l10n.t('as many as before'), icon: 'dash' };
}

const LONGEST = 40;

/** What was written about a commit, short enough for a title. */
export function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}
