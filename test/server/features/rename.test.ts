import assert from 'node:assert/strict';
import type { Range, WorkspaceEdit } from 'vscode-languageserver';
import { applied, endServers, type ServeOptions, serve, textIn } from '../serve.ts';

/** Each changed file after the label at `$0` was given another name. */
async function renamed(
  meeting: string,
  newName: string,
  options: ServeOptions = {},
): Promise<Readonly<Record<string, string>> | null> {
  const served = await serve(meeting, options);
  const edit = await served.request<WorkspaceEdit | null>('textDocument/rename', { ...served.at, newName });
  if (!edit) return null;
  return Object.fromEntries(
    Object.entries(edit.changes!).map(([uri, edits]) => {
      const name = uri.slice(uri.lastIndexOf('/') + 1);
      return [name, applied(served.text(name), edits)];
    }),
  );
}

const text = '1.1 See paragraphs 1.2 and 1.2(a).\n\n1.$02 Members:\n\n(a) act.\n';

suite('rename', () => {
  teardown(endServers);

  test('changes the label and every reference, and leaves the items behind them', async () => {
    assert.deepEqual(await renamed(text, '1.2 bis'), {
      'draft.decl.md': '1.1 See paragraphs 1.2 bis and 1.2 bis(a).\n\n1.2 bis Members:\n\n(a) act.\n',
    });
  });

  test('goes through the versions that share the symbol', async () => {
    const version = (label: string, words: string): string =>
      `---\nsymbol: MM/2031/DRAFT/1\n---\n${label} ${words}\n`;
    assert.deepEqual(
      await renamed(
        `//- en.decl.md\n${version('1.$01', 'A.')}//- ru.decl.md\n${version('1.1', 'См. пункт 1.1.')}`,
        '1.4',
      ),
      { 'en.decl.md': version('1.4', 'A.'), 'ru.decl.md': version('1.4', 'См. пункт 1.4.') },
    );
  });

  test('leaves the paragraphs of other documents and revisions alone', async () => {
    const draft = (label: string): string =>
      `---\nsymbol: MM/2031/DRAFT/1/Rev.2\n---\n${label} See MM/2031/DRAFT/2, paragraph 1.1, and paragraph 1.1 of MM/2031/DRAFT/1/Rev.1.\n`;
    assert.deepEqual(await renamed(draft('1.$01'), '1.4'), { 'draft.decl.md': draft('1.4') });
  });

  test('leaves the paragraphs of other articles alone', async () => {
    const articles = (label: string): string =>
      `Article 3\n\n${label}. A. See Article 4, paragraph 1.\n\nArticle 4\n\n1. B.\n`;
    assert.deepEqual(await renamed(articles('$01'), '5'), { 'draft.decl.md': articles('5') });
  });

  for (const { what, before, number, whole, after } of [
    {
      what: 'an article',
      before: 'See Articles $3 and 4, article 3(a) and Art. 3.\n\n$Article 3. A\n\n(a) b.\n\nArticle 4. B\n',
      number: '5',
      whole: 'Article 5',
      after: 'See Articles 5 and 4, article 5(a) and Art. 5.\n\nArticle 5. A\n\n(a) b.\n\nArticle 4. B\n',
    },
    {
      what: 'a rule',
      before: 'See Rule $4.\n\n$Rule 4 Quorum\n',
      number: '4 bis',
      whole: 'Rule 4 bis',
      after: 'See Rule 4 bis.\n\nRule 4 bis Quorum\n',
    },
    {
      what: 'an annex in Roman numerals',
      before: 'See Annexes I and $II, and annex II.\n\n# Annex I\n\n# $Annex II\n',
      number: 'IV',
      whole: 'Annex IV',
      after: 'See Annexes I and IV, and annex IV.\n\n# Annex I\n\n# Annex IV\n',
    },
    {
      what: 'an article in Russian',
      before: 'См. статьи $3 и 4 и пункт 1 статьи 3.\n\n$Статья 3. Общее\n\n1. А.\n\nСтатья 4. Иное\n',
      number: '5',
      whole: 'Статья 5',
      after: 'См. статьи 5 и 4 и пункт 1 статьи 5.\n\nСтатья 5. Общее\n\n1. А.\n\nСтатья 4. Иное\n',
    },
    {
      what: 'an article in Kazakh',
      before: '$3-бап және 4-баптар қаралды.\n\n$3-бап. Жалпы\n\n4-бап. Өзге\n',
      number: '5',
      whole: '5-бап',
      after: '5-бап және 4-баптар қаралды.\n\n5-бап. Жалпы\n\n4-бап. Өзге\n',
    },
    {
      what: 'an article in French',
      before: 'Voir les articles $3 et 4.\n\n$Article 3. A\n\nArticle 4. B\n',
      number: '5',
      whole: 'Article 5',
      after: 'Voir les articles 5 et 4.\n\nArticle 5. A\n\nArticle 4. B\n',
    },
    {
      what: 'an article in Spanish',
      before: 'Véanse los artículos $3 y 4.\n\n$Artículo 3. A\n\nArtículo 4. B\n',
      number: '5',
      whole: 'Artículo 5',
      after: 'Véanse los artículos 5 y 4.\n\nArtículo 5. A\n\nArtículo 4. B\n',
    },
    {
      what: 'an article with a second number',
      before: 'См. статью $5-1.\n\n$Статья 5-1. А\n',
      number: '5-2',
      whole: 'Статья 5-2',
      after: 'См. статью 5-2.\n\nСтатья 5-2. А\n',
    },
    {
      what: 'the second number is dropped',
      before: 'См. статью $5-1.\n\n$Статья 5-1. А\n',
      number: '6',
      whole: 'Статья 6',
      after: 'См. статью 6.\n\nСтатья 6. А\n',
    },
    {
      what: 'the first in French',
      before: "Voir l'article $1er.\n\n$Article 1er. A\n",
      number: '2',
      whole: 'Article 2',
      after: "Voir l'article 2.\n\nArticle 2. A\n",
    },
    {
      what: 'an article in Chinese',
      before: '见$第三条和第五条。\n\n$第三条 总则\n\n第五条 其他\n',
      number: '六',
      whole: '第六条',
      after: '见第六条和第五条。\n\n第六条 总则\n\n第五条 其他\n',
    },
    {
      what: 'an inserted paragraph',
      before: '2.2.9 See paragraphs 2.2.9 and $2.2.10bis.\n\n$2.2.10 bis A.\n',
      number: '2.2.11',
      whole: '2.2.11',
      after: '2.2.9 See paragraphs 2.2.9 and 2.2.11.\n\n2.2.11 A.\n',
    },
    {
      what: 'an item, which other paragraphs may have too',
      before: '1.1 A:\n\n$(a) b.\n\n1.2 See paragraphs 1.1($a) and 1.2(a):\n\n(a) c.\n',
      number: 'c',
      whole: '(c)',
      after: '1.1 A:\n\n(c) b.\n\n1.2 See paragraphs 1.1(c) and 1.2(a):\n\n(a) c.\n',
    },
    {
      what: 'an item with half a bracket',
      before: '1.1 A:\n\n$a) b.\n',
      number: 'c',
      whole: '(c)',
      after: '1.1 A:\n\nc) b.\n',
    },
    {
      what: 'a preambular paragraph',
      before: '$PP3 Noting.\n',
      number: '4 bis',
      whole: 'PP4 bis',
      after: 'PP4 bis Noting.\n',
    },
    {
      what: 'an operative paragraph',
      before: '$OP7 ter Notes.\n',
      number: '8',
      whole: 'OP8',
      after: 'OP8 Notes.\n',
    },
    {
      what: 'an option',
      before: 'See option $2.\n\n$Option 2: A.\n',
      number: '3',
      whole: 'Option 3',
      after: 'See option 3.\n\nOption 3: A.\n',
    },
    {
      what: 'a paragraph that needs a full stop then',
      before: '$10 bis Members act.\n',
      number: '11',
      whole: '11.',
      after: '11. Members act.\n',
    },
  ]) {
    test(`takes the number alone or the whole label: ${what}`, async () => {
      const places = before.split('$');
      for (let k = 1; k < places.length; k++) {
        const marked = `${places.slice(0, k).join('')}$0${places.slice(k).join('')}`;
        for (const name of [number, whole])
          assert.deepEqual(await renamed(marked, name), { 'draft.decl.md': after }, `${name} at ${k}`);
      }
    });
  }

  test('renames in every language by the place of the article, in its own words', async () => {
    const en = (number: string): string =>
      `---\nsymbol: MM/2031/DRAFT/1\n---\nSee Article ${number}.\n\nArticle ${number}\n\n1. A.\n`;
    const ru = (number: string): string =>
      `---\nsymbol: MM/2031/DRAFT/1\n---\nСм. статью ${number}.\n\nСтатья ${number}\n\n1. А.\n`;
    const kk = (number: string): string =>
      `---\nsymbol: MM/2031/DRAFT/1\n---\n${number}-бапты қараңыз.\n\n${number}-бап\n\n1. А.\n`;
    assert.deepEqual(
      await renamed(
        `//- en.decl.md\n${en('3').replace('\nArticle', '\n$0Article')}//- ru.decl.md\n${ru('3')}//- kk.decl.md\n${kk('3')}`,
        'Article 5',
      ),
      { 'en.decl.md': en('5'), 'ru.decl.md': ru('5'), 'kk.decl.md': kk('5') },
    );
  });

  test('refuses a label of another kind', async () => {
    for (const name of ['Rule 5', '(a)', 'shall', ''])
      await assert.rejects(renamed('$0Article 3\n\nA.\n', name), /cannot stand in the place of “Article 3”/);
  });

  test('says what will be renamed', async () => {
    const served = await serve('1.1 See paragraph 1.$02.\n\n1.2 A.\n');
    const range = await served.request<Range>('textDocument/prepareRename', served.at);
    assert.equal(textIn(served.text(), range), '1.2');
  });

  test('refuses what is no number and a number that is taken, in the language of the client', async () => {
    await assert.rejects(renamed(text, 'shall'), /“shall” cannot stand in the place of “1.2”/);
    await assert.rejects(renamed(text, '1.1'), /1\.1 is the number of another paragraph already/);
    await assert.rejects(renamed(text, 'shall', { locale: 'ru' }), /«shall» не может стоять на месте «1.2»/);
  });

  test('does nothing in ordinary text', async () =>
    assert.equal(await renamed('1.1 Members a$0ct.', '1.2'), null));
});
