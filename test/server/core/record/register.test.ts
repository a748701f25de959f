import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createDocument, updateDocument } from '../../../../server/src/core/document/document.ts';
import { createProfile, defaultProfile } from '../../../../server/src/core/lexicon/profile.ts';
import { createModel } from '../../../../server/src/core/model/model.ts';
import { deadlineOf } from '../../../../server/src/core/record/deadline.ts';
import { registerOf } from '../../../../server/src/core/record/register.ts';
import { applyEdits } from '../../../../server/src/core/text/edits.ts';
import { registerOfText } from './truth.ts';

const said = (text: string): readonly string[] =>
  registerOfText(text).positions.map(({ item, delegation, verb }) => `${item} ${delegation} ${verb}`);
const asked = (text: string): readonly string[] =>
  registerOfText(text).requests.map(({ of, what, due }) => `${of.join(',')}: ${what} | ${due}`);
const silent = (text: string): readonly string[] =>
  registerOfText(text).silence.map(
    ({ document, deadline, state, by }) =>
      `${document} ${deadline?.at} ${deadline?.zone} ${state} ${by.join()}`,
  );

suite('record: who speaks', () => {
  test('in the case that the grammar asks for', () => {
    deepEqual(said('1. Мост\n\nДелегация Турции отметила расходы. Предложение Армении обсудили.'), [
      '1 TUR noted',
    ]);
    deepEqual(said('1. Көпір\n\nҚазақстанның делегациясы жобаны қолдады.'), ['1 KAZ supported']);
    deepEqual(said('1. Pont\n\nLa délégation de la Norvège a souligné le coût.'), ['1 NOR stressed']);
    deepEqual(said('1. Puente\n\nEl representante de Chile señaló el costo.'), ['1 CHL noted']);
  });
  test('whose name holds an article with an apostrophe', () => {
    deepEqual(said('1. Tolls\n\nCôte d’Ivoire noted the cost.'), ['1 CIV noted']);
    deepEqual(said('1. Ponts\n\nL’Inde a souligné le coût.'), ['1 IND stressed']);
    deepEqual(said('1. Ponts\n\nLe Maroc et l’Inde ont appuyé le texte.'), [
      '1 MAR supported',
      '1 IND supported',
    ]);
    deepEqual(said('1. Ponts\n\nLa proposition d’Haïti a été examinée.'), []);
  });
  test('and not who is only named', () =>
    deepEqual(
      said('1. Tolls\n\nThe paper of Norway was noted. It recalled that Chile had noted the cost.'),
      [],
    ));
  test('once a sentence, two clauses apart', () =>
    deepEqual(said('1. Tolls\n\nNorway welcomed and supported the text, while Chile opposed it.'), [
      '1 NOR welcomed',
      '1 CHL opposed',
    ]));
});

suite('record: decisions', () => {
  const decided = (text: string): readonly string[] =>
    registerOfText(text).decisions.map(({ item, organ, verb }) => `${item} ${organ} ${verb}`);
  test('what might be, was before or is quoted is none', () =>
    deepEqual(
      decided(
        '## 1. Tolls\n\nIf the Council adopted it, tolls would fall. The Council could adopt it. At its previous meeting the Council had adopted it. “The Council adopted the tariff.”',
      ),
      [],
    ));
  test('with Windows line ends, and marked in bold', () =>
    deepEqual(decided('## 1. Tolls\r\n\r\n**Decision:** The Council adopted\r\nthe tariff.\r\n'), [
      '1 Council adopted',
    ]));
  test('in a record without items', () =>
    deepEqual(decided('Decision: The Council adopted the tariff.'), ['null Council adopted']));
  test('a number belongs to its heading, whatever else is numbered', () =>
    deepEqual(decided('## 1. Tolls\n\n3. Text.\n\nDecision: The Council adopted it.'), [
      '1 Council adopted',
    ]));
});

