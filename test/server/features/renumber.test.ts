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

  test('makes room before the paragraph at the cursor', async () => {
    assert.deepEqual(await renumbered('1.1 A.\n\n$01.2 B, see paragraph 1.2.\n', 'room'), [
      { 'draft.decl.md': '1.1 A.\n\n1.3 B, see paragraph 1.3.\n' },
      ['1.2 → 1.3'],
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
