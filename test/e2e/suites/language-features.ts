import * as vscode from 'vscode';
import { assert } from '../assert.ts';
import { assertOneUndo, cursorAfter, diagnostic, open } from './harness.ts';

suite('language features', () => {
  test('the outline knows paragraphs by their numbers', async () => {
    const { document } = await open('rev5.decl.md');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = (nodes: readonly vscode.DocumentSymbol[]): string[] =>
      nodes.flatMap(({ name, children }) => [name, ...names(children)]);
    assert.ok(names(symbols).some((name) => name.startsWith('2.2.10')));
  });

  test('a quick fix removes a doubled word and is undone in one step', async () => {
    const editor = await open('rev5.decl.md');
    const before = editor.document.getText();
    const found = await diagnostic(editor.document.uri, 'doubled-word');
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      found.range,
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    const fix = fixes.find(({ isPreferred }) => isPreferred) ?? fixes[0];
    assert.ok(fix?.edit, 'a fix is offered');
    await vscode.workspace.applyEdit(fix.edit);
    assert.match(editor.document.getText(), /on the movement/);
    await assertOneUndo(editor, before);
  });

  test('brackets are lifted at the cursor and come back with one undo', async () => {
    const editor = await open('rev5.decl.md');
    const before = editor.document.getText();
    cursorAfter(editor, 'meet [tw');
    await vscode.commands.executeCommand('adref.liftBrackets');
    assert.match(editor.document.getText(), /^2\.1\.2 Members meet twice a year\.$/m);
    await assertOneUndo(editor, before);
  });

  test('bracketed text is dropped at the cursor and comes back with one undo', async () => {
    const editor = await open('rev5.decl.md');
    const before = editor.document.getText();
    cursorAfter(editor, 'meet [tw');
    await vscode.commands.executeCommand('adref.dropText');
    assert.match(editor.document.getText(), /^2\.1\.2 Members meet a year\.$/m);
    await assertOneUndo(editor, before);
  });

  test('renaming a number changes every reference to it', async () => {
    const editor = await open('rev5.decl.md');
    const before = editor.document.getText();
    const at = editor.document.positionAt(before.indexOf('2.2.10 Members') + 2);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      at,
      '2.2.20',
    );
    await vscode.workspace.applyEdit(edit);
    const after = editor.document.getText();
    assert.match(after, /^2\.2\.20 Members/m);
    assert.equal(after.match(/paragraph 2\.2\.20/g)?.length, 2);
    assert.ok(!after.includes('2.2.10'));
    await assertOneUndo(editor, before);
  });

  test('numbers close up with every reference and come back with one undo', async () => {
    const editor = await open('rev5.decl.md');
    const before = editor.document.getText();
    await vscode.commands.executeCommand('adref.renumber', 'gaps', false);
    const after = editor.document.getText();
    assert.match(after, /^2\.2\.2 Members \[shall\]\[should\]/m);
    assert.equal(after.match(/paragraph 2\.2\.2\b/g)?.length, 2);
    assert.ok(!after.includes('2.2.10'));
    await assertOneUndo(editor, before);
  });
});
