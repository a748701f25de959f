import * as vscode from 'vscode';
import type { Stance } from '../../../server/src/protocol/positions.ts';
import { stanceCount, stanceLine } from '../stance-words.ts';
import type {
  DelegationLine,
  DelegationNode,
  MemberLine,
  MembersLine,
  PositionLine,
} from './delegation-tree.ts';

/** How a line of the Delegations view looks and sounds, and what Enter does. */
export function delegationItem(node: DelegationNode, uri: vscode.Uri | undefined): vscode.TreeItem {
  switch (node.type) {
    case 'delegation':
      return ofDelegation(node, uri);
    case 'position':
      return ofPosition(node, uri);
    case 'members':
      return ofMembers(node, uri);
    case 'member':
      return ofMember(node, uri);
  }
}

function ofDelegation({ delegation, counts }: DelegationLine, uri: vscode.Uri | undefined): vscode.TreeItem {
  const { code, name, kind, near } = delegation;
  const line = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  const figures = counts.map(([stance, count]) => stanceCount(stance, count)).join(', ');
  const doubt =
    kind === 'unknown'
      ? near
        ? vscode.l10n.t('unknown; {0} ({1})?', near.code, near.name)
        : vscode.l10n.t('unknown')
      : null;
  const about = [name === code ? null : code, doubt, figures].filter((part) => part !== null);
  line.id = `${uri?.toString()} ${code}`;
  line.description = about.join(' · ');
  line.tooltip = [name, ...about].join('\n');
  line.accessibilityInformation = { label: [name, ...about].join(', ') };
  line.contextValue = 'delegation';
  line.iconPath =
    kind === 'unknown'
      ? new vscode.ThemeIcon('question', new vscode.ThemeColor('list.warningForeground'))
      : new vscode.ThemeIcon(kind === 'group' ? 'organization' : 'person');
  return line;
}

function ofPosition(
  { id, where, position, paragraph }: PositionLine,
  uri: vscode.Uri | undefined,
): vscode.TreeItem {
  const { stance, text, place, via } = position;
  const title = where === '' ? vscode.l10n.t('Before the first paragraph') : where;
  const line = new vscode.TreeItem(title);
  const own = stanceLine(stance, text);
  const said = via === null ? own : vscode.l10n.t('{0} (through {1})', own, via);
  line.id = `${uri?.toString()} ${id}`;
  line.description = said;
  line.tooltip = [`${where} ${paragraph}`.trim(), said].join('\n');
  line.accessibilityInformation = { label: `${title}, ${said}` };
  line.iconPath = new vscode.ThemeIcon(ICONS[stance]);
  line.contextValue = 'position';
  line.command = {
    title: vscode.l10n.t('Go to the text'),
    command: 'adref.delegations.show',
    arguments: [uri, place],
  };
  return line;
}

const ICONS: Readonly<Record<Stance, string>> = {
  propose: 'edit',
  support: 'thumbsup',
  retain: 'pin',
  oppose: 'thumbsdown',
  delete: 'trash',
  reserve: 'shield',
  pending: 'watch',
};

function ofMembers({ group, children }: MembersLine, uri: vscode.Uri | undefined): vscode.TreeItem {
  const words =
    group === null ? vscode.l10n.t('Without a position') : vscode.l10n.t('Speaks for its members');
  const line = new vscode.TreeItem(words, vscode.TreeItemCollapsibleState.Collapsed);
  line.id = `${uri?.toString()} members ${group ?? ''}`;
  line.description = String(children.length);
  line.accessibilityInformation = { label: `${words}, ${children.length}` };
  line.iconPath = new vscode.ThemeIcon('list-unordered');
  return line;
}

function ofMember({ delegation, group, named }: MemberLine, uri: vscode.Uri | undefined): vscode.TreeItem {
  const { code, name } = delegation;
  const line = new vscode.TreeItem(name);
  const about = [name === code ? null : code, named ? vscode.l10n.t('also speaks for itself') : null];
  const shown = about.filter((part) => part !== null);
  line.id = `${uri?.toString()} member ${group ?? ''} ${code}`;
  line.description = shown.join(' · ');
  line.accessibilityInformation = { label: [name, ...shown].join(', ') };
  line.iconPath = new vscode.ThemeIcon('person');
  line.contextValue = group === null ? 'delegation.silent' : 'delegation';
  return line;
}
