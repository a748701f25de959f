import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { referencesOf } from '../../../../server/src/core/document/facts/facts.ts';
import { hanNumeral, hanValue } from '../../../../server/src/core/lexicon/ordinals.ts';
import { countsOf } from '../../../../server/src/core/model/counts.ts';
import { modelOf, showContested, showProvisions } from '../read.ts';

suite('Chinese: attributions', () => {
  for (const [written, read] of [
    ['[案文 - CHN; IND 删除]', '案文 ; CHN propose, IND delete'],
    ['[案文 - 中国；印度删除]', '案文 ; CHN propose, IND delete'],
    ['[案文 - 中国、印度支持；伊朗反对]', '案文 ; CHN support, IND support, IRN oppose'],
    ['[案文 - 波斯尼亚和黑塞哥维那、中国和印度建议删除]', '案文 ; BIH delete, CHN delete, IND delete'],
    ['[案文 - IND 删除；CHN 保留]', '案文 ; IND delete, CHN retain'],
    ['[中国、印度：案文]', '案文; CHN propose, IND propose'],
  ] as const)
    test(written, () => equal(showContested(`1. 成员国${written}。`), `text: ${read}`));

  test('positions without a text', () =>
    equal(showContested('1. 成员国报告。[俄罗斯联邦持保留]'), 'said: RUS reserve'));
  test('a hyphen without a name behind it is text', () =>
    equal(showContested('1. 成员国[案文 - 其他删除]。'), 'text: 案文 - 其他删除'));
  test('text to come, close behind a word', () =>
    equal(countsOf(modelOf('1. 会议于[日期]在[待定]举行。')).placeholders, 2));
});

suite('Chinese: labels', () => {
  test('articles, their paragraphs, annexes and options', () =>
    equal(
      showProvisions('第一章\n\n第3条 总则\n\n1. 甲。\n\n第十二条：乙\n\n附件一\n\n备选案文1：丙。'),
      `
Chapter 1 heading
  Art. 3 article
    Art. 3/1 paragraph
  Art. 12 article
Annex 1 heading
  Annex 1/Option 1 option open`.trim(),
    ));
  test('what goes on as a sentence is none', () =>
    equal(showProvisions('第3条规定，成员国报告。\n\n第一次会议。'), '¶1 unnumbered\n¶2 unnumbered'));
});

suite('Chinese: references', () => {
  const shown = (text: string): readonly string[] =>
    referencesOf(modelOf(text).document.blocks[0]!).map(
      ({ kind, targets, external, internal }) =>
        `${kind} ${targets.map(({ label, role }) => (role === 'last' ? `-${label}` : label)).join(' ')}${external ? ' external' : ''}${internal ? ' internal' : ''}`,
    );
  test('in Arabic and Chinese numerals, in rows and ranges', () =>
    deepEqual(shown('见第3条、第五条和第七条第2款，第4至6段，附件二。'), [
      'article 3',
      'article 5',
      'article 7',
      'paragraph 2',
      'paragraph 4 -6',
      'annex 2',
    ]));
  test('of another document and of this one', () =>
    deepEqual(shown('《公约》第3条和第5条，议定书第4条第1款，本公约第5条。'), [
      'article 3 external',
      'article 5 external',
      'article 4 external',
      'paragraph 1 external',
      'article 5 internal',
    ]));
  test('other numbers in order are none', () => deepEqual(shown('第一次会议第2天通过了第3号决定。'), []));
});

suite('Chinese: words and numerals', () => {
  test('words are counted without spaces between them', () =>
    equal(countsOf(modelOf('提交报告，Rev.1。')).words, 3));
  test('property: a numeral is read as the value that it was written for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (value) => hanValue(hanNumeral(value)) === value),
    );
  });
});
