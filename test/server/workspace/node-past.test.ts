import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodePast } from '../../../server/src/workspace/node-past.ts';
import { problemIn } from './problem-in.ts';
import { createRepository } from './repository.ts';

suite('workspace: the past of a file on disk', () => {
  const made = createRepository();
  const uri = pathToFileURL(join(made.path, 'Проект 2.md')).href;

  suiteSetup(() => {
    made.commit('First', { 'old.md': '1. One.\n' }, '2031-01-02');
    made.git('mv', 'old.md', 'Проект 2.md');
    made.commit('Renamed', {}, '2031-02-02');
    made.commit('Second', { 'Проект 2.md': '1. Two.\n' }, '2031-03-02');
  });

  test('its commits, the oldest first, and the text in each under the name that it had', async () => {
    const found = await nodePast.revisions(uri, 10);
    assert.ok('revisions' in found);
    assert.deepEqual(
      found.revisions.map(({ subject, path }) => [subject, path]),
      [
        ['First', 'old.md'],
        ['Renamed', 'Проект 2.md'],
        ['Second', 'Проект 2.md'],
      ],
    );
    const texts = await nodePast.texts(uri, [
      ...found.revisions,
      { commit: found.revisions[2]!.commit, path: null },
      { commit: found.revisions[2]!.commit, path: 'old.md' },
    ]);
    assert.deepEqual(
      texts.map((read) => problemIn(read) ?? read),
      [
        { text: '1. One.\n' },
        { text: '1. One.\n' },
        { text: '1. Two.\n' },
        { text: '1. Two.\n' },
        `There is no such file in ${found.revisions[2]!.commit.slice(0, 10)}.`,
      ],
    );
  });

  test('no more than are asked for, the newest', async () => {
    const found = await nodePast.revisions(uri, 1);
    assert.ok('revisions' in found);
    assert.deepEqual(
      found.revisions.map(({ subject }) => subject),
      ['Second'],
    );
  });

  test('none outside a repository, and none of what is on no disk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'adref-past-'));
    try {
      const outside = pathToFileURL(join(folder, 'a.md')).href;
      assert.equal(problemIn(await nodePast.revisions(outside, 10)), 'This is no Git repository.');
      const [text] = await nodePast.texts(outside, [{ commit: 'a'.repeat(40), path: null }]);
      assert.equal(problemIn(text!), 'This is no Git repository.');
    } finally {
      rmSync(folder, { recursive: true });
    }
    assert.equal(
      problemIn(await nodePast.revisions('untitled:a.md', 10)),
      'Only files on disk have revisions in Git.',
    );
  });
});
