/**
 * A document as Word has it and the dialect can say it: paragraphs, tables, footnotes and comments, with the changes
 * that were tracked. Both ways of the bridge meet here: a file is read into a flow, a draft is read into a flow, and
 * each is written from one.
 */
export interface Flow {
  readonly blocks: readonly Block[];
  /** In the order in which their texts stand. */
  readonly footnotes: readonly Footnote[];
  readonly comments: readonly Comment[];
  /** Authors of changes in an order that counts; a file lists them. */
  readonly people?: readonly string[];
}

/** What stands on a page by itself, footnotes apart. */
export type Block = Paragraph | Table;

/** Who made a change, and when (ISO 8601, to the second), where that is known. */
export interface Change {
  readonly author: string;
  readonly date: string | null;
  /** The number of the move of which it is one end. */
  readonly move?: number;
}

/** What was tracked on a piece: put in, taken out, or put in by one and taken out by another. */
export interface Tracked {
  readonly inserted?: Change | undefined;
  readonly deleted?: Change | undefined;
}

/** What a paragraph is. `front` is a line of the front matter. */
export type Role =
  | { readonly kind: 'text' }
  | { readonly kind: 'front' }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'bullet'; readonly sign: string };

/** One paragraph: a line of the draft, with what was tracked on it. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly role: Role;
  /** Spaces before the line. */
  readonly indent: number;
  /** Follows the line before it without a blank line between. */
  readonly tight: boolean;
  /** Was written by Ad Ref: white space at its edges counts. */
  readonly own: boolean;
  readonly runs: readonly Run[];
  /** Where it begins in the draft, counted from 1; not for what came in from another text. */
  readonly line?: number;
  /** Of the mark that ends it: where it goes, the paragraph joins the next one. */
  readonly mark: Tracked;
  /** Word's own number, which has no text of its own until it is counted. */
  readonly number?: { readonly list: string; readonly level: number };
}

/** A table; its first row is its head. */
export interface Table {
  readonly kind: 'table';
  /** Where its first row stands in the draft, counted from 1. */
  readonly line?: number;
  readonly align: readonly (Align | null)[];
  readonly rows: readonly Row[];
}

/** How a column of a table is set; null in a table where the draft does not say. */
export type Align = 'left' | 'center' | 'right';

/** A row of a table; Word tracks it as a whole. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly tracked: Tracked;
}

/** What stands in one cell. */
export interface Cell {
  readonly paragraphs: readonly Paragraph[];
}

/** A stretch of one look and one fate, or a sign that stands in the text. */
export type Run = Tracked &
  (
    | ({ readonly kind: 'text'; readonly text: string } & Format)
    | { readonly kind: 'footnote'; readonly id: string }
    /** Where the words that a comment is on begin, and where the comment itself stands. */
    | { readonly kind: 'comment-start'; readonly id: string }
    | { readonly kind: 'comment'; readonly id: string }
  );

/** `verbatim`: signs of the dialect, which say what they say in it; never escaped. */
export interface Format {
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly verbatim?: true;
}

/** A footnote, found from the runs by its identifier. */
export interface Footnote {
  readonly id: string;
  /** The mark that stands in the text: `1`, `*`. */
  readonly label: string;
  readonly paragraphs: readonly Paragraph[];
}

/** A comment, found from the runs by its identifier. `date` is ISO 8601, null where it is not known. */
export interface Comment {
  readonly id: string;
  readonly author: string;
  readonly date: string | null;
  readonly text: string;
  readonly resolved: boolean;
  /** The comment that this one answers. */
  readonly parent: string | null;
}

/** A paragraph without anything special. */
export function plainParagraph(runs: readonly Run[], more: Partial<Paragraph> = {}): Paragraph {
  return {
    kind: 'paragraph',
    role: { kind: 'text' },
    indent: 0,
    tight: false,
    own: false,
    runs,
    mark: {},
    ...more,
  };
}

/** Runs with neighbours of one look and one fate joined, empty ones left out. */
export function joinRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.kind === 'text' && run.text === '') continue;
    if (run.kind === 'text' && last?.kind === 'text' && looks(run) === looks(last))
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** Everything of a run but its text, as one word to compare by. */
export function looks(run: Run): string {
  const own =
    run.kind === 'text'
      ? `${run.bold ? 'b' : ''}${run.italic ? 'i' : ''}${run.strike ? 's' : ''}${run.verbatim ? 'v' : ''}`
      : `${run.kind} ${run.id}`;
  return run.inserted || run.deleted ? `${own}\n${changeKey(run.inserted)}\n${changeKey(run.deleted)}` : own;
}

function changeKey(change: Change | undefined): string {
  return change ? `${change.date} ${change.move ?? ''} ${change.author}` : '';
}

/** The words of a paragraph, without any format. */
export function wordsOf(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
}

/** Every run of a flow, footnotes last. */
export function* runsOf(flow: Flow): Generator<Run> {
  for (const { paragraph } of paragraphsOf(flow)) yield* paragraph.runs;
}

/** Every paragraph of a flow, those of tables in their place and those of footnotes last. */
export function* paragraphsOf(flow: Flow): Generator<{ readonly paragraph: Paragraph; readonly row?: Row }> {
  for (const block of flow.blocks) {
    if (block.kind === 'paragraph') yield { paragraph: block };
    else
      for (const row of block.rows)
        for (const cell of row.cells) for (const paragraph of cell.paragraphs) yield { paragraph, row };
  }
  for (const { paragraphs } of flow.footnotes) for (const paragraph of paragraphs) yield { paragraph };
}
