import * as vscode from 'vscode';
import { activeDraft } from '../draft.ts';
import type { ServerLink } from '../server-link.ts';
import { stepFrom } from './step.ts';

/** Selects the nearest blank in the given direction, so that what is typed replaces it, and says which one it is. */
export async function stepThroughBlanks(server: ServerLink, direction: 'next' | 'previous'): Promise<void> {
  const editor = activeDraft();
  if (!editor) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first.'));
    return;
  }
  const { document } = editor;
  const answer = await server.request(
    'adref/blanks',
    { textDocument: { uri: document.uri.toString() } },
    new vscode.CancellationTokenSource().token,
  );
  if (!answer) return;
  const found = stepFrom(answer, editor.selection.start, direction);
  if (!found) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no blank in this draft.'));
    return;
  }
  const { start, end } = found.item;
  const range = document.validateRange(
    new vscode.Range(start.line, start.character, end.line, end.character),
  );
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  const where = vscode.l10n.t('Blank {0} of {1}', found.number, answer.length);
  const turned =
    direction === 'next' ? vscode.l10n.t('back at the first') : vscode.l10n.t('back at the last');
  vscode.window.setStatusBarMessage(found.wrapped ? `${where} (${turned})` : where, 5000);
}
