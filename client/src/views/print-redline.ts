import * as vscode from 'vscode';
import { printedPage } from './webview-page.ts';

/**
 * Saves a redline as a page of its own and offers to open it where it can be printed: a page inside VS Code cannot
 * reach a printer.
 */
export async function printRedline(
  title: string,
  folder: vscode.Uri,
  body: string,
  name: string,
): Promise<void> {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the redline for printing'),
    filters: { HTML: ['html'] },
    ...(workspace ? { defaultUri: vscode.Uri.joinPath(workspace.uri, `${name}.html`) } : {}),
  });
  if (!target) return;
  const style = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'redline.css'));
  const page = printedPage(title, vscode.env.language, new TextDecoder().decode(style), body);
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(page));
  const open = vscode.l10n.t('Open for printing');
  const saved = vscode.l10n.t(
    'The redline is saved as {0}.',
    target.path.slice(target.path.lastIndexOf('/') + 1),
  );
  if ((await vscode.window.showInformationMessage(saved, open)) === open)
    await vscode.env.openExternal(target);
}
