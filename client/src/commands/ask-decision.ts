import * as vscode from 'vscode';
import type { DecideWish, Parties } from '../../../server/src/protocol/decisions.ts';
import { activeDraft, isEditable } from '../draft.ts';
import type { ServerLink } from '../server-link.ts';

/** The edits of a decision on the text that is open, and where they belong. */
export interface AskedDecision<Wish extends DecideWish> {
  readonly uri: vscode.Uri;
  readonly edits: vscode.TextEdit[];
  /** How many places they decide. */
  readonly count: number;
  readonly wish: Wish;
}

/**
 * Asks for the edits of a decision at the cursor; nothing is changed by it. `choose` gets the parties of the text on
 * demand and gives undefined where the person chose nothing. Why there are no edits is told to the person.
 */
export async function askDecision<Wish extends DecideWish>(
  server: ServerLink,
  choose: (parties: () => Promise<Parties | null | undefined>) => Promise<Wish | undefined>,
): Promise<AskedDecision<Wish> | undefined> {
  const editor = activeDraft();
  if (!editor || !isEditable(editor.document.uri)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first.'));
    return undefined;
  }
  const { document, selection } = editor;
  const { line, character } = selection.active;
  const at = { textDocument: { uri: document.uri.toString() }, position: { line, character } };
  const { token } = new vscode.CancellationTokenSource();
  const wish = await choose(() => server.request('adref/parties', at, token));
  if (!wish) return undefined;
  const answer = await server.request('adref/decide', { ...at, wish }, token);
  if (!answer) return undefined;
  if (answer.problem !== null) {
    void vscode.window.showInformationMessage(answer.problem);
    return undefined;
  }
  if (document.version !== answer.version) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The text has changed meanwhile. Please try again.'));
    return undefined;
  }
  const edits = answer.edits.map(({ range: { start, end }, newText }) =>
    vscode.TextEdit.replace(new vscode.Range(start.line, start.character, end.line, end.character), newText),
  );
  return { uri: document.uri, edits, count: answer.count, wish };
}
