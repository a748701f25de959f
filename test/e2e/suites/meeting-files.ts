import * as vscode from 'vscode';
import { assert } from '../assert.ts';
import { open, until } from './harness.ts';

/** In a browser the server has no disk: what it knows of other files it was told by the client. */
suite('files of the meeting', () => {
  test('a document symbol leads to the file that carries it', async () => {
    const { document } = await open('enclosure.note.md');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert.equal(links[0]?.target?.path.split('/').at(-1), 'rev5.decl.md');
  });

  test('a delegation is known by the meeting’s own list', async () => {
    const { document } = await open('enclosure.note.md');
    const at = document.positionAt(document.getText().indexOf('ALD') + 1);
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const words = hover?.contents.map((part) => (typeof part === 'string' ? part : part.value)).join('');
    assert.match(words ?? '', /Republic of Aldania/);
  });

  test('the line above an open paragraph leads into its bracket', async () => {
    const { document } = await open('enclosure.note.md');
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    );
    const command = lenses[0]?.command;
    assert.ok(command, 'there is a line');
    assert.equal(command.title, '1 bracket · ALD, BOR');
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const editor = await until('the editor', vscode.window.onDidChangeActiveTextEditor, () => {
      const active = vscode.window.activeTextEditor;
      return active?.document === document ? active : undefined;
    });
    assert.equal(document.offsetAt(editor.selection.active), document.getText().indexOf('[') + 1);
  });
});
