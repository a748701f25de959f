import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import type { DecidedEdits, DecideWish, Parties } from '../../../server/src/protocol/decisions.ts';
import type { ShownView, ViewChoices } from '../../../server/src/protocol/views.ts';
import { applied, endServers, serve } from '../serve.ts';

/** Titles of the offers at `$0` and the text after each. */
async function offers(
  marked: string,
  only = 'refactor.rewrite.adref',
  locale = 'en',
): Promise<readonly string[]> {
  const { request, at, range, text } = await serve(marked, { locale });
  const context = { diagnostics: [], only: [only] };
  const actions = await request<CodeAction[]>('textDocument/codeAction', { ...at, range, context });
  return actions
    .filter(({ disabled }) => !disabled)
    .map(({ title, edit }) => `${title} | ${applied(text(), Object.values(edit!.changes!)[0]!)}`);
}

async function decided(marked: string, wish: DecideWish): Promise<string> {
  const { request, at, text } = await serve(marked);
  const { edits, problem } = await request<DecidedEdits>('adref/decide', { ...at, wish });
  assert.equal(edits.length === 0, problem !== null);
  return problem ?? applied(text(), [...edits]);
}

suite('decide: code actions', () => {
  teardown(endServers);

  test('whose proposal it is, is said first; what comes to the same is offered once', async () => {
    assert.deepEqual(await offers('They [sh$0all - RUS][should - KAZ] act.'), [
      'Accept what RUS proposes: shall | They shall act.',
      'Reject what RUS proposes: shall | They [should - KAZ] act.',
      'Choose “should” | They should act.',
      'KAZ joins: shall | They [shall - RUS, KAZ][should - KAZ] act.',
      'Mark this paragraph as agreed | They [shall - RUS][should - KAZ] act. (agreed)',
      'Mark this paragraph as agreed ad ref | They [shall - RUS][should - KAZ] act. (agreed ad ref)',
    ]);
  });
  test('a deletion is told as one', async () => {
    assert.deepEqual(await offers('Act [n$0ow - IND delete].', 'refactor.rewrite.adref.accept'), [
      'Accept the deletion that IND wants: now | Act.',
    ]);
    assert.deepEqual(await offers('Act [n$0ow - IND delete].', 'refactor.rewrite.adref.reject'), [
      'Reject the deletion that IND wants, keep: now | Act now.',
    ]);
  });
  test('a marked change', async () => {
    assert.deepEqual(await offers('They ~~m$0ay~~ **shall** (KAZ) act.', 'refactor.rewrite.adref.accept'), [
      'Accept what KAZ proposes: may → shall | They shall act.',
    ]);
  });
  test('in Russian', async () => {
    assert.deepEqual(await offers('Члены [дейст$0вуют - RUS].', 'refactor.rewrite.adref.reject', 'ru'), [
      'Отклонить предложение RUS: действуют | Члены.',
    ]);
  });
  test('all of a delegation, in the paragraph and in the text', async () => {
    const marked = '1.1 A [b$0 - RUS] c [d - RUS].\n\n1.2 E [f - RUS].';
    assert.deepEqual(await offers(marked, 'refactor.rewrite.adref.acceptAll'), [
      'Accept all that RUS proposes in this paragraph (2) | 1.1 A b c d.\n\n1.2 E [f - RUS].',
      'Accept all that RUS proposes in the text (3) | 1.1 A b c d.\n\n1.2 E f.',
    ]);
  });
  test('what withdrawal does is said', async () => {
    const all = async (marked: string): Promise<readonly string[]> =>
      offers(marked, 'refactor.rewrite.adref.withdraw');
    assert.deepEqual(await all('Act [n$0ow - RUS, KAZ].'), [
      'RUS withdraws: its name goes | Act [now - KAZ].',
      'KAZ withdraws: its name goes | Act [now - RUS].',
    ]);
    assert.deepEqual(await all('Act [n$0ow - RUS].'), ['RUS withdraws: the text goes | Act.']);
    assert.deepEqual(await all('Act [n$0ow - RUS delete].'), ['RUS withdraws: the text stands | Act now.']);
  });
  test('equal alternatives are merged, others not', async () => {
    assert.deepEqual(await offers('They [sh$0all - RUS][shall - KAZ] act.', 'refactor.rewrite.adref.merge'), [
      'Merge the equal alternatives | They [shall - RUS, KAZ] act.',
    ]);
    assert.deepEqual(
      await offers('They [sh$0all - RUS][should - KAZ] act.', 'refactor.rewrite.adref.merge'),
      [],
    );
  });
  test('marked agreed ad ref, and unmarked', async () => {
    assert.deepEqual(await offers('1.1 A$0ct. [Agreed ad ref]', 'refactor.rewrite.adref.unmark'), [
      'Take the mark of agreement away | 1.1 Act.',
    ]);
    assert.deepEqual(await offers('1.1 A$0ct.', 'refactor.rewrite.adref.unmark'), []);
  });
  test('in a compiled text nothing is offered that would break it', async () => {
    const compiled = '<!-- compiled: [RUS, IND] -->\nA [x$0  - RUS delete]b.';
    assert.deepEqual(
      (await offers(compiled)).filter((line) => !line.startsWith('Mark')),
      [
        'Accept the deletion that RUS wants: x | <!-- compiled: [RUS, IND] -->\nA b.',
        'Reject the deletion that RUS wants, keep: x | <!-- compiled: [RUS, IND] -->\nA x b.',
      ],
    );
  });
});

