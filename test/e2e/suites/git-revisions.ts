import * as vscode from 'vscode';
import { assert } from '../assert.ts';
import { api, open } from './harness.ts';

/** The commits of a file, as VS Code's own Git extension knows them; a browser has none. */
suite('revisions in Git', () => {
  test('are the commits of the file, named by their tags, and can be read', async () => {
    const { document } = await open('accord.rev3.decl.md');
    const answer = await (await api()).revisions(document.uri);
    assert.deepEqual(
      answer?.commits.map(({ name, subject, figures }) => [
        name.replace(/^[0-9a-f]{8}$/, 'commit'),
        subject,
        figures?.openProvisions,
      ]),
      [
        ['first-reading', 'First reading', 3],
        ['commit', 'Second reading', 2],
      ],
      answer?.problem ?? undefined,
    );
    await vscode.commands.executeCommand('adref.compareWithPrevious', { revision: answer?.commits[1] });
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff, 'a comparison is open');
    const old = await vscode.workspace.openTextDocument(input.original);
    assert.equal(old.languageId, 'adref');
    assert.match(old.getText(), /\[register\]/);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('a commit that deleted the file is told from one that cannot be read', async () => {
    const { document } = await open('enclosure.note.md');
    const answer = await (await api()).revisions(document.uri);
    assert.deepEqual(
      answer?.commits.map(({ subject, deleted, figures }) => [subject, deleted, figures !== null]),
      [
        ['First reading', false, true],
        ['Second reading', true, false],
        ['Third reading', false, true],
      ],
    );
  });
});
