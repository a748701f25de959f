import type { Block, Flow, Paragraph, Run, Table, Tracked } from './flow.ts';
import type { Numbering } from './numbering.ts';

/**
 * The flow with some authors' changes accepted and all others rejected; nothing in it is tracked any more. A paragraph
 * whose mark goes joins the next one, whose nature it takes (ECMA-376 part 1, 17.13.5.15 and 17.13.5.20); one that has
 * nothing left is gone. Numbers are counted last, as Word counts what is then there, and become text.
 */
export function settle(flow: Flow, accepts: (author: string) => boolean, numbering?: Numbering): Flow {
  const stays = ({ inserted, deleted }: Tracked): boolean =>
    (!inserted || accepts(inserted.author)) && !(deleted && accepts(deleted.author));
  const count = numbering?.counter();
  const number = (paragraph: Paragraph): Paragraph => {
    const { number: its, ...rest } = paragraph;
    if (!its || !count || !numbering) return rest;
    const sign = numbering.bullet(its.list, its.level);
    if (sign === undefined) return rest;
    if (sign !== null) {
      if (rest.role.kind !== 'text') return rest;
      const role = { kind: 'bullet', sign: /^[-*+]$/.test(sign) ? sign : '-' } as const;
      return rest.own ? { ...rest, role } : { ...rest, role, indent: 2 * its.level };
    }
    const label = count(its.list, its.level).trim();
    return label === '' ? rest : { ...rest, runs: [{ kind: 'text', text: `${label} ` }, ...rest.runs] };
  };
  const settleParagraphs = (paragraphs: readonly Paragraph[]): readonly Paragraph[] =>
    joinParagraphs(paragraphs, stays).map(number);
  const settleTable = (table: Table): Table => ({
    ...table,
    rows: table.rows.flatMap((row) =>
      stays(row.tracked)
        ? [
            {
              tracked: {},
              cells: row.cells.map((cell) => ({ paragraphs: settleParagraphs(cell.paragraphs) })),
            },
          ]
        : [],
    ),
  });
  const blocks: Block[] = [];
  for (let at = 0; at < flow.blocks.length; ) {
    const block = flow.blocks[at]!;
    if (block.kind === 'table') {
      const table = settleTable(block);
      if (table.rows.length > 0) blocks.push(table);
      at++;
      continue;
    }
    const paragraphs: Paragraph[] = [];
    for (; flow.blocks[at]?.kind === 'paragraph'; at++) paragraphs.push(flow.blocks[at] as Paragraph);
    blocks.push(...settleParagraphs(paragraphs));
  }
  const footnotes = flow.footnotes.map((footnote) => ({
    ...footnote,
    paragraphs: settleParagraphs(footnote.paragraphs),
  }));
  return { blocks, footnotes: usedFootnotes(blocks, footnotes), comments: flow.comments };
}

function joinParagraphs(
  paragraphs: readonly Paragraph[],
  stays: (tracked: Tracked) => boolean,
): readonly Paragraph[] {
  const joined: Paragraph[] = [];
  let carried: Run[] = [];
  let last: Paragraph | null = null;
  for (const paragraph of paragraphs) {
    const runs = paragraph.runs.filter(stays).map(withoutTracks);
    const goes = !stays(paragraph.mark);
    carried.push(...runs);
    // A comment alone keeps no paragraph: its words are gone.
    const empty = carried.every((run) => run.kind === 'comment' || run.kind === 'comment-start');
    if (goes && empty) carried = [];
    last = goes ? paragraph : null;
    if (goes) continue;
    joined.push({ ...paragraph, runs: carried, mark: {} });
    carried = [];
  }
  if (last && carried.length > 0) joined.push({ ...last, runs: carried, mark: {} });
  return joined;
}

function withoutTracks(run: Run): Run {
  if (!run.inserted && !run.deleted) return run;
  const { inserted: _inserted, deleted: _deleted, ...rest } = run;
  return rest as Run;
}

/** A footnote whose mark is gone is gone. */
function usedFootnotes(blocks: readonly Block[], footnotes: Flow['footnotes']): Flow['footnotes'] {
  const used = new Set<string>();
  const look = (paragraph: Paragraph): void => {
    for (const run of paragraph.runs) if (run.kind === 'footnote') used.add(run.id);
  };
  for (const block of blocks)
    if (block.kind === 'paragraph') look(block);
    else for (const row of block.rows) for (const cell of row.cells) cell.paragraphs.forEach(look);
  return footnotes.filter(({ id }) => used.has(id));
}
