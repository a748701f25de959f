import * as vscode from 'vscode';
import { languageId } from '../draft.ts';
import type { ServerLink } from '../server-link.ts';
import { today } from '../today.ts';
import type { Pair } from '../webviews/redline/messages.ts';

/** Writes what was corrected between two revisions as a corrigendum, in an editor of its own. */
export async function writeCorrigendum(server: ServerLink, { old, now }: Pair): Promise<void> {
  const answer = await server.request(
    'adref/corrigendum',
    { old: old.source, now: now.source, day: today() },
    new vscode.CancellationTokenSource().token,
  );
  if (!answer || 'problem' in answer) {
    const reason = answer?.problem ?? vscode.l10n.t('The language server does not answer.');
    void vscode.window.showWarningMessage(reason);
    return;
  }
  const document = await vscode.workspace.openTextDocument({ language: languageId, content: answer.text });
  await vscode.window.showTextDocument(document);
}
