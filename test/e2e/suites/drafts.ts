import * as vscode from 'vscode';
import { assert } from '../assert.ts';
import { open, until } from './harness.ts';

suite('drafts', () => {
  for (const name of [
    'rev5.decl',
    'short.catalogue',
    'short.decision',
    'short.minutes',
    'short.agenda',
    'short.note',
  ]) {
    test(`${name}.md is a draft and opens in the text editor`, async () => {
      const { document } = await open(`${name}.md`);
      assert.equal(document.languageId, 'adref');
      assert.ok(vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputText);
    });
  }

  test('a plain Markdown file with a symbol in its front matter is a draft', async () => {
    const { document } = await open('marked.md');
    await until('the language', vscode.workspace.onDidOpenTextDocument, () => {
      return document.languageId === 'adref' || undefined;
    });
  });

  test('any other Markdown file stays Markdown', async () => {
    const { document } = await open('plain.md');
    await open('marked.md');
    assert.equal(document.languageId, 'markdown');
  });

  test('a text file becomes a draft on request, and a language chosen by hand is respected', async () => {
    const { document } = await open('copied-from-word.txt');
    assert.equal(document.languageId, 'plaintext');
    await vscode.commands.executeCommand('adref.treatAsDraft');
    assert.equal(document.languageId, 'adref');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await open('rev5.decl.md');
    assert.equal(document.languageId, 'plaintext');
  });

  test('the word at the cursor keeps a paragraph number together', async () => {
    const { document } = await open('rev5.decl.md');
    const at = document.positionAt(document.getText().indexOf('2.2.10 Members') + 3);
    const range = document.getWordRangeAtPosition(at);
    assert.equal(range && document.getText(range), '2.2.10');
  });

  test('a document is started from a template, and is a draft before it is saved', async () => {
    await vscode.commands.executeCommand('adref.newDocument', 'minutes', 'ru');
    const { document } = vscode.window.activeTextEditor!;
    assert.equal(document.languageId, 'adref');
    assert.match(document.getText(), /\nkind: minutes\nlanguage: ru\n/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
