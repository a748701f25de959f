import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { createDocument } from '../../../../server/src/core/document/document.ts';
import { defaultProfile } from '../../../../server/src/core/lexicon/profile.ts';
import { type DocumentKind, metadataOf } from '../../../../server/src/core/model/metadata.ts';
import { createModel } from '../../../../server/src/core/model/model.ts';
import { toAkn } from '../../../../server/src/interop/akn/write-akn.ts';
import { dialectText } from '../../dialect-text.ts';
import { assertAkn } from './schema.ts';

suite('akn: a draft in Akoma Ntoso', () => {
  const write = (text: string, kind: DocumentKind = 'declaration'): string => {
    const model = createModel(createDocument(text), defaultProfile);
    return toAkn({ model, metadata: metadataOf(model.document), kind, text, today: '2031-09-27' });
  };
  /** The main body without identifiers. */
  const body = (text: string): string => {
    const xml = write(text);
    assertAkn(xml);
    return /<mainBody>(.*)<\/mainBody>/s.exec(xml)![1]!.replace(/ eId="[^"]*"/g, '');
  };
  const check = (text: string, expected: string): void => assert.equal(body(text), expected);

  test('provisions hang together, each with its number', () =>
    check(
      '## 2.2 Ports\n\n2.2.1 Members share:\n\n(a) data;\n\n(b) *ports*.\n',
      '<section><num>2.2</num><heading>Ports</heading><paragraph><num>2.2.1</num><intro><p>Members share:</p></intro><point><num>(a)</num><content><p>data;</p></content></point><point><num>(b)</num><content><p><i>ports</i>.</p></content></point></paragraph></section>',
    ));

  test('the title is the preface, and what follows it the body', () => {
    const xml = write('# Altyn Declaration\n\nWe meet.\n');
    assertAkn(xml);
    assert.match(
      xml,
      /<preface><longTitle eId="longTitle"><p><docTitle>Altyn Declaration<\/docTitle><\/p><\/longTitle><\/preface>/,
    );
    check(
      '# Altyn Declaration\n\nWe meet.\n',
      '<hcontainer name="text"><content><p>We meet.</p></content></hcontainer>',
    );
  });

  test('articles with titles, brackets as they stand', () =>
    check(
      '**Статья 5** [Порты - RUS]\n\n[5.1 Члены [должны][могут] & пр.]\n',
      '<article><num>Статья 5</num><heading>[Порты - RUS]</heading><paragraph><num>5.1</num><content><p>[Члены [должны][могут] &amp; пр.]</p></content></paragraph></article>',
    ));

  test('tables, and footnotes where their marks are', () =>
    check(
      '1. See[^1].\n\n| a | b |\n| --- | --- |\n| 1 |  |\n\n[^1]: A *note*.\n',
      '<paragraph><num>1</num><intro><p>See<authorialNote marker="1" placement="bottom"><p>A <i>note</i>.</p></authorialNote>.</p></intro><hcontainer name="text"><content><table><tr><th><p>a</p></th><th><p>b</p></th></tr><tr><td><p>1</p></td><td><p/></td></tr></table></content></hcontainer></paragraph>',
    ));

  test('what the front matter says is told of the work and of this version', () => {
    const xml = write(
      '---\nsymbol: MM/2031/DRAFT/1/Rev.5\ndate: 2031-09-01\nlanguage: kk\nstatus: silence\n---\n\nМәтін.\n',
      'minutes',
    );
    assertAkn(xml);
    assert.match(xml, /<doc name="minutes"/);
    assert.match(
      xml,
      /<FRBRuri value="\/akn\/un\/statement\/2031\/mm-2031-draft-1-rev-5"\/><FRBRdate date="2031-09-01" name="silence"\/>/,
    );
    assert.match(xml, /<FRBRnumber value="MM\/2031\/DRAFT\/1\/Rev.5"\/>/);
    assert.match(xml, /<FRBRlanguage language="kaz"\/>/);
  });

  test('an empty draft', () => check('', '<p/>'));

  test('the sample meeting', () => {
    const folder = fileURLToPath(new URL('../../../../../sample/', import.meta.url));
    const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
    assert.ok(files.length > 5);
    for (const file of files) assertAkn(write(readFileSync(folder + file, 'utf8')));
  });

  test('property: any text has the structure of the standard', () => {
    fc.assert(
      fc.property(dialectText, (text) => void assertAkn(write(text))),
      { numRuns: 300 },
    );
  });
});
