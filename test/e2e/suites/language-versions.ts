import * as vscode from 'vscode';
import { assert } from '../assert.ts';
import { open, until } from './harness.ts';

suite('language versions', () => {
  test('stand beside the draft, with what differs under Problems, until they are closed', async () => {
    const { document } = await open('letter.en.note.md');
    await vscode.commands.executeCommand('adref.compareLanguages');
    const shown = vscode.window.visibleTextEditors.map((editor) =>
      editor.document.uri.path.split('/').at(-1),
    );
    assert.ok(shown.includes('letter.en.note.md') && shown.includes('letter.ru.note.md'), shown.join());
    const told = () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ code }) => code === 'parity')
        .map(({ message }) => message);
    assert.deepEqual(told(), [
      'A paragraph is missing or numbered otherwise in another language. EN: 2; RU: –',
      'A date differs between the language versions. EN: 2021-06-30; RU: 2021-07-01',
    ]);
    const edit = new vscode.WorkspaceEdit();
    const at = document.positionAt(document.getText().indexOf('30 June'));
    edit.replace(document.uri, new vscode.Range(at, at.translate(0, 7)), '1 July');
    const fewer = until('fewer differences', vscode.languages.onDidChangeDiagnostics, () =>
      told().length === 1 ? true : undefined,
    );
    await vscode.workspace.applyEdit(edit);
    await fewer;
    const none = until('no differences', vscode.languages.onDidChangeDiagnostics, () =>
      told().length === 0 ? true : undefined,
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await none;
  });
});
