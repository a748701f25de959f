import * as vscode from 'vscode';
import { languageId } from '../draft.ts';
import { sourcesOf } from '../revision-documents.ts';
import type { ServerLink } from '../server-link.ts';
import { today } from '../today.ts';
import type { Pair } from '../webviews/redline/messages.ts';

/** Writes what was corrected between two revisions as a corrigendum, in an editor of its own. */
export async function writeCorrigendum(server: ServerLink, pair: Pair): Promise<void> {
  const { token } = new vscode.CancellationTokenSource();
  const sources = await sourcesOf(server, pair, token);
  const answer =
    'problem' in sources
      ? sources
      : await server.request('adref/corrigendum', { ...sources, day: today() }, token);
  if (!answer || 'problem' in answer) {
    const reason = answer?.problem ?? vscode.l10n.t('The language server does not answer.');
    void vscode.window.showWarningMessage(reason);
    return;
  }
  const document = await vscode.workspace.openTextDocument({ language: languageId, content: answer.text });
  await vscode.window.showTextDocument(document);
}
