import { equal } from 'node:assert/strict';
import { readReferences } from '../../../../../server/src/core/document/facts/references.ts';

suite('facts: references', () => {
  const read = (text: string): string =>
    readReferences(text)
      .map(({ kind, targets, external }) => {
        const labels = targets.map(({ label, items }) => label + items).join(', ');
        return `${kind} ${labels}${external ? ' elsewhere' : ''}`;
      })
      .join('; ');
  for (const [text, expected] of [
    ['пунктом 3 статьи 12 Договора', 'paragraph 3 elsewhere; article 12 elsewhere'],
    ['пункт 8 приложения № 1 к Регламенту', 'paragraph 8 elsewhere; annex 1 elsewhere'],
    ['статьи 5-1 и пунктов 4-6', 'article 5-1; paragraph 4, 6'],
    ['el artículo 2º del Tratado', 'article 2 elsewhere'],
    ['el numeral 4 y el literal (c)', 'paragraph 4; paragraph (c)'],
    ['article 3, al. 2', 'article 3; paragraph 2'],
    ['Article 4(2) TEU', 'article 4(2) elsewhere'],
    ['Regulation (EU) 2031/7', ''],
    ['paragraph 5 of the Convention', 'paragraph 5 elsewhere'],
    ['paragraph 5 (of the Convention there is no word)', 'paragraph 5'],
  ] as const)
    test(text, () => equal(read(text), expected));
});
