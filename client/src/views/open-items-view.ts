import * as vscode from 'vscode';
import { activeDraft } from '../draft.ts';
import type { OpenItemsModel } from '../open-items.ts';
import { kindHeading } from '../words.ts';
import { delegationsIn, type Grouping, groupItems, itemsNaming, type TreeNode } from './group-items.ts';
import { treeItem } from './tree-item.ts';

const groupingKey = 'adref.openItems.grouping';

/** The Open items tree with its commands. */
export interface OpenItemsView extends vscode.Disposable {
  chooseGrouping(): Promise<void>;
  chooseDelegation(): Promise<void>;
  clearDelegation(): void;
}

/** Shows the model as a tree with a badge; grouping is remembered, the filter lasts for the session. */
export function createOpenItemsView(model: OpenItemsModel, memory: vscode.Memento): OpenItemsView {
  const changed = new vscode.EventEmitter<undefined>();
  let grouping = memory.get<Grouping>(groupingKey, 'section');
  let delegation: string | undefined;
  let roots: readonly TreeNode[] = [];
  let parents = new Map<TreeNode, TreeNode>();

  const view = vscode.window.createTreeView<TreeNode>('adref.openItems', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => [...(node === undefined ? roots : node.type === 'group' ? node.children : [])],
      getParent: (node) => parents.get(node),
      getTreeItem: (node) => treeItem(node, model.state.kind === 'none' ? undefined : model.state.uri),
    },
    showCollapseAll: true,
  });
  const draw = (): void => {
    const { state } = model;
    const all = state.kind === 'ready' ? state.answer.items : [];
    const items = itemsNaming(all, delegation);
    // While a draft is read anew after a switch the old list must not stand there as if it were its own.
    roots = groupItems(items, grouping, kindHeading);
    parents = parentsOf(roots);
    view.badge = { value: items.length, tooltip: vscode.l10n.t('Open items: {0}', items.length) };
    view.description = [state.kind === 'ready' ? nameOfDraft(model) : undefined, delegation]
      .filter((part) => part !== undefined)
      .join(' · ');
    const shown =
      state.kind !== 'ready'
        ? state.kind
        : all.length === 0
          ? 'settled'
          : items.length === 0
            ? 'filtered'
            : 'open';
    void vscode.commands.executeCommand('setContext', 'adref.draft', shown);
    void vscode.commands.executeCommand('setContext', 'adref.hasDraft', state.kind === 'ready');
    void vscode.commands.executeCommand('setContext', 'adref.filtered', delegation !== undefined);
    changed.fire(undefined);
    followCursor();
  };
  const followCursor = (): void => {
    const editor = activeDraft();
    const { state } = model;
    if (!view.visible || !editor || state.kind !== 'ready') return;
    if (editor.document.uri.toString() !== state.uri.toString()) return;
    const node = nodeAt(roots, editor.selection.active);
    if (node && view.selection[0] !== node) void view.reveal(node, { select: true, focus: false });
  };
  const subscriptions = [
    changed,
    view,
    model.onDidChange(draw),
    view.onDidChangeVisibility(followCursor),
    vscode.window.onDidChangeTextEditorSelection(followCursor),
  ];
  draw();
  return {
    chooseGrouping: async () => {
      const chosen = await pickGrouping(grouping);
      if (!chosen) return;
      grouping = chosen;
      await memory.update(groupingKey, grouping);
      draw();
    },
    chooseDelegation: async () => {
      const { state } = model;
      const chosen = await pickDelegation(delegationsIn(state.kind === 'ready' ? state.answer.items : []));
      if (!chosen) return;
      delegation = chosen;
      draw();
    },
    clearDelegation: () => {
      delegation = undefined;
      draw();
    },
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function nameOfDraft({ state }: OpenItemsModel): string | undefined {
  if (state.kind !== 'ready') return undefined;
  return state.answer.summary.symbol ?? state.uri.path.split('/').at(-1);
}

function parentsOf(roots: readonly TreeNode[]): Map<TreeNode, TreeNode> {
  const parents = new Map<TreeNode, TreeNode>();
  const enter = (node: TreeNode): void => {
    if (node.type !== 'group') return;
    for (const child of node.children) {
      parents.set(child, node);
      enter(child);
    }
  };
  roots.forEach(enter);
  return parents;
}

/** The innermost item whose provision holds the place. */
function nodeAt(nodes: readonly TreeNode[], place: vscode.Position): TreeNode | undefined {
  let found: TreeNode | undefined;
  for (const node of nodes) {
    if (node.type === 'group') {
      found = nodeAt(node.children, place) ?? found;
    } else {
      const { start, end } = node.item.range;
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      if (range.contains(place)) found = node;
    }
  }
  return found;
}

async function pickGrouping(current: Grouping): Promise<Grouping | undefined> {
  const entry = (label: string, grouping: Grouping) => ({
    label,
    grouping,
    ...(grouping === current ? { description: vscode.l10n.t('now') } : {}),
  });
  const entries = [
    entry(vscode.l10n.t('By section of the text'), 'section'),
    entry(vscode.l10n.t('By kind of paragraph'), 'kind'),
    entry(vscode.l10n.t('As one list, in the order of the text'), 'text'),
  ];
  const chosen = await vscode.window.showQuickPick(entries, { title: vscode.l10n.t('Group open items') });
  return chosen?.grouping;
}

async function pickDelegation(
  delegations: readonly { code: string; count: number }[],
): Promise<string | undefined> {
  if (delegations.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No open paragraph of this draft names a delegation.'),
    );
    return undefined;
  }
  const entries = delegations.map(({ code, count }) => ({
    label: code,
    description: vscode.l10n.t('open items: {0}', count),
  }));
  const title = vscode.l10n.t('Show the open items that name a delegation');
  return (await vscode.window.showQuickPick(entries, { title }))?.label;
}
