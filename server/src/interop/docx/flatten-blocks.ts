import { type Block, joinRuns, type Paragraph, plainParagraph, type Run } from './flow.ts';

/** Blocks as paragraphs: a row of a table becomes one, its cells parted by semicolons. */
export function flattenBlocks(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block];
    return block.rows.map(({ cells, tracked }) => {
      const runs = cells.flatMap(({ paragraphs }, index) => {
        const inner = paragraphs.flatMap((one, at): readonly Run[] =>
          at === 0 ? one.runs : [{ kind: 'text', text: ' ' }, ...one.runs],
        );
        return index === 0 || inner.length === 0 ? inner : [{ kind: 'text', text: '; ' } as const, ...inner];
      });
      return plainParagraph(joinRuns(runs.map((run) => ({ ...tracked, ...run }))), { mark: tracked });
    });
  });
}
