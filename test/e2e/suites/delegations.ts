import * as vscode from 'vscode';
import { assert } from '../assert.ts';
import { api, assertOneUndo, open, until } from './harness.ts';

const at = (name: string): vscode.Uri =>
  vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);

suite('delegations', () => {
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('who wants what, with official names, and who is silent', async () => {
    const { document } = await open('ports.decl.md');
    const answer = await (await api()).positions(document);
    assert.deepEqual(
      answer?.delegations.map(({ code, name, named }) => [code, name, named]),
      [
        ['ALD', 'Republic of Aldania', true],
        ['BOR', 'Kingdom of Borovia', true],
        ['BRO', 'BRO', true],
        ['KAZ', 'Kazakhstan', true],
        ['NORTH', 'Northern Group', true],
        ['CAL', 'State of Calia', false],
      ],
    );
    assert.deepEqual(
      answer?.silent.map(({ code }) => code),
      ['DOR'],
    );
  });

  test('an edit is followed', async () => {
    const editor = await open('quays.decl.md');
    assert.deepEqual((await (await api()).positions(editor.document))?.rows, []);
    await editor.edit((edit) => edit.insert(editor.document.lineAt(6).range.end, ' [Quickly - ALD]'));
    const answer = await (await api()).positions(editor.document);
    assert.deepEqual(
      answer?.rows.map(({ path, place }) => [path, place.line]),
      [['1.1', 6]],
    );
    await assertOneUndo(editor, editor.document.getText().replace(' [Quickly - ALD]', ''));
  });
});

suite('comments', () => {
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('a reply is written into the file as a note, in one step', async () => {
    const editor = await open('ports.decl.md');
    const before = editor.document.getText();
    const line = before.slice(0, before.indexOf('1.3 Members')).split('\n').length - 1;
    const range = new vscode.Range(line, 0, line, 0);
    const thread = { uri: editor.document.uri, range, dispose: () => {} };
    await vscode.commands.executeCommand('adref.comments.reply', { thread, text: 'ask the\ncapital' });
    assert.equal(
      editor.document.lineAt(line).text,
      '1.3 Members [report each year - ALD; KAZ, BRO delete]. {Note: ask the capital}',
    );
    const answer = await (await api()).positions(editor.document);
    assert.deepEqual(
      answer?.notes.map(({ path, text }) => [path, text]),
      [
        ['1.2', 'Moved from 2.1'],
        ['1.3', 'Note: ask the capital'],
      ],
    );
    await assertOneUndo(editor, before);
  });
});

suite('compiling', () => {
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  const compiled = async () => {
    const answer = await (await api()).compile(at('quays.decl.md'), [
      at('handed-in/ALD.quays.md'),
      at('handed-in/BOR amendments.txt'),
      at('handed-in/KAZ.txt'),
      at('handed-in/gone.DOR.txt'),
      at('quays.decl.md'),
    ]);
    assert.ok(answer, 'there is an answer');
    return answer;
  };

  test('takes what can be taken, tells the rest, and ends on a comparison that is read-only', async () => {
    const { document: base } = await open('quays.decl.md');
    const before = base.getText();
    const { delegations, proposals, left, notes } = await compiled();
    assert.deepEqual([delegations, proposals], [['ALD', 'BOR'], 3]);
    assert.equal(left.length, 4, left.join('\n'));
    assert.match(left.join('\n'), /gone\.DOR\.txt: /);
    assert.match(left.join('\n'), /quays\.decl\.md: This is the draft itself/);
    assert.match(left.join('\n'), /KAZ\.txt \(KAZ\): The submission is empty/);
    assert.match(left.join('\n'), /BOR amendments\.txt \(BOR\): .*9\.9/);
    assert.match(
      notes.join('\n'),
      /BOR amendments\.txt \(BOR\): Read as a list of amendments: 2 applied, 1 not/,
    );
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff, 'a comparison is in front');
    assert.equal(input.original.toString(), base.uri.toString());
    const document = await vscode.workspace.openTextDocument(input.modified);
    assert.equal(document.languageId, 'adref');
    assert.match(document.getText(), /\[may - ALD, BOR delete\]\[ALD: shall\]\[BOR: should\] share/);
    assert.equal(base.getText(), before, 'the draft is untouched');
    assert.deepEqual(vscode.languages.getDiagnostics(input.modified), []);
  });

  test('what was reviewed goes into the draft in one step', async () => {
    const editor = await open('quays.decl.md');
    const before = editor.document.getText();
    const { text } = await compiled();
    await vscode.commands.executeCommand('adref.compiled.apply');
    const now = await until('the draft', vscode.window.onDidChangeActiveTextEditor, () => {
      const active = vscode.window.activeTextEditor;
      return active?.document === editor.document ? active : undefined;
    });
    assert.equal(now.document.getText(), text);
    // Nothing is saved. That a text is unsaved is told after what it says.
    await until('unsaved', vscode.workspace.onDidChangeTextDocument, () => now.document.isDirty || undefined);
    await assertOneUndo(now, before);
  });

  test('a draft that has changed meanwhile is left alone', async () => {
    const editor = await open('quays.decl.md');
    await compiled();
    const change = new vscode.WorkspaceEdit();
    change.insert(editor.document.uri, new vscode.Position(10, 0), 'x');
    await vscode.workspace.applyEdit(change);
    const before = editor.document.getText();
    void vscode.commands.executeCommand('adref.compiled.apply');
    await (await api()).positions(editor.document);
    assert.equal(editor.document.getText(), before);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
  });
});
