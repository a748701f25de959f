import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { run, sample } from './run.ts';

const text = readFileSync(resolve(sample, '..', 'docs', 'cli.md'), 'utf8');
/** `$ adref ...` and what is shown below it. */
const examples = [...text.matchAll(/```\n\$ adref (.+)\n([\s\S]*?)```/g)].map(([, words, shown]) => ({
  words: words!,
  shown: shown!,
}));

suite('docs: the command line', () => {
  const before = process.cwd();
  suiteSetup(() => process.chdir(sample));
  suiteTeardown(() => process.chdir(before));

  for (const { words, shown } of examples) {
    test(`shows what adref ${words} says`, async () => {
      const { out, err } = await run(words.replace('Rev.*.decl.md', 'Rev.[345].decl.md').split(' '));
      let at = 0;
      const said = out + err;
      for (const part of shown.split('...\n')) {
        const found = said.indexOf(part, at);
        assert.ok(found >= 0, `${part}\nis not in\n${said}`);
        at = found + part.length;
      }
    });
  }
  test('has an example of most commands', () => assert.ok(examples.length >= 5));
});
