import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clipboardText } from '../../../../server/src/interop/clipboard/clipboard-text.ts';

const fromWord = (body: string): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">\r\n<head>\r\n<meta name=Generator content="Microsoft Word 15">\r\n<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->\r\n<style>\r\n<!-- p.MsoNormal {margin:0cm} -->\r\n</style>\r\n</head>\r\n<body lang=EN-GB>\r\n<!--StartFragment-->${body}<!--EndFragment-->\r\n</body>\r\n</html>`;
const fromWriter = (body: string): string =>
  `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4 (Linux)"/><title>x</title></head><body lang="ru-RU">${body}</body></html>`;
const fromDocs = (body: string): string =>
  `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1">${body}</b>`;
const check = (html: string, expected: string | null, taken: readonly string[] = []): void =>
  assert.equal(clipboardText(html, new Set(taken)), expected);

const item = (level: number, sign: string, words: string): string =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-GB style='font-family:Symbol;mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`;

suite('clipboard: Word', () => {
  test('paragraphs, headings and emphasis; lines of the source are none of the text', () =>
    check(
      fromWord(
        `<h2>2.2 <b>Ports</b><o:p></o:p></h2><p class=MsoNormal>2.2.1<span style='mso-tab-count:1'>&nbsp;&nbsp; </span>Members <b>may</b>,\r\n<i>as a rule</i><span style='mso-spacerun:yes'>&nbsp; </span>[shall]&nbsp;go.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoTitle>Annex</p><p class=MsoNormal style='mso-outline-level:3'>Part</p>`,
      ),
      '## 2.2 Ports\n\n2.2.1 Members **may**, *as a rule*  [shall]\u00a0go.\n\n# Annex\n\n### Part',
    ));

  test('numbers of lists are text as Word shows them, signs of symbol fonts are bullets', () =>
    check(
      fromWord(
        item(1, '1.', 'Members go.') +
          item(2, '(a)', 'By sea;') +
          item(1, '·', 'Ports') +
          item(2, 'o', 'Quays') +
          item(3, '§', 'Cranes'),
      ),
      '1. Members go.\n\n(a) By sea;\n\n- Ports\n\n  - Quays\n\n    - Cranes',
    ));

  const mark = `<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a>`;
  const noteText = `<div style='mso-element:footnote-list'><hr size=1><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span>[1]</span></a> See <i>Rule</i> 5.</p><p class=MsoFootnoteText>And 6.</p></div></div>`;
  test('footnotes with their texts, under labels that are free', () => {
    const html = fromWord(`<p class=MsoNormal>Members${mark} go.</p>${noteText}`);
    check(html, 'Members[^1] go.\n\n[^1]: See *Rule* 5.\n\n    And 6.');
    check(html, 'Members[^3] go.\n\n[^3]: See *Rule* 5.\n\n    And 6.', ['1', '2']);
  });
  test('a mark whose text was not copied stays', () =>
    check(fromWord(`<p class=MsoNormal>Members${mark} go.</p>`), 'Members[^1] go.'));

  test('tracked changes are proposals', () =>
    check(
      fromWord(
        `<p class=MsoNormal>Members <del cite="mailto:A" datetime="2031-09-27T10:00"><b>may</b></del><ins cite="mailto:A" datetime="2031-09-27T10:00">shall</ins> go.</p><p class=MsoNormal><ins cite="mailto:A">New.</ins></p>`,
      ),
      'Members {--**may**--}{++shall++} go.\n\n{++New.++}',
    ));

  test('comments, hidden text, scripts and pictures are left out', () =>
    check(
      fromWord(
        `<p class=MsoNormal><a style='mso-comment-reference:A_1;mso-comment-date:20310927T1000'>Members</a><span class=MsoCommentReference><span><![if !supportAnnotations]><a class=msocomanchor href="#_msocom_1">[A1]</a><![endif]></span></span> go<span style='display:none;mso-hide:all'> secret</span><script>alert("<p>x</p>")</script><img src="http://example.com/x.png">.</p><div style='mso-element:comment-list'><p>Why?</p></div>`,
      ),
      'Members go.',
    ));

  test('a table, with cells over several rows and columns, and lines in a cell', () =>
    check(
      fromWord(
        `<table class=MsoTableGrid><tr><td colspan=2><p class=MsoNormal>Who</p></td><td rowspan=2><p>Since</p></td></tr><tr><td><p>KAZ</p><p>IND</p></td><td align=right>a|b</td></tr></table>`,
      ),
      '| Who |  | Since |\n| --- | --- | --- |\n| KAZ<br>IND | a\\|b |  |',
    ));

  test('signs that would be read as emphasis or as a heading keep what they are', () =>
    check(
      fromWord('<p class=MsoNormal># 5*3*2 &lt;b&gt; &amp;copy; &#8470;&#x2116;&nosuch;</p>'),
      '\\# 5\\*3\\*2 <b> &copy; №№&nosuch;',
    ));
});

