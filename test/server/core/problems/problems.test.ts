import { equal } from 'node:assert/strict';
import { problemsOf } from '../../../../server/src/core/problems/catalogue.ts';
import { sentence } from '../../../../server/src/core/text/message.ts';
import { checkProblems, fixed, readingOf } from '../check.ts';

suite('problems: unmatched-bracket', () => {
  test('lets a bracket close in a later paragraph', () =>
    checkProblems(`
2.3.1 [Members share data.

2.3.2 They report each year.]
`));
  test('points at the closer that has no opener', () =>
    checkProblems(`
2.3.1 Members share [data]].
                          ^ unmatched-bracket: This bracket was never opened.
`));
  test('points at the opener that has no closer', () =>
    checkProblems(`
2.3.1 Members [share data.
              ^ unmatched-bracket: This bracket is never closed.

2.3.2 They report.
`));
  test('blames the bracket in mid-paragraph, not the one over two paragraphs', () =>
    checkProblems(`
[2.3.1 Members [share data.
               ^ unmatched-bracket

2.3.2 They report.]
`));
  test('lets no bracket cross an article unless it embraces the whole of it', () =>
    checkProblems(`
# Article 1

Members [share data.
        ^ unmatched-bracket

# Article 2

They report] each year.
           ^ unmatched-bracket
`));
  test('lets a bracket embrace whole articles', () =>
    checkProblems(`
[

# Article 1

Members share data.

# Article 2

They report.]
`));
  test('closes behind the first words where the next bracket follows closely', () =>
    equal(fixed('Members [shall [may] go.', 'unmatched-bracket'), 'Members [shall] [may] go.'));
  test('closes at the end of the paragraph otherwise', () =>
    equal(
      fixed('2.1 Members [share all data that they have.\n\n2.2 Next.', 'unmatched-bracket'),
      '2.1 Members [share all data that they have.]\n\n2.2 Next.',
    ));
  test('opens behind the bracket before a lone closer', () =>
    equal(fixed('Members [shall]may] go.', 'unmatched-bracket'), 'Members [shall][may] go.'));
  test('says where the mate may be missing', () => {
    const [problem] = problemsOf(readingOf('2.1 Members [share data.'));
    const [place] = problem?.related ?? [];
    equal(place && `${place.range.start} ${sentence(place.message)}`, '24 A “]” may be missing here.');
  });
});

suite('problems: labels', () => {
  test('a label used twice', () =>
    checkProblems(`
5. First item

5. Second item
^ duplicate-label: 5 is used twice. It stands first in line 1.
`));
  test('alternatives may share a label', () =>
    checkProblems(`
Option 1: First

(a) one;

Option 2: Second

(a) one.
`));
  test('items of a number on lines of their own are no duplicates', () =>
    checkProblems(`
2.2.8 (a)
One.

2.2.8 (b)
Two, as paragraph 2.2.8 has it, paragraph 2.2.8(a) too.

2.2.8 (b)
^^^^^^^^^ duplicate-label: 2.2.8 (b) is used twice. It stands first in line 4.
Three.
`));
  test('a series behind a letter has gaps of its own', () =>
    checkProblems(`
A.2.1 One.

A.2.3 Three.
^^^^^ label-gap: A.2.2 is missing: A.2.3 follows A.2.1.

1.1 Other.
`));
  test('(aa) stands behind (a)', () =>
    checkProblems(`
1. They:

(a) meet;

(aa) write;

(b) rest;

(d) part.
^^^ label-gap: (c) is missing: (d) follows (b).
`));
  test('a gap, and a paragraph before its place', () =>
    checkProblems(`
2.1 One.

2.3 Three.
^^^ label-gap

2.3.1 Four.

2.2.9 Five.
^^^^^ label-order
`));
  test('a tombstone and a bis keep the run', () =>
    checkProblems(
      `
2.1 One.

2.1 bis One more.

2.2 [deleted]

2.3 Three.
`,
      { profile: { conventions: { bis: 'insertion' } } },
    ));
  test('a list that starts over is another list', () =>
    checkProblems(`
# One

1. One

2. Two

# Two

1. One
`));
  test('the marks of footnotes beside the text leave the numbers of paragraphs alone', () =>
    checkProblems(`
# Art. 1

<sup>1</sup> One.

<sup>7</sup> Added later.

<sup>2</sup> Two.
`));
});

suite('problems: placeholder and blank', () => {
  test('both are told, neither is a contested text', () =>
    checkProblems(`
2.1 Members meet on [date] in _____.
                    ^^^^^^ placeholder
                              ^^^^^ blank
`));
  test('contested text is no problem', () =>
    checkProblems('2.1 Members [shall][should] [voluntarily] meet.'));
});