suite('decide: requests', () => {
  teardown(endServers);

  test('who proposes how much, here and in all; and whom the meeting knows', async () => {
    const { request, at } = await serve(
      '//- adref.yaml\nmembers:\n  - { code: ALD, name: Aldania }\n//- a.decl.md\n1.1 A [b$0 - ALD] [c - QQQ].\n\n1.2 D [e - ALD].',
    );
    const { parties, roster } = await request<Parties>('adref/parties', at);
    assert.deepEqual(parties[0], { code: 'ALD', name: 'Aldania', paragraph: 1, text: 2 });
    assert.ok(roster.some(({ code }) => code === 'ALD'));
  });
  test('all of one delegation', async () => {
    const marked = '1.1 A [b$0 - RUS].\n\n1.2 C [d - RUS, IND].';
    const all = (kind: 'accept' | 'reject', scope: 'paragraph' | 'text') =>
      decided(marked, { kind, delegation: 'RUS', scope });
    assert.equal(await all('accept', 'paragraph'), '1.1 A b.\n\n1.2 C [d - RUS, IND].');
    assert.equal(await all('reject', 'text'), '1.1 A.\n\n1.2 C.');
  });
  test('one edit for each place: half a bracket cannot be left behind', async () => {
    const { request, at } = await serve('A [b$0 - RUS][c - IND] d [e [f - RUS] g - RUS] h [i - RUS delete].');
    const wish: DecideWish = { kind: 'accept', delegation: 'RUS', scope: 'text' };
    const { edits } = await request<DecidedEdits>('adref/decide', { ...at, wish });
    assert.deepEqual(
      edits.map(({ newText }) => newText),
      ['b', 'e f g', ''],
    );
  });
  test('why nothing can be decided', async () => {
    assert.equal(
      await decided('A [b$0 - RUS].', { kind: 'accept', delegation: 'KAZ', scope: 'text' }),
      'KAZ proposes nothing here.',
    );
  });
  test('a delegation is named, by any of its names', async () => {
    const name = (marked: string, delegation: string) => decided(marked, { kind: 'name', delegation });
    assert.equal(await name('A [b$0].', 'Kazakhstan'), 'A [b - KAZ].');
    assert.equal(await name('A [b$0 - RUS].', 'KAZ'), 'A [b - RUS, KAZ].');
    assert.equal(await name('A$0 b.', 'KAZ'), 'Put the cursor inside a bracket first.');
    assert.match(await name('A [b$0 - KAZ].', 'KAZ'), /^KAZ cannot be named here/);
  });
});

suite('views', () => {
  teardown(endServers);

  test('the choices are those that the text has', async () => {
    const { request, at } = await serve(
      '2.1 They [sh$0all - RUS][should - G77] act.\n\n2.2 End. [IRN reserve]',
    );
    const { textDocument } = at;
    const choices = await request<ViewChoices>('adref/viewChoices', { textDocument });
    assert.equal(choices.compiled, false);
    assert.deepEqual(choices.delegations.map(({ code }) => code).sort(), ['IRN', 'RUS']);
    assert.deepEqual(
      choices.groups.map(({ code }) => code),
      ['G77'],
    );
    assert.deepEqual(choices.options, [
      {
        label: '2.1',
        choices: [
          { choice: '1', words: 'shall' },
          { choice: '2', words: 'should' },
        ],
      },
    ]);
  });
  test('options are called what the text calls them', async () => {
    const { request, at } = await serve('2.1 They act:$0\n\nOption A: now.\n\nOption B: later.\n');
    const { textDocument } = at;
    const { options } = await request<ViewChoices>('adref/viewChoices', { textDocument });
    assert.deepEqual(options, [
      {
        label: '2.1',
        choices: [
          { choice: 'A', words: 'now.' },
          { choice: 'B', words: 'later.' },
        ],
      },
    ]);
  });
  test('a view is of the text as it is typed, and says where its pieces stand', async () => {
    const { request, at, client } = await serve('They [sh$0all - RUS][should - IND] act.');
    const { textDocument } = at;
    await client.sendNotification('textDocument/didChange', {
      textDocument: { ...textDocument, version: 2 },
      contentChanges: [{ range: { start: at.position, end: at.position }, text: '_' }],
    });
    const wish = { kind: 'as', delegation: 'RUS' };
    const view = await request<ShownView>('adref/view', { textDocument, wish });
    assert.deepEqual(view, {
      version: 2,
      text: 'They sh_all act.',
      pieces: [0, 0, 5, 6, 5, 6, 33, 11, 5],
      note: null,
    });
  });
  test('what cannot be shown is said in one line', async () => {
    const { request, at } = await serve('They $0act.', { locale: 'ru' });
    const { textDocument } = at;
    assert.deepEqual(await request('adref/view', { textDocument, wish: { kind: 'base' } }), {
      problem: 'Этот текст не сведён из предложений, поэтому исходного текста в нём нет.',
    });
  });
});
