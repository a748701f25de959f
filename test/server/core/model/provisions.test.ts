import { equal } from 'node:assert/strict';
import { showProvisions } from '../read.ts';

/** Each case: a text and its provisions with kind and state, children indented. */
function reads(name: string, text: string, expected: string): void {
  test(name, () => equal(showProvisions(text), expected.replace(/^\n|\n$/g, '')));
}

suite('provisions: every form of a label', () => {
  const forms: readonly (readonly [written: string, read: string])[] = [
    ['2.2.10 Members', '2.2.10 paragraph'],
    ['2.2.10. Members', '2.2.10 paragraph'],
    ['**2.2.10** Members', '2.2.10 paragraph'],
    ['2. Members', '2 paragraph'],
    ['2.2 Members', '2.2 paragraph'],
    ['2.2 members meet', '2.2 paragraph'],
    ['2.2.10 bis Members', '2.2.10 bis paragraph'],
    ['2.2.10bis Members', '2.2.10 bis paragraph'],
    ['2.2.10.bis Members', '2.2.10 bis paragraph'],
    ['16.5 quinquies. Members', '16.5 quinquies paragraph'],
    ['2.2.10 ter Members', '2.2.10 ter paragraph'],
    ['2.2.10 quater Members', '2.2.10 quater paragraph'],
    ['2.2.10 quat Members', '2.2.10 quater paragraph'],
    ['2.2.10 sexies Members', '2.2.10 sexies paragraph'],
    ['2.2.10 septies Members', '2.2.10 septies paragraph'],
    ['2.2.10 octies Members', '2.2.10 octies paragraph'],
    ['2.2.10 alt Members', '2.2.10 alt paragraph'],
    ['3.3bis Alt Members', '3.3 bis alt paragraph'],
    ['2.2.10A Members', '2.2.10A paragraph'],
    ['7.bis Members', '7 bis paragraph'],
    ['PP3 Recalling', 'PP3 preambular'],
    ['Pp5. Recalling', 'PP5 preambular'],
    ['OP7 ter Decides', 'OP7 ter operative'],
    ['OP6alt Decides', 'OP6 alt operative'],
    ['5 ALT 1. Decides', '5 alt 1 paragraph'],
    ['2.2.11 – 2.2.13 [deleted]', '2.2.11 tombstone'],
    ['Article 3bis', 'Art. 3 bis article'],
    ['Article 5: Reports', 'Art. 5 article'],
    ['3 *bis*. *Urges* all', '3 bis paragraph'],
    ['6. bis Urges all', '6 bis paragraph'],
    ['2-1. Стороны', '2-1 paragraph'],
    ['Статья 5-1', 'Art. 5-1 article'],
    ['1\tA claim', '1 paragraph'],
    ['4\\. Draft', '4 paragraph'],
    ['5\\) Closing', '(5) item'],
    ['Приложение № 1', 'Annex 1 heading'],
    ['Annex No. 2', 'Annex 2 heading'],
    ['Art. 1° - Aprobar', 'Art. 1 article'],
    ['Art. 2º – Los', 'Art. 2 article'],
    ['Artículo 3.º', 'Art. 3 article'],
    ['Article 1er', 'Art. 1 article'],
    ['## Article premier', 'Art. 1 article'],
    ['Chapitre Ier', 'Chapter I heading'],
    ['Часть первая', 'Part 1 heading'],
    ['PART TWO', 'Part 2 heading'],
    ['Sub-option 2.1: text', 'Option 2.1 option open'],
    ['Art. 5 Reports', 'Art. 5 article'],
    ['Rule 10.2.3 Silence', 'Rule 10.2.3 article'],
    ['Section IV', 'Section IV heading'],
    ['Annex II', 'Annex II heading'],
    ['§ 4b Reports', '§ 4b article'],
    ['##### **Art. 191** b Reports', 'Art. 191b article'],
    ['2.2.8 (a)', '2.2.8(a) paragraph'],
    ['2.2.8(b) Members', '2.2.8(b) paragraph'],
    ['A.2 Members', 'A.2 paragraph'],
    ['A.2.1 bis Members', 'A.2.1 bis paragraph'],
    ['I.1. Members', 'I.1 paragraph'],
    ['B-3. Members', 'B-3 paragraph'],
    ['№ 5 Стороны', '5 paragraph'],
    ['п. 4) Стороны', '4 paragraph'],
    ['Pt 3 Members', '3 paragraph'],
    ['Point 4. Members', '4 paragraph'],
    ['Numeral 3. Los', '3 paragraph'],
    ['Regla 5', 'Rule 5 article'],
    ['Recital 4', 'Recital 4 preambular'],
    ['Recital (6) The', 'Recital 6 preambular'],
    ['Considérant 5 : Les', 'Recital 5 preambular'],
    ['Article 5 : Ports', 'Art. 5 article'],
    ['Draft article 7', 'Art. 7 article'],
    ['(b) alt Members', '(b) alt item'],
    ['(b) alternative', '(b) item'],
    ['b alt. [Members]', '(b) alt item open'],
    ['1° Soutenir', '(1) item'],
    ['2º.- Las Partes', '(2) item'],
    ['.1 the fuel', '(1) item'],
    ['一、总则', '一 paragraph'],
    ['（二）各方', '(二) paragraph'],
    ['1、各方', '1 paragraph'],
    ['2.各方', '2 paragraph'],
    ['Alt. 2: text', 'Option 2 option open'],
    ['Variant A', 'Option A option open'],
    ['Variante 2 : Les', 'Option 2 option open'],
    ['Option 1 – Each', 'Option 1 option open'],
    ['1-нұсқа: Тараптар', 'Option 1 option open'],
    ['Альт. 2: Стороны', 'Option 2 option open'],
    ['[OP14 Deleted]', 'OP14 tombstone'],
    ['**Art. 191** b Reports', 'Art. 191b article'],
    ['**Art. 191** Reports', 'Art. 191 article'],
    ['Art. 5 a report', '¶1 unnumbered'],
    ['Artículo 75', 'Art. 75 article'],
    ['Article 12 Rapports', 'Art. 12 article'],
    ['Статья 75.1', 'Art. 75.1 article'],
    ['2.2.1-тармақ', '2.2.1 paragraph'],
    ['(a) members', '(a) item'],
    ['a) members', '(a) item'],
    ['(iv) members', '(iv) item'],
    ['(1) members', '(1) item'],
    ['а) участники', '(а) item'],
    ['I. General', 'I paragraph'],
    ['A. General', 'A paragraph'],
    ['## 2.2 Maritime security', '2.2 heading'],
    ['## 5 Reports', '5 heading'],
    ['## Article 5 Reports', 'Art. 5 article'],
    ['## I.2 Reports', 'I.2 heading'],
    ['Option 1: text', 'Option 1 option open'],
    ['Option (a): text', 'Option (a) option open'],
    ['Option II: No text', 'Option II option open'],
    ['**Alternative 2:** No text', 'Option 2 option open'],
    ['Вариант 1: текст', 'Option 1 option open'],
    ['2.2.11 [deleted]', '2.2.11 tombstone'],
    ['2.2.11 (moved to 2.3.4)', '2.2.11 tombstone'],
    ['2.2.11 [исключён]', '2.2.11 tombstone'],
    ['[2.3.4 Members meet.]', '2.3.4 paragraph open'],
    ['[KAZ: 2.3.4 Members meet.]', '2.3.4 paragraph open'],
    ['*[2.3.4* Members meet.]', '2.3.4 paragraph open'],
    ['> 2.3.4 Members meet.', '2.3.4 paragraph'],
    ['Members meet.', '¶1 unnumbered'],
  ];
  for (const [written, read] of forms) reads(written, written, read);
  for (const text of [
    '3.5 million people live there.',
    '2.5 per cent of it.',
    '2021 was a good year.',
    '1.5 °C is the limit.',
    'In 2.2 we said so.',
    'A. Petrova noted that the text was ready.',
    'Optional protocols apply.',
    'Articles are many.',
    '1 January was a good day.',
    '2-1 was the result.',
    'Part one of the text applies.',
    'Article I said is new.',
    '2.5 млн человек живут там.',
    'G-20 Members met.',
    'B-2 aircraft are many.',
    'A.1 sauce is good.',
    'U.S. Members met.',
    'п. 4 статьи 5 Устава',
    '№ 7 школа',
    'Pt. Members met.',
    'Point of order 5',
    '5° C is the limit.',
    '1º de enero de 2031',
    '5° Celsius is the limit.',
    '.5 per cent of it.',
    'b alternative texts',
    '一九九二年，各方同意。',
    'Option 1 – the first – is good.',
  ])
    reads(`no label: ${text}`, text, '¶1 unnumbered');
});