suite('clipboard: LibreOffice and Google Docs', () => {
  test('a text in Kazakh with a footnote and a list', () =>
    check(
      fromWriter(
        `<p>2.2.1-тармақ. Қатысушылар<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> <strong>кездеседі</strong>.</p><ol start="3" type="a"><li><p>бірінші</p></li><li><p>екінші</p></li></ol><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Ескерту</p></div>`,
      ),
      '2.2.1-тармақ. Қатысушылар[^1] **кездеседі**.\n\nc. бірінші\n\nd. екінші\n\n[^1]: Ескерту',
    ));

  test('what Google Docs wraps in bold is not bold, and its lists count', () =>
    check(
      fromDocs(
        `<h1 dir="ltr"><span style="font-weight:400;white-space:pre-wrap;">Part I</span></h1><p dir="ltr"><span style="font-weight:700;">Members</span><span style="white-space:pre-wrap;">  go</span></p><ul><li dir="ltr" style="list-style-type:disc"><p><span>one</span></p></li><ul><li><p>two</p></li></ul></ul><ol><li style="list-style-type:upper-roman"><p>three</p></li></ol>`,
      ),
      '# Part I\n\n**Members**  go\n\n- one\n\n  - two\n\nI. three',
    ));

  test('elements that were left open end with their block', () =>
    check(
      fromWriter(
        '<p>one<p>two <b>bold<p>three</p><ul><li>a<li>b</ul><table><tr><td>x<td>y<tr><td>z</table>4 < 5',
      ),
      'one\n\ntwo **bold**\n\nthree\n\n- a\n\n- b\n\n| x | y |\n| --- | --- |\n| z |  |\n\n4 < 5',
    ));
});

suite('clipboard: what is not offered', () => {
  test('a page of the web, an editor, an empty page', () => {
    check('<html><body><p>Members <b>go</b>.</p></body></html>', null);
    check('<meta charset="utf-8"><div style="color:#ccc;font-family:monospace"><span>1.1</span></div>', null);
    check(fromWord('<p class=MsoNormal><o:p>&nbsp;</o:p></p>'), null);
    check('', null);
  });
});

suite('clipboard: hostile pages', () => {
  const n = 200_000;
  for (const [name, body] of Object.entries({
    'deep elements': `${'<div>'.repeat(n)}x`,
    'deep lists': `${'<ul><li>'.repeat(n)}x`,
    'deep tables': `${'<table><tr><td>'.repeat(n)}x`,
    'wide rows': `<table>${'<tr><td colspan=1000 rowspan=1000>'.repeat(n)}x</table>`,
    'tags that never end': '<p '.repeat(n),
    'quotes that never end': `<p a="${"x a='".repeat(n)}`,
    'closing tags alone': '</p></b>'.repeat(n),
    'comments that never end': '<!--'.repeat(n),
    stars: `<p>${'*a'.repeat(n)}</p>`,
    'bold and not': `<p>${'<b>a</b>b'.repeat(n / 4)}</p>`,
    anchors: `<p>${'<a href="#x" name="y">1</a>'.repeat(n / 4)}</p>`,
    'one footnote of many paragraphs': `<p><a href="#a" name="b">1</a></p><div id=ftn1><a href="#b" name="a">1</a>${'<p>x</p>'.repeat(n / 4)}</div>`,
  }))
    test(name, () => {
      clipboardText(fromWord(body));
    }).timeout(5_000);

  test('every text has a reading', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...'<p> </p> <b> </b> <table> <tr> <td> </table> <ul> <li> </ul> <ins> </ins> <h1> <!-- --> a * &amp;'.split(
              ' ',
            ),
            ' ',
            '<![if x]>',
            '<a href=#b name=a>',
            '</a>',
          ),
        ),
        (parts) => {
          clipboardText(fromWord(parts.join('')));
        },
      ),
    ));
});
