import { deepEqual, ok } from 'node:assert/strict';
import {
  definitionsOf,
  referenceCandidates,
  skipSpans,
} from '../../../../server/src/core/syntax/inline-scan.ts';

/** Checks the spans of a text, each written as `kind source`. */
function checkSpans(text: string, ...expected: string[]): void {
  const found = skipSpans(text).map((span) => `${span.kind} ${text.slice(span.start, span.end)}`);
  deepEqual(found, expected);
}

suite('syntax: skipSpans', () => {
  suite('negotiated text', () => {
    const texts = [
      '',
      'Members share data.',
      'Parties [shall][should][may] notify',
      '[measures [, subject to national law,] on ports]',
      '[shall](b) and [a](US) and [x]() and [y](<, >)',
      '[Option]: text',
      '[RUS]: delete',
      '[RUS]: RUS:delete',
      '*[Taking* note]',
      '(a) [x] is a blank',
      '3. [X] per cent',
      '{Moved from 2.1.4}',
      'a lone ` and a < b and a \\ b and ] and [',
      'under 2 <5 and <, >',
      '{: not\nclosed}',
      '[^ not a note]',
      'text [a]: /b',
      'text\n[a]: /b',
    ];
    for (const text of texts) test(JSON.stringify(text), () => checkSpans(text));
  });

  suite('links and images', () => {
    test('the text of a link stays text', () =>
      checkSpans('see [the [draft] here](https://un.org) now', 'link [', 'link ](https://un.org)'));
    test('a title belongs to the destination', () =>
      checkSpans('[a](<an nex.pdf> "t ) t" )', 'link [', 'link ](<an nex.pdf> "t ) t" )'));
    test('a link holds no link', () => checkSpans('[a [b](#b) c](#c)', 'link [', 'link ](#b)'));
    test('a link holds marks', () =>
      checkSpans('[a `b` \\[](#c)', 'link [', 'code `b`', 'escape \\[', 'link ](#c)'));
    test('an image is whole and holds links', () =>
      checkSpans('x ![a [b](#b) `c`](d.png) y', 'image ![a [b](#b) `c`](d.png)'));
    test('a link around an image', () =>
      checkSpans('[![a](b.png)](#c)', 'link [', 'image ![a](b.png)', 'link ](#c)'));
    test('a contested bracket beside a link', () =>
      checkSpans('[shall [see](#a)] [b] [c](/d)', 'link [', 'link ](#a)', 'link [', 'link ](/d)'));
    test('parentheses may nest in a destination', () =>
      checkSpans('[a](/b(c)d)', 'link [', 'link ](/b(c)d)'));
    test('an item ends a link', () => checkSpans('- [a\n- b](#c)'));
  });

  suite('code', () => {
    test('runs match by length', () => checkSpans('a `` b ` c `` d ` e', 'code `` b ` c ``'));
    test('an escaped backtick opens nothing', () => checkSpans('\\`a` `b`', 'escape \\`', 'code ` `'));
    test('a line of a paragraph does not end it', () => checkSpans('a `b\nc` d', 'code `b\nc`'));
    test('a quoted line does not end it', () => checkSpans('> a `b\n> c` d', 'code `b\n> c`'));
    test('an item, a heading, a blank line do', () => {
      checkSpans('a `b\n- c` d');
      checkSpans('1. a `b\n2. c` d');
      checkSpans('# a `b\nc` d');
      checkSpans('a `b\n\nc` d');
    });
    test('a number under a line of text starts no item', () =>
      checkSpans('in `\n2021. a`', 'code `\n2021. a`'));
    test('a rule under a line is text', () => checkSpans('a `\n---\n`', 'code `\n---\n`'));
    test('a cell ends it', () =>
      checkSpans('| `a | b` |\n| - | - |\n| `c` | \\| |', 'code `c`', 'escape \\|'));
    test('a fence', () => checkSpans('```\n[a\n\nb]\n```\n[c]', 'code ```\n[a\n\nb]\n```'));
    test('a fence in an item', () => checkSpans('- ~~~\n  [a\n  ~~~', 'code ~~~\n  [a\n  ~~~'));
    test('a fence without an end', () => checkSpans('````\n[a\n```\n', 'code ````\n[a\n```'));
    test('four spaces are indentation', () => checkSpans('    [a](#b)', 'link [', 'link ](#b)'));
  });

  suite('angle brackets', () => {
    test('autolinks', () => {
      checkSpans('<https://un.org/[a]> <a@b.org>', 'autolink <https://un.org/[a]>', 'autolink <a@b.org>');
    });
    test('tags', () =>
      checkSpans('a <b c="[d]" e>[f]</b><br/>', 'html <b c="[d]" e>', 'html </b>', 'html <br/>'));
    test('text in a block of HTML stays text', () => checkSpans('<p>\n[a]\n</p>', 'html <p>', 'html </p>'));
    test('comments', () => {
      checkSpans('a <!-- [b] --> [c]', 'comment <!-- [b] -->');
      checkSpans('<!-- [b]\n\n --> [c](#d)', 'comment <!-- [b]\n\n -->', 'link [', 'link ](#d)');
      checkSpans('<!-- [b', 'comment <!-- [b');
    });
  });

  suite('footnotes, definitions, tasks, marks', () => {
    test('a reference and a label', () =>
      checkSpans('[^1]: See [^a-b].', 'footnote-label [^1]:', 'footnote-reference [^a-b]'));
    test('no image before a reference', () => checkSpans('Stop![^1]', 'footnote-reference [^1]'));
    test('definitions that follow each other', () =>
      checkSpans(
        '[a]: /b\n[c d]: <e.pdf>\n "t"\n[f] g',
        'definition [a]: /b',
        'definition [c d]: <e.pdf>\n "t"',
      ));
    test('a destination with text behind it defines nothing', () => checkSpans('[a]: /b or /c'));
    test('tasks behind a bullet', () =>
      checkSpans('- [x] a\n* [ ] b\n+ [X] c\n- [y] d\n- [ ]', 'task [x]', 'task [ ]', 'task [X]'));
    test('kramdown', () => checkSpans('{:toc}\na {: .b [c]} d', 'kramdown {:toc}', 'kramdown {: .b [c]}'));
    test('escapes', () => checkSpans('\\[a\\] \\a', 'escape \\[', 'escape \\]'));
  });

  suite('hostile text is read in linear time', () => {
    const n = 100_000;
    const texts: Record<string, string> = {
      openers: '['.repeat(n),
      closers: ']'.repeat(n),
      pairs: '[]'.repeat(n),
      nested: '['.repeat(n) + ']'.repeat(n),
      'nested links': '[a'.repeat(n) + '](#b)'.repeat(n),
      images: '![a'.repeat(n) + '](#b)'.repeat(n),
      backticks: Array.from({ length: 450 }, (_, i) => '`'.repeat(i + 1)).join(' '),
      'single backticks and escapes': '\\`` '.repeat(n),
      'open tags': '<a '.repeat(n),
      'open attributes': '<a b="'.repeat(n),
      comments: '<!--'.repeat(n),
      'comment lines': '<!--\n'.repeat(n),
      declarations: '<!A '.repeat(n),
      instructions: '<?'.repeat(n),
      resources: '[a]('.repeat(n),
      'empty resources': `[a](x${']()'.repeat(n)}`,
      titles: '[a](#b "'.repeat(n),
      definitions: '[a]: /b "\n'.repeat(n),
      'footnote labels': '[^a'.repeat(n),
      kramdown: '{:'.repeat(n),
      quotes: '>'.repeat(n),
      items: '- '.repeat(n),
      fences: '```\n'.repeat(n + 1),
      'table heads': '| a |\n'.repeat(n),
      'delimiter rows': '|-|\n'.repeat(n),
    };
    for (const [name, text] of Object.entries(texts)) {
      test(name, () => {
        const start = process.cpuUsage().user;
        skipSpans(`${text} \``);
        referenceCandidates(text);
        definitionsOf(text);
        // Ten microseconds a character is a hundred times what it takes, and far below quadratic.
        const spent = process.cpuUsage().user - start;
        ok(spent < 500_000 + text.length, `${spent} microseconds for ${text.length} characters`);
      });
    }
  });
});

suite('syntax: references and definitions', () => {
  test('definitions keep to their span', () => {
    const text = 'a\n\n[Terms  of\nreference]: /b "c"\n> [d]: #e\n';
    deepEqual(
      definitionsOf(text).map(({ label, span }) => [label, text.slice(span.start, span.end)]),
      [
        ['TERMS OF REFERENCE', '[Terms  of\nreference]: /b "c"'],
        ['D', '[d]: #e'],
      ],
    );
  });
  test('candidates of every form', () => {
    const text = '[a [b]][c] ![d][] [e] [](f) `[g]`';
    deepEqual(
      referenceCandidates(text).map(({ form, label, open, close }) => [
        form,
        label,
        text.slice(open.start, open.end),
        text.slice(close.start, close.end),
      ]),
      [
        ['shortcut', 'B', '[', ']'],
        ['full', 'C', '[', '][c]'],
        ['shortcut', 'C', '[', ']'],
        ['collapsed', 'D', '![', '][]'],
        ['shortcut', 'E', '[', ']'],
      ],
    );
  });
});
