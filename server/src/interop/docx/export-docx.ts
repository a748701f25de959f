import { compiledRemark, readCompiled, viewOf } from '../../core/proposals/canonical.ts';
import { readDates } from './dates.ts';
import type { Block, Change, Flow, Run } from './flow.ts';
import { flowOfText } from './flow-of-text.ts';
import { mergeFlows } from './merge-flows.ts';
import { type DocumentFacts, writeDocx } from './write-docx.ts';

/** What goes into a Word file. */
export interface ExportWish extends DocumentFacts {
  readonly text: string;
  /** An earlier text: what changed since then is tracked, as made by `by`. */
  readonly against: { readonly text: string; readonly by: Change } | null;
  /** Leaves out comments, front matter and every tracked change. */
  readonly clean: boolean;
}

/**
 * A draft as a Word file. A compiled text has the changes of every delegation tracked, each with it as the author and the
 * date of its changes where the text knows it. The same wish gives the same bytes.
 */
export function exportDocx({ text, against, clean, ...facts }: ExportWish): Uint8Array {
  return writeDocx(flowFor(text, against, clean), facts);
}

function flowFor(text: string, against: ExportWish['against'], clean: boolean): Flow {
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
