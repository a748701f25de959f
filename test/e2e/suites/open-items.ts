import * as vscode from 'vscode';
import { assert } from '../assert.ts';
import { api, behindCursor, cursorAfter, open } from './harness.ts';

suite('open items', () => {
  test('are the paragraphs that are not settled', async () => {
    const { document } = await open('rev5.decl.md');
    const answer = await (await api()).openItems(document);
    assert.ok(answer, 'the server answers');
    assert.deepEqual(
      answer.items.map(({ label }) => label),
      ['2.1.2', '2.2.10', '2.2.11', '2.2.12', '2.2.13'],
    );
    assert.deepEqual(answer.items[2]?.delegations, ['IND', 'RUS']);
    assert.equal(answer.summary.revision, 'Rev.5');
  });

  test('the cursor steps from one to the next, back, and around the end', async () => {
    const editor = await open('rev5.decl.md');
    cursorAfter(editor, '2.2.9 Members');
    await vscode.commands.executeCommand('adref.nextOpenItem');
    assert.match(behindCursor(editor), /^\[shall\]/);
    await vscode.commands.executeCommand('adref.nextOpenItem');
    assert.match(behindCursor(editor), /^\[voluntarily/);
    await vscode.commands.executeCommand('adref.previousOpenItem');
    assert.match(behindCursor(editor), /^\[shall\]/);
    cursorAfter(editor, 'publish the results');
    await vscode.commands.executeCommand('adref.nextOpenItem');
    assert.match(behindCursor(editor), /^\[twice\]/);
  });

  test('a step right after an edit goes by the text as it now stands', async () => {
    const editor = await open('rev5.decl.md');
    const start = new vscode.Position(0, 0);
    cursorAfter(editor, '2.2.9 Members');
    await editor.edit((edit) =>
      edit.insert(editor.document.lineAt(18).range.end, '\n\n2.2.9 bis Members [may] meet.'),
    );
    await vscode.commands.executeCommand('adref.nextOpenItem');
    assert.match(behindCursor(editor), /^\[may\]/);
    await vscode.commands.executeCommand('undo');
    editor.selection = new vscode.Selection(start, start);
  });
});