suite('problems: dangling-reference', () => {
  test('a paragraph that is not there', () =>
    checkProblems(`
2.2.1 As paragraph 2.2.9 says.
                   ^^^^^ dangling-reference: This document has no 2.2.9.

2.2.2 As paragraph 2.2.1 says.
`));
  test('one of another document is no concern', () =>
    checkProblems('2.2.1 As paragraph 2.2.9 of decision 14/34 says.'));
  test('minutes speak of other documents', () =>
    checkProblems('2.2.1 They left paragraph 2.2.9 open.', { kind: 'minutes' }));
  test('a document without such numbers has nothing to miss', () =>
    checkProblems('As paragraph 2.2.9 says.'));
  test('a reference in Russian', () =>
    checkProblems(`
2.2.1 Согласно пункту 2.2.9 участники встречаются.
                      ^^^^^ dangling-reference
`));
});

suite('problems: markdown-hazard', () => {
  test('what others take for a link', () =>
    checkProblems(`
Members [shall](b) go.
               ^^^ markdown-hazard
`));
  test('what others take for a definition', () =>
    checkProblems(`
[RUS]: delete
^^^^^^^^^^^^^ markdown-hazard
`));
  test('what others take for a heading', () =>
    checkProblems(`
Members go
---
^^^ markdown-hazard
`));
  test('a fence that never closes', () =>
    checkProblems(`
\`\`\`
^^^ markdown-hazard
Members [go.
`));
  test('code spans are code', () => checkProblems('Write `[shall](b)` so.'));
  test('the fix keeps the words', () =>
    equal(fixed('Members [shall](b) go.', 'markdown-hazard'), 'Members [shall] (b) go.'));
});

suite('problems: doubled-word', () => {
  test('a word written twice', () =>
    checkProblems(`
Members noted that that was so.
              ^^^^^^^^^ doubled-word: “that” stands twice.
`));
  test('over a line end', () =>
    checkProblems(`
Members noted that
              ^^^^ doubled-word
that was so.
`));
  test('in Russian', () =>
    checkProblems(`
Участники заявили заявили о встрече.
          ^^^^^^^^^^^^^^^ doubled-word
`));
  test('names and figures may stand twice', () => checkProblems('Bora Bora had 5 5 per cent.'));
  test('one of two choices may equal the word before', () => checkProblems('Members that [that] go.'));
  test('the fix takes one away', () =>
    equal(fixed('Members noted that that was so.', 'doubled-word'), 'Members noted that was so.'));
});

suite('problems: unknown-delegation', () => {
  test('a code that nobody has', () =>
    checkProblems(`
2.1 Members [go - KZA delete].
                  ^^^ unknown-delegation: “KZA” is no known delegation. Did you mean KAZ (Kazakhstan)?
`));
  test('a slip in a code makes a bracket read as text, which is told', () =>
    checkProblems(`
2.1 Members [KZA: go] and [meet – KZA.] and [stay].
             ^^^ unknown-delegation: “KZA” is no known delegation. Did you mean KAZ (Kazakhstan)?
                                  ^^^ unknown-delegation: “KZA” is no known delegation. Did you mean KAZ (Kazakhstan)?
`));
  test('three letters that name something else are left alone', () =>
    checkProblems('2.1 [NGO: observers] and [the text - TBC] and [SDG: goals] and [ABC: letters].'));
  test('the fix writes the near one', () =>
    equal(fixed('2.1 Members [go - KZA delete].', 'unknown-delegation'), '2.1 Members [go - KAZ delete].'));
});

suite('problems: front-matter', () => {
  test('YAML that cannot be read', () => {
    const [problem] = problemsOf(readingOf('---\nsymbol: "MM/1\n---\n\nText.'));
    equal(problem?.code, 'front-matter');
    equal(problem?.severity, 'error');
  });
  test('a file that declares nothing is only warned', () => {
    const [problem] = problemsOf(readingOf('---\nauthor: |\n\t| A\n---\n\nText.'));
    equal(problem?.severity, 'warning');
  });
  test('a kind and a date that do not exist', () =>
    checkProblems(`
---
symbol: MM/2031/DRAFT/1
kind: treaty
      ^^^^^^ front-matter
date: 2031-02-30
      ^^^^^^^^^^ front-matter
---

Text.
`));
});

suite('problems: ambiguous-notation', () => {
  test('bis without a word from the body', () =>
    checkProblems(`
2.1 One.

2.1 bis Two.
^^^^^^^ ambiguous-notation

2.1 ter Three.
`));
  test('the body may say it', () =>
    checkProblems('2.1 One.\n\n2.1 bis Two.', { profile: { conventions: { bis: 'alternative' } } }));
  test('braces in a text, unless they open as a note does', () =>
    checkProblems(`
2.1 Members {shall} go. {Moved from 2.1.4}
            ^^^^^^^ ambiguous-notation

{Brackets are left in one paragraph only.}
`));
});

suite('problems: more than can be shown', () => {
  test('are counted, and the line is told from which they are left out', () => {
    const text = Array.from({ length: 12 }, (_, i) => `${i + 1}. On _____ we meet.`).join('\n\n');
    const found = problemsOf(readingOf(text), 10);
    equal(found.length, 11);
    equal(sentence(found.at(-1)!.message), '2 more problems from line 21 on are not shown.');
  });
});
