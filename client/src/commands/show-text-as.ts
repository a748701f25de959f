import * as vscode from 'vscode';
import type { NamedDelegation } from '../../../server/src/protocol/decisions.ts';
import type { ViewChoices } from '../../../server/src/protocol/views.ts';
import { activeDraft, isEditable } from '../draft.ts';
import type { ServerLink } from '../server-link.ts';
import { openView, type TextViews, type ViewWish, viewScheme, viewUri } from '../text-views.ts';

/** Shows one reading of the draft in front, read-only beside it; the person chooses which. `wish` spares the question. */
export async function showTextAs(server: ServerLink, wish?: ViewWish): Promise<void> {
  const editor = activeDraft();
  if (!editor || !isEditable(editor.document.uri)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first.'));
    return;
  }
  const { uri } = editor.document;
  const chosen = wish ?? (await pick(server, uri));
  if (!chosen) return;
  await openView(viewUri(uri, chosen, titleOf(chosen)));
}

/** From a place in a view to the same place in its draft. */
export async function goToSource(views: TextViews): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.scheme !== viewScheme) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Put the cursor into a text that is shown as one reading of a draft first.'),
    );
    return;
  }
  const found = await views.sourceOf(editor.document, editor.selection.active);
  if (!found) return;
  const viewColumn = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === found.uri.toString(),
  )?.viewColumn;
  const options = { selection: found.range, viewColumn: viewColumn ?? vscode.ViewColumn.One };
  await vscode.window.showTextDocument(found.uri, options);
}

interface Entry extends vscode.QuickPickItem {
  readonly wish?: ViewWish;
}

async function pick(server: ServerLink, uri: vscode.Uri): Promise<ViewWish | undefined> {
  const { token } = new vscode.CancellationTokenSource();
  const choices = await server.request('adref/viewChoices', { textDocument: { uri: uri.toString() } }, token);
  if (!choices) return undefined;
  const chosen = await vscode.window.showQuickPick(entriesOf(choices), {
    title: vscode.l10n.t('How is the text to be shown?'),
    matchOnDescription: true,
  });
  return chosen?.wish;
}

function entriesOf({ compiled, delegations, groups, options }: ViewChoices): readonly Entry[] {
  const entry = (wish: ViewWish, named?: NamedDelegation, words?: string): Entry => {
    const description = words ?? (named?.name === named?.code ? undefined : named?.name);
    return { label: titleOf(wish), wish, ...(description ? { description } : {}) };
  };
  const section = (title: string, entries: readonly Entry[]): readonly Entry[] =>
    entries.length === 0 ? [] : [{ label: title, kind: vscode.QuickPickItemKind.Separator }, ...entries];
  const as = (one: NamedDelegation): Entry => entry({ kind: 'as', delegation: one.code }, one);
  return [
    ...section(vscode.l10n.t('The whole text'), [
      ...(compiled ? [entry({ kind: 'base' })] : []),
      entry({ kind: 'clean', mode: 'in' }),
      entry({ kind: 'clean', mode: 'out' }),
    ]),
    ...section(vscode.l10n.t('As a delegation wants it'), delegations.map(as)),
    ...section(vscode.l10n.t('As a group wants it'), groups.map(as)),
    ...section(
      vscode.l10n.t('If an option is taken'),
      options.flatMap(({ label, choices }) =>
        choices.map(({ choice, words }) => entry({ kind: 'option', label, choice }, undefined, words)),
      ),
    ),
    ...section(
      vscode.l10n.t('If a delegation withdraws'),
      [...delegations, ...groups].map((one) => entry({ kind: 'without', delegation: one.code }, one)),
    ),
  ];
}

function titleOf(wish: ViewWish): string {
  switch (wish.kind) {
    case 'as':
      return vscode.l10n.t('As {0} wants it', wish.delegation);
    case 'without':
      return vscode.l10n.t('Without {0}', wish.delegation);
    case 'base':
      return vscode.l10n.t('The text before all proposals');
    case 'clean':
      return wish.mode === 'in'
        ? vscode.l10n.t('Clean, all contested text kept')
        : vscode.l10n.t('Clean, agreed text only');
    case 'option':
      return vscode.l10n.t('{0} with option {1}', wish.label, wish.choice);
  }
}
