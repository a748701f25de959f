import {
  type Block,
  type Flow,
  type Format,
  joinRuns,
  type Paragraph,
  plainParagraph,
  type Run,
  wordsOf,
} from '../docx/flow.ts';
import {
  blockElements,
  impliedEnds,
  isHidden,
  itemOf,
  type List,
  listOf,
  numberedOpening,
  type Opening,
  openingOf,
  plainOpening,
  sideOf,
  spanOf,
  voidElements,
} from './element-roles.ts';
import { type LookChange, readLook, readStyle } from './element-style.ts';
import { findFootnotes } from './footnote-anchors.ts';
import { createTableBuilder, type TableBuilder } from './table-builder.ts';
import { type HtmlToken, tokenizeHtml } from './tokenize-html.ts';

/**
 * A page as a word processor puts it on the clipboard, as a flow: headings, lists with their numbers as text, tables,
 * emphasis, footnotes. What is tracked is text here, as the proposals `{++so++}` and `{--so--}`. `labelFor` gives each
 * footnote its label. Fonts, colours, links, pictures and comments are left out. Null for a page of more pieces than
 * anybody copies, or with a paragraph that nobody writes: they would take too long. Every other page has a flow.
 */
export function flowOfHtml(html: string, labelFor: (own: string) => string): Flow | null {
  const tokens = tokenizeHtml(html);
  if (tokens.length > MOST_TOKENS) return null;
  const { marks, texts, labels } = findFootnotes(tokens);
  const labelOf = new Map([...labels].map(([id, own]) => [id, labelFor(own)]));
  const builder = createBuilder();
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'text') builder.text(token.text);
    else if (token.kind === 'close') builder.close(token.name);
    else builder.open(token, labelOf.get(marks.get(index) ?? ''), texts.get(index));
  }
  const { blocks, notes, tooLong } = builder.finish();
  if (tooLong) return null;
  // A mark whose text was not copied stands for itself.
  const footnotes = [...labelOf].flatMap(([id, label]) => {
    const paragraphs = notes.get(id);
    return paragraphs ? [{ id: label, label, paragraphs }] : [];
  });
  return { blocks, footnotes, comments: [] };
}

/** An element that is open, and what holds inside it. */
interface Level {
  readonly name: string;
  readonly hidden: boolean;
  /** The number that Word has written before the paragraph. */
  readonly number: boolean;
  readonly keepsSpace: boolean;
  readonly fixedSpace: boolean;
  readonly format: Format;
  readonly fate: 'inserted' | 'deleted' | null;
  /** Around the text of one footnote, once its anchor has told which. */
  readonly scope: { note: string | null } | null;
}

const ROOT: Level = {
  name: '',
  hidden: false,
  number: false,
  keepsSpace: false,
  fixedSpace: false,
  format: {},
  fate: null,
  scope: null,
};

const MOST_TOKENS = 500_000;
/** In UTF-16 units. */
const LONGEST_PARAGRAPH = 50_000;
/** Pieces of a look of their own in one paragraph; where there are more, none has one. */
const MOST_PIECES = 1_000;
/** Elements in elements beyond this are taken for their content alone. */
const DEEPEST = 200;
const NOTE_ID = /^(?:ftn|edn|sdfootnote|sdendnote)\d+$/i;

type Piece = Run & { readonly fate: Level['fate'] };
type OpenTag = Extract<HtmlToken, { kind: 'open' }>;

interface Builder {
  open(tag: OpenTag, mark: string | undefined, text: string | undefined): void;
  close(name: string): void;
  text(text: string): void;
  finish(): {
    readonly blocks: readonly Block[];
    readonly notes: ReadonlyMap<string, readonly Paragraph[]>;
    readonly tooLong: boolean;
  };
}

