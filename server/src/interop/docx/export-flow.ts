import { compiledRemark, readCompiled, viewOf } from '../../core/proposals/canonical.ts';
import { readDates } from './dates.ts';
import type { Block, Change, Flow, Run } from './flow.ts';
import { flowOfText } from './flow-of-text.ts';
import { markMoves } from './mark-moves.ts';
import { mergeFlows } from './merge-flows.ts';

/** What goes out of a draft. */
export interface ExportWish {
  readonly text: string;
  /** An earlier text: what changed since then is tracked, as made by `by`. */
  readonly against: { readonly text: string; readonly by: Change } | null;
  /** Leaves out comments, front matter and every tracked change. */
  readonly clean: boolean;
  /** Tells paragraphs that moved as moves; else they go here and come there. */
  readonly moves?: boolean;
}

/**
 * A draft as a flow to be written. A compiled text has the changes of every delegation tracked, each with it as the author
 * and the date of its changes where the text knows it; a clean copy of it is its base.
 */
export function exportFlow(wish: ExportWish): Flow {
  const flow = flowOf(wish);
  return wish.moves ? markMoves(flow) : flow;
}

function flowOf({ text, against, clean }: ExportWish): Flow {
  const compiled = readCompiled(text);
  if (clean) return withoutNotes(flowOfText(compiled ? viewOf(compiled, null) : text));
  if (against) return mergeFlows(flowOfText(against.text), [{ change: against.by, flow: flowOfText(text) }]);
  if (!compiled) return flowOfText(text);
  const dates = readDates(compiledRemark(text));
  return mergeFlows(
    flowOfText(viewOf(compiled, null)),
    compiled.submitters.map((author) => ({
      change: { author, date: dates.get(author) ?? null },
      flow: flowOfText(viewOf(compiled, author)),
    })),
  );
}

function withoutNotes(flow: Flow): Flow {
  const words = (run: Run): boolean => run.kind === 'text' || run.kind === 'footnote';
  const blocks = flow.blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'paragraph')
      return block.role.kind === 'front' ? [] : [{ ...block, runs: block.runs.filter(words) }];
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map(({ paragraphs }) => ({
        paragraphs: paragraphs.map((one) => ({ ...one, runs: one.runs.filter(words) })),
      })),
    }));
    return [{ ...block, rows }];
  });
  const footnotes = flow.footnotes.map((footnote) => ({
    ...footnote,
    paragraphs: footnote.paragraphs.map((one) => ({ ...one, runs: one.runs.filter(words) })),
  }));
  return { blocks, footnotes, comments: [] };
}
