import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver';
import { endServers, serve, textIn } from '../serve.ts';

async function chain(marked: string): Promise<readonly string[]> {
  const { request, at, text } = await serve(marked);
  const [first] = await request<SelectionRange[]>('textDocument/selectionRange', {
    textDocument: at.textDocument,
    positions: [at.position],
  });
  const steps: string[] = [];
  for (let step: SelectionRange | undefined = first; step; step = step.parent)
    steps.push(textIn(text(), step.range));
  return steps;
}

suite('selection ranges', () => {
  teardown(endServers);

  test('word, alternative, bracket, group, body, paragraph, section, document', async () => {
    assert.deepEqual(await chain('## One\n\n1.1 Members [shall al$0so][may] act.\n\n## Two\n'), [
      'also',
      'shall also',
      '[shall also]',
      '[shall also][may]',
      'Members [shall also][may] act.',
      '1.1 Members [shall also][may] act.',
      '## One\n\n1.1 Members [shall also][may] act.',
      '## One\n\n1.1 Members [shall also][may] act.\n\n## Two\n',
    ]);
  });

  test('the text of a bracket without its attribution, then with it', async () => {
    assert.deepEqual((await chain('1.1 Members [a$0ct - RUS].')).slice(0, 4), [
      'act',
      'act ',
      'act - RUS',
      '[act - RUS]',
    ]);
  });

  test('a paragraph with its items', async () => {
    assert.deepEqual((await chain('1.1 Mem$0bers:\n\n(a) act.\n')).slice(1), [
      'Members:',
      '1.1 Members:',
      '1.1 Members:\n\n(a) act.',
      '1.1 Members:\n\n(a) act.\n',
    ]);
  });

  test('each step holds the one before, also where a bracket leaves the paragraph', async () => {
    const steps = await chain('1.1 Members [a$0ct.\n\n1.2 They meet.] Always.\n');
    for (const [i, step] of steps.slice(1).entries()) assert.ok(step.includes(steps[i]!));
  });

  test('an empty document', async () => assert.deepEqual(await chain('$0'), ['']));
});
