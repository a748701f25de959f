import assert from 'node:assert/strict';
import type { NumberingWish, Renumbered } from '../../../server/src/protocol/numbering.ts';
import { applied, endServers, serve } from '../serve.ts';

/** Each changed file of a meeting after the draft that holds `$0` was renumbered, and the table of its numbers. */
async function renumbered(
  meeting: string,
  how: NumberingWish,
): Promise<readonly [object, readonly string[]]> {
  const served = await serve(meeting);
  const answer = (await served.request<Renumbered | null>('adref/renumber', { ...served.at, how }))!;
  const files = answer.files.map(({ uri, edits }) => {
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    return [name, applied(served.text(name), [...edits])] as const;
  });
  return [Object.fromEntries(files), answer.concordance.map(({ old, new: now }) => `${old} → ${now}`)];
}

suite('renumber', () => {
  teardown(endServers);

  test('closes a gap and repairs the references of every language version', async () => {
    const version = (label: string, words: string): string =>
      `---\nsymbol: MM/2031/DRAFT/1\n---\n1.1 A.\n\n${label} B.\n\n${words}\n`;
    assert.deepEqual(
      await renumbered(
        `//- en.decl.md\n${version('1.$03', 'See paragraph 1.3.')}//- ru.decl.md\n${version('1.3', 'См. пункт 1.3.')}`,
        'gaps',
      ),
      [
        {
          'en.decl.md': version('1.2', 'See paragraph 1.2.'),
          'ru.decl.md': version('1.2', 'См. пункт 1.2.'),
        },
        ['1.3 → 1.2'],
      ],
    );
  });

  test('numbers articles and their paragraphs anew where they are headings, labels and references', async () => {
    const text = (a: string, b: string): string =>
      `See Articles 1 and ${a}, Article ${a}, paragraph ${b}, Article ${a}.${b} and paragraph ${b} of Article ${a}.\n\n## Article 1. A\n\n1. B.\n\n3. See Article 1, paragraph 3.\n\n## Article ${a}. C\n\n1. See Article ${a}.\n\n${b}. D.\n`;
    assert.deepEqual(await renumbered(text('3', '2').replace('## ', '$0## '), 'gaps'), [
      {
        'draft.decl.md': text('2', '2').replace(
          '\n3. See Article 1, paragraph 3',
          '\n2. See Article 1, paragraph 2',
        ),
      },
      ['Art. 1/3 → 2', 'Article 3 → Article 2'],
    ]);
  });

  test('leaves the paragraphs of another article alone, and follows those of the one that is named', async () => {
    const text = (number: string): string =>
      `## Article 1. A\n\n1. See Article 2, paragraph 3, and paragraph ${number} of Article 1.\n\n${number}. B.\n\n## Article 2. C\n\n1. D.\n\n2. E.\n\n3. See paragraph ${number} of Article 1.\n`;
    assert.deepEqual(await renumbered(text('3').replace('1.', '$01.'), 'gaps'), [
      { 'draft.decl.md': text('2') },
      ['Art. 1/3 → 2'],
    ]);
  });

  test('makes room before the paragraph at the cursor', async () => {
    assert.deepEqual(await renumbered('1.1 A.\n\n$01.2 B, see paragraph 1.2.\n', 'room'), [
      { 'draft.decl.md': '1.1 A.\n\n1.3 B, see paragraph 1.3.\n' },
      ['1.2 → 1.3'],
    ]);
  });

  test('leaves no ordinal of the first behind another number', async () => {
    assert.deepEqual(await renumbered("$0Article 1er. A\n\nVoir l'article 1er.\n\nArticle 2. B\n", 'room'), [
      { 'draft.decl.md': "Article 2. A\n\nVoir l'article 2.\n\nArticle 3. B\n" },
      ['Article 1er → Article 2', 'Article 2 → Article 3'],
    ]);
  });

  test('gives a settled bis a number of its own where that is wanted', async () => {
    const text = '1.1 A.\n\n$01.1 bis B.\n\n1.2 C, see paragraph 1.2.\n';
    assert.deepEqual(await renumbered(text, 'gaps'), [{}, []]);
    assert.deepEqual(await renumbered(text, 'bis'), [
      { 'draft.decl.md': '1.1 A.\n\n1.2 B.\n\n1.3 C, see paragraph 1.3.\n' },
      ['1.1 bis → 1.2', '1.2 → 1.3'],
    ]);
  });
});
