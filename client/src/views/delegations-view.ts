import * as vscode from 'vscode';
import type { CompileWish } from '../commands/compile.ts';
import { droppedFiles } from '../handed-files.ts';
import type { PositionsModel } from '../positions.ts';
import { delegationItem } from './delegation-item.ts';
import { type DelegationNode, delegationTree } from './delegation-tree.ts';

/** Shows who wants what; files that are dropped on it are handed to `compile`, under a delegation if dropped on one. */
export function createDelegationsView(
  model: PositionsModel,
  compile: (wish: CompileWish) => unknown,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let roots: readonly DelegationNode[] = [];
  let parents = new Map<DelegationNode, DelegationNode>();
  const childrenOf = (node: DelegationNode): readonly DelegationNode[] =>
    node.type === 'delegation' || node.type === 'members' ? node.children : [];
  const view = vscode.window.createTreeView<DelegationNode>('adref.delegations', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => [...(node === undefined ? roots : childrenOf(node))],
      getParent: (node) => parents.get(node),
      getTreeItem: (node) => delegationItem(node, model.state.kind === 'none' ? undefined : model.state.uri),
    },
    dragAndDropController: {
      dragMimeTypes: [],
      dropMimeTypes: ['text/uri-list', 'files'],
      handleDrop: async (target, data) => {
        const files = await droppedFiles(data);
        if (files.length === 0) return;
        const named =
          target?.type === 'delegation' || target?.type === 'member' ? target.delegation.code : undefined;
        const { state } = model;
        await compile({
          files,
          // The draft that is seen here is meant, whatever editor the file was dragged from.
          ...(state.kind === 'none' ? {} : { base: state.uri }),
          // Several files are several delegations: only their names can tell which.
          ...(files.length === 1 ? { code: named } : {}),
        });
      },
    },
    showCollapseAll: true,
  });
  const draw = (): void => {
    const { state } = model;
    // While a draft is read anew after a switch the old list must not stand there as if it were its own.
    roots = state.kind === 'ready' ? delegationTree(state.answer) : [];
    parents = new Map();
    const enter = (node: DelegationNode): void => {
      for (const child of childrenOf(node)) {
        parents.set(child, node);
        enter(child);
      }
    };
    roots.forEach(enter);
    view.description =
      state.kind === 'ready' ? (state.answer.symbol ?? state.uri.path.split('/').at(-1) ?? '') : '';
    const shown = state.kind !== 'ready' ? state.kind : roots.length === 0 ? 'nobody' : 'some';
    void vscode.commands.executeCommand('setContext', 'adref.delegations', shown);
    changed.fire(undefined);
  };
  draw();
  return vscode.Disposable.from(changed, view, model.onDidChange(draw));
}
