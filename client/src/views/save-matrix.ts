import * as vscode from 'vscode';
import type { ServerLink } from '../server-link.ts';
import type { FromMatrix } from '../webviews/matrix/messages.ts';

/** Saves the matrix of a draft, as it is filtered, where the person says; an existing file is replaced only if they agree. */
export async function saveMatrix(
  server: ServerLink,
  uri: vscode.Uri,
  { format, only, stance }: Extract<FromMatrix, { kind: 'export' }>,
): Promise<void> {
  const filters =
    format === 'csv' ? { [vscode.l10n.t('Spreadsheet')]: ['csv'] } : { [vscode.l10n.t('Page')]: ['html'] };
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.(?:md|txt)$/, '');
  const suffix = only === null ? vscode.l10n.t('positions') : only;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the matrix of positions'),
    filters,
    ...(uri.scheme === 'untitled'
      ? {}
      : { defaultUri: vscode.Uri.joinPath(uri, '..', `${name}.${suffix}.${format}`) }),
  });
  if (!target) return;
  const { token } = new vscode.CancellationTokenSource();
  const answer = await server.request(
    'adref/exportMatrix',
    { textDocument: { uri: uri.toString() }, only, stances: stance === null ? null : [stance], format },
    token,
  );
  if (!answer) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The language server does not answer.'));
    return;
  }
  // Without a byte order mark spreadsheets take the file for one in an old code page.
  const text = format === 'csv' ? `\uFEFF${answer.text}` : answer.text;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  const open = vscode.l10n.t('Open');
  const saved = vscode.l10n.t(
    'The matrix is saved as {0}.',
    target.path.slice(target.path.lastIndexOf('/') + 1),
  );
  if ((await vscode.window.showInformationMessage(saved, open)) === open)
    await vscode.env.openExternal(target);
}
