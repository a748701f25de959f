import assert from 'node:assert/strict';
import type { CompletionList } from 'vscode-languageserver';
import { applied, endServers, serve } from '../serve.ts';

/** What is offered at `$0`, as if the sign before it had brought the question up, or as if asked for by hand. */
async function offered(meeting: string, byHand = false): Promise<CompletionList | null> {
  const { request, at } = await serve(meeting);
  return request('textDocument/completion', { ...at, context: { triggerKind: byHand ? 1 : 2 } });
}

async function labels(meeting: string, byHand = false): Promise<readonly string[]> {
  return (await offered(meeting, byHand))?.items.map(({ label }) => label) ?? [];
}

/** The text of the draft after the first offer has been taken. */
async function taken(draft: string): Promise<string> {
  const { request, at, text } = await serve(draft);
  const { items } = await request<CompletionList>('textDocument/completion', {
    ...at,
    context: { triggerKind: 1 },
  });
  return applied(text(), [items[0]!.textEdit as never]);
}

const body = `

2.2.1 Members share data.

2.2.10 Members report.

2.2.10 bis Members meet.

Article 3

Article 4 bis
`;
const meeting = `//- adref.yaml
members:
  - { code: AAA, name: Aland }
  - { code: ABB, name: Boria }
groups:
  - { code: NORTH, name: Northern Group, members: [AAA] }
//- draft.decl.md
`;

suite('completion', () => {
  teardown(endServers);

  test('labels behind a word of reference', async () => {
    assert.deepEqual(await labels(`1.1 See paragraph $0${body}`), ['1.1', '2.2.1', '2.2.10', '2.2.10 bis']);
    assert.deepEqual(await labels(`1.1 См. пункт $0${body}`), ['1.1', '2.2.1', '2.2.10', '2.2.10 bis']);
    assert.deepEqual(await labels(`1.1 See Article $0${body}`), ['3', '4 bis']);
  });

  test('labels in the middle of one, points and spaces replaced with it', async () => {
    assert.deepEqual(await labels(`1.1 See paragraph 2.2.10$0${body}`, true), ['2.2.10', '2.2.10 bis']);
    assert.equal(await taken(`1.1 See paragraph 2.2.10 b$0.${body}`), `1.1 See paragraph 2.2.10 bis.${body}`);
    assert.equal(
      await taken(`1.1 See paragraphs 2.2.1 and 2.$0.${body}`),
      `1.1 See paragraphs 2.2.1 and 2.2.1.${body}`,
    );
  });

  test('the words of a paragraph beside its number', async () => {
    const [, first] = (await offered(`1.1 See paragraph $0${body}`))!.items;
    assert.equal(first?.labelDetails?.description, 'Members share data.');
  });

  test('delegations and groups behind an opening bracket and in attributions', async () => {
    for (const place of ['[$0', '[AAA/$0', '[act - $0]', '[act - AAA, $0]', '[act - AAA; ABB delete; $0]']) {
      const found = await labels(`${meeting}1.1 Members ${place}`);
      assert.deepEqual(found.slice(0, 2), ['AAA', 'ABB'], place);
      assert.ok(found.includes('NORTH') && found.includes('EU'), place);
    }
    assert.deepEqual(await labels(`${meeting}1.1 Members [act - AB$0]`), ['ABB']);
    assert.deepEqual(await labels(`${meeting}1.1 Members [act - Bo$0]`, true), ['ABB'], 'by name');
    assert.equal(await taken(`1.1 Members [act - Kaza$0].`), '1.1 Members [act - KAZ].');
  });

  test('symbols of the files of the meeting', async () => {
    const files = (mention: string): string =>
      `//- a.decl.md\n1.1 See ${mention}\n//- b.decl.md\n---\nsymbol: MM/2031/DRAFT/1\n---\n//- c.decl.md\n---\nsymbol: MM/2031/DEC/1\n---\n`;
    assert.deepEqual(await labels(files('MM/$0')), ['MM/2031/DEC/1', 'MM/2031/DRAFT/1']);
    assert.deepEqual(await labels(files('MM/2031/DR$0'), true), ['MM/2031/DRAFT/1']);
  });

  test('nothing in ordinary prose', async () => {
    for (const text of [
      '1.1 Members $0',
      '1.1 Members share, $0',
      '1.1 Members [share data, $0]',
      '1.1 Members [share data - and $0]',
      '1.1 Members [vol$0]',
      '1.1 See paragraph 2.2.1, $0',
      '1.1 See paragraph 2.2.1 and report $0',
      '1.1 Members and/$0or',
      '1.1 Members met. $0',
      'Article $0',
      '## Section $0',
      '1. Members act.\nArticle $0',
      '1.1 `[$0`',
      '---\nsymbol: [$0\n---\n',
    ])
      assert.equal(await offered(text + body), null, text);
  });

  test('says that there is more where the list is cut', async () => {
    const answer = await offered('1.1 Members [$0 act.');
    assert.equal(answer?.isIncomplete, true);
    assert.equal(answer?.items.length, 200);
    assert.ok(answer?.items.every(({ insertTextFormat, insertText }) => !insertTextFormat && !insertText));
  });

  test('in minutes names of delegations at the start of a sentence and behind `delegation of`', async () => {
    const minutes = meeting.replace('draft.decl.md', 'record.minutes.md');
    assert.deepEqual(await labels(`${minutes}3. Al$0`), ['Aland']);
    assert.deepEqual(await labels(`${minutes}It rained. Bo$0`), ['Boria']);
    assert.deepEqual(await labels(`${minutes}It asked the delegation of $0`), ['Aland', 'Boria']);
    assert.deepEqual(await labels(`${minutes}It asked the delegation of B$0`), ['Boria']);
  });

  test('in minutes verbs of record behind a name that opens a sentence', async () => {
    const minutes = meeting.replace('draft.decl.md', 'record.minutes.md');
    assert.ok((await labels(`${minutes}It rained. Aland $0`)).includes('noted'));
    assert.deepEqual(await labels(`${minutes}The delegation of Aland seco$0`), ['seconded']);
  });

  test('nothing of the kind in other prose, nor in other drafts', async () => {
    const minutes = meeting.replace('draft.decl.md', 'record.minutes.md');
    assert.deepEqual(await labels(`${minutes}They met Al$0`), []);
    assert.deepEqual(await labels(`${minutes}They thanked Aland $0`), []);
    assert.deepEqual(await labels(`${minutes}A$0`), []);
    assert.deepEqual(await labels(`${minutes}The road $0`), []);
    assert.deepEqual(await labels(`${meeting}Aland $0`), []);
  });
});
