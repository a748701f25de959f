import * as vscode from 'vscode';
import { type LockedRows, sameLine } from './same-line.ts';

/**
 * Keeps documents side by side at the same paragraph: whoever scrolls one of them moves the others. `rows` may be
 * replaced while it lasts; dispose to let go.
 */
export function lockScrolling(uris: readonly string[], rows: () => LockedRows): vscode.Disposable {
  /** Where an editor was put, so that its own report of it moves nobody. */
  const put = new Map<vscode.TextEditor, number>();
  return vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
    const from = uris.indexOf(textEditor.document.uri.toString());
    const top = visibleRanges[0]?.start.line;
    if (from < 0 || top === undefined) return;
    if (put.get(textEditor) === top) {
      put.delete(textEditor);
      return;
    }
    for (const other of vscode.window.visibleTextEditors) {
      const to = uris.indexOf(other.document.uri.toString());
      if (to < 0 || to === from) continue;
      const line = sameLine(rows(), from, to, top, other.document.lineCount - 1);
      if (other.visibleRanges[0]?.start.line === line) continue;
      put.set(other, line);
      other.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
    }
  });
}
