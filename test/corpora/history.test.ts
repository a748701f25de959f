import assert from 'node:assert/strict';
import { eachRevision, type History, historyOf } from '../../server/src/core/revisions/history.ts';
import { corpus, readingOf, stepsOf } from './corpora.ts';

/** The identities of the articles of each revision, by their label. */
function articlesOf(history: History): readonly ReadonlyMap<string, string>[] {
  const maps = Array.from({ length: history.revisions }, () => new Map<string, string>());
  for (const provision of history.provisions) {
    const labels = eachRevision(provision, history.revisions, ({ label }) => label);
    for (const [r, label] of labels.entries())
      if (label?.startsWith('Art')) maps[r]!.set(label, provision.id);
  }
  return maps;
}

suite('corpora: history of a constitution', () => {
  let articles: readonly ReadonlyMap<string, string>[] = [];
  let names: readonly string[] = [];

  const read = (context: Mocha.Context): void => {
    const files = corpus(context, 'constitucion-argentina');
    if (names.length > 0) return;
    names = files.map(([file]) => file);
    articles = articlesOf(historyOf(files.map(([file, text]) => readingOf(file, text).model)));
  };

  /** Articles of the old revision that are the same provision under the label that they should have. */
  const agree = (old: string, now: string, pairs: readonly (readonly [string, string])[]): number => {
    const [left, right] = [articles[names.indexOf(old)]!, articles[names.indexOf(now)]!];
    return pairs.filter(([a, b]) => left.has(a) && left.get(a) === right.get(b)).length;
  };

  test('articles with the same body under a new number are the same', function () {
    read(this);
    let [found, wanted] = [0, 0];
    for (const { old, new: now, identical_body_new_number: pairs } of stepsOf('constitucion-argentina')) {
      found += agree(old, now, pairs);
      wanted += pairs.length;
    }
    assert.equal(wanted, 88);
    assert.ok(found >= 87, `${found} of ${wanted}`);
  });
  test('what 1949 rewrote and 1956 restored is what it was in 1898; so with 1972 and 1981', function () {
    read(this);
    for (const [old, now] of [
      ['rev-04.md', 'rev-06.md'],
      ['rev-07.md', 'rev-09.md'],
    ] as const) {
      const labels = [...articles[names.indexOf(old)]!.keys()];
      const found = agree(
        old,
        now,
        labels.map((label) => [label, label]),
      );
      assert.ok(labels.length > 100);
      assert.equal(found, labels.length);
    }
  });
});
