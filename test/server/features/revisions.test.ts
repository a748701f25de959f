import assert from 'node:assert/strict';
import type { Concordant } from '../../../server/src/core/revisions/concordance.ts';
import type { Compared, ComparedRow, Revisions } from '../../../server/src/protocol/revisions.ts';
import type { Requests } from '../../../server/src/protocol.ts';
import { endServers, modernClient, type ServeOptions, serve } from '../serve.ts';

const withPast = { ...modernClient, experimental: { adref: { past: true } } };

/** Two texts compared: a line for each row that is news, the deleted words in `{- -}`, the new ones in `{+ +}`. */
async function compared(old: string, now: string, options: ServeOptions = {}): Promise<readonly string[]> {
  const { request, uri } = await serve('1.1 Unrelated.', options);
  const of = (text: string) => ({ uri: uri('draft.decl.md'), text });
  const answer = await request<Compared>('adref/compare', { old: of(old), now: of(now) });
  return answer.rows.filter(({ events }) => events.length > 0).map(lineOf);
}

function lineOf({ old, now, ops, events }: ComparedRow): string {
  const text = ops.map(([sign, words]) => (sign === '=' ? words : `{${sign}${words}${sign}}`)).join('');
  const where = [...new Set([old?.path, now?.path].filter((one) => one !== undefined))].join(' → ');
  return `${where} | ${text.trim()} | ${events.map((event) => event.text).join('; ')}`;
}

suite('revisions: comparing', () => {
  teardown(endServers);

  test('a paragraph with its words, its number and what happened', async () => {
    assert.deepEqual(await compared('2.1 Members [may] share data.\n', '2.2 Members may share data.\n'), [
      '2.1 → 2.2 | {-2.1-}{+2.2+} Members {-[-}may{-]-} share data. | renumbered; brackets lifted: “may”',
    ]);
  });

  test('the clauses are in the language of the client, names of states included', async () => {
    const [line] = await compared('1 A b c. (agreed)\n', '1 A b c. (reopened)\n', { locale: 'ru' });
    assert.match(line!, /статус: .+ \(был: согласовано\)$/);
  });

  test('a moved paragraph is told at both ends', async () => {
    const { request, uri } = await serve('1.1 Unrelated.');
    const of = (text: string) => ({ uri: uri('draft.decl.md'), text });
    const parts = [
      'First we agree on ports.',
      'Then come the rivers.',
      'Last are all lakes.',
      'The end is near.',
    ];
    const old = parts.join('\n\n');
    const now = [parts[1], parts[2], parts[3], parts[0]].join('\n\n');
    const { rows } = await request<Compared>('adref/compare', { old: of(old), now: of(now) });
    const moved = rows.findIndex((row) => row.moved);
    assert.equal(rows[moved]?.now?.range.start.line, 6);
    assert.deepEqual(
      rows.flatMap(({ departed }) => departed),
      [moved],
    );
  });

  test('a change keeps its mark while other paragraphs change', async () => {
    const { request, uri } = await serve('1.1 Unrelated.');
    const of = (text: string) => ({ uri: uri('draft.decl.md'), text });
    const idOf = async (now: string): Promise<string | undefined> => {
      const answer = await request<Compared>('adref/compare', {
        old: of('1.1 One.\n\n1.2 Two.\n'),
        now: of(now),
      });
      return answer.rows.find((row) => row.now?.path === '1.2')?.id;
    };
    const id = await idOf('1.1 One.\n\n1.2 Two more.\n');
    assert.equal(await idOf('1.1 One or none.\n\n1.2 Two more.\n'), id);
    assert.notEqual(await idOf('1.1 One.\n\n1.2 Two less.\n'), id);
  });

  test('line ends that differ are no change', async () => {
    const { request, uri } = await serve('1.1 One.');
    const of = (text: string): object => ({ uri: uri('draft.decl.md'), text });
    const { rows } = await request<Compared>('adref/compare', {
      old: of('1.1 One.\r\n\r\n1.2 Two.\r\n'),
      now: of('1.1 One.\n\n1.2 Two or three.\n'),
    });
    assert.deepEqual(
      rows.flatMap(({ ops }) => ops.map(([sign, text]) => sign + text.trim())),
      ['=1.1 One.', '=1.2 Two', '+or three', '=.'],
    );
  });

  test('a text that cannot be read is told in words, in the language of the client', async () => {
    const { request, uri } = await serve('1.1 One.');
    const params = { old: { uri: uri('missing.md') }, now: { uri: uri('draft.decl.md') } };
    assert.deepEqual(await request('adref/compare', params), { problem: 'There is no such file.' });
    const russian = await serve('1.1 Один.', { locale: 'ru' });
    assert.deepEqual(await russian.request('adref/compare', params), { problem: 'Такого файла нет.' });
    const commit = { uri: uri('draft.decl.md'), commit: 'abc' };
    assert.match(
      (await request<{ problem: string }>('adref/compare', { ...params, old: commit })).problem,
      /no earlier revisions|Git/,
    );
  });
});

