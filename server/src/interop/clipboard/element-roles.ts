import type { Align, Role } from '../docx/flow.ts';
import { writeNumber } from '../docx/numbering.ts';

type Attributes = ReadonlyMap<string, string>;
type Style = ReadonlyMap<string, string>;

/** What a paragraph is before its first words: its role, its indent, and the number before them. */
export interface Opening {
  readonly role: Role;
  readonly indent: number;
  readonly label: string;
  /** Of an item, which waits for words inside other elements; a paragraph in it is not a new one. */
  readonly item: boolean;
}

/** Plain text. */
export const plainOpening: Opening = { role: { kind: 'text' }, indent: 0, label: '', item: false };

/** Elements that begin a new line. */
export const blockElements: ReadonlySet<string> = new Set(
  'html body p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote pre section article aside header footer main nav center hr address figure figcaption form fieldset'.split(
    ' ',
  ),
);

/** Elements that hold nothing. */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements that close an open one of these names, up to one of those at which it ends. */
export const impliedEnds: Readonly<
  Record<string, readonly [closes: ReadonlySet<string>, within: ReadonlySet<string>]>
> = {
  p: [new Set(['p']), new Set(['td', 'th', 'li', 'div', 'table'])],
  li: [new Set(['li']), new Set(['ul', 'ol', 'table'])],
  td: [new Set(['td', 'th']), new Set(['tr', 'table'])],
  th: [new Set(['td', 'th']), new Set(['tr', 'table'])],
  tr: [new Set(['tr']), new Set(['table'])],
};

/** Whether an element shows nothing, or something that is no text: comments and what leads to them. */
export function isHidden(name: string, attributes: Attributes, style: Style): boolean {
  return (
    UNSEEN.has(name) ||
    style.get('display')?.toLowerCase() === 'none' ||
    style.get('mso-hide')?.toLowerCase() === 'all' ||
    /^(?:comment-list|header|footer)$/i.test(style.get('mso-element') ?? '') ||
    /^(?:msocomanchor|msocommentreference)$/i.test(attributes.get('class') ?? '')
  );
}

const UNSEEN: ReadonlySet<string> = new Set(
  'head style script title xml noscript template svg math object iframe select textarea xmp'.split(' '),
);

/** What a block element opens, or null where it says nothing of itself. */
export function openingOf(name: string, attributes: Attributes, style: Style): Opening | null {
  const outline = style.get('mso-outline-level') ?? '';
  const titled = /^msotitle$/i.test(attributes.get('class') ?? '') ? '1' : '';
  const level = /^h([1-6])$/.exec(name)?.[1] ?? /^[1-6]$/.exec(outline)?.[0] ?? titled;
  if (level !== '') return { ...plainOpening, role: { kind: 'heading', level: Number(level) } };
  return null;
}

/** A list that is open: how its items are counted. */
export interface List {
  /** Null where items have a sign. */
  readonly format: string | null;
  next: number;
}

/** A list as its element says. */
export function listOf(name: string, attributes: Attributes, style: Style): List {
  const start = Number.parseInt(attributes.get('start') ?? '1', 10);
  return { format: name === 'ol' ? formatOf(attributes, style) : null, next: safe(start, 1) };
}

/** The next item of a list. Where it says itself how it is counted, as those of Google Docs do, that counts. */
export function itemOf(list: List | undefined, depth: number, attributes: Attributes, style: Style): Opening {
  if (!list || list.format === null) {
    const indent = 2 * Math.min(Math.max(0, depth - 1), DEEPEST_LIST);
    return { role: { kind: 'bullet', sign: '-' }, indent, label: '', item: true };
  }
  const value = safe(Number.parseInt(attributes.get('value') ?? '', 10), list.next);
  list.next = value + 1;
  const format =
    style.has('list-style-type') || attributes.has('type') ? formatOf(attributes, style) : list.format;
  return { ...plainOpening, label: `${writeNumber(value, format)}. `, item: true };
}

/** The number or sign that Word has written before a paragraph of a list, which begins at level 1. */
export function numberedOpening(label: string, level: number): Opening {
  const sign = label.trim();
  // Signs of symbol fonts come as letters.
  if (/^[^\p{N}()[\].]?$/u.test(sign) || !/[\p{L}\p{N}]/u.test(sign)) {
    const indent = 2 * Math.min(Math.max(0, level - 1), DEEPEST_LIST);
    return { role: { kind: 'bullet', sign: '-' }, indent, label: '', item: false };
  }
  return { ...plainOpening, label: `${sign} ` };
}

const DEEPEST_LIST = 8;

function formatOf(attributes: Attributes, style: Style): string {
  const type = style.get('list-style-type')?.toLowerCase() ?? attributes.get('type') ?? '';
  return FORMATS[type] ?? 'decimal';
}

const FORMATS: Readonly<Record<string, string | undefined>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
};

function safe(value: number, otherwise: number): number {
  return value >= 0 && value < 10_000 ? value : otherwise;
}

/** How many columns or rows a cell takes. */
export function spanOf(attributes: Attributes, name: 'colspan' | 'rowspan'): number {
  return Math.min(64, Math.max(1, Number.parseInt(attributes.get(name) ?? '1', 10) || 1));
}

/** How a cell or a paragraph in it is aligned; left is how text stands anyway. */
export function sideOf(attributes: Attributes, style: Style): Align | null {
  const side = (style.get('text-align') ?? attributes.get('align') ?? '').toLowerCase();
  return side === 'center' || side === 'right' ? side : null;
}
