import * as vscode from 'vscode';
import { assert } from '../assert.ts';
import { cursorAfter, open, until } from './harness.ts';

suite('views of a text', () => {
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  /** The view that is open, once it is. */
  const shown = (): Promise<vscode.TextEditor> =>
    until('the view', vscode.window.onDidChangeVisibleTextEditors, () =>
      vscode.window.visibleTextEditors.find(
        ({ document }) => document.uri.scheme === 'adref-view' && document.languageId === 'adref',
      ),
    );

  test('a delegation’s text stands beside the draft, read-only, a draft itself', async () => {
    const editor = await open('proposals.decl.md');
    const { document } = editor;
    cursorAfter(editor, '1.3 ');
    await vscode.commands.executeCommand('adref.showTextAs', { kind: 'as', delegation: 'BOR' });
    const view = await shown();
    await until('the place of the cursor', vscode.window.onDidChangeTextEditorSelection, () =>
      view.selection.active.line === editor.selection.active.line ? true : undefined,
    );
    assert.match(view.document.getText(), /^1\.1 Members should keep/m);
    assert.match(view.document.getText(), /^1\.2 Members report every year on lights/m);
    assert.match(view.document.uri.path, /As BOR wants it – proposals\.decl\.md$/);
    assert.notEqual(view.viewColumn, vscode.ViewColumn.One);
    assert.equal(vscode.window.activeTextEditor?.document, document, 'the cursor stays in the draft');
    assert.deepEqual(vscode.languages.getDiagnostics(view.document.uri), []);
  });

  test('it follows what is typed', async () => {
    const editor = await open('proposals.decl.md');
    const original = editor.document.getText();
    await vscode.commands.executeCommand('adref.showTextAs', { kind: 'clean', mode: 'out' });
    const view = await shown();
    assert.match(view.document.getText(), /^1\.3 Members meet to compare the reports\.$/m);
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    const followed = until('the view to follow', vscode.workspace.onDidChangeTextDocument, () =>
      view.document.getText().endsWith('1.5 Members thank the keepers.') ? true : undefined,
    );
    await editor.edit((edit) => edit.insert(end, '\n1.5 Members [warmly] thank the keepers.'));
    await followed;
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), original);
  });

  test('the cursor in the draft is followed, and leads back from the view', async () => {
    const editor = await open('proposals.decl.md');
    await vscode.commands.executeCommand('adref.showTextAs', { kind: 'without', delegation: 'ALD' });
    const view = await shown();
    const at = (text: string): vscode.Position =>
      view.document.positionAt(view.document.getText().indexOf(text));
    const moved = until('the place in the view', vscode.window.onDidChangeTextEditorSelection, () =>
      view.selection.active.isEqual(at('help.')) ? true : undefined,
    );
    cursorAfter(editor, 'a neighbour for ');
    await moved;

    const [found] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      view.document.uri,
      at('spring'),
    );
    const range = found && ('range' in found ? found.range : found.targetRange);
    assert.equal(editor.document.getText().indexOf('spring'), range && editor.document.offsetAt(range.start));

    const active = await vscode.window.showTextDocument(view.document, view.viewColumn);
    active.selection = new vscode.Selection(at('compare'), at('compare'));
    await vscode.commands.executeCommand('adref.goToSource');
    const back = vscode.window.activeTextEditor;
    assert.equal(back?.document, editor.document);
    assert.equal(
      editor.document.offsetAt(back!.selection.active),
      editor.document.getText().indexOf('compare'),
    );
  });

  test('what cannot be shown is said in one line', async () => {
    await open('proposals.decl.md');
    await vscode.commands.executeCommand('adref.showTextAs', { kind: 'base' });
    const view = await shown();
    assert.equal(view.document.getText(), 'This text is not compiled, so it has no base to show.');
  });
});
