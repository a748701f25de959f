import * as vscode from 'vscode';
import type { OpenItem, OpenReason } from '../../../server/src/protocol/open-items.ts';
import { blankCount, bracketCount, nameOf, reasonText } from '../words.ts';
import type { TreeNode } from './group-items.ts';

/** How a line of the tree looks, sounds to a screen reader, and what Enter or a click does. */
export function treeItem(node: TreeNode, uri: vscode.Uri | undefined): vscode.TreeItem {
  if (node.type === 'group') {
    const line = new vscode.TreeItem(node.title, vscode.TreeItemCollapsibleState.Expanded);
    line.id = `${uri?.toString()} ${node.id}`;
    line.description = String(node.count);
    line.accessibilityInformation = { label: vscode.l10n.t('{0}, open items: {1}', node.title, node.count) };
    return line;
  }
  const { item } = node;
  // A paragraph without a number is told by its words; where it stands, the headings above it say.
  const line = new vscode.TreeItem(item.label ?? item.path.slice(item.path.lastIndexOf('/') + 1));
  line.id = `${uri?.toString()} ${node.id}`;
  line.description = item.text;
  line.iconPath = icon(item.reasons[0]);
  line.tooltip = [nameOf(item), ...facts(item), '', item.text].join('\n');
  line.accessibilityInformation = { label: [nameOf(item), ...facts(item), item.text].join(', ') };
  line.contextValue = 'openItem';
  line.command = {
    title: vscode.l10n.t('Go to open item'),
    command: 'adref.openItems.show',
    arguments: [uri, item],
  };
  return line;
}

function facts(item: OpenItem): readonly string[] {
  return [
    item.reasons.map(reasonText).join(', '),
    item.brackets > 0 ? bracketCount(item.brackets) : '',
    item.placeholders > 0 ? blankCount(item.placeholders) : '',
    item.delegations.join(', '),
  ].filter((fact) => fact !== '');
}

function icon(reason: OpenReason | undefined): vscode.ThemeIcon {
  switch (reason) {
    case 'placeholder':
      return new vscode.ThemeIcon('edit');
    case 'option':
      return new vscode.ThemeIcon('list-selection');
    case 'pending':
      return new vscode.ThemeIcon('watch');
    case 'reopened':
      return new vscode.ThemeIcon('discard');
    case 'unmatched':
      return new vscode.ThemeIcon('bracket-error', new vscode.ThemeColor('list.warningForeground'));
    case 'inside-bracket':
      return new vscode.ThemeIcon('bracket-dot');
    default:
      return new vscode.ThemeIcon('bracket');
  }
}
