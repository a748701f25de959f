import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import {
  definitionsOf,
  referenceCandidates,
  skipSpans,
} from '../../../../server/src/core/syntax/inline-scan.ts';
import { parseMarkdown } from '../../../../server/src/core/syntax/parse-markdown.ts';

/** The spans that the tree knows of, as `kind start-end`. */
function spansOfTree(root: Nodes, text: string): string[] {
  const spans: string[] = [];
  const add = (kind: string, start: number, end: number): void => {
    spans.push(`${kind} ${start}-${end} ${JSON.stringify(text.slice(start, end))}`);
  };
  const visit = (node: Nodes): void => {
    const start = node.position?.start.offset ?? Number.NaN;
    const end = node.position?.end.offset ?? Number.NaN;
    if (node.type === 'inlineCode') add('code', start, end);
    // A fence that never closes runs to the end of the text, its last line end included.
    else if (node.type === 'code')
      add('code', start, start + text.slice(start, end).replace(/[\r\n]+$/, '').length);
    else if (node.type === 'image') add('image', start, end);
    else if (node.type === 'footnoteReference') add('footnote-reference', start, end);
    else if (node.type === 'definition') add('definition', start, end);
    else if (node.type === 'kramdown') add('kramdown', start, end);
    else if (node.type === 'footnoteDefinition') add('footnote-label', start, text.indexOf(']:', start) + 2);
    else if (node.type === 'html') add(text.startsWith('<!--', start) ? 'comment' : 'html', start, end);
    else if (node.type === 'link' && text[start] === '<') add('autolink', start, end);
    else if (node.type === 'link') {
      add('link', start, start + 1);
      const inside = node.children.at(-1)?.position?.end.offset ?? start + 1;
      add('link', inside + text.slice(inside).search(/[^\s>]/), end);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return spans.sort();
}

function spansOfScan(text: string): string[] {
  return skipSpans(text)
    .filter(({ kind }) => kind !== 'escape' && kind !== 'task')
    .map(({ kind, start, end }) => `${kind} ${start}-${end} ${JSON.stringify(text.slice(start, end))}`)
    .sort();
}

const piece = fc.constantFrom(
  ...'a|b |Parties |shall| |[|]|](|)|](#b)|](b)|](/c "t")|![|[^1]|`|``|<a>|</b c>|<https://un.org>|<a@b.c>|-->|\\|\\[|{:|}|{:toc}|{++|++}|*|**|~~|"|!|<'.split(
    '|',
  ),
  '<!-- c -->',
  '<b c="[d]">',
  '|',
  '[a](x.pdf)',
  '`c [d]`',
);
const prefix = fc.constantFrom(
  '',
  '',
  '',
  '- ',
  '1. ',
  '> ',
  '# ',
  '    ',
  '[^1]: ',
  '[a]: /b',
  '- [x] ',
  '> > ',
  '  - ',
  '   ',
  '| ',
);
const whole = fc.constantFrom(
  '',
  '---',
  '- - -',
  '_____',
  '| - |',
  '|-|-|',
  '| a | `b |',
  '```',
  '~~~',
  '<!-- a',
  '## `',
);
const mixed = fc
  .tuple(prefix, fc.array(piece, { maxLength: 8 }))
  .map(([start, pieces]) => start + pieces.join(''));
const line = fc.oneof({ weight: 3, arbitrary: mixed }, { weight: 1, arbitrary: whole });

/** Blocks of HTML, in which Markdown reads nothing; to the scan the text between their tags stays text. */
function holdsHtmlBlock(node: Nodes): boolean {
  if (!('children' in node)) return false;
  const flow = node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell';
  return flow && node.children.some((child) => child.type === 'html' || holdsHtmlBlock(child));
}

suite('syntax: skipSpans and parseMarkdown agree', () => {
  test('on code, links, images, autolinks, HTML, footnotes, definitions and marks', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const text = lines.join('\n');
        // The scan leaves reference links to the document, and a link around one is none.
        fc.pre(!/`{3}|~{3}/.test(text) || !/^(?:- |1|>|\[)/m.test(text));
        fc.pre(referenceCandidates(text).every(({ label }) => label !== 'A') || !definitionsOf(text).length);
        const root = parseMarkdown(text);
        // Front matter is the document's, not a block's.
        fc.pre(!holdsHtmlBlock(root) && root.children[0]?.type !== 'yaml');
        deepEqual(spansOfScan(text), spansOfTree(root, text), JSON.stringify(text));
      }),
      // An item with nothing behind its marker ends at a blank line.
      { numRuns: Number(process.env.FC_RUNS ?? 2000), examples: [[['1. ', '', '   `', '| - |', '`']]] },
    );
  });
});
