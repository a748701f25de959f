import type { Block, Change, Paragraph, Run } from './flow.ts';

/**
 * The same changes, written so that no insertion ends a paragraph where one by the same author opens the next: LibreOffice
 * (7.4) takes the two for one and, when it is rejected, takes the mark between them out as well. What goes at that place
 * is written behind what comes; where nothing goes, the last word goes and comes again.
 */
export function partInsertions(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    if (block.kind !== 'paragraph' || next?.kind !== 'paragraph') return block;
    const author = insertedBy(next.runs[0]);
    if (author === undefined || block.mark.inserted || insertedBy(block.runs.at(-1)) !== author) return block;
    return { ...block, runs: partRuns(block) };
  });
}

function insertedBy(run: Run | undefined): string | undefined {
  return run?.inserted && !run.deleted ? run.inserted.author : undefined;
}

function partRuns({ runs }: Paragraph): readonly Run[] {
  const change = runs.at(-1)!.inserted!;
  let come = runs.length - 1;
  while (come > 0 && insertedBy(runs[come - 1]) === change.author) come--;
  let gone = come;
  while (gone > 0 && isGone(runs[gone - 1]!, change.author)) gone--;
  if (gone < come) return [...runs.slice(0, gone), ...runs.slice(come), ...runs.slice(gone, come)];
  return retype(runs, come, change);
}

/** Whether the same author takes it out: for any other it still stands, and in its place. */
function isGone(run: Run, author: string): boolean {
  return run.deleted?.author === author && !run.inserted;
}

/** The last word before the insertion goes, and comes with it. */
function retype(runs: readonly Run[], come: number, change: Change): readonly Run[] {
  const last = runs[come - 1];
  if (last?.kind !== 'text' || last.inserted || last.deleted) return runs;
  const cut = last.text.length - /(?:\S+|\s)\s*$/u.exec(last.text)![0].length;
  const [before, word] = [last.text.slice(0, cut), last.text.slice(cut)];
  return [
    ...runs.slice(0, come - 1),
    ...(before === '' ? [] : [{ ...last, text: before }]),
    { ...last, text: word, inserted: change },
    ...runs.slice(come),
    { ...last, text: word, deleted: change },
  ];
}
