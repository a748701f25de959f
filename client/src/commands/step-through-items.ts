import * as vscode from 'vscode';
import type { OpenItem } from '../../../server/src/protocol/open-items.ts';
import { activeDraft } from '../draft.ts';
import type { OpenItemsModel } from '../open-items.ts';
import { showPlace } from '../show-place.ts';
import { nameOf } from '../words.ts';
import { step } from './step.ts';

/** Moves the cursor to the nearest open place in the given direction and says which one it is. */
export async function stepThroughItems(model: OpenItemsModel, direction: 'next' | 'previous'): Promise<void> {
  const editor = activeDraft() ?? (await editorOfShownDraft(model));
  if (!editor) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first.'));
    return;
  }
  const answer = await model.fresh(editor.document);
  if (!answer) return;
  const found = step(answer.items, editor.selection.active, direction);
  if (!found) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is open in this draft.'));
    return;
  }
  await showPlace(editor.document.uri, found.item.target.start);
  const where = vscode.l10n.t(
    '{0}, open item {1} of {2}',
    nameOf(found.item),
    found.number,
    answer.items.length,
  );
  const turned =
    direction === 'next' ? vscode.l10n.t('back at the first') : vscode.l10n.t('back at the last');
  vscode.window.setStatusBarMessage(found.wrapped ? `${where} (${turned})` : where, 5000);
}

/** Goes to an item that a person picked in the list, where it stands by now. */
export async function goToItem(model: OpenItemsModel, uri: vscode.Uri, item: OpenItem): Promise<void> {
  const answer = await model.fresh(await vscode.workspace.openTextDocument(uri));
  const now = answer?.items.find(({ path }) => path === item.path) ?? item;
  await showPlace(uri, now.target.start);
}

async function editorOfShownDraft({ state }: OpenItemsModel): Promise<vscode.TextEditor | undefined> {
  return state.kind === 'none' ? undefined : vscode.window.showTextDocument(state.uri);
}
