import assert from 'node:assert/strict';
import { createProfile } from '../../../../server/src/core/lexicon/profile.ts';
import { readCompiled, viewOf } from '../../../../server/src/core/proposals/canonical.ts';
import { sentence } from '../../../../server/src/core/text/message.ts';
import { type Imported, importDocx } from '../../../../server/src/interop/docx/import-docx.ts';
import { del, ins, mark, p, r, tbl, type WordParts, wordFile } from './word-file.ts';

const profile = createProfile({
  members: [
    { code: 'KAZ', names: ['Kazakhstan'] },
    { code: 'IND', names: ['India'] },
  ],
});

function read(parts: WordParts, authors: Readonly<Record<string, string>> = {}): Imported {
  const result = importDocx(wordFile(parts), { profile, authors: new Map(Object.entries(authors)) });
  assert.ok('imported' in result, 'problem' in result ? result.problem.text : '');
  return result.imported;
}
const checkText = (parts: WordParts, expected: string): void => assert.equal(read(parts).text, expected);

/** The base, and what each delegation would have; each also as a view of the compiled text. */
function checkViews(body: string, base: string, views: Readonly<Record<string, string>>): void {
  const imported = read({ body });
  assert.equal(imported.base, base);
  assert.deepEqual(Object.fromEntries(imported.submissions.map(({ code, text }) => [code, text])), views);
  const compiled = readCompiled(imported.text)!;
  assert.equal(viewOf(compiled, null), base);
  for (const [code, text] of Object.entries(views)) assert.equal(viewOf(compiled, code), text);
}

