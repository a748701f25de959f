import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { defaultProfile } from '../../../../server/src/core/lexicon/profile.ts';
import { sentence } from '../../../../server/src/core/text/message.ts';
import { importDocx } from '../../../../server/src/interop/docx/import-docx.ts';
import { ZIP_LIMITS } from '../../../../server/src/interop/docx/unzip.ts';
import { p, wordFile } from './word-file.ts';

/** What is said of a file, or its text; within a second and a half, whatever it is. */
function read(bytes: Uint8Array): string {
  const start = performance.now();
  const result = importDocx(bytes, { profile: defaultProfile, authors: new Map() });
  assert.ok(performance.now() - start < 4000, 'it took too long');
  return 'problem' in result ? sentence(result.problem) : result.imported.text;
}
const check = (bytes: Uint8Array, expected: string): void => assert.equal(read(bytes), expected);
const main = (bytes: string | Uint8Array): Uint8Array => wordFile({ files: { 'word/document.xml': bytes } });
const filled = (size: number): Uint8Array => new Uint8Array(size).fill(32);

suite('docx: hostile files', () => {
  test('what is no package at all', () => {
    for (const bytes of [new Uint8Array(0), strToU8('PK'), strToU8('{\\rtf1 text}'), filled(100_000)])
      check(bytes, 'This is no Word file (.docx).');
    check(
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...filled(600)]),
      'This is an old Word file (.doc) or one with a password. Save it as .docx first.',
    );
  });

  test('a package of something else', () => {
    check(zipSync({ 'hello.txt': strToU8('hello') }), 'This is no Word file (.docx).');
    const type =
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
    check(wordFile({ files: { '[Content_Types].xml': type } }), 'This is no Word file (.docx).');
  });

  test('a part that unpacks to far more than it is', () =>
    check(main(filled(40 << 20)), 'The part word/document.xml unpacks to too much. The file is refused.'));

  test('more XML than people write', () => {
    check(new Uint8Array(65 << 20), 'The file is larger than 64 MB.');
    const limits = { ...ZIP_LIMITS, part: 1 << 20 };
    const words = Array.from({ length: 30_000 }, (_, i) => p(`paragraph ${i} of many`)).join('');
    const result = importDocx(wordFile({ body: words }), {
      profile: defaultProfile,
      authors: new Map(),
      limits,
    });
    assert.ok('problem' in result);
    assert.equal(
      sentence(result.problem),
      'The part word/document.xml unpacks to too much. The file is refused.',
    );
  });

  test('a size that is a lie', () => {
    const file = wordFile({ body: p('text') });
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    // Every size in the directory says 1, as does none of the parts.
    for (let at = 0; at < file.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true);
    check(file, 'text\n');
  });

  test('names that lead out of the package', () => {
    for (const name of ['../../etc/passwd', 'word/../../x', '..\\x', 'C:\\x'])
      check(wordFile({ files: { [name]: 'x' } }), `The file names a part outside itself: ${name}.`);
    const relations =
      '<Relationships><Relationship Type="http://x/officeDocument" Target="../../word/document.xml"/></Relationships>';
    check(wordFile({ files: { '_rels/.rels': relations } }), 'This is no Word file (.docx).');
  });

  test('relations to places elsewhere are not followed', () => {
    const relations =
      '<Relationships><Relationship Type="http://x/comments" Target="http://127.0.0.1:1/x" TargetMode="External"/><Relationship Type="http://x/styles" Target="file:///etc/passwd"/></Relationships>';
    check(wordFile({ body: p('text'), files: { 'word/_rels/document.xml.rels': relations } }), 'text\n');
  });

  test('entities of any kind, wherever they are', () => {
    const laughs = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>';
    const outside = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document>&x;</w:document>';
    for (const text of [laughs, outside])
      check(main(text), 'The part word/document.xml declares entities. The file is refused.');
    const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from(laughs, 'utf16le')]);
    check(main(wide), 'The part word/document.xml declares entities. The file is refused.');
    check(
      wordFile({ files: { '[Content_Types].xml': laughs } }),
      'The part [Content_Types].xml declares entities. The file is refused.',
    );
  });

  test('nesting without end', () => {
    const deep = (name: string, times: number): string =>
      `<w:${name}>`.repeat(times) + `</w:${name}>`.repeat(times);
    check(
      main(`<w:document>${deep('tbl', 100_000)}</w:document>`),
      'The part word/document.xml is nested too deeply.',
    );
    assert.equal(read(wordFile({ body: deep('sdt', 300) })), '');
  });

  test('parts that are missing or broken', () => {
    const relations =
      '<Relationships><Relationship Type="http://x/officeDocument" Target="word/other.xml"/></Relationships>';
    const types =
      '<Types><Override PartName="/word/other.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
    check(
      wordFile({ files: { '_rels/.rels': relations, '[Content_Types].xml': types } }),
      'The part word/other.xml is missing.',
    );
    check(main('<w:document><w:body>'), 'The part word/document.xml is damaged.');
    check(main(''), 'The part word/document.xml is damaged.');
    check(
      wordFile({
        body: p('text'),
        files: {
          'word/_rels/document.xml.rels':
            '<Relationships><Relationship Type="http://x/styles" Target="none.xml"/></Relationships>',
        },
      }),
      'text\n',
    );
  });

  test('styles in a ring, numbers beyond sense', () => {
    const styles =
      '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>';
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const numbered = '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="1"/></w:numPr>';
    assert.match(read(wordFile({ styles, numbering, body: p('x', numbered) })), /^[a-z]{32}\) x\n$/);
  });

  test('macros stay unpacked', () => {
    const types =
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';
    check(
      wordFile({
        body: p('text'),
        files: { '[Content_Types].xml': types, 'word/vbaProject.bin': filled(60 << 20) },
      }),
      'text\n',
    );
  });

  test('any byte may be any other', () => {
    const file = wordFile({ styles: '', numbering: '', footnotes: '', comments: '', body: p('text') });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (changes) => {
          const bytes = file.slice();
          for (const [at, value] of changes) bytes[at] = value;
          read(bytes);
          read(bytes.subarray(0, changes[0]![0]));
        },
      ),
      { numRuns: 300 },
    );
  });
});
