import assert from 'node:assert/strict';
import { createDocument } from '../../../server/src/core/document/document.ts';
import { type Draft, draftOf } from '../../../server/src/workspace/reading.ts';
import { findChain } from '../../../server/src/workspace/revision-chain.ts';

/** A draft from `name: front matter`. */
const draft = (name: string, matter = ''): Draft =>
  draftOf(
    `file:///m/${encodeURI(name)}`,
    createDocument(matter === '' ? '1. A' : `---\n${matter}\n---\n1. A`),
  );
const chain = (of: Draft, drafts: readonly Draft[]): readonly string[] =>
  findChain(drafts, of).map(({ uri }) => decodeURI(uri).slice('file:///m/'.length));

suite('the chain of a file', () => {
  test('by symbol, one language, whatever the file names are', () => {
    const files = [
      draft('z.md', 'symbol: A/1\nlanguage: en'),
      draft('a.md', 'symbol: A/1/Rev.2\nlanguage: en'),
      draft('b.md', 'symbol: A/1/Rev.1'),
      draft('c.md', 'symbol: A/1/Rev.1\nlanguage: ru'),
      draft('d.md', 'symbol: A/1/Rev.1/Add.1\nlanguage: en'),
      draft('e.md', 'symbol: A/2/Rev.1\nlanguage: en'),
    ];
    assert.deepEqual(chain(files[1]!, files), ['z.md', 'b.md', 'a.md']);
    assert.deepEqual(chain(files[4]!, files), ['d.md']);
  });
  test('by file name in one folder', () => {
    const files = [
      'Проект.Ред.2.decl.md',
      'Проект.decl.md',
      'sub/Проект.Ред.1.decl.md',
      'Other.Rev.1.decl.md',
      'Проект.minutes.md',
    ];
    const drafts = files.map((name) => draft(name));
    assert.deepEqual(chain(drafts[0]!, drafts), ['Проект.Ред.2.decl.md', 'Проект.decl.md']);
  });
  test('an empty file belongs to the one document whose files are called like it', () => {
    const empty = draftOf('file:///m/D.Rev.2.decl.md', createDocument(' \n'));
    const first = draft('D.Rev.1.decl.md', 'symbol: A/1/Rev.1');
    const other = draft('D.Rev.3.decl.md', 'symbol: A/2/Rev.3');
    assert.deepEqual(chain(first, [first, empty]), ['D.Rev.1.decl.md', 'D.Rev.2.decl.md']);
    assert.deepEqual(chain(empty, [first, empty]), ['D.Rev.1.decl.md', 'D.Rev.2.decl.md']);
    assert.deepEqual(chain(empty, [first, empty, other]), ['D.Rev.2.decl.md']);
  });
  test('a copy in another folder is no revision; a revision that only stands there is', () => {
    const files = [
      draft('a.md', 'symbol: A/1/Rev.2'),
      draft('handed-in/KAZ.md', 'symbol: A/1/Rev.2'),
      draft('archive/a.md', 'symbol: A/1/Rev.1'),
    ];
    assert.deepEqual(chain(files[0]!, files), ['archive/a.md', 'a.md']);
  });
  test('a draft that the files do not hold is in its chain, and an open text hides the file', () => {
    const open = draft('a.md', 'symbol: A/1/Rev.2');
    assert.deepEqual(chain(open, []), ['a.md']);
    const found = findChain([draft('a.md', 'symbol: A/1/Rev.1')], open);
    assert.equal(found[0], open);
  });
});
