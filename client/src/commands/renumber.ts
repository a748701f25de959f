import * as vscode from 'vscode';
import type { NumberingWish, Renumbered } from '../../../server/src/protocol/numbering.ts';
import { activeDraft } from '../draft.ts';
import type { ChangesPreview, FileChanges } from '../preview-changes.ts';
import type { ServerLink } from '../server-link.ts';
import { openConcordance } from './show-concordance.ts';

/**
 * Renumbers the draft in front and repairs every reference in the meeting: the person chooses how, sees every change
 * before it is made, and one undo takes all of it back. `how` and `asks` spare the questions, for keys and tests.
 */
export async function renumber(
  server: ServerLink,
  preview: ChangesPreview,
  how?: NumberingWish,
  asks = true,
): Promise<void> {
  const editor = activeDraft();
  if (!editor) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first.'));
    return;
  }
  const wish = how ?? (await pickWish());
  if (!wish) return;
  const { document, selection } = editor;
  const { version } = document;
  const answer = await ask(server, document.uri, selection.active, wish);
  if (!answer) return;
  if (answer.files.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The numbers have no gaps; nothing is to be changed.'),
    );
    return;
  }
  if (document.version !== version) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The text has changed meanwhile. Please try again.'));
    return;
  }
  const files = changesOf(answer);
  const title = vscode.l10n.t('New numbers and their references');
  const made = asks ? await preview.decide(title, files) : await make(files);
  // The message waits for the person; the command is done.
  if (made) void tellResult(answer);
}

async function pickWish(): Promise<NumberingWish | undefined> {
  const entries: readonly (vscode.QuickPickItem & { readonly wish: NumberingWish })[] = [
    {
      wish: 'gaps',
      label: vscode.l10n.t('Close the gaps'),
      detail: vscode.l10n.t('Later numbers move up; bis, ter and A stay.'),
    },
    {
      wish: 'bis',
      label: vscode.l10n.t('Close the gaps, and number every settled bis'),
      detail: vscode.l10n.t('2.2.10 bis becomes 2.2.11 where nothing in it is open.'),
    },
    {
      wish: 'room',
      label: vscode.l10n.t('Make room before this paragraph'),
      detail: vscode.l10n.t('This number and all behind it move down by one.'),
    },
  ];
  const chosen = await vscode.window.showQuickPick(entries, { title: vscode.l10n.t('How to renumber') });
  return chosen?.wish;
}

function ask(
  server: ServerLink,
  uri: vscode.Uri,
  position: vscode.Position,
  how: NumberingWish,
): Thenable<Renumbered | null | undefined> {
  const title = vscode.l10n.t('Renumbering…');
  const options = { location: vscode.ProgressLocation.Window, title };
  const { line, character } = position;
  return vscode.window.withProgress(options, (_, token) =>
    server.request(
      'adref/renumber',
      { textDocument: { uri: uri.toString() }, position: { line, character }, how },
      token,
    ),
  );
}

function changesOf({ files }: Renumbered): readonly FileChanges[] {
  return files.map(({ uri, edits }) => ({
    uri: vscode.Uri.parse(uri),
    edits: edits.map(({ range: { start, end }, newText }) =>
      vscode.TextEdit.replace(
        new vscode.Range(start.line, start.character, end.line, end.character),
        newText,
      ),
    ),
  }));
}

function make(files: readonly FileChanges[]): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, edits } of files) edit.set(uri, [...edits]);
  return vscode.workspace.applyEdit(edit);
}

/** Says what was done, and offers the table of old and new numbers and what should be looked at. */
async function tellResult(answer: Renumbered): Promise<void> {
  const done = vscode.l10n.t(
    'Numbers changed: {0}, files: {1}.',
    answer.concordance.length,
    answer.files.length,
  );
  const show = vscode.l10n.t('Show the table of numbers');
  if ((await vscode.window.showInformationMessage(done, show)) !== show) return;
  const doubts = answer.doubts.map(
    ({ uri, range, message }) => `${uri.slice(uri.lastIndexOf('/') + 1)}:${range.start.line + 1}: ${message}`,
  );
  const heads = [vscode.l10n.t('Old number'), vscode.l10n.t('New number')] as const;
  await openConcordance(heads, answer.concordance, doubts);
}
