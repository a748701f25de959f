import * as vscode from 'vscode';
import type { Revision } from '../../../server/src/protocol/revisions.ts';
import { figuresText, revisionTitle, trendOf } from '../revision-words.ts';
import { blankCount, bracketCount } from '../words.ts';

/** A line of the Revisions view. */
export type RevisionNode = RevisionGroup | RevisionLeaf;

/** Files, or commits. */
export interface RevisionGroup {
  readonly type: 'group';
  readonly id: string;
  readonly title: string;
  /** Whether older ones are not listed. */
  readonly older: boolean;
  readonly children: readonly RevisionNode[];
}

/** One revision with the one that it is compared with. */
export interface RevisionLeaf {
  readonly type: 'revision';
  readonly revision: Revision;
  readonly before: Revision | undefined;
  readonly group: RevisionGroup | undefined;
}

/** How a line looks and sounds; Enter opens the revision. */
export function revisionItem(node: RevisionNode): vscode.TreeItem {
  if (node.type === 'group') {
    const line = new vscode.TreeItem(node.title, vscode.TreeItemCollapsibleState.Expanded);
    line.id = node.id;
    const count = node.children.length;
    line.description = node.older ? vscode.l10n.t('the newest {0}', count) : String(count);
    const words = vscode.l10n.t('{0}, revisions: {1}', node.title, line.description);
    line.accessibilityInformation = { label: words };
    return line;
  }
  const { revision, before } = node;
  const { source, name, date, subject, symbol, figures, current, deleted } = revision;
  const trend = trendOf(figures, before?.figures);
  const counts = figures
    ? figuresText(figures)
    : deleted
      ? vscode.l10n.t('file deleted')
      : vscode.l10n.t('cannot be read');
  const now = current ? vscode.l10n.t('this draft') : null;
  const line = new vscode.TreeItem(name);
  line.id = `${source.uri} ${source.commit ?? ''}`;
  // A narrow view cuts the end: what was written about a commit goes last, it may be of any length.
  line.description = [date, `${counts} ${trend.sign}`.trim(), now, subject].filter(isWord).join(' · ');
  line.iconPath = new vscode.ThemeIcon(current ? 'circle-filled' : trend.icon);
  line.tooltip = [
    symbol ?? revisionTitle(revision),
    date,
    subject,
    [counts, trend.words].filter(isWord).join(', '),
    ...(figures ? [bracketCount(figures.groups), blankCount(figures.placeholders)] : []),
    vscode.Uri.parse(source.uri, true).path.split('/').at(-1),
  ]
    .filter(isWord)
    .join('\n');
  const spoken = [
    name,
    date,
    figures?.provisions ? openWords(figures.openProvisions) : counts,
    trend.words,
    now,
    subject,
  ];
  line.accessibilityInformation = { label: spoken.filter(isWord).join(', ') };
  line.contextValue = before ? 'revision.later' : 'revision.first';
  line.command = {
    title: vscode.l10n.t('Open revision'),
    command: 'adref.revisions.open',
    arguments: [node],
  };
  return line;
}

function openWords(count: number): string {
  return count === 0 ? vscode.l10n.t('nothing open') : vscode.l10n.t('open paragraphs: {0}', count);
}

function isWord(part: string | null | undefined): part is string {
  return part !== null && part !== undefined && part !== '';
}