function createBuilder(): Builder {
  const blocks: Block[] = [];
  const notes = new Map<string, Paragraph[]>();
  const stack: Level[] = [ROOT];
  const lists: List[] = [];
  const tables: TableBuilder[] = [];
  let opening: Opening = plainOpening;
  let pieces: Piece[] = [];
  let number: { text: string; readonly level: number } | null = null;
  let note: string | null = null;
  let tooLong = false;
  const top = (): Level => stack.at(-1)!;

  const flush = (): void => {
    const own = number === null ? opening : numberedOpening(number.text, number.level);
    const paragraph = paragraphOf(own, pieces);
    const target = note ?? top().scope?.note ?? null;
    if (paragraph && wordsOf(paragraph.runs).length > LONGEST_PARAGRAPH) tooLong = true;
    if (paragraph && target !== null) {
      if (!notes.has(target)) notes.set(target, []);
      notes.get(target)!.push(paragraph);
    } else if (paragraph) (tables.at(-1)?.paragraphs ?? blocks).push(paragraph);
    // What an item says of itself waits for its first words.
    if (paragraph || !opening.item) opening = plainOpening;
    pieces = [];
    number = null;
    note = null;
  };
  const put = (text: string): void => {
    const { format, fate } = top();
    if (text !== '') pieces.push({ kind: 'text', text, ...format, fate });
  };
  const leave = (): void => {
    const { name } = stack.pop()!;
    if (name === 'ul' || name === 'ol') lists.pop();
    if (name !== 'table') return;
    const table = tables.pop()?.finish();
    if (!table) return;
    const outer = tables.at(-1);
    // A table inside a cell becomes lines of it.
    if (outer)
      for (const { cells } of table.rows) for (const cell of cells) outer.paragraphs.push(...cell.paragraphs);
    else blocks.push(table);
  };
  const closeImplied = (name: string): void => {
    const [closes, within] = impliedEnds[name] ?? [];
    if (!closes || !within) return;
    const at = stack.findLastIndex((level) => closes.has(level.name) || within.has(level.name));
    if (at > 0 && closes.has(stack[at]!.name)) while (stack.length > at) leave();
  };

  return {
    open({ name, attributes }, mark, text) {
      const style = readStyle(attributes.get('style'));
      const block = blockElements.has(name);
      if (block) {
        flush();
        closeImplied(name);
      }
      const above = top();
      const hidden = above.hidden || isHidden(name, attributes, style);
      const list = style.get('mso-list') ?? '';
      if (!hidden) {
        if (mark !== undefined) pieces.push({ kind: 'footnote', id: mark, fate: above.fate });
        if (text !== undefined && above.scope) above.scope.note = text;
        else if (text !== undefined) note = text;
        if (name === 'br') put(/always/i.test(style.get('page-break-before') ?? '') ? '\f' : '\n');
        else if (style.has('mso-tab-count')) put('\t');
        else if (name === 'ul' || name === 'ol') lists.push(listOf(name, attributes, style));
        else if (name === 'table') tables.push(createTableBuilder());
        else if (name === 'tr') tables.at(-1)?.row();
        else if (name === 'td' || name === 'th')
          tables
            .at(-1)
            ?.cell(spanOf(attributes, 'colspan'), spanOf(attributes, 'rowspan'), sideOf(attributes, style));
        else if (name === 'li') opening = itemOf(lists.at(-1), lists.length, attributes, style);
        else if (block) opening = openingOf(name, attributes, style) ?? opening;
        if (block && /level\d/i.test(list)) number = { text: '', level: Number(/level(\d)/i.exec(list)![1]) };
      }
      if (voidElements.has(name) || stack.length >= DEEPEST) {
        if (name === 'ul' || name === 'ol') lists.pop();
        if (name === 'table') tables.pop();
        return;
      }
      const scoped = NOTE_ID.test(attributes.get('id') ?? '');
      stack.push({
        name,
        hidden: hidden || mark !== undefined || text !== undefined || style.has('mso-tab-count'),
        number: above.number || /ignore/i.test(list),
        keepsSpace: keepsSpace(name, style) ?? above.keepsSpace,
        fixedSpace: above.fixedSpace || style.has('mso-spacerun'),
        format: changed(above.format, readLook(name, style)),
        fate: name === 'ins' ? 'inserted' : name === 'del' ? 'deleted' : above.fate,
        scope: scoped ? { note: null } : above.scope,
      });
    },
    close(name) {
      const at = stack.findLastIndex((level) => level.name === name);
      if (at <= 0) return;
      if (blockElements.has(name)) flush();
      // Only a block ends what was left open in it; a stray end of emphasis ends emphasis alone.
      while (stack.length > at) leave();
      if (name === 'li') opening = plainOpening;
    },
    text(text) {
      const level = top();
      if (level.hidden) return;
      if (level.number) {
        if (number) number.text += text;
        return;
      }
      if (tables.length > 0 && pieces.length === 0 && /^\s*$/.test(text)) return;
      const words = level.keepsSpace ? text.replace(/[\r\n\f]/g, ' ') : collapse(text, pieces);
      put(level.fixedSpace ? words.replaceAll('\u00a0', ' ') : words);
    },
    finish() {
      flush();
      while (stack.length > 1) leave();
      return { blocks, notes, tooLong };
    },
  };
}

