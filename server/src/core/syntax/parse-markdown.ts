import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { frontMatterEnd } from './front-matter-end.ts';
import type { MarkdownTree } from './nodes.ts';
import { type Options, remarkAdref } from './remark-adref.ts';

/**
 * The tree of a text: mdast with the nodes of `nodes.ts`. Total: every string has a tree. Positions are of
 * the source as given, offsets in UTF-16 units, a byte order mark included. Contested brackets are text.
 *
 * `definitions` are labels, as CommonMark compares them, that other blocks of the document define; without
 * them a block knows its own only.
 */
export function parseMarkdown(source: string, definitions?: Iterable<string>): MarkdownTree {
  const frontMatter = frontMatterEnd(source) > 0;
  const processor = definitions
    ? createProcessor({ definitions, frontMatter })
    : frontMatter
      ? withFrontMatter
      : plain;
  const root = processor.parse(source);
  if (source.charCodeAt(0) === BYTE_ORDER_MARK) shiftByMark(root);
  return root;
}

const BYTE_ORDER_MARK = 0xfeff;

function createProcessor(options: Options) {
  return unified().use(remarkParse).use(remarkAdref, options).freeze();
}

const plain = createProcessor({});
const withFrontMatter = createProcessor({ frontMatter: true });

/** micromark drops a byte order mark and counts from behind it; the source still has it. */
function shiftByMark(root: Root): void {
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    for (const point of [node.position?.start, node.position?.end]) {
      if (!point) continue;
      point.offset = (point.offset ?? 0) + 1;
      if (point.line === 1) point.column++;
    }
    if ('children' in node) for (const child of node.children) pending.push(child);
  }
  if (root.position) root.position.start = { line: 1, column: 1, offset: 0 };
}
