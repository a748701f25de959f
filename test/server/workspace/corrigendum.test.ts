import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createDocument } from '../../../server/src/core/document/document.ts';
import { defaultProfile } from '../../../server/src/core/lexicon/profile.ts';
import { problemsOf } from '../../../server/src/core/problems/catalogue.ts';
import { correctedPassages } from '../../../server/src/core/record/corrected-passages.ts';
import { correctionsOf } from '../../../server/src/core/record/corrigendum.ts';
import { compare } from '../../../server/src/core/revisions/compare.ts';
import { createReading } from '../../../server/src/workspace/reading.ts';
import { writeCorrigendum } from '../../../server/src/workspace/templates/write-corrigendum.ts';

const read = (text: string) =>
  createReading('file:///m/Minutes.minutes.md', createDocument(text), defaultProfile);

/** The entries of the corrigendum, paragraphs one under the other. */
function corrected(old: string, now: string, submissions: Readonly<Record<string, string>> = {}): string {
  const text = written(old, now, submissions);
  const first = text.search(/^## /m);
  return first < 0 ? '' : text.slice(first).trim().replace(/\n+/g, '\n');
}

function written(old: string, now: string, submissions: Readonly<Record<string, string>> = {}): string {
  const reading = read(old);
  const against = (text: string) => compare(reading.model, read(text).model);
  const handed = Object.entries(submissions).map(([code, text]) => [code, against(text)] as const);
  const corrections = correctionsOf(against(now), new Map(handed));
  return writeCorrigendum({ corrected: reading, corrections, day: '2031-10-20' });
}

const ITEM = '## 4. Ports\n\nThe Chair opened the item.\n\n';

suite('corrigendum', () => {
  test('the sentence that differs, under its item and paragraph', () =>
    assert.equal(
      corrected(
        `${ITEM}India opposed the registry. Oman supported it. Nepal had no view.\n`,
        `${ITEM}India opposed the registry. Oman and Qatar supported it. Nepal had no view.\n`,
      ),
      `## 1. Item 4, paragraph 2, sentence 2
**Was:** “Oman supported it.”
**Is:** “Oman and Qatar supported it.”`,
    ));

  test('a long sentence is told by its clause', () => {
    const long = (day: string): string =>
      `${ITEM}The Committee placed the draft decision on the network of academies and on the exchange of lecturers between them, as contained in document A/1/Rev.1, under the silence procedure with the deadline of ${day}, on the basis of Rule 10.2.3 of the Rules of Procedure.\n`;
    assert.equal(
      corrected(long('21 October 2031'), long('23 October 2031')),
      `## 1. Item 4, paragraph 2
**Was:** “… under the silence procedure with the deadline of 21 October 2031, …”
**Is:** “… under the silence procedure with the deadline of 23 October 2031, …”`,
    );
  });

  test('paragraphs that came, went, moved, were parted and numbered anew', () => {
    assert.equal(
      corrected(`${ITEM}One is here.\n`, `${ITEM}One is here.\n\nThe lakes come after all rivers.\n`),
      '## 1. New paragraph, after: Item 4, paragraph 2\n**Added:** “The lakes come after all rivers.”',
    );
    assert.equal(
      corrected(`${ITEM}One is here.\n`, ITEM),
      '## 1. Item 4, paragraph 2\n**Deleted:** “One is here.”',
    );
    assert.match(
      corrected(
        `${ITEM}Oman spoke of the ports and of their dues. Then Nepal and Qatar recalled the roads to the sea.\n`,
        `${ITEM}Oman spoke of the ports and of their dues.\n\nThen Nepal and Qatar recalled the roads to the sea.\n`,
      ),
      /\*\*Is:\*\* “Oman spoke .* dues\. ¶ Then Nepal .*”$/,
    );
    assert.equal(
      corrected('## 4. Ports\n\nA b c d.\n', '## 5. Ports\n\nA b c d.\n'),
      '## 1. Item 4, its number\n**Was:** “4”\n**Is:** “5”',
    );
    assert.equal(
      corrected('4. Ports\n\nA b c d.\n', '4. Ports\n\n5. A b c d.\n'),
      '## 1. Item 4, paragraph 1, its number\n**Was:** no number\n**Is:** “5”',
    );
    assert.match(
      corrected(
        `${ITEM}First come ports.\n\nThen come the rivers.\n\nLast are all lakes.\n`,
        `${ITEM}Then come the rivers.\n\nLast are all lakes.\n\nFirst come ports.\n`,
      ),
      /^## 1\. Item 4, paragraph 2\n\*\*Moved, unchanged in words:\*\* after: Item 4, paragraph 4\.\n“First come ports\.”$/,
    );
  });

  test('a sentence that was added, and one that was taken out', () => {
    const of = (text: string): string => `${ITEM}${text}\n`;
    assert.equal(
      corrected(of('One came. Two went.'), of('One came. Three sat. Two went.')),
      '## 1. Item 4, paragraph 2, after sentence 1\n**Added:** “Three sat.”',
    );
    assert.equal(
      corrected(of('One came.'), of('One came. Three sat.')),
      '## 1. Item 4, paragraph 2, at the end\n**Added:** “Three sat.”',
    );
    assert.equal(
      corrected(of('One came. Two went.'), of('Two went.')),
      '## 1. Item 4, paragraph 2, sentence 1\n**Deleted:** “One came.”',
    );
  });

  test('whoever asked for the very correction is named', () =>
    assert.match(
      corrected(`${ITEM}Oman spoke.\n`, `${ITEM}Oman and Qatar spoke.\n`, {
        QAT: `${ITEM}Oman and Qatar spoke.\n\nQatar left.\n`,
        OMN: `${ITEM}Oman and Qatar spoke.\n`,
        NPL: `${ITEM}Nepal spoke.\n`,
      }),
      /Proposed by OMN, QAT\.$/,
    ));

  test('white space, line ends and front matter are no corrections', () =>
    assert.match(
      written(
        '---\nsymbol: A/1\n---\n\nOne two\nthree.\n',
        '---\nsymbol: A/1/Rev.1\n---\n\nOne  two three.\r\n',
      ),
      /There is nothing to correct\.\n$/,
    ));

  test('quoted brackets are nobody’s contested text', () =>
    assert.match(corrected('[Oman] spoke.\n', 'Oman spoke.\n'), /“\\\[Oman\\\] spoke\.”/));

  test('in Russian and Kazakh, with line ends of the text and a symbol of its own', () => {
    const matter = (language: string): string =>
      `---\r\nsymbol: A/2031/MIN/1\r\ntitle: T\r\nkind: minutes\r\nlanguage: ${language}\r\n---\r\n\r\n`;
    const body = (name: string): string => `## 4. Порты\r\n\r\nВыступил ${name}. Возражений не было.\r\n`;
    const ru = written(matter('ru') + body('Оман'), matter('ru') + body('Катар'));
    assert.equal(
      ru,
      [
        '---',
        'symbol: A/2031/MIN/1/Corr.1',
        'title: "Исправление к документу: T"',
        'kind: list',
        'language: ru',
        'date: 2031-10-20',
        'status: draft',
        '---',
        '',
        '# Исправление к документу: T',
        '',
        'В документ A/2031/MIN/1 вносятся следующие исправления.',
        '',
        '## 1. Пункт повестки дня 4, абзац 1, предложение 1',
        '',
        '**Было:** «Выступил Оман.»',
        '',
        '**Стало:** «Выступил Катар.»',
        '',
      ].join('\r\n'),
    );
    assert.match(
      written(matter('kk') + body('Оман'), matter('kk') + body('Катар')),
      /## 1\. Күн тәртібінің 4-тармағы, 1-абзац, 1-сөйлем\r\n\r\n\*\*Бұрынғысы:\*\*/,
    );
  });

  test('what is numbered anew and edited is told by its number and its words; the corrigendum itself is in order', () => {
    const text = written(
      '1.1 Oman spoke.\n\n1.2 All rose.\n',
      '1.1 All rose.\n\n1.2 Oman and Qatar spoke.\n',
    );
    assert.match(text, /^## 1\. Item 1\.[12], its number$/m);
    const { model, metadata, kind } = read(text);
    const problems = problemsOf({ model, metadata, kind: metadata.kind ?? kind });
    assert.deepEqual(
      problems.map(({ code }) => code),
      [],
    );
  });

  test('the next number where a corrigendum exists', () => {
    const corrected = read('---\nsymbol: A/1\n---\n\nA.\n');
    const text = writeCorrigendum({
      corrected,
      corrections: [],
      day: '2031-10-20',
      symbols: ['A/1', 'A/1/Corr.1'],
    });
    assert.match(text, /^---\nsymbol: A\/1\/Corr\.2\n/);
  });

  test('for any two wordings: what is told stands in them, and nothing else differs', () => {
    const word = fc.constantFrom(
      'Oman',
      'spoke',
      'and',
      'Nepal',
      'agreed',
      'ports',
      'Қазақстан',
      '[may]',
      'a;',
      'b,',
    );
    const sentence = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => `${words.join(' ')}.`);
    const paragraph = fc.array(sentence, { maxLength: 4 }).map((sentences) => sentences.join(' '));
    const bare = (text: string): string => text.replace(/^… | …$/g, '');
    fc.assert(
      fc.property(paragraph, paragraph, (old, now) => {
        const passages = correctedPassages(old, now);
        assert.equal(passages.length === 0, old === now);
        const without = (text: string, told: readonly string[]): string => {
          let [kept, rest] = ['', text];
          for (const one of told) {
            const at = rest.indexOf(bare(one));
            assert.ok(at >= 0);
            kept += rest.slice(0, at);
            rest = rest.slice(at + bare(one).length);
          }
          return kept + rest;
        };
        const was = passages.map((one) => one.was);
        const is = passages.map((one) => one.is);
        // The first place of a passage may lie in what stays: then the lengths agree all the same.
        const length = (text: string): number => text.replace(/\s+/g, '').length;
        assert.equal(length(without(old, was)), length(without(now, is)));
      }),
    );
  });
});