suite('provisions: headings of a series', () => {
  reads(
    'numbers of a heading behind a Roman numeral go on below it',
    '## I.2 Ports\n\nI.2.1 One.\n\n## I.3 Ships',
    `
I.2 heading
  I.2.1 paragraph
I.3 heading`,
  );
});

suite('provisions: several on one line', () => {
  reads(
    'options',
    '4. **Option 1**: They meet; **Option 2**: They write.',
    `
4 paragraph
  4/Option 1 option open
  4/Option 2 option open`,
  );
  reads(
    'options with a slash between',
    'Option A: They meet. / Option B: They write.',
    `
Option A option open
Option B option open`,
  );
  reads(
    'an option that another speaks of',
    'Option 1: They see Option 2: there; Option 3: too.',
    'Option 1 option open',
  );
  reads(
    'a number and the first of its items',
    '3.6. (a) One;\n\n(b) two.',
    `
3.6 paragraph
  3.6/(a) item
  3.6/(b) item`,
  );
});

suite('provisions: series of their own', () => {
  reads(
    'letters before numbers',
    'A.1 One.\n\nA.2 Two.\n\nA.2.1 Below.\n\nB.1 One.\n\n2.1 Other.',
    `
A.1 paragraph
A.2 paragraph
  A.2.1 paragraph
B.1 paragraph
2.1 paragraph`,
  );
  reads(
    'Chinese sections, items and numbers',
    '一、总则\n\n（一）各方。\n\n1. 甲。\n\n（二）各方。\n\n二、其他',
    `
一 paragraph
  一/(一) paragraph
    一/(一)/1 paragraph
  一/(二) paragraph
二 paragraph`,
  );
});

