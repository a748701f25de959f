import * as vscode from 'vscode';
import { nameOfFile } from './file-names.ts';

/** Says that a file was saved, and lets the person open it and see where it lies, as far as this machine can show it. */
export async function tellSaved(target: vscode.Uri): Promise<void> {
  const { env, workspace, commands } = vscode;
  const onDesk =
    env.uiKind === vscode.UIKind.Desktop && target.scheme === 'file' && env.remoteName === undefined;
  const open = vscode.l10n.t('Open');
  const show = vscode.l10n.t('Show in folder');
  const canOpen = onDesk || !/\.docx$/i.test(target.path);
  const canShow = onDesk || workspace.getWorkspaceFolder(target) !== undefined;
  const saved = vscode.l10n.t('{0} is saved.', nameOfFile(target));
  const chosen = await vscode.window.showInformationMessage(
    saved,
    ...(canOpen ? [open] : []),
    ...(canShow ? [show] : []),
  );
  if (chosen === open) {
    if (onDesk) await env.openExternal(target);
    else await commands.executeCommand('vscode.open', target);
  }
  if (chosen === show) await commands.executeCommand(onDesk ? 'revealFileInOS' : 'revealInExplorer', target);
}