suite('docx: import', () => {
  test('reads headings by their style or level, and emphasis', () =>
    checkText(
      {
        styles: '<w:style w:type="paragraph" w:styleId="U2"><w:name w:val="heading 2"/></w:style>',
        body:
          p('2.2 Ports', '<w:pStyle w:val="U2"/>') +
          p('Annex', '<w:outlineLvl w:val="0"/>') +
          p(
            r('Members ') +
              r('may', '<w:b/>') +
              r(' or ') +
              r('shall ', '<w:i/>') +
              r('go', '<w:i w:val="0"/>'),
          ),
      },
      '## 2.2 Ports\n\n# Annex\n\nMembers **may** or *shall* go\n',
    ));

  test('reads tabs, breaks, hyphens and symbols', () =>
    checkText(
      {
        body:
          p(
            '<w:r><w:t>1.</w:t><w:tab/><w:t>one</w:t><w:br/><w:t>two</w:t><w:noBreakHyphen/><w:t>three</w:t><w:br w:type="page"/><w:t>four</w:t><w:sym w:char="F0B7"/></w:r>',
          ) + p(''),
      },
      '1. one\ntwo\u2011three\n\nfour•\n',
    ));

  test('keeps signs that would be read as emphasis or as a heading', () =>
    checkText(
      { body: p('# 5*3*2 and snake_case_name and __init__') },
      '\\# 5\\*3\\*2 and snake_case_name and \\_\\_init\\_\\_\n',
    ));

  test('reads fields, links, content controls and text boxes, and no instructions', () =>
    checkText(
      {
        body:
          p(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink><w:r><w:t xml:space="preserve"> link</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:t xml:space="preserve"> box</w:t></w:r></w:sdtContent></w:sdt>',
          ) +
          p(
            `<w:r><w:t>With</w:t><w:drawing><a><w:txbxContent>${p('aside')}</w:txbxContent></a></w:drawing></w:r>`,
          ),
      },
      '12 link box\n\nWith\n\naside\n',
    ));

  suite('numbers', () => {
    const lvl = (i: number, format: string, text: string, more = ''): string =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
    const num = (id: number, abstract: number, more = ''): string =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
    const item = (list: number, level: number, text: string): string =>
      p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
    const numbering = `<w:abstractNum w:abstractNumId="0">${lvl(0, 'decimal', '%1.')}${lvl(1, 'decimal', '%1.%2')}${lvl(2, 'lowerLetter', '(%3)')}</w:abstractNum>
      <w:abstractNum w:abstractNumId="1">${lvl(0, 'upperRoman', 'Article %1')}${lvl(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>
      <w:abstractNum w:abstractNumId="2">${lvl(0, 'bullet', '•')}${lvl(1, 'bullet', 'o')}</w:abstractNum>
      <w:abstractNum w:abstractNumId="3">${lvl(0, 'russianLower', '%1)')}${lvl(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>')}</w:abstractNum>
      ${num(1, 0)}${num(2, 1)}${num(3, 2)}${num(4, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>')}${num(5, 3)}`;
    const check = (body: string, ...lines: string[]): void =>
      checkText({ numbering, body }, lines.map((line) => `${line}\n`).join('\n'));

    test('are counted on each level and begin again below', () =>
      check(
        item(1, 0, 'a') +
          item(1, 1, 'b') +
          item(1, 2, 'c') +
          item(1, 2, 'd') +
          item(1, 0, 'e') +
          item(1, 1, 'f'),
        '1. a',
        '1.1 b',
        '(a) c',
        '(b) d',
        '2. e',
        '2.1 f',
      ));
    test('go on through lists of one kind, unless one begins elsewhere', () =>
      check(item(1, 0, 'a') + item(4, 0, 'b') + item(1, 0, 'c'), '1. a', '7. b', '8. c'));
    test('are digits where they are legal', () =>
      check(item(2, 0, 'a') + item(2, 1, 'b'), 'Article I a', '1.1 b'));
    test('may never begin again, and may be letters of another alphabet', () =>
      check(
        item(5, 0, 'a') + item(5, 1, 'b') + item(5, 0, 'c') + item(5, 1, 'd'),
        'а) a',
        '1. b',
        'б) c',
        '2. d',
      ));
    test('of bullets are dashes', () => check(item(3, 0, 'a') + item(3, 1, 'b'), '- a', '  - b'));
    test('count what is there: a deleted paragraph takes its number along', () => {
      const gone = p(
        del('KAZ', 'b'),
        `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${mark('del', 'KAZ')}`,
      );
      const { base, submissions } = read({ numbering, body: item(1, 0, 'a') + gone + item(1, 0, 'c') });
      assert.equal(base, '1. a\n\n2. b\n\n3. c\n');
      assert.equal(submissions[0]!.text, '1. a\n\n2. c\n');
    });
  });

  suite('changes', () => {
    test('of two authors stand side by side', () =>
      checkViews(
        p(
          r('Members ') +
            del('KAZ', 'may') +
            ins('KAZ', r('shall')) +
            ins('IND', r('[should]')) +
            r(' share'),
        ),
        'Members may share\n',
        { KAZ: 'Members shall share\n', IND: 'Members may[should] share\n' },
      ));
    test('in a change: what one put in another took out', () =>
      checkViews(p(r('a') + ins('KAZ', r(' b') + del('IND', ' c'))), 'a\n', { KAZ: 'a b c\n', IND: 'a\n' }));
    test('of paragraph marks join and part', () => {
      checkViews(p('One', mark('del', 'KAZ')) + p(' two'), 'One\n\ntwo\n', { KAZ: 'One two\n' });
      checkViews(p('One', mark('ins', 'KAZ')) + p(' two'), 'One two\n', { KAZ: 'One\n\ntwo\n' });
    });
    test('of whole paragraphs leave nothing behind', () =>
      checkViews(
        p('1. One') +
          p(ins('KAZ', r('2. Two')), mark('ins', 'KAZ')) +
          p(del('IND', '3. Three'), mark('del', 'IND')),
        '1. One\n\n3. Three\n',
        { KAZ: '1. One\n\n2. Two\n\n3. Three\n', IND: '1. One\n' },
      ));
    test('that move are taken out here and put in there', () =>
      checkViews(
        p('<w:moveFrom w:author="KAZ"><w:r><w:t>1. One</w:t></w:r></w:moveFrom>', mark('moveFrom', 'KAZ')) +
          p('2. Two') +
          p('<w:moveTo w:author="KAZ"><w:r><w:t>1. One</w:t></w:r></w:moveTo>', mark('moveTo', 'KAZ')),
        '1. One\n\n2. Two\n',
        { KAZ: '2. Two\n\n1. One\n' },
      ));
    test('of rows of a table', () =>
      checkViews(
        tbl(
          [
            ['a', 'b'],
            ['1', '2'],
            ['3', '4'],
          ],
          ['', '<w:ins w:author="KAZ"/>', '<w:del w:author="IND"/>'],
        ),
        '| a | b |\n| --- | --- |\n| 3 | 4 |\n',
        { KAZ: '| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |\n', IND: '| a | b |\n| --- | --- |\n' },
      ));
    test('tell their authors, how many, and when last', () => {
      const body = p(
        ins('A. Nurlan', r('a'), 26) +
          del('A. Nurlan', 'b', 28) +
          ins('India', r('c')) +
          ins('X. Unknown', r('d')),
      );
      const { authors, text } = read({ body }, { 'A. Nurlan': 'KAZ' });
      assert.deepEqual(authors, [
        {
          name: 'A. Nurlan',
          codes: ['KAZ'],
          known: 'given',
          insertions: 1,
          deletions: 1,
          date: '2031-09-28T12:00:00Z',
        },
        {
          name: 'India',
          codes: ['IND'],
          known: 'profile',
          insertions: 1,
          deletions: 0,
          date: '2031-09-27T12:00:00Z',
        },
        {
          name: 'X. Unknown',
          codes: ['XU'],
          known: 'initials',
          insertions: 1,
          deletions: 0,
          date: '2031-09-27T12:00:00Z',
        },
      ]);
      assert.match(
        text,
        /^<!-- compiled: \[KAZ, IND, XU\] # KAZ \+2031-09-26T12:00:00Z\*2 -2031-09-28T12:00:00Z\*2, IND /,
      );
    });
    test('of several together are of each', () =>
      checkViews(p(r('a') + ins('KAZ, IND', r(' b'))), 'a\n', { KAZ: 'a b\n', IND: 'a b\n' }));
  });

  test('reads footnotes with their marks', () =>
    checkText(
      {
        body: p(
          `${r('One')}<w:r><w:footnoteReference w:id="5"/></w:r>${r(' two')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="6"/><w:t>*</w:t></w:r>`,
        ),
        footnotes: `<w:footnote w:id="0" w:type="separator">${p('')}</w:footnote><w:footnote w:id="5">${p(`<w:r><w:footnoteRef/></w:r>${r(' First')}`) + p('more')}</w:footnote><w:footnote w:id="6">${p('* Star')}</w:footnote>`,
      },
      'One[^1] two[^*]\n\n[^1]: First\n\n    more\n[^*]: Star\n',
    ));

  test('reads comments, replies and what is resolved', () =>
    checkText(
      {
        body: p(
          `<w:commentRangeStart w:id="1"/>${r('Members')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:r><w:commentReference w:id="2"/></w:r>${r(' go')}`,
        ),
        comments: `<w:comment w:id="1" w:author="Kazakhstan" w:date="2031-09-27T10:00:00Z">${'<w:p w14:paraId="0A"><w:r><w:t>Why?</w:t></w:r></w:p>'}</w:comment><w:comment w:id="2" w:author="India"><w:p w14:paraId="0B"><w:r><w:t>So.</w:t></w:r></w:p></w:comment>`,
        commentsExtended:
          '<w:commentEx w:paraId="0A" w:done="1"/><w:commentEx w:paraId="0B" w:paraIdParent="0A" w:done="0"/>',
      },
      '{==Members==}{>>Kazakhstan, 2031-09-27T10:00:00Z, resolved: Why?<<}{>>India, undated, reply: So.<<} go\n',
    ));

  test('lets a comment go with the paragraph that it is on', () => {
    const reference = '<w:r><w:commentReference w:id="1"/></w:r>';
    const { base, submissions } = read({
      body: p(del('KAZ', 'One') + reference, mark('del', 'KAZ')) + p('Two'),
      comments: `<w:comment w:id="1" w:author="India">${p('Why?')}</w:comment>`,
    });
    assert.equal(base, 'One{>>India, undated: Why?<<}\n\nTwo\n');
    assert.equal(submissions[0]!.text, 'Two\n');
  });

  test('reads tables; what a table cannot hold is told', () => {
    const { text, notes } = read({
      body: tbl([
        ['a', 'b'],
        [`${tbl([['x', 'y|z']])}${p('<w:r><w:drawing/></w:r>'.repeat(2))}`, p('1') + p('2')],
      ]),
    });
    assert.equal(text, '| a | b |\n| --- | --- |\n| x; y\\|z | 1<br>2 |\n');
    assert.deepEqual(
      notes.map((note) => sentence(note)),
      ['2 pictures or drawings are left out.', 'A table inside a table became text in its cell.'],
    );
  });
});
