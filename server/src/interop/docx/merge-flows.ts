import { diffKeys } from './diff-keys.ts';
import {
  type Block,
  type Change,
  type Comment,
  type Flow,
  type Footnote,
  joinRuns,
  looks,
  type Paragraph,
  type Row,
  type Run,
  type Table,
  type Tracked,
  wordsOf,
} from './flow.ts';
import { likeness, pairLikest, type Worded, worded } from './likeness.ts';

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
  const notes = createNotes(base, sides);
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

/** What a side does in one place of a list: keeps, edits or drops an item, and puts others before it. */
interface Plan<T> {
  readonly change: Change;
  /** For each item of the base what stands for it, or null where it is gone. */
  readonly kept: readonly (T | null)[];
  /** For each item, and behind the last, what comes in before it. */
  readonly added: readonly (readonly T[])[];
}

function mergeBlocks(base: readonly Block[], sides: readonly BlockSide[]): readonly Block[] {
  const plans = sides.map(({ change, blocks }) => planOf(base, blocks, change, keyOfBlock, likeBlocks));
  const merged: Block[] = [];
  for (let at = 0; at <= base.length; at++) {
    for (const [block, by] of together(
      plans.map(({ change, added }) => ({ change, items: added[at] ?? [] })),
      keyOfBlock,
    ))
      merged.push(markBlock(block, { inserted: by }));
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
 * What a side does to a list. What is equal stays; of what lies between, one gone and one come that are alike are an edit,
 * the likest pairs that keep their order; the rest goes and comes. `likeness` is 0 for what is no edit.
 */
function planOf<T>(
  base: readonly T[],
  now: readonly T[],
  change: Change,
  keyOf: (item: T) => string,
  likeness: ((before: T, after: T) => number) | null,
): Plan<T> {
  const kept: (T | null)[] = [];
  const added: T[][] = base.map(() => []);
  added.push([]);
  let from = 0;
  const settleGap = (gone: readonly T[], come: readonly T[]): void => {
    const partners = likeness ? pairLikest(gone, come, likeness) : null;
    let next = 0;
    for (const index of gone.keys()) {
      const partner = partners?.[index] ?? -1;
      if (partner < 0) kept.push(null);
      else {
        added[kept.length]!.push(...come.slice(next, partner));
        kept.push(come[partner]!);
        next = partner + 1;
      }
    }
    added[kept.length]!.push(...come.slice(next));
  };
  let [gone, come]: [T[], T[]] = [[], []];
  const before = base.map(keyOf);
  for (const { kind, count } of diffKeys(before, now.map(keyOf))) {
    if (kind === 'come') come.push(...now.slice(from, from + count));
    else if (kind === 'gone')
      gone.push(...base.slice(kept.length + gone.length, kept.length + gone.length + count));
    else {
      settleGap(gone, come);
      [gone, come] = [[], []];
      for (let i = 0; i < count; i++) kept.push(now[from + i]!);
    }
    if (kind !== 'gone') from += count;
  }
  settleGap(gone, come);
  return { change, kept, added };
}

/**
 * The same plan as a reader wants it: words that change beside each other are one deletion and then one insertion, with
 * the space or sign between them.
 */
function readable(plan: Plan<Run>, base: readonly Run[]): Plan<Run> {
  const { kept, added } = plan;
  const now: (Run | null)[] = [];
  const next: Run[][] = base.map(() => []);
  next.push([]);
  const comes = (at: number): boolean => added[at]!.length > 0 || (at < base.length && kept[at] === null);
  for (let at = 0; at <= base.length; ) {
    if (!comes(at)) {
      if (at < base.length) now.push(kept[at]!);
      at++;
      continue;
    }
    const come: Run[] = [];
    for (; at <= base.length; at++) {
      come.push(...added[at]!);
      if (at === base.length) break;
      const run = base[at]!;
      if (kept[at] !== null) {
        const bridge = run.kind === 'text' && BRIDGE.test(run.text) && comes(at + 1);
        if (!bridge) break;
        come.push(run);
      }
      now.push(null);
    }
    next[now.length]!.push(...come);
    if (at === base.length) break;
    now.push(kept[at]!);
    at++;
  }
  return { ...plan, kept: now, added: next };
}

const BRIDGE = /^(?:[^\S\n]+|[-/.])$/;

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

/** One change of several authors, with the latest date. */
function changeOf(changes: readonly Change[]): Change | undefined {
  const [first] = changes;
  if (!first) return undefined;
  const dates = changes.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  return { author: changes.map(({ author }) => author).join(', '), date: dates.at(-1) ?? null };
}

function markBlock(block: Block, tracked: Tracked): Block {
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => markRow(row, tracked)) };
  return {
    ...block,
    runs: block.runs.map((run) => ({ ...run, ...joined(run, tracked) })),
    mark: { ...block.mark, ...joined(block.mark, tracked) },
  };
}

function markRow(row: Row, tracked: Tracked): Row {
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

/** Words, spaces and signs, each a run of its own. */
function tokensOf(runs: readonly Run[]): readonly Run[] {
  return runs.flatMap((run): readonly Run[] =>
    run.kind === 'text' ? (run.text.match(TOKEN) ?? []).map((text) => ({ ...run, text })) : [run],
  );
}

const TOKEN = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gsu;

function keyOfRun(run: Run): string {
  return `${looks(run)}\0${run.kind === 'text' ? run.text : ''}`;
}

function keyOfParagraph({ role, indent, tight, runs }: Paragraph): string {
  return JSON.stringify([role, indent, tight, joinRuns(runs).map(keyOfRun)]);
}

function keyOfRow({ cells }: Row): string {
  return JSON.stringify(cells.map(({ paragraphs }) => paragraphs.map(keyOfParagraph)));
}

function keyOfBlock(block: Block): string {
  return block.kind === 'paragraph'
    ? keyOfParagraph(block)
    : JSON.stringify([block.align, block.rows.map(keyOfRow)]);
}

/** An edit may change words, never what a paragraph is; and enough of the words stay. */
function likeBlocks(before: Block, after: Block): number {
  if (before.kind === 'table' || after.kind === 'table')
    return before.kind === after.kind &&
      JSON.stringify((before as Table).align) === JSON.stringify((after as Table).align)
      ? 1
      : 0;
  const nature = ({ role, indent, tight }: Paragraph): string => JSON.stringify([role, indent, tight]);
  return nature(before) === nature(after) ? likeness(wordsOfPart(before), wordsOfPart(after)) : 0;
}

function likeRows(before: Row, after: Row): number {
  return likeness(wordsOfPart(before), wordsOfPart(after));
}

/** The words of a paragraph or row, which is compared with many. Read once. */
function wordsOfPart(part: Paragraph | Row): Worded {
  let words = known.get(part);
  if (!words) {
    const paragraphs = 'runs' in part ? [part] : part.cells.flatMap((cell) => cell.paragraphs);
    known.set(part, (words = worded(paragraphs.map(({ runs }) => wordsOf(runs)).join(' '))));
  }
  return words;
}

const known = new WeakMap<Paragraph | Row, Worded>();

/** Footnotes and comments of all flows under identifiers of their own; equal ones are one. */
function createNotes(base: Flow, sides: readonly Side[]) {
  const footnotes = new Map<string, Footnote>();
  const comments = new Map<string, Comment>();
  const renamed = [base, ...sides.map(({ flow }) => flow)].map((flow) => {
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
