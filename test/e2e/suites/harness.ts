import * as vscode from 'vscode';
import type { AdRefApi } from '../../../client/src/start-client.ts';
import { assert } from '../assert.ts';

/** Opens a file of the test workspace in an editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a workspace folder is open');
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, name));
}

/** What the running extension offers to others. */
export async function api(): Promise<AdRefApi> {
  const extension = vscode.extensions.getExtension<AdRefApi>('ad-ref.ad-ref');
  assert.ok(extension, 'the extension is installed');
  return extension.activate();
}

/** Waits until `probe` answers something, asking again whenever `event` fires; fails after 20 seconds. */
export function until<T>(what: string, event: vscode.Event<unknown>, probe: () => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = probe();
      if (found === undefined) return;
      clearTimeout(timer);
      subscription.dispose();
      resolve(found);
    };
    const timer = setTimeout(() => {
      subscription.dispose();
      reject(new Error(`waited in vain for ${what}`));
    }, 20_000);
    const subscription = event(look);
    look();
  });
}

/** The first diagnostic with this code, once it has arrived. */
export function diagnostic(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  return until(`a diagnostic ${code}`, vscode.languages.onDidChangeDiagnostics, () =>
    vscode.languages.getDiagnostics(uri).find((each) => codeOf(each) === code),
  );
}

/** The code as a plain string, with or without a link to its explanation. */
function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Puts the cursor right after the first occurrence of `text`. */
export function cursorAfter(editor: vscode.TextEditor, text: string): void {
  const offset = editor.document.getText().indexOf(text);
  assert.ok(offset >= 0, `the text holds ${text}`);
  const place = editor.document.positionAt(offset + text.length);
  editor.selection = new vscode.Selection(place, place);
}

/** The rest of the line behind the cursor. */
export function behindCursor({ document, selection }: vscode.TextEditor): string {
  return document.lineAt(selection.active.line).text.slice(selection.active.character);
}

/** Undoes one step and says whether that restored `before`. */
export async function assertOneUndo(editor: vscode.TextEditor, before: string): Promise<void> {
  assert.notEqual(editor.document.getText(), before, 'something has changed');
  await vscode.commands.executeCommand('undo');
  assert.equal(editor.document.getText(), before, 'one undo restores the text');
}
