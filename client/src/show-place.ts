import * as vscode from 'vscode';
import type { StatedPosition } from '../../server/src/protocol/positions.ts';

/** Puts the cursor at a place of a draft, in the editor that shows it already, else in a new one. */
export async function showPlace(
  uri: vscode.Uri,
  { line, character }: StatedPosition['place'],
): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find(
    (editor) => editor.document.uri.toString() === uri.toString(),
  )?.viewColumn;
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(
    document,
    shown === undefined ? {} : { viewColumn: shown },
  );
  const place = document.validatePosition(new vscode.Position(line, character));
  // Nothing is selected: contested text must not vanish at the next key.
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
