import { deepEqual } from 'node:assert/strict';
import { createDocument } from '../../../../server/src/core/document/document.ts';
import { defaultProfile } from '../../../../server/src/core/lexicon/profile.ts';
import { countsOf } from '../../../../server/src/core/model/counts.ts';
import { metadataOf } from '../../../../server/src/core/model/metadata.ts';
import { createModel } from '../../../../server/src/core/model/model.ts';
import { livesOf, type MeetingFile } from '../../../../server/src/core/record/life.ts';
import { registerOf } from '../../../../server/src/core/record/register.ts';

/** A file by its front matter in one line, a slash and its text. */
const file = (name: string, front: string, text: string): MeetingFile => {
  const document = createDocument(`---\n${front.replaceAll('; ', '\n')}\n---\n\n${text}\n`);
  const model = createModel(document, defaultProfile);
  const metadata = metadataOf(document);
  const { decisions, silence, documents } = registerOf(model, metadata);
  const { symbol, status } = metadata;
  return {
    name,
    symbol,
    status,
    bracketed: () => countsOf(model).groups > 0,
    cited: documents,
    decisions,
    silence,
  };
};
const lived = (...files: readonly MeetingFile[]): readonly string[] =>
  livesOf(files).map(({ symbol, stage, files: held, faults }) =>
    [symbol, stage, held.join('+'), ...faults.map(({ kind, at }) => `${kind} in ${at}`)].join(' | '),
  );

suite('record: life of a document', () => {
  const draft = file('rev2', 'symbol: TC/D/1/Rev.2', '1. Text.');
  const minutes = (text: string): MeetingFile =>
    file('minutes', 'kind: minutes', `## 1. Tolls\n\nDecision: ${text}`);

  test('from draft to adoption', () => {
    deepEqual(lived(draft), ['TC/D/1/Rev.2 | draft | rev2']);
    deepEqual(lived(draft, minutes('The Council placed TC/D/1/Rev.2 under silence until 7 May 2031.')), [
      'TC/D/1/Rev.2 | silence | rev2',
    ]);
    deepEqual(lived(draft, minutes('The Council approved TC/D/1/Rev.2.')), [
      'TC/D/1/Rev.2 | approved | rev2',
    ]);
    deepEqual(lived(draft, minutes('The Council approved TC/D/1/Rev.2 and recommended its adoption.')), [
      'TC/D/1/Rev.2 | recommended | rev2',
    ]);
    deepEqual(lived(draft, minutes('The Council adopted TC/D/1/Rev.2.')), ['TC/D/1/Rev.2 | adopted | rev2']);
  });
  test('a silence that was broken makes a draft again', () =>
    deepEqual(
      lived(
        draft,
        minutes(
          'The Council placed TC/D/1/Rev.2 under silence until 7 May 2031.\n\nThe silence was broken by Peru.',
        ),
      ),
      ['TC/D/1/Rev.2 | draft | rev2'],
    ));
  test('an adopted text that still holds brackets', () =>
    deepEqual(lived(file('a', 'symbol: TC/D/1; status: adopted', '1. Members [shall] pay.')), [
      'TC/D/1 | adopted | a | adopted-with-brackets in a',
    ]));
  test('a decision number before adoption', () =>
    deepEqual(lived(file('a', 'symbol: TC/DEC/1; status: draft', '1. Text.')), [
      'TC/DEC/1 | draft | a | decision-number-before-adoption in a',
    ]));
  test('an older revision that is cited, and a symbol that nobody has', () =>
    deepEqual(lived(draft, file('n', 'kind: note', 'See TC/D/1/Rev.1 and TC/D/8.')), [
      'TC/D/1/Rev.2 | draft | rev2 | older-revision-cited in n',
      'TC/D/8 | draft |  | nobody-has-it in n',
    ]));
});
