import * as vscode from 'vscode';
import type { Revision } from '../../../server/src/protocol/revisions.ts';
import { previousRevision } from '../previous-revision.ts';
import type { RevisionsModel, RevisionsState } from '../revisions.ts';
import { type RevisionGroup, type RevisionNode, revisionItem } from './revision-item.ts';

/** Shows the revisions of the draft last looked at, the newest first; files and commits as groups where there are both. */
export function createRevisionsView(model: RevisionsModel): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let roots: readonly RevisionNode[] = [];
  const view = vscode.window.createTreeView<RevisionNode>('adref.revisions', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => [...(node === undefined ? roots : node.type === 'group' ? node.children : [])],
      getParent: (node) => (node.type === 'group' ? undefined : node.group),
      getTreeItem: revisionItem,
    },
  });
  const draw = (): void => {
    roots = rootsOf(model.state);
    const { state } = model;
    view.message = state.kind === 'ready' ? state.answer.notes.join(' ') : '';
    view.description = state.kind === 'ready' ? (state.answer.title ?? nameOf(state.uri)) : '';
    const total = state.kind === 'ready' ? state.answer.files.length + state.answer.commits.length : 0;
    const shown = state.kind !== 'ready' ? state.kind : total <= 1 ? 'single' : 'many';
    void vscode.commands.executeCommand('setContext', 'adref.revisions', shown);
    changed.fire(undefined);
  };
  draw();
  model.watch(view.visible);
  return vscode.Disposable.from(
    changed,
    view,
    model.onDidChange(draw),
    view.onDidChangeVisibility(({ visible }) => model.watch(visible)),
  );
}

function rootsOf(state: RevisionsState): readonly RevisionNode[] {
  if (state.kind !== 'ready') return [];
  const { files, commits, older } = state.answer;
  // One revision has nothing to be compared with; the view then says how to get a second one.
  if (files.length + commits.length <= 1) return [];
  if (commits.length === 0) return nodesOf(files, undefined);
  return [
    groupOf('files', vscode.l10n.t('Files'), files, false),
    groupOf('commits', vscode.l10n.t('Git'), commits, older),
  ].filter(({ children }) => children.length > 0);
}

function groupOf(id: string, title: string, revisions: readonly Revision[], older: boolean): RevisionGroup {
  const children: RevisionNode[] = [];
  const group: RevisionGroup = { type: 'group', id, title, older, children };
  children.push(...nodesOf(revisions, group));
  return group;
}

function nodesOf(revisions: readonly Revision[], group: RevisionGroup | undefined): RevisionNode[] {
  return revisions
    .map(
      (revision, i): RevisionNode => ({
        type: 'revision',
        revision,
        before: previousRevision(revisions, i),
        group,
      }),
    )
    .reverse();
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
