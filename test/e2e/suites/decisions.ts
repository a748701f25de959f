import * as vscode from 'vscode';
import { assert } from '../assert.ts';
import { assertOneUndo, cursorAfter, open } from './harness.ts';

suite('decisions', () => {
  const file = 'proposals.decl.md';
  const cases: readonly (readonly [
    name: string,
    cursor: string,
    command: string,
    args: readonly unknown[],
    expected: RegExp,
  ])[] = [
    ['a proposal is accepted', '[at ni', 'acceptProposal', [], /^1\.1 .* lit at night\.$/m],
    ['a proposal is rejected', '[sha', 'rejectProposal', [], /^1\.1 Members \[should - BOR\] keep/m],
    [
      'all of a delegation in a paragraph is accepted',
      '[at ni',
      'acceptAll',
      [{ delegation: 'ALD', scope: 'paragraph' }, false],
      /^1\.1 Members shall keep the lights of each harbour lit at night\.[\s\S]*\[every year - ALD, BOR\]/m,
    ],
    [
      'all of a delegation in the text is rejected',
      '[at ni',
      'rejectAll',
      [{ delegation: 'BOR', scope: 'text' }, false],
      /^1\.1 Members \[shall - ALD\] keep[\s\S]*^1\.2 Members report on all lights/m,
    ],
    ['a delegation is named', '[in sp', 'nameDelegation', ['BOR'], /^1\.3 .* \[in spring - BOR\] to/m],
    ['a delegation joins', '[at ni', 'nameDelegation', ['BOR'], /\[at night - ALD, BOR\]\.$/m],
    ['the last delegation withdraws', '[at ni', 'withdrawDelegation', [], /^1\.1 .* harbour lit\.$/m],
    [
      'a paragraph is marked agreed ad ref',
      '1.3 Mem',
      'markAgreedAdRef',
      [],
      /reports\. \(agreed ad ref\)$/m,
    ],
    [
      'the mark is taken away',
      '1.4 Mem',
      'unmarkAgreed',
      [],
      /^1\.4 Members may ask a neighbour for help\.$/m,
    ],
  ];
  for (const [name, cursor, command, args, expected] of cases)
    test(`${name}, and one undo takes it back`, async () => {
      const editor = await open(file);
      const before = editor.document.getText();
      cursorAfter(editor, cursor);
      await vscode.commands.executeCommand(`adref.${command}`, ...args);
      assert.match(editor.document.getText(), expected);
      await assertOneUndo(editor, before);
    });

  test('equal alternatives are merged, and one undo takes it back', async () => {
    const editor = await open(file);
    const original = editor.document.getText();
    const at = original.indexOf('should - BOR');
    const word = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + 6));
    await editor.edit((edit) => edit.replace(word, 'shall'));
    const before = editor.document.getText();
    cursorAfter(editor, '[sha');
    await vscode.commands.executeCommand('adref.mergeAlternatives');
    assert.match(editor.document.getText(), /^1\.1 Members \[shall - ALD, BOR\] keep/m);
    await assertOneUndo(editor, before);
    await assertOneUndo(editor, original);
  });
});
