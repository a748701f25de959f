import * as vscode from 'vscode';
import type { DueItem } from '../../../server/src/protocol/record.ts';
import type { RegisterModel } from '../register.ts';
import { dueDistance, dueMoment, dueName, dueState, type Nearness, nearnessOf } from './due-words.ts';

type Node =
  | { readonly type: 'group'; readonly nearness: Nearness; readonly items: readonly DueItem[] }
  | { readonly type: 'item'; readonly item: DueItem };

/** Shows what is due in the meeting, the nearest first; what is passed or settled under heads of its own. */
export function createDeadlinesView(model: RegisterModel, clock: () => number = Date.now): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let now = clock();
  const rootsOf = (): readonly Node[] => {
    const due = model.register?.due ?? [];
    const coming = due.filter((item) => ['soon', 'later'].includes(nearnessOf(item, now)));
    const groups = (['passed', 'closed'] as const)
      .map(
        (nearness): Node => ({
          type: 'group',
          nearness,
          items: due.filter((item) => nearnessOf(item, now) === nearness).reverse(),
        }),
      )
      .filter((node) => node.type === 'group' && node.items.length > 0);
    return [...coming.map((item): Node => ({ type: 'item', item })), ...groups];
  };
  const view = vscode.window.createTreeView<Node>('adref.deadlines', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) =>
        node === undefined
          ? [...rootsOf()]
          : node.type === 'group'
            ? node.items.map((item): Node => ({ type: 'item', item }))
            : [],
      getTreeItem: (node) => treeItem(node, now),
    },
  });
  const draw = (): void => {
    now = clock();
    const count = model.register?.due.length;
    const state = count === undefined ? 'reading' : count === 0 ? 'none' : 'some';
    void vscode.commands.executeCommand('setContext', 'adref.deadlines', state);
    changed.fire(undefined);
  };
  draw();
  // Distances grow old.
  const timer = setInterval(draw, 60_000);
  return vscode.Disposable.from(changed, view, model.onDidChange(draw), {
    dispose: () => clearInterval(timer),
  });
}

function treeItem(node: Node, now: number): vscode.TreeItem {
  if (node.type === 'group') {
    const title =
      node.nearness === 'passed' ? vscode.l10n.t('Passed, outcome not recorded') : vscode.l10n.t('Settled');
    const head = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Collapsed);
    head.id = node.nearness;
    head.description = String(node.items.length);
    return head;
  }
  const { item } = node;
  const line = new vscode.TreeItem(dueName(item));
  const facts = [
    dueMoment(item),
    ['soon', 'later'].includes(nearnessOf(item, now)) ? dueDistance(item, now) : '',
    dueState(item, now),
  ].filter(Boolean);
  line.id = `${item.uri} ${item.line} ${item.kind} ${item.at} ${item.what}`;
  line.description = facts.join(' · ');
  line.iconPath = icon(item, now);
  const more = [
    item.kind === 'silence'
      ? vscode.l10n.t('Silence procedure')
      : vscode.l10n.t('Request to {0}', item.who.join(', ')),
    item.rule === null ? '' : vscode.l10n.t('Rule {0}', item.rule),
    item.item === null ? '' : vscode.l10n.t('Item {0}', item.item),
  ].filter(Boolean);
  line.tooltip = [dueName(item), ...facts, ...more].join('\n');
  line.accessibilityInformation = { label: [dueName(item), ...facts, ...more].join(', ') };
  line.command = {
    title: vscode.l10n.t('Go to the text'),
    command: 'adref.showPlace',
    arguments: [item.uri, item.line - 1],
  };
  return line;
}

function icon(item: DueItem, now: number): vscode.ThemeIcon {
  switch (nearnessOf(item, now)) {
    case 'soon':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    case 'passed':
      return new vscode.ThemeIcon('question');
    case 'closed':
      return new vscode.ThemeIcon(item.state === 'broken' ? 'circle-slash' : 'pass');
    case 'later':
      return new vscode.ThemeIcon(item.kind === 'silence' ? 'watch' : 'mail');
  }
}
