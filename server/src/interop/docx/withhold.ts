import type { Block, Change, Flow, Run, Tracked } from './flow.ts';

/** What does not leave the house: who made changes and comments, when, and the notes beside the text. */
export interface Withheld {
  readonly names: boolean;
  readonly dates: boolean;
  readonly notes: boolean;
}

/** Everything goes out. */
export const nothingWithheld: Withheld = { names: false, dates: false, notes: false };

/** A flow without what is withheld. Where names are, all changes and comments are by `nobody`; the text stays. */
export function withhold(flow: Flow, { names, dates, notes }: Withheld, nobody: string): Flow {
  if (!names && !dates && !notes) return flow;
  const change = (one: Change): Change => ({
    ...one,
    author: names ? nobody : one.author,
    date: dates ? null : one.date,
  });
  const track = <T extends Tracked>(one: T): T => ({
    ...one,
    ...(one.inserted ? { inserted: change(one.inserted) } : {}),
    ...(one.deleted ? { deleted: change(one.deleted) } : {}),
  });
  const runs = (all: readonly Run[]): readonly Run[] =>
    all.filter((run) => !notes || run.kind === 'text' || run.kind === 'footnote').map(track);
  const blocks = mapParagraphs(flow.blocks, runs, track);
  const footnotes = flow.footnotes.map((footnote) => ({
    ...footnote,
    paragraphs: footnote.paragraphs.map((one) => ({ ...one, runs: runs(one.runs), mark: track(one.mark) })),
  }));
  const comments = notes
    ? []
    : flow.comments.map((comment) => ({
        ...comment,
        author: names ? nobody : comment.author,
        date: dates ? null : comment.date,
      }));
  const { people, ...rest } = flow;
  return { ...rest, blocks, footnotes, comments, ...(people && !names ? { people } : {}) };
}

function mapParagraphs(
  blocks: readonly Block[],
  runs: (runs: readonly Run[]) => readonly Run[],
  track: <T extends Tracked>(one: T) => T,
): readonly Block[] {
  return blocks.map((block): Block => {
    if (block.kind === 'paragraph') return { ...block, runs: runs(block.runs), mark: track(block.mark) };
    const rows = block.rows.map(({ cells, tracked }) => ({
      tracked: track(tracked),
      cells: cells.map(({ paragraphs }) => ({
        paragraphs: paragraphs.map((one) => ({ ...one, runs: runs(one.runs), mark: track(one.mark) })),
      })),
    }));
    return { ...block, rows };
  });
}
