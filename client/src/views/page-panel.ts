import * as vscode from 'vscode';
import { pageIcon } from './page-icon.ts';
import { createNonce, webviewPage } from './webview-page.ts';

/** What a panel with a page of the extension is opened with. */
export interface PagePanelParts {
  /** The folder of the extension. */
  readonly extension: vscode.Uri;
  /** The page's name under `dist/webviews`; the panel's type is `adref.` and this name. */
  readonly page: string;
  readonly title: string;
  /** Shown until the page has something to show. */
  readonly waiting: string;
  readonly column?: vscode.ViewColumn;
}

/** Opens a panel with a page: nothing but the page's own script and style sheet may load in it. */
export function openPagePanel({
  extension,
  page,
  title,
  waiting,
  column = vscode.ViewColumn.Active,
}: PagePanelParts): vscode.WebviewPanel {
  const folder = vscode.Uri.joinPath(extension, 'dist', 'webviews');
  const panel = vscode.window.createWebviewPanel(`adref.${page}`, title, column, {
    enableScripts: true,
    localResourceRoots: [folder],
  });
  panel.iconPath = pageIcon(extension);
  const part = (name: string): string =>
    panel.webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString();
  panel.webview.html = webviewPage({
    cspSource: panel.webview.cspSource,
    nonce: createNonce(),
    script: part(`${page}.js`),
    style: part(`${page}.css`),
    language: vscode.env.language,
    title,
    waiting,
  });
  return panel;
}
