import type { Block, Comment, Flow, Footnote, Paragraph, Row, Run } from './flow.ts';
import { keyOfParagraph } from './flow-keys.ts';

/** Flows whose footnotes and comments have identifiers of their own. */
export interface MergedNotes {
  /** The blocks of each flow, with the new identifiers. */
  readonly renamed: readonly (readonly Block[])[];
  readonly footnotes: readonly Footnote[];
  readonly comments: readonly Comment[];
}

/** Footnotes and comments of all flows under identifiers of their own; equal ones are one. */
export function mergeNotes(flows: readonly Flow[]): MergedNotes {
  const footnotes = new Map<string, Footnote>();
  const comments = new Map<string, Comment>();
  const renamed = flows.map((flow) => {
    const footnoteIds = new Map<string, string>();
    const commentIds = new Map<string, string>();
    const enter = <T extends { readonly id: string }>(all: Map<string, T>, key: string, note: T): string => {
      const known = all.get(key);
      if (known) return known.id;
      const id = String(all.size + 1);
      all.set(key, { ...note, id });
      return id;
    };
    for (const footnote of flow.footnotes) {
      const key = JSON.stringify([footnote.label, footnote.paragraphs.map(keyOfParagraph)]);
      footnoteIds.set(footnote.id, enter(footnotes, key, footnote));
    }
    const seen = new Map<string, number>();
    for (const comment of flow.comments) {
      const parent = comment.parent === null ? null : (commentIds.get(comment.parent) ?? null);
      const words = JSON.stringify([comment.author, comment.date, comment.text, comment.resolved, parent]);
      const count = (seen.get(words) ?? 0) + 1;
      seen.set(words, count);
      commentIds.set(comment.id, enter(comments, `${words}${count}`, { ...comment, parent }));
    }
    return renameNotes(flow.blocks, footnoteIds, commentIds);
  });
  return { renamed, footnotes: [...footnotes.values()], comments: [...comments.values()] };
}

function renameNotes(
  blocks: readonly Block[],
  footnotes: ReadonlyMap<string, string>,
  comments: ReadonlyMap<string, string>,
): readonly Block[] {
  const rename = (run: Run): Run => {
    if (run.kind === 'text') return run;
    return { ...run, id: (run.kind === 'footnote' ? footnotes : comments).get(run.id) ?? run.id };
  };
  const inParagraph = (one: Paragraph): Paragraph => ({ ...one, runs: one.runs.map(rename) });
  const inRow = (row: Row): Row => ({
    ...row,
    cells: row.cells.map(({ paragraphs }) => ({ paragraphs: paragraphs.map(inParagraph) })),
  });
  return blocks.map((block) =>
    block.kind === 'paragraph' ? inParagraph(block) : { ...block, rows: block.rows.map(inRow) },
  );
}
