import * as vscode from 'vscode';

/** The command behind the line above an open paragraph; the server is told that this client has it. */
export const settleHereCommand = 'adref.settleHere';

/** Puts the cursor at an open place and shows what can be done with it. */
export async function settleHere(uri: string, place: { line: number; character: number }): Promise<void> {
  const at = new vscode.Position(place.line, place.character);
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri, true));
  // One step into the bracket, so that the bracket itself is meant and not the text before it.
  const inside = editor.document.validatePosition(at.translate(0, 1));
  editor.selection = new vscode.Selection(inside, inside);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand('editor.action.codeAction', {
    kind: 'refactor.rewrite.adref',
    apply: 'never',
  });
}
