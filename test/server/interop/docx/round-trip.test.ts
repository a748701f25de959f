import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createDocument } from '../../../../server/src/core/document/document.ts';
import { defaultProfile } from '../../../../server/src/core/lexicon/profile.ts';
import { createModel } from '../../../../server/src/core/model/model.ts';
import { readCompiled, remarkCompiled, viewOf } from '../../../../server/src/core/proposals/canonical.ts';
import { compile } from '../../../../server/src/core/proposals/compile.ts';
import { type ExportWish, exportFlow } from '../../../../server/src/interop/docx/export-flow.ts';
import { type Imported, importDocx } from '../../../../server/src/interop/docx/import-docx.ts';
import { normalForm } from '../../../../server/src/interop/docx/normal-form.ts';
import { writeDocx } from '../../../../server/src/interop/docx/write-docx.ts';
import { dialectText } from '../../dialect-text.ts';

const write = (text: string, against: ExportWish['against'] = null, moves = false): Uint8Array =>
  writeDocx(exportFlow({ text, against, clean: false, moves }), { title: null, language: 'en' });
function read(bytes: Uint8Array): Imported {
  const result = importDocx(bytes, { profile: defaultProfile, authors: new Map() });
  assert.ok('imported' in result, 'problem' in result ? result.problem.text : '');
  return result.imported;
}
const model = (text: string) => createModel(createDocument(text), defaultProfile);

suite('docx: there and back', () => {
  for (const [name, text] of [
    [
      'labels and brackets',
      '2.2.1 Members [shall][should] [share - RUS delete].\n\n2.2.1 bis [(a) one\n(b) two]\n',
    ],
    ['headings and bullets', '## 2.2 Ports\n\n- one\n- *two*\n  + three\n\n    four\n'],
    ['tables', '| a | *b* |\n| :-: | --: |\n| 1<br>2 | x\\|y |\n|  | [z] |\n\n| c |\n| --- |\n'],
    ['footnotes', 'One[^1] and[^b].\n\n[^1]: First *note*.\n    line\n\n    more\n[^b]: 1 apple\n'],
    ['front matter', '---\nsymbol: MM/2031/DRAFT/1\n\ntitle: Ұлттық мәтін\n---\n\nМәтін.\n'],
    [
      'comments',
      '{==Members==}{>>KAZ, 2031-09-27T10:00:00Z, resolved: \\[why\\]¶ever<<}{>>IND, undated, reply: no<<} go {>>x<<}\n',
    ],
    ['white space', '  a\t b  \n c \u00a0\u2011\u00ad\n'],
  ] as const)
    test(`keeps ${name}`, () => assert.equal(read(write(text)).text, text));

  test('any text comes back in normal form', () => {
    fc.assert(
      fc.property(dialectText, (text) => {
        // A compiled text is another thing: its changes are tracked.
        fc.pre(readCompiled(text) === null);
        assert.equal(read(write(text)).text, normalForm(text));
      }),
      { numRuns: 400 },
    );
  });

  test('any change is tracked: rejected it gives the old text, accepted the new one', () => {
    fc.assert(
      fc.property(dialectText, dialectText, fc.boolean(), (old, now, moves) => {
        const by = { author: 'KAZ', date: '2031-09-27T10:00:00Z' };
        const { base, submissions } = read(write(now, { text: old, by }, moves));
        assert.equal(base, normalForm(old));
        assert.equal(submissions[0]?.text ?? base, normalForm(now));
      }),
      { numRuns: 400 },
    );
  });

  test('the changes of many delegations come back to each of them', () => {
    fc.assert(
      fc.property(dialectText, dialectText, dialectText, (one, two, three) => {
        const [base, rus, ind] = [one, two, three].map(normalForm) as [string, string, string];
        const compiled = compile(model(base), [
          { code: 'RUS', model: model(rus) },
          { code: 'IND', model: model(ind) },
        ]);
        assert.ok('compiled' in compiled);
        const { text } = compiled.compiled;
        const back = read(write(text));
        assert.equal(back.base, base);
        for (const [code, expected] of [
          ['RUS', rus],
          ['IND', ind],
        ] as const) {
          assert.equal(back.submissions.find((one) => one.code === code)?.text ?? base, expected);
          const again = readCompiled(back.text);
          assert.equal(
            again ? viewOf(again, again.submitters.includes(code) ? code : null) : back.text,
            expected,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a compiled text comes back as it was, its order and dates too', () => {
    const base = '1. Members may go.\n\n2. They rest.\n';
    const compiled = compile(model(base), [
      { code: 'KAZ', model: model(base.replace('may', 'shall')) },
      { code: 'IND', model: model(base.replace('1. Members', '1. All members').replace('may', 'shall')) },
    ]);
    assert.ok('compiled' in compiled);
    const text = remarkCompiled(compiled.compiled.text, 'KAZ 2031-09-27T10:00:00Z, IND 2031-09-28T10:00:00Z');
    assert.match(text, /^<!-- compiled: \[KAZ, IND\] # KAZ 2031/);
    // A change that two share has one date in Word, the later one.
    const shared = text.replace(
      'KAZ 2031-09-27T10:00:00Z',
      'KAZ +2031-09-27T10:00:00Z*1 -2031-09-28T10:00:00Z*1',
    );
    assert.equal(read(write(text)).text, shared);
    assert.equal(read(write(shared)).text, shared);
  });

  test('the same text gives the same bytes', () =>
    assert.deepEqual(
      write('1. One[^1] {>>KAZ, undated: x<<}\n\n[^1]: Note'),
      write('1. One[^1] {>>KAZ, undated: x<<}\n\n[^1]: Note'),
    ));
});