suite('revisions: a corrigendum', () => {
  teardown(endServers);

  test('with the next free symbol of the meeting', async () => {
    const { request, uri } = await serve(`//- Minutes.minutes.md
---
symbol: MM/2031/MIN/1
---
1. Oman spoke.$0
//- Corr.md
---
symbol: MM/2031/MIN/1/Corr.1
---
`);
    const old = { uri: uri('Minutes.minutes.md') };
    const now = { ...old, text: '---\nsymbol: MM/2031/MIN/1\n---\n1. Qatar spoke.\n' };
    const params = { old, now, day: '2031-10-20' };
    const { text } = await request<{ text: string }>('adref/corrigendum', params);
    assert.match(text, /^---\nsymbol: MM\/2031\/MIN\/1\/Corr\.2\n/);
    assert.match(text, /## 1\. Item 1\n\n\*\*Was:\*\* “Oman spoke\.”\n\n\*\*Is:\*\* “Qatar spoke\.”\n$/);
    const missing = { ...params, now: { uri: uri('missing.md') } };
    assert.deepEqual(await request('adref/corrigendum', missing), { problem: 'There is no such file.' });
  });
});

suite('revisions: the table of old and new numbers', () => {
  teardown(endServers);

  const rowsOf = async (old: string, now: string): Promise<readonly string[]> => {
    const { request, uri } = await serve('1.1 One.');
    const of = (text: string): object => ({ uri: uri('draft.decl.md'), text });
    const { rows } = await request<{ rows: readonly Concordant[] }>('adref/concordance', {
      old: of(old),
      now: of(now),
    });
    return rows.map((row) => `${row.old} → ${row.new}`);
  };
  const port = 'Members keep their ports open at night.';
  const pilot = 'Pilots are paid by the owners of the vessel.';
  const light = 'Every lighthouse is painted white and red.';

  test('has the numbers that became others, and those that came or went', async () => {
    assert.deepEqual(
      await rowsOf(
        `1.1 ${port}\n\n1.2 ${pilot}\n\n1.3 ${light}\n`,
        `1.1 ${port}\n\n1.2 ${light}\n\n1.3 Dues are levied once a year in each harbour.\n`,
      ),
      ['1.2 → null', '1.3 → 1.2', 'null → 1.3'],
    );
  });

  test('tells what a number stands under, on both sides', async () => {
    assert.deepEqual(
      await rowsOf(
        `1. ${port}\n\n## Annex I\n\n1. ${pilot}\n\n3. ${light}\n`,
        `1. ${port}\n\n## Annex I\n\n1. ${pilot}\n\n2. ${light}\n`,
      ),
      ['Annex I/3 → Annex I/2'],
    );
  });

  test('a tombstone is a number that went, and a paragraph that is numbered now had none', async () => {
    assert.deepEqual(
      await rowsOf(
        `1.1 ${port}\n\n1.2 ${pilot}\n\n${light}\n`,
        `1.1 ${port}\n\n1.2 [deleted]\n\n1.3 ${light}\n`,
      ),
      ['1.2 → null', ' → 1.3'],
    );
  });

  test('a text that cannot be read is told', async () => {
    const { request, uri } = await serve('1.1 One.');
    const params = { old: { uri: uri('missing.md') }, now: { uri: uri('draft.decl.md') } };
    assert.deepEqual(await request('adref/concordance', params), { problem: 'There is no such file.' });
  });
});

suite('revisions: the list', () => {
  teardown(endServers);

  const chain = `//- Declaration.Rev.2.decl.md
---
symbol: MM/2031/DRAFT/1/Rev.2
date: 2031-02-01
---
1.1 [A][B].$0

1.2 C.
//- Declaration.Rev.1.decl.md
---
symbol: MM/2031/DRAFT/1/Rev.1
date: 2031-01-01
---
1.1 [A][B].

1.2 [C].
//- Note.note.md
1.1 Another document.
`;

  test('files of one document, the oldest first, with their figures', async () => {
    const { request, at } = await serve(chain);
    const { files, commits } = await request<Revisions>('adref/revisions', at);
    assert.deepEqual(
      files.map(({ name, date, figures, current }) => [name, date, figures?.openProvisions, current]),
      [
        ['Rev.1', '2031-01-01', 2, false],
        ['Rev.2', '2031-02-01', 1, true],
      ],
    );
    assert.deepEqual(commits, []);
  });

  test('a revision that is missing is told, in the language of the client', async () => {
    const gap = chain.replaceAll('Rev.2', 'Rev.4');
    const notes = async (locale: string): Promise<readonly string[]> => {
      const { request, at } = await serve(gap, { locale });
      return (await request<Revisions>('adref/revisions', at)).notes;
    };
    assert.deepEqual(await notes('en'), ['The chain has no Rev.2–Rev.3.']);
    assert.deepEqual(await notes('ru'), ['В ряду редакций нет Rev.2–Rev.3.']);
  });

  test('two files of one number are told apart by their names', async () => {
    const { request, at } = await serve(chain.replaceAll('Rev.2\n', 'Rev.1\n'));
    const { notes } = await request<Revisions>('adref/revisions', at);
    assert.deepEqual(notes, [
      'Rev.1 is there more than once: Declaration.Rev.1.decl.md, Declaration.Rev.2.decl.md.',
    ]);
  });

  test('an empty revision is listed by its file name, and told', async () => {
    const { request, at } = await serve(
      `${chain.replaceAll('Rev.2', 'Rev.3')}//- Declaration.Rev.2.decl.md\n`,
    );
    const { files, notes } = await request<Revisions>('adref/revisions', at);
    assert.deepEqual(
      files.map(({ name, figures }) => [name, figures?.provisions]),
      [
        ['Rev.1', 2],
        ['Rev.2', 0],
        ['Rev.3', 2],
      ],
    );
    assert.deepEqual(notes, ['Declaration.Rev.2.decl.md: This revision is empty.']);
  });

  test('a file under the name of a revision that is no text is told, until it is deleted', async () => {
    const { request, at, client, uri } = await serve(
      `${chain.replaceAll('Rev.2', 'Rev.3')}//- Declaration.Rev.2.decl.md\n\0\n//- Other.Rev.2.decl.md\n\0\n`,
    );
    const notes = async (): Promise<readonly string[]> =>
      (await request<Revisions>('adref/revisions', at)).notes;
    assert.deepEqual(await notes(), [
      'Declaration.Rev.2.decl.md: This is no text file: it may be an old Word file, a PDF or an image. Open it in its own program and save its text as .docx or UTF-8.',
    ]);
    await client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri('Declaration.Rev.2.decl.md'), type: 3 }],
    });
    assert.deepEqual(await notes(), ['The chain has no Rev.2.']);
  });

  test('of very many commits the newest are listed, and it is told that there are older ones', async () => {
    const answerOf = async (count: number): Promise<Revisions> => {
      const { request, at, client } = await serve(chain, { capabilities: withPast });
      client.onRequest('adref/pastRevisions', ({ limit }: { limit: number }) => ({
        revisions: Array.from({ length: count }, (_, i) => ({
          commit: String(i).padStart(40, '0'),
          path: null,
          date: '2031-01-01',
          subject: `Reading ${i}`,
          tags: [],
        })).slice(-limit),
      }));
      client.onRequest('adref/pastText', () => ({ text: '1.1 A.\n' }));
      return request<Revisions>('adref/revisions', at);
    };
    const all = await answerOf(50);
    assert.deepEqual([all.commits.length, all.older], [50, false]);
    const many = await answerOf(60);
    assert.deepEqual([many.commits.length, many.older], [50, true]);
    assert.equal(many.commits.at(-1)?.subject, 'Reading 59');
  });

  test('commits come from a client that knows them; one that is broken or took the file away is listed without figures', async () => {
    const { request, at, client } = await serve(chain, { capabilities: withPast });
    client.onRequest('adref/pastRevisions', () => ({
      revisions: [
        { commit: 'a'.repeat(40), path: null, date: '2031-01-01', subject: 'First', tags: ['rev-1'] },
        { commit: 'b'.repeat(40), path: null, date: '2031-01-02', subject: 'Second', tags: [] },
        { commit: 'c'.repeat(40), path: null, date: '2031-01-03', subject: 'Third', tags: [] },
      ],
    }));
    client.onRequest('adref/pastText', ({ commit }: { commit: string }): object =>
      commit.startsWith('a')
        ? { text: '1.1 [A].\n' }
        : { problem: 'no text', ...(commit.startsWith('c') ? { missing: true } : {}) },
    );
    const { commits } = await request<Requests['adref/revisions']['result'] & {}>('adref/revisions', at);
    assert.deepEqual(
      commits.map(({ name, subject, figures, deleted }) => [
        name,
        subject,
        figures?.openProvisions ?? null,
        deleted,
      ]),
      [
        ['rev-1', 'First', 1, false],
        ['bbbbbbbb', 'Second', null, false],
        ['cccccccc', 'Third', null, true],
      ],
    );
    const text = await request<{ text: string }>('adref/revisionText', commits[0]!.source);
    assert.equal(text.text, '1.1 [A].\n');
  });

  test('a read-only copy of a draft is no revision, and has the profile of the file that it is a copy of', async () => {
    const { request, at, client, uri } = await serve(`//- adref.yaml
members:
  - { code: AAA, name: Republic of Aland }
${chain}`);
    const copy = `${uri('Declaration.Rev.2.decl.md').replace('file:', 'adref-revision:')}?old`;
    const text = '1.1 [A - AAA].\n';
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: copy, languageId: 'adref', version: 1, text },
    });
    assert.equal((await request<Revisions>('adref/revisions', at)).files.length, 2);
    const open = await request<Requests['adref/openItems']['result'] & {}>('adref/openItems', {
      textDocument: { uri: copy },
    });
    assert.deepEqual(open.items[0]?.delegations, ['AAA']);
  });
});
