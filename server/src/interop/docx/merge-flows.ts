import {
  type Block,
  type Change,
  type Flow,
  joinRuns,
  type Paragraph,
  type Row,
  type Run,
  type Table,
} from './flow.ts';
import { keyOfBlock, keyOfRow, keyOfRun, likeBlocks, likeRows } from './flow-keys.ts';
import { changeOf, markBlock, markRow } from './mark-changes.ts';
import { mergeNotes } from './merge-notes.ts';
import { planOf, readable } from './merge-plan.ts';

/** Whose text it is, and when it was changed. */
export interface Side {
  readonly change: Change;
  readonly flow: Flow;
}

/**
 * One flow in which every side's changes are tracked: with one author's accepted and all others rejected it says what that
 * side says, with all rejected what the base says. Equal changes of several are one, of all of them: `RUS, IND`.
 */
export function mergeFlows(base: Flow, sides: readonly Side[]): Flow {
  const notes = mergeNotes([base, ...sides.map(({ flow }) => flow)]);
  const blocks = notes.renamed[0]!;
  const others = sides.map(({ change }, index) => ({ change, blocks: notes.renamed[index + 1]! }));
  const { footnotes, comments } = notes;
  const people = sides.map(({ change }) => change.author);
  return { blocks: mergeBlocks(blocks, others), footnotes, comments, people };
}

interface BlockSide {
  readonly change: Change;
  readonly blocks: readonly Block[];
}

function mergeBlocks(base: readonly Block[], sides: readonly BlockSide[]): readonly Block[] {
  const plans = sides.map(({ change, blocks }) => planOf(base, blocks, change, keyOfBlock, likeBlocks));
  const merged: Block[] = [];
  for (let at = 0; at <= base.length; at++) {
    for (const [block, by] of together(
      plans.map(({ change, added }) => ({ change, items: added[at] ?? [] })),
      keyOfBlock,
    ))
      merged.push(withoutLine(markBlock(block, { inserted: by })));
    if (at < base.length)
      merged.push(
        mergeBlock(
          base[at]!,
          plans.map(({ change, kept }) => ({ change, now: kept[at]! })),
        ),
      );
  }
  return merged;
}

/** It stands in a line of another text. */
function withoutLine(block: Block): Block {
  const copy: { -readonly [K in keyof Block]: Block[K] } = { ...block };
  delete copy.line;
  return copy as Block;
}

function mergeBlock(
  block: Block,
  sides: readonly { readonly change: Change; readonly now: Block | null }[],
): Block {
  const gone = changeOf(sides.filter(({ now }) => now === null).map(({ change }) => change));
  const edits = sides.filter(({ now }) => now !== null) as { readonly change: Change; readonly now: Block }[];
  const merged = block.kind === 'table' ? mergeTable(block, edits) : mergeParagraph(block, edits);
  return gone ? markBlock(merged, { deleted: gone }) : merged;
}

function mergeParagraph(
  base: Paragraph,
  sides: readonly { readonly change: Change; readonly now: Block }[],
): Paragraph {
  const tokens = tokensOf(base.runs);
  const plans = sides.map(({ change, now }) =>
    readable(planOf(tokens, tokensOf((now as Paragraph).runs), change, keyOfRun, null), tokens),
  );
  const runs: Run[] = [];
  for (let at = 0; at <= tokens.length; at++) {
    for (const [run, by] of together(
      plans.map(({ change, added }) => ({ change, items: added[at] ?? [] })),
      keyOfRun,
    ))
      runs.push({ ...run, inserted: by });
    if (at === tokens.length) break;
    const gone = changeOf(plans.filter(({ kept }) => kept[at] === null).map(({ change }) => change));
    runs.push(gone ? { ...tokens[at]!, deleted: gone } : tokens[at]!);
  }
  return { ...base, runs: joinRuns(runs) };
}

function mergeTable(base: Table, sides: readonly { readonly change: Change; readonly now: Block }[]): Table {
  const plans = sides.map(({ change, now }) =>
    planOf(base.rows, (now as Table).rows, change, keyOfRow, likeRows),
  );
  const rows: Row[] = [];
  for (let at = 0; at <= base.rows.length; at++) {
    for (const [row, by] of together(
      plans.map(({ change, added }) => ({ change, items: added[at] ?? [] })),
      keyOfRow,
    ))
      rows.push(markRow(row, { inserted: by }));
    if (at === base.rows.length) break;
    const row = base.rows[at]!;
    const gone = changeOf(plans.filter(({ kept }) => kept[at] === null).map(({ change }) => change));
    const cells = row.cells.map((cell, column) => {
      const edits = plans.flatMap(({ change, kept }) => {
        const now = kept[at]?.cells[column]?.paragraphs[0];
        return now ? [{ change, now }] : [];
      });
      const [first, ...rest] = cell.paragraphs;
      return first ? { paragraphs: [mergeParagraph(first, edits), ...rest] } : cell;
    });
    rows.push(gone ? markRow({ ...row, cells }, { deleted: gone }) : { ...row, cells });
  }
  return { ...base, rows };
}

/**
 * What several put in at one place: equal lists come once, with all names.
 */
function together<T>(
  lists: readonly { readonly change: Change; readonly items: readonly T[] }[],
  keyOf: (item: T) => string,
): readonly (readonly [item: T, by: Change])[] {
  const groups = new Map<string, { readonly items: readonly T[]; readonly by: Change[] }>();
  for (const { change, items } of lists) {
    if (items.length === 0) continue;
    const key = JSON.stringify(items.map(keyOf));
    const group = groups.get(key);
    if (group) group.by.push(change);
    else groups.set(key, { items, by: [change] });
  }
  return [...groups.values()].flatMap(({ items, by }) => items.map((item) => [item, changeOf(by)!] as const));
}

/** Words, spaces and signs, each a run of its own. */
function tokensOf(runs: readonly Run[]): readonly Run[] {
  return runs.flatMap((run): readonly Run[] =>
    run.kind === 'text' ? (run.text.match(TOKEN) ?? []).map((text) => ({ ...run, text })) : [run],
  );
}

const TOKEN = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gsu;
