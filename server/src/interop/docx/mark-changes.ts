import type { Block, Change, Row, Tracked } from './flow.ts';

/** One change of several authors, with the latest date. */
export function changeOf(changes: readonly Change[]): Change | undefined {
  const [first] = changes;
  if (!first) return undefined;
  const dates = changes.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  return { author: changes.map(({ author }) => author).join(', '), date: dates.at(-1) ?? null };
}

/** A block, all of which comes or goes. */
export function markBlock(block: Block, tracked: Tracked): Block {
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => markRow(row, tracked)) };
  return {
    ...block,
    runs: block.runs.map((run) => ({ ...run, ...joined(run, tracked) })),
    mark: { ...block.mark, ...joined(block.mark, tracked) },
  };
}

/** A row, all of which comes or goes. */
export function markRow(row: Row, tracked: Tracked): Row {
  const cells = row.cells.map(({ paragraphs }) => ({
    paragraphs: paragraphs.map((one) => ({
      ...one,
      runs: one.runs.map((run) => ({ ...run, ...joined(run, tracked) })),
    })),
  }));
  return { cells, tracked: { ...row.tracked, ...joined(row.tracked, tracked) } };
}

/** A piece that some take out already is taken out by these as well. */
function joined(before: Tracked, { inserted, deleted }: Tracked): Tracked {
  const gone = [before.deleted, deleted].flatMap((change) => (change ? [change] : []));
  return {
    ...(inserted ? { inserted } : {}),
    ...(gone.length > 0 && deleted ? { deleted: changeOf(gone) } : {}),
  };
}
