import * as vscode from 'vscode';
import { assert } from '../assert.ts';
import { api, open, until } from './harness.ts';

const at = (name: string): vscode.Uri =>
  vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
const wharves = at('handed-in/Wharves.docx');
const textIn = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

suite('word', () => {
  const made: vscode.Uri[] = [];
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const uri of made.splice(0)) await vscode.workspace.fs.delete(uri, { recursive: true });
  });
  const make = (name: string): vscode.Uri => {
    made.push(at(name));
    return at(name);
  };

  test('a Word file becomes a draft beside it, which is open', async () => {
    const target = make('handed-in/Wharves.decl.md');
    const wish = { authors: [['B. Lindqvist', 'BOR']], as: 'text' };
    await vscode.commands.executeCommand('adref.importWord', wharves, wish);
    const document = vscode.window.activeTextEditor?.document;
    assert.deepEqual([document?.uri.toString(), document?.languageId], [target.toString(), 'adref']);
    assert.match(
      document!.getText(),
      /^<!-- compiled: \[ALD, BOR\].*\n# Declaration on Wharves\n\n1\. Members \[may - ALD delete\]\[ALD: shall\] share/,
    );
  });

  test('or the base and the text of each delegation, in a folder of their own each time', async () => {
    const wish = { authors: [['B. Lindqvist', 'BOR']], as: 'submissions' };
    for (const folder of ['Wharves (submissions)', 'Wharves (submissions 2)']) {
      make(`handed-in/${folder}`);
      await vscode.commands.executeCommand('adref.importWord', wharves, wish);
      const names = await vscode.workspace.fs.readDirectory(at(`handed-in/${folder}`));
      assert.deepEqual(names.map(([name]) => name).sort(), ['ALD.decl.md', 'BOR.decl.md', 'base.decl.md']);
    }
    assert.match(await textIn(at('handed-in/Wharves (submissions)/base.decl.md')), /\n1\. Members may share/);
    assert.match(
      await textIn(at('handed-in/Wharves (submissions)/ALD.decl.md')),
      /\n1\. Members shall share/,
    );
  });

  test('a draft that is not saved yet goes out as Word, and comes back', async () => {
    const content = '# Quays\r\n\r\n1.1 Members [shall][should] «делятся» деректермен. {Note: later}\r\n';
    const document = await vscode.workspace.openTextDocument({ language: 'adref', content });
    await vscode.window.showTextDocument(document);
    const target = make('Out.docx');
    const nothing = { names: false, dates: false, notes: false };
    await vscode.commands.executeCommand('adref.exportWord', document.uri, {
      what: 'text',
      without: nothing,
      target,
    });
    make('Out.decl.md');
    await vscode.commands.executeCommand('adref.importWord', target);
    assert.equal(
      vscode.window.activeTextEditor?.document.getText(),
      '# Quays\n\n1.1 Members [shall][should] «делятся» деректермен. {Note: later}\n',
    );
  });

  test('a page and plain text say what changed; a clean copy holds no notes', async () => {
    const { document } = await open('accord.rev3.decl.md');
    const page = make('changes.html');
    const against = { uri: at('accord.rev2.md').toString() };
    const without = { names: true, dates: true, notes: true };
    const order = { form: 'html', what: against, without, target: page };
    await vscode.commands.executeCommand('adref.export', document.uri, order);
    const html = await textIn(page);
    assert.match(html, /<ins title="Author">/);
    assert.ok(!/datetime/.test(html), 'no dates');
    const plain = make('clean.txt');
    await vscode.commands.executeCommand('adref.export', at('proposals.decl.md'), {
      form: 'txt',
      what: 'clean',
      target: plain,
    });
    assert.ok((await textIn(plain)).length > 100, 'there is a text');
    assert.ok(!/symbol:|\{Note/.test(await textIn(plain)), 'no front matter, no notes');
  });

  test('a Word file is compared as a read-only draft', async () => {
    const side = { source: { uri: wharves.toString() }, disk: true, name: 'Wharves.docx' };
    const uri = wharves.with({
      scheme: 'adref-revision',
      path: `${wharves.path}.decl.md`,
      query: JSON.stringify(side),
    });
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.languageId, 'adref');
    assert.match(document.getText(), /\n1\. Members \[may - ALD delete\]\[ALD: shall\] share/);
  });

  test('what was handed in as Word is compiled', async () => {
    const base = make('wharves.decl.md');
    const text = '# Declaration on Wharves\n\n1. Members may share the plans of their wharves.\n';
    await vscode.workspace.fs.writeFile(base, new TextEncoder().encode(text));
    const received = make('ALD.docx');
    await vscode.workspace.fs.copy(wharves, received);
    await vscode.window.showTextDocument(base);
    const answer = await (await api()).compile(base, [received]);
    assert.deepEqual(answer?.delegations, ['ALD']);
    assert.match(answer?.text ?? '', /Members \[may - ALD delete\]\[ALD: shall\] share/);
    await until('the comparison', vscode.window.onDidChangeVisibleTextEditors, () =>
      vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff
        ? true
        : undefined,
    );
  });
});
