import * as vscode from 'vscode';
import type { DecideWish, Parties } from '../../../server/src/protocol/decisions.ts';
import type { ChangesPreview } from '../preview-changes.ts';
import type { ServerLink } from '../server-link.ts';
import { askDecision } from './ask-decision.ts';

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
  const asked = await askDecision(server, async (parties) => {
    const chosen = wish ?? (await pick(kind, await parties()));
    return chosen && { kind, ...chosen };
  });
  if (!asked) return;
  const { uri, edits, count, wish: chosen } = asked;
  const title =
    kind === 'accept'
      ? vscode.l10n.t('Accept what {0} proposes', chosen.delegation)
      : vscode.l10n.t('Reject what {0} proposes', chosen.delegation);
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, edits);
  const made = asks ? await preview.decide(title, [{ uri, edits }]) : await vscode.workspace.applyEdit(edit);
  if (!made) return;
  const done =
    kind === 'accept'
      ? vscode.l10n.t('Accepted: {0}, {1} places.', chosen.delegation, count)
      : vscode.l10n.t('Rejected: {0}, {1} places.', chosen.delegation, count);
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
