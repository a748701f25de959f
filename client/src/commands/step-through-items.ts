import * as vscode from 'vscode';
import type { OpenItem } from '../../../server/src/protocol.ts';
import { activeDraft } from '../draft.ts';
import type { OpenItemsModel } from '../open-items.ts';
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
  await showItem(editor.document.uri, found.item);
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
  await showItem(uri, answer?.items.find(({ path }) => path === item.path) ?? item);
}

/** Puts the cursor at the first unresolved place of an item. */
async function showItem(uri: vscode.Uri, item: OpenItem): Promise<void> {
  const { line, character } = item.target.start;
  const place = new vscode.Position(line, character);
  const viewColumn = vscode.window.visibleTextEditors.find(
    (editor) => editor.document.uri.toString() === uri.toString(),
  )?.viewColumn;
  const editor = await vscode.window.showTextDocument(uri, viewColumn === undefined ? {} : { viewColumn });
  // Nothing is selected: contested text must not vanish at the next key.
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function editorOfShownDraft({ state }: OpenItemsModel): Promise<vscode.TextEditor | undefined> {
  return state.kind === 'none' ? undefined : vscode.window.showTextDocument(state.uri);
}
