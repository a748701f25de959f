import assert from 'node:assert/strict';
import fc from 'fast-check';
import { eachRevision, type History, historyOf } from '../../../../server/src/core/revisions/history.ts';
import { anyText, draft } from '../arbitrary.ts';
import { modelOf } from '../read.ts';

/** One line a provision: its labels, since when it is open, and what happened. */
function show({ revisions, provisions }: History): string {
  return provisions
    .map((provision) => {
      const labels = eachRevision(provision, revisions, ({ label }) => label ?? '¶').map(
        (label) => label ?? '-',
      );
      const named = eachRevision(provision, revisions, ({ delegations }) => delegations.join('+'))
        .join(' ')
        .trim();
      const changes = provision.changes.map(({ revision, change }) => `${change} ${revision}`);
      return [
        labels.join(' '),
        ...(provision.openSince === null ? [] : [`open since ${provision.openSince}`]),
        ...changes,
        ...(named === '' ? [] : [`(${named})`]),
      ].join(', ');
    })
    .join('\n');
}

/** Revisions parted by a line of equals signs, and what is shown of them. */
function tells(name: string, revisions: string, expected: string): void {
  test(name, () => {
    const texts = revisions.trim().split(/\n=+\n/);
    assert.equal(show(historyOf(texts.map((text) => modelOf(text)))), expected.trim());
  });
}

const A = 'Members report each year on their ports and harbours';
const B = 'The Secretariat publishes a list of points of contact';
const C = 'Observers attend the sessions of the working group';

suite('revisions: history', () => {
  tells(
    'a provision stays itself through numbers, edits and moves',
    `
2.1 ${A}.

2.2 ${B}.
=====
2.1 ${C}.

2.2 ${A} and lakes.

2.3 ${B}.
=====
2.1 ${C}.

2.2 ${B}.

2.3 ${A} and lakes.
`,
    `
2.1 2.2 2.3, edited 1
2.2 2.3 2.2
- 2.1 2.1, inserted 1`,
  );
  tells(
    'a tombstone is a deletion, and what comes back to its place is restored, open since it was first',
    `
1. ${A}.

2. [${B}.]

3. ${C}.
=====
1. ${A}.

2. [deleted]

3. [deleted]
=====
1. ${A}.

2. [${B}.]
`,
    `
1 1 1
2 2 2, open since 0, deleted 1, restored 2
3 3 -, deleted 1`,
  );
  tells(
    'open since, and who is named',
    `
1. ${A}.
=====
1. ${A} [in time - RUS, KAZ delete].
=====
1. ${A} [in time - KAZ delete].
=====
1. ${A} [in time - KAZ delete].
`,
    '1 1 1 1, open since 1, edited 1, edited 2, (KAZ+RUS KAZ KAZ)',
  );
  tells(
    'a settled one is not open; one that opens again is open from then on',
    `
1. [${A}.]

2. [${B}.]
=====
1. ${A}.

2. ${B}.
=====
1. ${A}.

2. [${B}.]
`,
    '1 1 1, edited 1\n2 2 2, open since 2, edited 1, edited 2',
  );
  tells(
    'what is gone and comes back with the same text is the same, under whatever number',
    `
1. ${A}.

2. ${B}.
=====
1. ${B}.
=====
1. ${B}.

2. ${A}.
`,
    '1 - 2, deleted 1, restored 2\n2 1 1',
  );
  tells(
    'with the same label and a similar text too, and a bracket stays open across the gap',
    `
1. [${A}] and on the sea.

2. ${B}.

3. ${C}.
=====
2. ${B}.

3. ${C}.
=====
1. [${A}] and on the land.

2. ${B}.

3. ${C}.
`,
    '1 - 1, open since 0, deleted 1, restored 2\n2 2 2\n3 3 3',
  );
  tells(
    'a text that is rewritten under another number and restored finds itself again',
    `
1. ${A}.

2. ${B}.
=====
1. ${A.replace('each year', 'twice a year')}.

2. ${C}.
=====
1. ${B}.

2. ${A}.
`,
    '1 1 2, edited 1, edited 2\n2 2 1, edited 1, edited 2',
  );
  tells(
    'a tombstone is what stood under its label',
    `
2.1 ${A}.

2.2 ${B}.
=====
2.1 ${A}.

2.2 [deleted]
=====
2.1 ${A}.

2.2 ${B}.
`,
    '2.1 2.1 2.1\n2.2 2.2 2.2, deleted 1, restored 2',
  );
  tells(
    'an empty revision ends nothing for good',
    `1. ${A}.\n=====\n\n=====\n1. ${A}.`,
    '1 - 1, deleted 1, restored 2',
  );

  test('every provision of every revision is one of the history, once', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(draft, anyText), { maxLength: 4 }), (texts) => {
        const models = texts.map((text) => modelOf(text));
        const { revisions, provisions } = historyOf(models);
        assert.equal(revisions, models.length);
        for (const [r, model] of models.entries()) {
          const here = provisions.filter((one) => eachRevision(one, revisions, () => true)[r]);
          assert.equal(here.length, model.structure.count);
        }
        for (const { changes, states } of provisions) {
          assert.ok(changes.every(({ revision }, i) => i === 0 || changes[i - 1]!.revision < revision));
          assert.ok(states.every(({ from }, i) => i === 0 || states[i - 1]!.from < from));
        }
      }),
      { numRuns: 200 },
    );
  });
  test('a revision that changes nothing changes no history', () => {
    fc.assert(
      fc.property(draft, draft, (a, b) => {
        const of = (...texts: string[]): History => historyOf(texts.map((text) => modelOf(text)));
        const once = of(a, b);
        const twice = of(a, b, b);
        assert.deepEqual(
          twice.provisions.map(({ changes, openSince }) => [changes, openSince]),
          once.provisions.map(({ changes, openSince }) => [changes, openSince]),
        );
      }),
      { numRuns: 200 },
    );
  });
});
