import * as vscode from 'vscode';
import { activeDraft, isEditable } from '../draft.ts';

/** What can be done with contested text; the server offers each as a code action of kind `refactor.rewrite.adref.*`. */
export type Settling =
  | 'lift'
  | 'drop'
  | 'choose'
  | 'bracket'
  | 'agree'
  | 'agreeAdRef'
  | 'unmark'
  | 'accept'
  | 'reject'
  | 'withdraw'
  | 'merge';

/**
 * Carries out the server's offer at the cursor; where there are several (nested brackets, alternatives) the
 * person chooses. One undo takes it back.
 */
export async function settle(settling: Settling): Promise<void> {
  const editor = activeDraft();
  if (!editor) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first.'));
    return;
  }
  const { document } = editor;
  if (!isEditable(document.uri)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This text is only shown. Change its source.'));
    return;
  }
  const version = document.version;
  const offers = await offersAt(document.uri, editor.selection, settling);
  const usable = offers.filter((offer) => !offer.disabled);
  if (usable.length === 0) {
    void vscode.window.showInformationMessage(offers[0]?.disabled?.reason ?? nothingHere(settling));
    return;
  }
  const chosen = settling !== 'choose' && usable.length === 1 ? usable[0] : await pick(usable, settling);
  if (!chosen) return;
  if (document.version !== version) {
    // The offers were made for a text that has changed while the list was open.
    void vscode.window.showWarningMessage(vscode.l10n.t('The text has changed meanwhile. Please try again.'));
    return;
  }
  if (chosen.edit) await vscode.workspace.applyEdit(chosen.edit);
  if (chosen.command)
    await vscode.commands.executeCommand(chosen.command.command, ...(chosen.command.arguments ?? []));
}

async function offersAt(
  uri: vscode.Uri,
  range: vscode.Range,
  settling: Settling,
): Promise<vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.RefactorRewrite.append(`adref.${settling}`);
  const offers = await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind.value,
    100,
  );
  return (offers ?? []).filter((offer) => offer.kind && kind.contains(offer.kind));
}

async function pick(offers: vscode.CodeAction[], settling: Settling): Promise<vscode.CodeAction | undefined> {
  const entries = offers.map((offer) => ({ label: offer.title, offer }));
  const entry = await vscode.window.showQuickPick(entries, {
    title: question(settling),
    matchOnDetail: true,
  });
  return entry?.offer;
}

function question(settling: Settling): string {
  switch (settling) {
    case 'lift':
      return vscode.l10n.t('Which brackets are to be lifted?');
    case 'drop':
      return vscode.l10n.t('Which bracketed text is to be dropped?');
    case 'choose':
      return vscode.l10n.t('Which alternative is chosen?');
    case 'bracket':
      return vscode.l10n.t('What is to be put in brackets?');
    case 'agree':
    case 'agreeAdRef':
    case 'unmark':
      return vscode.l10n.t('What is agreed?');
    case 'accept':
      return vscode.l10n.t('Which proposal is accepted?');
    case 'reject':
      return vscode.l10n.t('Which proposal is rejected?');
    case 'withdraw':
      return vscode.l10n.t('Who withdraws?');
    case 'merge':
      return vscode.l10n.t('What is merged?');
  }
}

function nothingHere(settling: Settling): string {
  switch (settling) {
    case 'lift':
    case 'drop':
      return vscode.l10n.t('Put the cursor inside a bracket first.');
    case 'accept':
    case 'reject':
      return vscode.l10n.t('Put the cursor inside a bracket or a marked change first.');
    case 'withdraw':
      return vscode.l10n.t('Put the cursor inside a bracket that names a delegation first.');
    case 'merge':
      return vscode.l10n.t('No two alternatives here have the same words.');
    case 'choose':
      return vscode.l10n.t('Put the cursor inside one of several alternatives first, as in [shall][should].');
    case 'bracket':
      return vscode.l10n.t('Select the text to be put in brackets first.');
    case 'agree':
    case 'agreeAdRef':
      return vscode.l10n.t('Put the cursor inside a paragraph that is not agreed yet first.');
    case 'unmark':
      return vscode.l10n.t('This paragraph is not marked as agreed.');
  }
}