/** White space is one space, and none where one stands before it or a line begins (CSS Text 3, 4.1.1). */
function collapse(text: string, before: readonly Piece[]): string {
  const words = text.replace(/[ \t\r\n\f]+/g, ' ');
  const last = before.at(-1);
  const parted = last === undefined || (last.kind === 'text' && /[ \n\f]$/.test(last.text));
  return parted && words.startsWith(' ') ? words.slice(1) : words;
}

function keepsSpace(name: string, style: ReadonlyMap<string, string>): boolean | undefined {
  const white = style.get('white-space');
  return white === undefined ? name === 'pre' || undefined : /^(?:pre|break-spaces)/i.test(white);
}

function changed(format: Format, { bold, italic, strike }: LookChange): Format {
  const look = {
    bold: bold ?? format.bold,
    italic: italic ?? format.italic,
    strike: strike ?? format.strike,
  };
  return {
    ...(look.bold ? { bold: true } : {}),
    ...(look.italic ? { italic: true } : {}),
    ...(look.strike ? { strike: true } : {}),
  };
}

/** The paragraph of these pieces, or null where they say nothing. */
function paragraphOf({ role, indent, label }: Opening, pieces: readonly Piece[]): Paragraph | null {
  if (pieces.every((piece) => piece.kind === 'text' && piece.text.trim() === '')) return null;
  const heading = role.kind === 'heading';
  const plain = pieces.length > MOST_PIECES;
  const runs: Run[] = label === '' ? [] : [{ kind: 'text', text: label }];
  for (let at = 0; at < pieces.length; ) {
    const { fate } = pieces[at]!;
    let end = at;
    while (end < pieces.length && pieces[end]!.fate === fate) end++;
    const own = pieces.slice(at, end).map((piece): Run => {
      if (piece.kind !== 'text') return piece;
      const { text, bold, italic, strike } = piece;
      if (plain) return { kind: 'text', text };
      // A heading is bold by itself.
      const format = { ...(bold && !heading ? { bold } : {}), ...(italic ? { italic } : {}) };
      return { kind: 'text', text, ...format, ...(strike ? { strike } : {}) };
    });
    const [before, behind] = fate === null ? ['', ''] : SIGNS[fate];
    if (before !== '') runs.push({ kind: 'text', text: before, verbatim: true });
    runs.push(...own);
    if (behind !== '') runs.push({ kind: 'text', text: behind, verbatim: true });
    at = end;
  }
  return plainParagraph(joinRuns(runs), { role, indent });
}

const SIGNS = { inserted: ['{++', '++}'], deleted: ['{--', '--}'] } as const;
