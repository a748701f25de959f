import * as vscode from 'vscode';
import { activeDraft } from '../draft.ts';

interface Entry extends vscode.QuickPickItem {
  readonly range: vscode.Range;
}

/** Lets the person type a paragraph's number or words of it; the editor follows, and Escape leads back. */
export async function goToParagraph(): Promise<void> {
  const editor = activeDraft();
  if (!editor) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first.'));
    return;
  }
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    editor.document.uri,
  );
  const entries = flatten(symbols ?? [], []);
  if (entries.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This draft has no numbered paragraphs yet.'));
    return;
  }
  await pick(editor, entries);
}

function flatten(symbols: readonly vscode.DocumentSymbol[], above: readonly string[]): Entry[] {
  return symbols.flatMap((symbol) => [
    {
      label: symbol.name,
      description: symbol.detail,
      ...(above.length > 0 ? { detail: above.join(' › ') } : {}),
      range: symbol.selectionRange,
    },
    ...flatten(symbol.children, [...above, symbol.name]),
  ]);
}

function pick(editor: vscode.TextEditor, entries: readonly Entry[]): Promise<void> {
  const before = editor.selections;
  const [seen] = editor.visibleRanges;
  const input = vscode.window.createQuickPick<Entry>();
  input.title = vscode.l10n.t('Go to paragraph');
  input.placeholder = vscode.l10n.t('Type a number, such as 2.2.10, or words of the paragraph');
  input.matchOnDescription = true;
  input.items = entries;
  const here = entries.findLast((entry) => entry.range.start.isBeforeOrEqual(editor.selection.active));
  if (here) input.activeItems = [here];
  return new Promise((resolve) => {
    let accepted = false;
    input.onDidChangeActive(([entry]) => entry && reveal(editor, entry.range));
    input.onDidAccept(() => {
      const [entry] = input.activeItems;
      accepted = entry !== undefined;
      if (entry) editor.selection = new vscode.Selection(entry.range.start, entry.range.start);
      input.hide();
    });
    input.onDidHide(() => {
      if (!accepted) {
        editor.selections = before;
        if (seen) editor.revealRange(seen, vscode.TextEditorRevealType.AtTop);
      }
      input.dispose();
      resolve();
    });
    input.show();
  });
}

function reveal(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
