import * as vscode from 'vscode';
import type { Parties } from '../../../server/src/protocol/decisions.ts';
import type { ServerLink } from '../server-link.ts';
import { askDecision } from './ask-decision.ts';

/**
 * Names a delegation in the bracket at the cursor, as the first who proposes it or as one who joins: one of those the
 * text names, of those the meeting knows, or a code that the person types. One undo takes it back.
 */
export async function nameDelegation(server: ServerLink, delegation?: string): Promise<void> {
  const asked = await askDecision(server, async (parties) => {
    const code = delegation ?? (await pick(await parties()));
    return code ? { kind: 'name', delegation: code } : undefined;
  });
  if (!asked) return;
  const edit = new vscode.WorkspaceEdit();
  edit.set(asked.uri, asked.edits);
  await vscode.workspace.applyEdit(edit);
}

interface Entry extends vscode.QuickPickItem {
  readonly code?: string;
}

/** A list that also takes what is typed, if nothing in it is called so. */
function pick(answer: Parties | null | undefined): Promise<string | undefined> {
  if (!answer) return Promise.resolve(undefined);
  const named = new Set(answer.parties.map(({ code }) => code));
  const entry = ({ code, name }: { code: string; name: string | null }): Entry => ({
    label: code,
    ...(name === null || name === code ? {} : { description: name }),
    code,
  });
  const separator = (label: string): Entry => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const known: readonly Entry[] = [
    ...(named.size > 0 ? [separator(vscode.l10n.t('Named in this text')), ...answer.parties.map(entry)] : []),
    separator(vscode.l10n.t('All delegations and groups')),
    ...answer.roster.filter(({ code }) => !named.has(code)).map(entry),
  ];
  const list = vscode.window.createQuickPick<Entry>();
  list.title = vscode.l10n.t('Which delegation proposes this?');
  list.placeholder = vscode.l10n.t('Choose one, or type a code of two to five capital letters');
  list.matchOnDescription = true;
  list.items = known;
  return new Promise((resolve) => {
    list.onDidChangeValue((typed) => {
      const code = typed.trim();
      const isNew = /^\p{Lu}{2,5}$/u.test(code) && !known.some((one) => one.code === code);
      list.items = isNew
        ? [...known, { label: vscode.l10n.t('Use the code {0}', code), code, alwaysShow: true }]
        : known;
    });
    list.onDidAccept(() => {
      resolve(list.selectedItems[0]?.code);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}
