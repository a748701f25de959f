import assert from 'node:assert/strict';
import { previousRevision } from '../../client/src/previous-revision.ts';
import type { Revision } from '../../server/src/protocol/revisions.ts';

/** A chain from the numbers of paragraphs in each revision; null where one cannot be read, -1 where it was deleted. */
const chain = (...provisions: readonly (number | null)[]): readonly Revision[] =>
  provisions.map((count, i) => ({
    source: { uri: `file:///m/${i}.decl.md` },
    name: `Rev.${i}`,
    symbol: null,
    date: null,
    subject: null,
    current: false,
    deleted: count === -1,
    figures:
      count === null || count < 0
        ? null
        : { groups: 0, placeholders: 0, openProvisions: 0, provisions: count },
  }));

suite('the previous revision', () => {
  test('passes over empty ones and deletions', () => {
    assert.equal(previousRevision(chain(3, 4, -1, 5), 3)?.name, 'Rev.1');
    assert.equal(previousRevision(chain(3, 4, 0, 5), 3)?.name, 'Rev.1');
    assert.equal(previousRevision(chain(3, null, 5), 2)?.name, 'Rev.1');
  });
  test('is an empty one where there is no other, and none before the first', () => {
    assert.equal(previousRevision(chain(0, 0, 5), 2)?.name, 'Rev.1');
    assert.equal(previousRevision(chain(3, 4), 0), undefined);
    assert.equal(previousRevision(chain(3, 4), -1), undefined);
  });
});
