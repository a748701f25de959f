import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver';
import type { Positions } from '../../../server/src/protocol/positions.ts';
import { applied, endServers, offsetOf, type ServeOptions, serve } from '../serve.ts';

const meeting = `//- adref.yaml
members:
  - { code: ALD, name: { en: Republic of Aldania, ru: Республика Альдания } }
  - { code: BOR, name: Kingdom of Borovia }
  - { code: CAL, name: State of Calia }
groups:
  - { code: NORTH, name: Northern Group, members: [BOR, CAL] }
//- draft.decl.md
`;

async function ask(text: string, options: ServeOptions = {}): Promise<Positions & { source: string }> {
  const { request, at, uri, text: textOf } = await serve(`${meeting}${text}`, options);
  await request('adref/openItems', at);
  const textDocument = { uri: uri('draft.decl.md') };
  const source = textOf('draft.decl.md');
  return { ...(await request<Positions>('adref/positions', { textDocument })), source };
}

/** A line for each position: where the cursor would go is shown by the text that follows there. */
function lines({ rows, source }: Positions & { source: string }): readonly string[] {
  return rows.flatMap(({ path, positions }) =>
    positions.map(({ delegation, via, stance, text, place }) => {
      const behind = source.slice(offsetOf(source, place)).slice(0, 8);
      return `${path} ${delegation}${via ? ` (${via})` : ''} ${stance} “${text}” at “${behind}”`;
    }),
  );
}

suite('positions', () => {
  teardown(endServers);

  test('of a draft: who wants what, members through their group, and where it stands', async () => {
    assert.deepEqual(lines(await ask('$01.1 Free.\r\n\r\n1.2 Members [act - NORTH; CAL delete].')), [
      '1.2 NORTH propose “act” at “[act - N”',
      '1.2 BOR (NORTH) propose “act” at “[act - N”',
      '1.2 CAL delete “act” at “[act - N”',
    ]);
  });

  test('of a compiled text: places are those of the text as it stands', async () => {
    const answer = await ask(
      '$0<!-- compiled: [ALD, BOR] -->\n1.1 We [may - ALD delete][ALD: shall] \\\\[x] go.\n\n1.2 All[BOR:  now] meet.',
    );
    assert.deepEqual(lines(answer), [
      '1.1 ALD propose “may → shall” at “[may - A”',
      '1.2 BOR propose “now” at “[BOR:  n”',
    ]);
    assert.equal(answer.compiled, true);
    assert.deepEqual(
      answer.rows.map(({ place }) => place.line),
      [1, 3],
    );
  });

  test('official names in the language of the client, and whom an unknown name may mean', async () => {
    const { delegations, silent } = await ask('$01.1 [a - ALD; NORHT delete]', { locale: 'ru' });
    assert.deepEqual(
      delegations.map(({ code, name, kind, near }) => [code, name, kind, near?.code ?? null]),
      [
        ['ALD', 'Республика Альдания', 'delegation', null],
        ['NORHT', 'NORHT', 'unknown', 'NORTH'],
      ],
    );
    assert.deepEqual(
      silent.map(({ code }) => code),
      ['BOR', 'CAL'],
    );
  });

  test('a text without a body has no list of those who are silent', async () => {
    const { request, at } = await serve('1.1 [$0a - KAZ]');
    const { silent } = await request<Positions>('adref/positions', at);
    assert.deepEqual(silent, []);
  });

  test('notes with their paragraph, without their brackets', async () => {
    const { notes } = await ask('$01.1 Act. {Moved from\n2.1}\n\n1.2 Meet. [Note by the Chair: see 1.1]');
    assert.deepEqual(
      notes.map(({ path, text, place }) => [path, text, place.line]),
      [
        ['1.1', 'Moved from 2.1', 0],
        ['1.2', 'Note by the Chair: see 1.1', 3],
      ],
    );
  });

  test('a file that is no draft has none', async () => {
    const { request, uri } = await serve('1.1 A');
    assert.equal(await request('adref/positions', { textDocument: { uri: uri('other.txt') } }), null);
  });
});

suite('positions: notes', () => {
  teardown(endServers);

  const noted = async (source: string, text: string) => {
    const { request, at, text: textOf } = await serve(source);
    const answer = await request<{ edits?: TextEdit[]; problem?: string }>('adref/addNote', {
      ...at,
      text,
    });
    return answer.edits ? applied(textOf(), answer.edits) : answer.problem;
  };

  test('a note stands at the end of its paragraph, whatever stands behind it', async () => {
    assert.equal(
      await noted('1.1 Ac$0t.\r\n\r\n1.2 Meet.\r\n', 'ask the\ncapital'),
      '1.1 Act. {Note: ask the capital}\r\n\r\n1.2 Meet.\r\n',
    );
    assert.equal(
      await noted('---\nlanguage: ru\n---\n1.1 Да$0', 'уточнить'),
      '---\nlanguage: ru\n---\n1.1 Да {Примечание: уточнить}',
    );
  });

  test('what is written back is a note, and opens nothing', async () => {
    const text = (await noted('$01.1 Act. (agreed)', 'see ] and {x} [y'))!;
    const { request, at } = await serve(text);
    const { notes } = await request<Positions>('adref/positions', at);
    assert.deepEqual(
      notes.map((note) => note.text),
      ['Note: see ) and (x) (y'],
    );
    const open = await request<{ items: unknown[] }>('adref/openItems', at);
    assert.deepEqual(open.items, []);
  });

  test('none is written into a compiled text, into no paragraph, or without words', async () => {
    assert.match((await noted('<!-- compiled: [RUS] -->\n1.1 A$0', 'x'))!, /is compiled/);
    assert.match((await noted('---\n$0title: A\n---\n\n1.1 A', 'x'))!, /no paragraph here/);
    assert.match((await noted('1.1 A$0', ' \n'))!, /empty/);
  });
});

suite('positions: export', () => {
  teardown(endServers);

  const exported = async (source: string, params: object, options: ServeOptions = {}): Promise<string> => {
    const { request, at } = await serve(source, options);
    const { textDocument } = at;
    const asked = { textDocument, only: null, stances: null, format: 'csv', ...params };
    return (await request<{ text: string }>('adref/exportMatrix', asked)).text;
  };

  test('CSV of what one delegation holds open, and of some stances', async () => {
    const source = '1.1 [a - RUS; IND reserve]\n\n1.2 [b - KAZ]';
    assert.equal(await exported(source, { only: 'KAZ' }), 'path,label,line,KAZ\r\n1.2,1.2,3,propose: b\r\n');
    assert.equal(
      await exported(source, { stances: ['reserve'] }),
      'path,label,line,IND,KAZ,RUS\r\n1.1,1.1,1,reserve: a,,propose: a\r\n',
    );
  });

  test('HTML in the language of the client, nothing of the text taken for markup', async () => {
    const html = await exported(
      '---\ntitle: A <b> text\n---\n1.1 [x - RUS]',
      { format: 'html' },
      { locale: 'ru' },
    );
    assert.match(html, /<html lang="ru">/);
    assert.match(html, /<h1>A &lt;b&gt; text<\/h1>/);
    assert.match(html, /<strong>предлагает<\/strong>: x/);
  });
});
