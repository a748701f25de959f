import * as vscode from 'vscode';
import { assert } from '../assert.ts';
import { api, open, until } from './harness.ts';

suite('revisions', () => {
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  /** The two documents of the comparison in front. */
  const compared = (): Promise<readonly [vscode.TextDocument, vscode.TextDocument]> =>
    until('the comparison', vscode.window.onDidChangeVisibleTextEditors, () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      if (!(input instanceof vscode.TabInputTextDiff)) return undefined;
      const find = (uri: vscode.Uri): vscode.TextDocument | undefined =>
        vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
      const [old, now] = [find(input.original), find(input.modified)];
      return old && now ? ([old, now] as const) : undefined;
    });

  test('are the files of one document, the oldest first, however they are called', async () => {
    const { document } = await open('accord.rev3.decl.md');
    const answer = await (await api()).revisions(document.uri);
    assert.deepEqual(
      answer?.files.map(({ name, date, figures, current }) => [name, date, figures?.openProvisions, current]),
      [
        ['Rev.1', '2021-03-01', 3, false],
        ['Rev.2', '2021-05-01', 2, false],
        ['Rev.3', '2021-09-01', 2, true],
      ],
    );
  });

  test('the previous one is compared side by side, both read-only and drafts whatever their files are called', async () => {
    await open('accord.rev3.decl.md');
    await vscode.commands.executeCommand('adref.compareWithPrevious');
    const [old, now] = await compared();
    assert.deepEqual(
      [old, now].map(({ uri, languageId }) => [uri.scheme, uri.path.split('/').at(-1), languageId]),
      [
        ['adref-revision', 'accord.rev2.md', 'adref'],
        ['adref-revision', 'accord.rev3.decl.md', 'adref'],
      ],
    );
    assert.match(old.getText(), /ALD, BOR reserve/);
    const before = now.getText();
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.equal(now.getText(), before, 'what is typed changes nothing');
    assert.deepEqual(
      vscode.languages.getDiagnostics(old.uri),
      [],
      'problems are told of the file, not of its copy',
    );
  });

  test('unsaved text is compared with the file on disk, and followed', async () => {
    const editor = await open('accord.rev3.decl.md');
    const original = editor.document.getText();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
    await vscode.commands.executeCommand('adref.compareWithDisk');
    const [old, now] = await compared();
    assert.equal(old.getText(), original);
    assert.equal(now.getText(), `\n${original}`);
    const back = new vscode.WorkspaceEdit();
    back.delete(editor.document.uri, new vscode.Range(0, 0, 1, 0));
    const followed = until('the copy', vscode.workspace.onDidChangeTextDocument, () => {
      return now.getText() === original || undefined;
    });
    await vscode.workspace.applyEdit(back);
    await followed;
    await editor.document.save();
  });

  test('the comparison in front is shown as one marked-up text', async () => {
    await open('accord.rev3.decl.md');
    await vscode.commands.executeCommand('adref.compareWithPrevious');
    await compared();
    await vscode.commands.executeCommand('adref.showAsRedline');
    const tab = await until('the redline', vscode.window.tabGroups.onDidChangeTabs, () => {
      const active = vscode.window.tabGroups.activeTabGroup.activeTab;
      return active?.input instanceof vscode.TabInputWebview ? active : undefined;
    });
    assert.equal(tab.label, 'Redline Rev.2 → Rev.3');
  });

  test('a line above an open paragraph says since when it is open', async () => {
    const { document } = await open('accord.rev3.decl.md');
    const titles = async (): Promise<string> => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        10,
      );
      return lenses.map(({ command }) => command?.title).join('\n');
    };
    const wanted = /ALD, BOR · changed in Rev\.3 · open since Rev\.1/;
    let found = await titles();
    // The first answer may come before the earlier revisions have been read; a hover waits for that a while.
    while (!wanted.test(found)) {
      await vscode.commands.executeCommand(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(11, 1),
      );
      found = await titles();
    }
    assert.match(found, wanted);
  });
});
