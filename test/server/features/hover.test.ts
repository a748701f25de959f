import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { endServers, type ServeOptions, serve, textIn } from '../serve.ts';

const plain: ServeOptions = { capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } } };

/** What hovering at `$0` says in plain text, with the text it is said of. */
async function hover(meeting: string, options = plain): Promise<{ words: string; of: string } | null> {
  const { request, at, text } = await serve(meeting, options);
  const answer = await request<Hover | null>('textDocument/hover', at);
  if (!answer) return null;
  return { words: (answer.contents as MarkupContent).value, of: textIn(text(), answer.range!) };
}

async function words(meeting: string, options = plain): Promise<string> {
  return (await hover(meeting, options))?.words ?? '';
}

suite('hover', () => {
  teardown(endServers);

  test('on a label: path, state and why, brackets, alternatives, delegations, references', async () => {
    assert.deepEqual(
      await hover(`
2.1 Members recall paragraph 2.2.10.

2.2.$010 Members [shall][should] share data [voluntarily - RUS; IND delete] by [date].
`),
      {
        of: '2.2.10',
        words: [
          '2.2.10',
          'Open: contested text, a blank to be filled in.',
          '2 brackets · with alternatives: 1 · 1 blank',
          'Delegations named: IND, RUS',
          'Referred to in: 2.1',
        ].join('\n\n'),
      },
    );
  });

  test('on a label of a settled paragraph', async () => {
    assert.equal(
      await words('2.2.$01 Members share data. (agreed)'),
      '2.2.1\n\nThis paragraph is agreed.\n\nNothing in this draft refers to it.',
    );
    assert.match(await words('2.2.$01 Members share data.'), /Nothing is open here\./);
  });

  test('on a reference: the text of the paragraph it means', async () => {
    assert.deepEqual(
      await hover('2.1 As said in paragraph 2.2$0.10, so be it.\n\n2.2.10 Members share   data.\n'),
      { of: '2.2.10', words: '2.2.10\n\n“Members share data.”\n\nNothing is open here.' },
    );
  });

  test('on a reference with items: the item', async () => {
    assert.match(
      await words('1.1 As in paragraph 1.2($0b).\n\n1.2 Members:\n\n(a) share;\n\n(b) report.\n'),
      /“report\.”/,
    );
  });

  test('on a reference into nowhere or to another document', async () => {
    assert.match(await words('1.1 See paragraph 1.$09.\n'), /This document has no 1\.9\./);
    assert.match(await words('1.1 See paragraph 1$08 of decision 14/34.\n'), /another document/);
  });

  test('on a bracket: who says what, and what there is to choose', async () => {
    assert.deepEqual(await hover('1.1 Members [ex$0treme - RUS; IND, PAK delete] act.'), {
      of: '[extreme - RUS; IND, PAK delete]',
      words:
        'Contested text\n\nRUS (Russian Federation) proposes this; IND (India) and PAK (Pakistan) ask to delete it.',
    });
    assert.equal(
      await words('1.1 Members [sh$0all][should] act.'),
      'One of 2 alternatives\n\nNo delegation is named.\n\n• “shall”\n• “should”',
    );
    assert.match(await words('1.1 Members [share [a$0ll] data].'), /^Contested text, 2 brackets deep/);
    assert.match(
      await words('1.1 Members act. [IRN res$0erve][IND retain]'),
      /IRN \(.*Iran\) reserves its position\./,
    );
  });

  test('on a bracket: every stance in words, in the order of the text', async () => {
    assert.match(
      await words('1.1 They [KAZ/RUS propose; TUR supports; IND reserve; IRN oppose: m$0ay] act.'),
      /KAZ \(Kazakhstan\) and RUS \(.*\) propose this; TUR \(.*\) supports it; IND \(India\) reserves its position; IRN \(.*\) opposes it\./,
    );
  });

  test('on a bracket with a slash: who wants which side', async () => {
    assert.equal(
      await words('1.1 They [a$0lways - IND retain / never - CHN] act.'),
      "One of 2 alternatives\n\n• “always”: IND (India) wants to keep it.\n• “never”: CHN (People's Republic of China) proposes this.",
    );
  });

  test('names delegations in the language of the client, as the profile does', async () => {
    const yaml = `//- adref.yaml
members:
  - { code: ALD, name: { en: Republic of Aldania, ru: Республика Альдания } }
//- draft.decl.md
`;
    assert.match(
      await words(`${yaml}1.1 Мы [д$0а - ALD; KAZ delete].`, { ...plain, locale: 'ru' }),
      /ALD \(Республика Альдания\) предлагает это; KAZ \(Казахстан\) просит исключить\./,
    );
    assert.match(await words(`${yaml}1.1 We [a$0ct - ALD].`), /ALD \(Republic of Aldania\) proposes this/);
  });

  test('on a bracket over several paragraphs: only at its edges', async () => {
    const text = (a: string, b: string): string =>
      `1.1 ${a}[Members share. ${'x '.repeat(2500)}\n\n1.2 They ${b}report.]\n`;
    assert.equal((await hover(text('$0', '')))?.of, '[');
    assert.equal(await hover(text('', '$0')), null);
  });

  test('on a stray bracket', async () => {
    assert.equal(await words('1.1 Members share $0] data.'), 'This bracket was never opened.');
  });

  test('on a delegation: its name and groups; on a group: its members', async () => {
    const yaml = `//- adref.yaml
members:
  - { code: AAA, name: Republic of Aland }
  - { code: BBB, name: Kingdom of Boria }
groups:
  - { code: NORTH, name: Northern Group, members: [AAA, BBB] }
//- draft.decl.md
`;
    assert.equal(
      await words(`${yaml}1.1 Members [act - A$0AA].`),
      'AAA · Republic of Aland\n\nMember of: NORTH\n\nProposed by: AAA',
    );
    assert.equal(
      await words(`${yaml}1.1 Members [act - N$0ORTH delete].`),
      'NORTH · Northern Group\n\nMembers: AAA, BBB\n\nDeletion proposed by: NORTH',
    );
  });

  test('on a symbol: title and revision of the file found', async () => {
    const meeting = (mention: string): string => `//- a.decl.md
1.1 As in ${mention}.
//- b.decl.md
---
symbol: MM/2031/DRAFT/1/Rev.5
title: Draft Declaration
date: 2031-09-27
---
Text.
`;
    const found = 'Draft Declaration\n\nMM/2031/DRAFT/1/Rev.5 · 2031-09-27\n\nFile: b.decl.md';
    assert.equal(await words(meeting('MM/2031/DR$0AFT/1/Rev.5')), found);
    assert.equal(await words(meeting('MM/2031/DR$0AFT/1')), found, 'no revision means the newest');
    assert.equal(await hover(meeting('MM/2031/DR$0AFT/1/Rev.4')), null);
  });

  test('on marks: placeholder, blank, status, note, proposal', async () => {
    assert.match(await words('1.1 By [da$0te].'), /text still to come/);
    assert.match(await words('1.1 By ___$0__ members.'), /blank/);
    assert.match(await words('1.1 Members act. (agr$0eed ad ref)'), /agreed ad referendum/);
    assert.match(await words('1.1 Members act. {Moved f$0rom 2.1.4}'), /A note/);
    assert.match(await words('1.1 Members ~~may~~ **sh$0all** (KAZ).'), /change of the text.*Kazakhstan/s);
  });

  test('says nothing in ordinary text', async () => {
    assert.equal(await hover('1.1 Members sh$0are data.'), null);
  });

  test('lets no link, picture, HTML or code of a draft into Markdown', async () => {
    const { request, at } = await serve(
      '1.1 See paragraph 1$0.2.\n\n1.2 [x](command:evil) <b>![](http://h)</b> `c` http://evil.example www.evil.example &lt; \u202e\n',
    );
    const { contents } = await request<Hover>('textDocument/hover', at);
    const { kind, value } = contents as MarkupContent;
    assert.equal(kind, 'markdown');
    const unescaped = value.replace(/\\[!-/:-@[-`{-~]/g, '').replace(/^\*\*|\*\*$|^> /gm, '');
    assert.doesNotMatch(unescaped, /[[\]()<>`&:.*_\u202e]/);
  });

  test('speaks the language of the client', async () => {
    assert.match(await words('2.2.$01 Members [share] data.', { ...plain, locale: 'ru' }), /Не согласовано/);
  });

  test('an empty revision in between has taken nothing out and brought nothing back', async () => {
    const past = '//- a.Rev.1.decl.md\n1.1 Members [share] data.\n//- a.Rev.2.decl.md\n';
    const said = await words(`//- a.Rev.3.decl.md\n1.$01 Members [share] all data.\n${past}`);
    assert.match(said, /changed in Rev\.3 · open since Rev\.1/);
  });

  test('on a label: since when it is open and when it was changed, where there are earlier revisions', async () => {
    const revision = (n: number, text: string): string => `//- a.Rev.${n}.decl.md\n${text}\n`;
    const chain = (text: string): string =>
      revision(3, text) +
      revision(1, '1.1 Members share data.\n\n1.2 Members meet.') +
      revision(2, '1.1 Members [share] data.\n\n1.2 Members meet.');
    const of = async (text: string, options = plain): Promise<string | undefined> =>
      (await words(chain(text), options)).split('\n\n').find((line) => /Rev\.\d/.test(line));
    assert.equal(
      await of('1.$01 Members [share] all data.\n\n1.2 Members meet.'),
      'changed in Rev.3 · open since Rev.2',
    );
    assert.equal(await of('1.1 A.\n\n1.$02 Members meet.'), undefined);
    assert.equal(
      await of('1.1 Members [share] data.\n\n1.$01 bis [They rest.]\n\n1.2 Members meet.'),
      'new in Rev.3',
    );
    assert.equal(
      await of('1.$01 Members [share] all data.\n\n1.2 Members meet.', { ...plain, locale: 'ru' }),
      'изменён в Rev.3 · не согласован начиная с Rev.2',
    );
  });
});
