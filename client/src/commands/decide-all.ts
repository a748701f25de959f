import * as vscode from 'vscode';
import type { DecideWish, Parties } from '../../../server/src/protocol/decisions.ts';
import { activeDraft, isEditable } from '../draft.ts';
import type { ChangesPreview } from '../preview-changes.ts';
import type { ServerLink } from '../server-link.ts';

type Decision = Extract<DecideWish, { scope: unknown }>;

/**
 * Accepts or rejects everything that one delegation proposes, in the paragraph or the text: the person chooses whose,
 * sees every change before it is made, and one undo takes all of it back. `wish` and `asks` spare the questions.
 */
export async function decideAll(
  server: ServerLink,
  preview: ChangesPreview,
  kind: Decision['kind'],
  wish?: Omit<Decision, 'kind'>,
  asks = true,
): Promise<void> {
  const editor = activeDraft();
  if (!editor || !isEditable(editor.document.uri)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first.'));
    return;
  }
  const { document, selection } = editor;
  const { line, character } = selection.active;
  const at = { textDocument: { uri: document.uri.toString() }, position: { line, character } };
  const { token } = new vscode.CancellationTokenSource();
  const chosen = wish ?? (await pick(kind, await server.request('adref/parties', at, token)));
  if (!chosen) return;
  const answer = await server.request('adref/decide', { ...at, wish: { kind, ...chosen } }, token);
  if (!answer) return;
  if (answer.problem !== null) {
    void vscode.window.showInformationMessage(answer.problem);
    return;
  }
  if (document.version !== answer.version) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The text has changed meanwhile. Please try again.'));
    return;
  }
  const title =
    kind === 'accept'
      ? vscode.l10n.t('Accept what {0} proposes', chosen.delegation)
      : vscode.l10n.t('Reject what {0} proposes', chosen.delegation);
  const edits = answer.edits.map(({ range: { start, end }, newText }) =>
    vscode.TextEdit.replace(new vscode.Range(start.line, start.character, end.line, end.character), newText),
  );
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits);
  const made = asks
    ? await preview.decide(title, [{ uri: document.uri, edits }])
    : await vscode.workspace.applyEdit(edit);
  if (!made) return;
  const done =
    kind === 'accept'
      ? vscode.l10n.t('Accepted: {0}, {1} places.', chosen.delegation, answer.count)
      : vscode.l10n.t('Rejected: {0}, {1} places.', chosen.delegation, answer.count);
  vscode.window.setStatusBarMessage(done, 5000);
}

interface Entry extends vscode.QuickPickItem {
  readonly wish?: Omit<Decision, 'kind'>;
}

async function pick(
  kind: Decision['kind'],
  answer: Parties | null | undefined,
): Promise<Omit<Decision, 'kind'> | undefined> {
  if (!answer) return undefined;
  if (answer.parties.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No delegation proposes anything in this text.'));
    return undefined;
  }
  const entries = (scope: Decision['scope']): Entry[] =>
    answer.parties
      .filter((party) => party[scope] > 0)
      .map((party) => ({
        label: party.code,
        description: [party.name === party.code ? null : party.name, placeCount(party[scope])]
          .filter((part) => part !== null)
          .join(' · '),
        wish: { delegation: party.code, scope },
      }));
  const here = entries('paragraph');
  const separator = (label: string): Entry => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const title =
    kind === 'accept'
      ? vscode.l10n.t('Whose proposals are accepted?')
      : vscode.l10n.t('Whose proposals are rejected?');
  const chosen = await vscode.window.showQuickPick<Entry>(
    [
      ...(here.length > 0 ? [separator(vscode.l10n.t('In this paragraph')), ...here] : []),
      separator(vscode.l10n.t('In the whole text')),
      ...entries('text'),
    ],
    { title, matchOnDescription: true },
  );
  return chosen?.wish;
}

function placeCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 place') : vscode.l10n.t('{0} places', count);
}