suite('provisions: nesting', () => {
  reads(
    'a number under the number it extends, items by style and indentation',
    `
## 2.2 Security

2.2.1 Members:

(a) report:

    (i) early;

    (ii) often;

(b) meet.

2.2.2 They agree.
`,
    `
2.2 heading
  2.2.1 paragraph
    2.2.1/(a) item
      2.2.1/(a)(i) item
      2.2.1/(a)(ii) item
    2.2.1/(b) item
  2.2.2 paragraph`,
  );
  reads(
    'numbers that go on are siblings',
    '8. One\n\n9. Two\n\n10. Three',
    '8 paragraph\n9 paragraph\n10 paragraph',
  );
  reads(
    'paragraphs of an article are named under it',
    '# Article 4\n\n2. Members meet:\n\n(a) here;\n\n(b) there.',
    `
Art. 4 article
  Art. 4/2 paragraph
    Art. 4/2/(a) item
    Art. 4/2/(b) item`,
  );
  reads(
    '(i) behind (h) is a letter',
    '(g) a\n\n(h) b\n\n(i) c\n\n(j) d',
    '(g) item\n(h) item\n(i) item\n(j) item',
  );
  reads(
    'numbers beside the paragraphs of a preamble',
    'PP2 bis Noting,\n\n1. Decides;\n\n(a) so;\n\n2. Requests;',
    'PP2 bis preambular\n1 paragraph\n  1/(a) item\n2 paragraph',
  );
  reads(
    'items on lines of one paragraph',
    '2.1 Members:\n(a) report;\n(b) meet.',
    '2.1 paragraph\n  2.1/(a) item\n  2.1/(b) item',
  );
  reads(
    'a wrapped line that begins with a number is no paragraph',
    '2.1 Members recall decision\n14. They meet.',
    '2.1 paragraph',
  );
  reads(
    'four spaces are indentation, not code',
    '2.1 Members:\n\n    (a) report [now].',
    '2.1 paragraph\n  2.1/(a) item open',
  );
  reads('a label used twice gets a number in its path', '5. One\n\n5. Two', '5 paragraph\n5#2 paragraph');
  reads(
    'options open what belongs to them',
    '3. Option 1:\n\n3.1 Members meet.\n\nOption 2: No text',
    `
3 paragraph
  3/Option 1 option open
    3.1 paragraph open
  3/Option 2 option open`,
  );
  reads(
    'behind the options of an unnumbered preamble a paragraph is none of theirs',
    '# Preamble\n\nRecalling.\n\nOption 1: Noting.\n\nOption 2: Taking note.\n\nAffirming.',
    `
Preamble heading
  Preamble/¶1 unnumbered
  Preamble/Option 1 option open
  Preamble/Option 2 option open
  Preamble/¶2 unnumbered`,
  );
  reads(
    'a paragraph put in behind the first, below its items',
    '1. Members:\n\n(a) meet;\n\n1 bis. They talk.\n\n1-1. They walk.',
    '1 paragraph\n  1/(a) item\n1 bis paragraph\n1-1 paragraph',
  );
  reads(
    'options below such a title are the article’s',
    '## Article 4\n\n## Scope\n\nOption A:\n\n1. Members.',
    'Art. 4 article\n  Scope heading\n    Art. 4/Option A option open\n      Art. 4/Option A/1 paragraph open',
  );
  reads(
    'Kazakh letters beside the Russian ones',
    '2. Мүшелер:\n\nа) бір;\n\nә) екі;\n\nб) үш.',
    '2 paragraph\n  2/(а) item\n  2/(ә) item\n  2/(б) item',
  );
  reads(
    'options in Cyrillic letters',
    'Вариант А: да.\n\nВариант Б: нет.',
    'Option А option open\nOption Б option open',
  );
  reads(
    'the title of an article in a heading of its own',
    '## Article 4\n\n## Scope\n\n1. Members.\n\n## Article 5\n\n## Use',
    'Art. 4 article\n  Scope heading\n    Art. 4/1 paragraph\nArt. 5 article\n  Use heading',
  );
  reads(
    'a heading behind the text of an article is none',
    '## Article 4\n\n1. Members.\n\n## Signatures',
    'Art. 4 article\n  Art. 4/1 paragraph\nSignatures heading',
  );
  reads(
    'a sub-option lies under its option',
    'Option 2: Noting.\n\nSub-option 2.1: warmly;\n\nSub-option 2.2: coolly.',
    'Option 2 option open\n  Option 2/Option 2.1 option open\n  Option 2/Option 2.2 option open',
  );
  reads(
    'a number that goes on is not the option’s that has a text of its own',
    'Option 1:\n\n1. Decides.\n\nOption 2: No text\n\n2. Requests.',
    'Option 1 option open\n  1 paragraph open\nOption 2 option open\n2 paragraph',
  );
  reads(
    'unless it is indented deeper, or the option has no text of its own',
    'Option 1: Noting.\n\n  Affirming.\n\nOption 2:\n\nTaking note.',
    `
Option 1 option open
  Option 1/¶1 unnumbered open
Option 2 option open
  Option 2/¶1 unnumbered open`,
  );
  reads(
    'behind the options of a numbered paragraph it goes on with them',
    '3. Option 1: Members meet.\n\nThey report.',
    `
3 paragraph
  3/Option 1 option open
    3/Option 1/¶1 unnumbered open`,
  );
  reads(
    'a list that starts over under one space of indentation is a list of its own',
    '7. x\n\n 1. y\n\n 2. z\n\n8. w',
    '7 paragraph\n  7/1 paragraph\n  7/2 paragraph\n8 paragraph',
  );
  reads(
    'so on lines of one paragraph',
    '7. x:\n 1. y\n 2. z\n8. w',
    '7 paragraph\n  7/1 paragraph\n  7/2 paragraph\n8 paragraph',
  );
  reads('one space alone makes no list', '7. x\n\n 8. y\n\n9. z', '7 paragraph\n8 paragraph\n9 paragraph');
  reads(
    'the line before a table of contents is markup',
    '# A\n\n* TOC\n{:toc}\n\n1. Text.',
    'A heading\n  1 paragraph',
  );
  reads(
    'a numbered one too, with Windows line ends',
    '1. TOC\r\n{:toc .wide}\r\n\r\n1. Text.',
    '1 paragraph',
  );
  reads('without the mark it is a text', '* TOC', '¶1 unnumbered');
  reads(
    'unnumbered paragraphs are named by their place',
    '# Preamble\n\nRecalling.\n\nNoting.',
    'Preamble heading\n  Preamble/¶1 unnumbered\n  Preamble/¶2 unnumbered',
  );
  reads(
    'a line of dashes or underscores under a text is text',
    '2.1 Members meet\n---\n\n2.2 on _____',
    '2.1 paragraph\n2.2 paragraph open',
  );
  reads(
    'Windows line ends',
    '2.1 Members:\r\n\r\n(a) report;\r\n\r\n(b) meet.\r\n',
    '2.1 paragraph\n  2.1/(a) item\n  2.1/(b) item',
  );
});

suite('provisions: state', () => {
  reads(
    'a bracket opens all that it embraces',
    '[2.1 One.\n\n2.2 Two.\n\n2.3 Three.]\n\n2.4 Four.',
    `
2.1 paragraph open
2.2 paragraph open
2.3 paragraph open
2.4 paragraph`,
  );
  reads(
    'a stray bracket opens its paragraph',
    '2.1 One [two.\n\n2.2 Three.',
    '2.1 paragraph open\n2.2 paragraph',
  );
  reads('a blank opens', '2.1 On _____ we meet.', '2.1 paragraph open');
  reads('the last mark of agreement speaks', '2.1 One (agreed) (reopened)', '2.1 paragraph reopened open');
  reads('a note opens nothing', '2.1 One {Moved from 2.1.4}', '2.1 paragraph');
  reads('a tombstone is settled', '2.1 [deleted]', '2.1 tombstone');
});
