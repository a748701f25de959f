import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createDocument } from '../../../../server/src/core/document/document.ts';
import { defaultProfile } from '../../../../server/src/core/lexicon/profile.ts';
import { createModel, type Model } from '../../../../server/src/core/model/model.ts';
import { compareVersions } from '../../../../server/src/core/parity/compare-versions.ts';
import { dialectText } from '../../dialect-text.ts';

const read = (text: string): Model => createModel(createDocument(text), defaultProfile);

/** Each difference as `code: what each version says`. */
function differences(...versions: readonly string[]): readonly string[] {
  return compareVersions(versions.map(read)).differences.map(
    ({ code, at }) => `${code}: ${at.map(({ value }) => value ?? 'nothing').join(' | ')}`,
  );
}

const differ = (title: string, versions: readonly string[], ...expected: readonly string[]): void => {
  test(title, () => assert.deepEqual(differences(...versions), expected));
};

suite('parity', () => {
  suite('says nothing where versions agree', () => {
    differ('in labels, dates and references', [
      '2.1 Members meet on 7 October 2021 under paragraph 2.2.\n\n2.2 They report.\n',
      '2.1 Участники встречаются 7 октября 2021 года согласно пункту 2.2.\n\n2.2 Они отчитываются.\n',
      '2.1 Қатысушылар 2.2-тармаққа сәйкес 2021 жылғы 7 қазанда кездеседі.\n\n2.2 Олар есеп береді.\n',
    ]);
    differ('in containers', [
      'Article 4 Scope\n\n1. A.\n',
      'Статья 4 Сфера\n\n1. А.\n',
      'Artículo 4 Ámbito\n\n1. A.\n',
    ]);
    differ('in numbers written in another way', [
      '1. Costs of 1,500.5 in 12 months.\n',
      '1. Расходы 1 500,5 за двенадцать месяцев.\n',
    ]);
    differ('where one leaves the year out', ['1. On 14 September.\n', '1. 14 сентября 2021 года.\n']);
    differ('where a year stands first for two dates', [
      '1. On 29 September and 8 October 2021.\n',
      '1. 2021 жылғы 29 қыркүйекте және 8 қазанда.\n',
    ]);
    differ('in symbols of either script', ['1. See SOC/2021-II/DEC/1.\n', '1. См. КСДЛ/2021-II/РЕШ/1.\n']);
    differ('in the length of blanks', ['1. On ____ at ___.\n', '1. __________ в ______.\n']);
    differ('with Windows line ends on one side', ['1. A.\r\n\r\n2. B 5.\r\n', '1. А.\n\n2. Б 5.\n']);
  });

  suite('tells each disagreement once, with what every version says', () => {
    differ(
      'dates',
      ['1. On 7 October 2021.\n', '1. 8 октября 2021 года.\n', '1. 2021 жылғы 7 қазанда.\n'],
      'date: 2021-10-07 | 2021-10-08 | 2021-10-07',
    );
    differ('numbers', ['1. In 3 of 7 ports.\n', '1. В 3 из 9 портов.\n'], 'number: 7 | 9');
    differ('a number that one lacks', ['1. In 30 days.\n', '1. В срок.\n'], 'number: 30 | nothing');
    differ(
      'references',
      ['1. Under paragraph 2.\n\n2. B.\n', '1. Согласно пункту 1.\n\n2. Б.\n'],
      'reference: 2 | 1',
    );
    differ(
      'symbols in one script',
      ['1. See A/1/Rev.2.\n', '1. См. A/1/Rev.3.\n'],
      'symbol: A/1/Rev.2 | A/1/Rev.3',
    );
    differ('blanks', ['1. On ____ at ____.\n', '1. Дата: ____.\n'], 'placeholder: _ | nothing');
    differ(
      'attributions',
      ['1. A [b - RUS].\n', '1. А [б - KAZ].\n'],
      'attribution: RUS propose | KAZ propose',
    );
    differ('alternatives', ['1. It [shall][should] do.\n', '1. Он [должен] делать.\n'], 'alternative: 2 | 1');
    differ('brackets', ['1. It [may [not] do].\n', '1. Он [может делать].\n'], 'bracket: [[]] | []');
    differ(
      'a bracket that reaches further',
      ['1. [A.\n\n2. B.]\n', '1. [А.]\n\n2. Б.\n'],
      'bracket: [+1] | []',
    );
    differ(
      'a paragraph under another number',
      ['1. A 5.\n\n2. B 6.\n', '1. А 5.\n\n3. Б 6.\n'],
      'label: 2 | 3',
    );
    differ(
      'a paragraph that one lacks',
      ['1.1 A.\n\n1.2 B.\n\n1.3 C.\n', '1.1 А.\n\n1.3 В.\n'],
      'label: 1.2 | nothing',
    );
    differ(
      'a paragraph without a number',
      ['Members meet.\n\nThey part.\n', 'Участники встречаются.\n'],
      'label: They part. | nothing',
    );
    differ(
      'a paragraph in another place',
      ['1.1 A on 5 May.\n\n1.2 B.\n\n1.3 C.\n', '1.2 Б.\n\n1.3 В.\n\n1.1 А 6 мая.\n'],
      'order: 1.1 | 1.1',
      'date: --05-05 | --05-06',
    );
    differ(
      'what two of three agree on, where the third has no such paragraph',
      ['1.1 A 5.\n\n1.2 B 7.\n', '1.1 А 5.\n\n1.2 Б 8.\n', '1.1 А 5.\n'],
      'label: 1.2 | 1.2 | nothing',
      'number: 7 | 8 | nothing',
    );
  });

  test('a difference stands where the words do, and what is missing where it should stand', () => {
    const texts = ['1. On 7 May.\n\n2. B.\n', '1. 8 мая.\n'];
    const told = compareVersions(texts.map(read)).differences.map(({ at }) =>
      at.map(({ start, end }, v) => texts[v]!.slice(start, end)),
    );
    assert.deepEqual(told, [
      ['7 May', '8 мая'],
      ['2', ''],
    ]);
  });

  test('versions far apart in length stay paired by their numbers and facts', () => {
    const long = Array.from(
      { length: 40 },
      (_, n) => `Members shall without delay send report ${n + 100} to all.\n`,
    );
    const short = long.map((_, n) => `Отчёт ${n + 100}.\n`).filter((_, n) => n % 10 !== 3);
    assert.deepEqual(
      differences(long.join('\n'), short.join('\n')).map((one) => one.replace(/:.*\|/, ':')),
      Array.from({ length: 4 }, () => 'label: nothing'),
    );
  });

  test('property: a text agrees with itself, however often; the rows hold every provision once and in order', () => {
    fc.assert(
      fc.property(dialectText, dialectText, (a, b) => {
        assert.deepEqual(differences(a, a, a), []);
        const { rows, versions } = compareVersions([read(a), read(b), read(a)]);
        for (const [v, { provisions }] of versions.entries())
          assert.deepEqual(
            rows.map((row) => row[v]!).filter((index) => index >= 0),
            provisions.map((_, index) => index),
          );
      }),
      { numRuns: 300 },
    );
  });
});
