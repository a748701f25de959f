import * as vscode from 'vscode';

/** The icon on the tab of a page: a draft's. */
export function pageIcon(extension: vscode.Uri): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
  const icon = (name: string): vscode.Uri => vscode.Uri.joinPath(extension, 'icons', name);
  return { light: icon('draft-light.svg'), dark: icon('draft-dark.svg') };
}
