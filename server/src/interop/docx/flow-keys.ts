import {
  type Block,
  joinRuns,
  looks,
  type Paragraph,
  type Row,
  type Run,
  type Table,
  wordsOf,
} from './flow.ts';
import { likeness, type Worded, worded } from './likeness.ts';

/** What a run says and how it looks, to compare by. */
export function keyOfRun(run: Run): string {
  return `${looks(run)}\0${run.kind === 'text' ? run.text : ''}`;
}

/** All that a paragraph is, to compare by. */
export function keyOfParagraph({ role, indent, tight, runs }: Paragraph): string {
  return JSON.stringify([role, indent, tight, joinRuns(runs).map(keyOfRun)]);
}

/** The same of a row of a table. */
export function keyOfRow({ cells }: Row): string {
  return JSON.stringify(cells.map(({ paragraphs }) => paragraphs.map(keyOfParagraph)));
}

/** The same of a paragraph or table. */
export function keyOfBlock(block: Block): string {
  return block.kind === 'paragraph'
    ? keyOfParagraph(block)
    : JSON.stringify([block.align, block.rows.map(keyOfRow)]);
}

/** An edit may change words, never what a paragraph is; and enough of the words stay. */
export function likeBlocks(before: Block, after: Block): number {
  if (before.kind === 'table' || after.kind === 'table')
    return before.kind === after.kind &&
      JSON.stringify((before as Table).align) === JSON.stringify((after as Table).align)
      ? 1
      : 0;
  const nature = ({ role, indent, tight }: Paragraph): string => JSON.stringify([role, indent, tight]);
  return nature(before) === nature(after) ? likeness(wordsOfPart(before), wordsOfPart(after)) : 0;
}

/** How alike two rows are: see {@link likeness}. */
export function likeRows(before: Row, after: Row): number {
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