suite('record: silence', () => {
  test('of two deadlines the extended one holds', () =>
    deepEqual(
      silent(
        '1. Tolls\n\nDraft TC/D/1 was placed under the silence procedure until 7 May 2031. The deadline was extended to 6 p.m. (UTC+3), 9 May 2031.',
      ),
      ['TC/D/1 2031-05-09T18:00 +03:00 extended '],
    ));
  test('broken by those who are named', () =>
    deepEqual(
      silent(
        '1. Tolls\n\nTC/D/1 was under silence until 7 May 2031. The silence was broken by Norway and Chile.',
      ),
      ['TC/D/1 2031-05-07 null broken NOR,CHL'],
    ));
  test('a date that does not exist is no deadline', () =>
    deepEqual(silent('1. Tolls\n\nTC/D/1 was placed under the silence procedure until 31 June 2031.'), [
      'TC/D/1 undefined undefined open ',
    ]));
  test('a silence that is only proposed is none', () =>
    deepEqual(silent('1. Tolls\n\nThe Chair proposed to place TC/D/1 under silence until 7 May 2031.'), []));
  test('hour and zone of the rule where the text leaves them out', () => {
    const profile = createProfile({ rules: [{ id: '7', endsAt: '18:00', zone: 'Asia/Almaty' }] });
    deepEqual(deadlineOf({ at: '2031-05-07', zone: null }, '7', profile), {
      at: '2031-05-07T18:00',
      zone: 'Asia/Almaty',
      assumed: true,
    });
    deepEqual(deadlineOf({ at: '2031-05-07', zone: null }, '8', profile), {
      at: '2031-05-07',
      zone: null,
      assumed: false,
    });
  });
});

suite('record: requests', () => {
  test('by the close of business', () =>
    deepEqual(asked('Norway was invited to submit comments by c.o.b. 7 May 2031.'), [
      'NOR: submit comments by c.o.b. 7 May 2031 | 2031-05-07',
    ]));
  test('to several, by a day', () =>
    deepEqual(asked('Chile, Peru and Norway were requested to confirm by 7 May 2031.'), [
      'CHL,PER,NOR: confirm by 7 May 2031 | 2031-05-07',
    ]));
  test('two languages in one paragraph', () =>
    deepEqual(
      asked('Norway was invited to reply. Секретариату поручено разослать текст до 7 мая 2031 года.'),
      ['NOR: reply | null', 'Секретариат: разослать текст до 7 мая 2031 года | 2031-05-07'],
    ));
  test('what is asked for on a condition is not asked', () =>
    deepEqual(asked('If the text fell, Norway would submit another.'), []));
});

suite('record: laws', () => {
  const source = readFileSync(
    new URL('../../../../../test/fixtures/record/journal.minutes.md', import.meta.url),
    'utf8',
  ).replace(/^---[\s\S]*?---\n/, '');
  const metadata = { symbol: null, date: null };

  test('property: after any edits the register is that of the whole text', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            at: fc.nat(source.length),
            remove: fc.nat(40),
            text: fc.constantFrom(
              '',
              '\n\n',
              'Norway noted it. ',
              'Decision: ',
              ' silence ',
              '“',
              '## 9. X\n\n',
              '.',
            ),
          }),
          { maxLength: 4 },
        ),
        (edits) => {
          let text = source;
          let document = createDocument(text);
          let model = createModel(document, defaultProfile);
          registerOf(model, metadata);
          for (const { at, remove, text: inserted } of edits) {
            const start = Math.min(at, text.length);
            const edit = { start, end: Math.min(text.length, start + remove), text: inserted };
            text = applyEdits(text, [edit]);
            document = updateDocument(document, edit);
            model = createModel(document, defaultProfile, model);
          }
          deepEqual(
            registerOf(model, metadata),
            registerOf(createModel(createDocument(text), defaultProfile), metadata),
          );
        },
      ),
      { numRuns: 40 },
    ));
  test('a list without an end costs no more than its length', () => {
    const long = `1. Tolls\n\n${'Norway (TC.DEL/1), Chile, '.repeat(20_000)}Peru`;
    const started = process.hrtime.bigint();
    registerOfText(long);
    equal(process.hrtime.bigint() - started < 10_000_000_000n, true);
  });
});
