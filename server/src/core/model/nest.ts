import type { Label, LabelStyle } from '../document/facts/label.ts';
import type { Piece } from '../document/facts/pieces.ts';
import type { ContainerKind } from '../lexicon/lexicon.ts';

/** Where a provision belongs, and how its label is to be read among its siblings. */
export interface Place {
  /** Index of the parent provision, or -1 at the top. */
  readonly parent: number;
  /** The label's style among its neighbours: `(i)` is a letter behind `(h)`. Null without a label. */
  readonly style: LabelStyle | null;
  /** The last value of the label: 10 for `2.2.10`, 3 for `(c)`; 0 without a label. */
  readonly value: number;
}

/** Finds the place of each provision in turn. Call `place` with the pieces in the order of the text. */
export interface Nester {
  readonly place: (piece: Piece, index: number) => Place;
}

/** A nester for one document. Constant work a piece but for the depth of the tree. */
export function createNester(): Nester {
  const stack: Frame[] = [];
  const push = (frame: Frame): Place => {
    const parent = stack.at(-1)?.index ?? -1;
    stack.push(frame);
    return { parent, style: frame.style, value: frame.numbers.at(-1) ?? 0 };
  };
  const popTo = (keep: number): void => {
    stack.length = keep;
  };
  return {
    place(piece, index) {
      const { label, level, indent } = piece;
      // All frames have one shape, or every look at one of a long text would take longer.
      const frame = (
        rank: number,
        style: LabelStyle | null,
        numbers: readonly number[],
        form = '',
        empty = false,
      ): Frame => ({ index, rank, style, numbers, indent, form, empty });
      if (level > 0) {
        if (!label && isUntitled(stack.at(-1), index, level)) return push(frame(level, null, []));
        let sibling: Frame | undefined;
        while ((stack.at(-1)?.rank ?? 0) >= level) sibling = stack.pop();
        const read = label ? readUpper(label, sibling?.rank === level ? sibling : undefined) : undefined;
        const empty = piece.bodyStart >= piece.end;
        return push(frame(level, read?.style ?? null, read?.numbers ?? [], label?.prefix, empty));
      }
      if (!label) return { parent: parentOfUnnumbered(stack, piece), style: null, value: 0 };
      if (label.style === 'container') {
        const rank = CONTAINER_RANKS[label.container ?? 'article'];
        while ((stack.at(-1)?.rank ?? 0) >= rank) stack.pop();
        return push(frame(rank, label.style, label.numbers));
      }
      if (label.style === 'decimal') {
        popTo(keepForDecimal(stack, label, indent));
        return push(frame(PARAGRAPH, label.style, label.numbers, label.prefix));
      }
      const { style, numbers } = readAmong(stack, label);
      // `1 bis` goes on with a list: it begins none, as 1 does.
      const value = label.suffix === '' ? (numbers.at(-1) ?? 0) : 0;
      const form = formOf(label);
      const sibling = findSibling(stack, style, value, indent, form);
      if (sibling >= 0) popTo(sibling);
      else popTo(keepForFirst(stack, style, value, indent));
      const empty = piece.bodyStart >= piece.end;
      return push(frame(rankOf(style), style, numbers, form, empty));
    },
  };
}

interface Frame {
  readonly index: number;
  /** Headings 1 to 6, containers from 10, paragraphs and items from 100. */
  readonly rank: number;
  readonly style: LabelStyle | null;
  readonly numbers: readonly number[];
  readonly indent: number;
  /** What siblings share beside their style: the form of an option, the prefix of a decimal. */
  readonly form: string;
  /** Whether only the label stands on its line: what follows is its text. */
  readonly empty: boolean;
}

const PARAGRAPH = 100;
const OPTION = 110;
const ITEM = 120;
const CONTAINER_RANKS: Readonly<Record<ContainerKind, number>> = {
  annex: 10,
  part: 11,
  title: 12,
  chapter: 13,
  section: 14,
  article: 15,
  rule: 15,
  recital: PARAGRAPH,
  paragraph: PARAGRAPH,
};

function rankOf(style: LabelStyle): number {
  if (style === 'roman-upper' || style === 'han') return 30;
  if (style === 'letter-upper' || style === 'han-paren') return 31;
  if (style === 'option') return OPTION;
  return isItem(style) ? ITEM : PARAGRAPH;
}

function isResolution(style: LabelStyle | null): boolean {
  return style === 'preambular' || style === 'operative';
}

function isItem(style: LabelStyle | null): boolean {
  return style !== null && style !== 'han-paren' && (style.endsWith('-paren') || style.endsWith('-dot'));
}

/** `## Article 4` with nothing but a heading of its level right behind it, which is its title. */
function isUntitled(last: Frame | undefined, index: number, level: number): boolean {
  return last?.rank === level && last.style === 'container' && last.empty && last.index === index - 1;
}

/** Options are siblings only in one form: `Option (a)` and `Option 1.1` lie below `Option 1`. */
function formOf(label: Label): string {
  if (label.style !== 'option') return '';
  return label.key
    .replace(/\d+/g, '1')
    .replace(/[IVX]+$/, 'I')
    .replace(/[A-HJ-UWYZА-Я]$/, 'A')
    .replace(/\(.*\)/, '(');
}

/** A text without a label belongs to the nearest provision that is no item, or to an item it is indented under. */
function parentOfUnnumbered(stack: readonly Frame[], piece: Piece): number {
  for (let i = stack.length - 1; i >= 0; i--) {
    const frame = stack[i]!;
    const ends =
      isItem(frame.style) || (frame.indent > 0 && frame.rank === PARAGRAPH) || isLooseOption(stack, i);
    if (!ends || (piece.indent > frame.indent && !piece.bullet)) return frame.index;
  }
  return -1;
}

/** An option with a text of its own in no numbered paragraph or article: what follows goes on with the preamble. */
function isLooseOption(stack: readonly Frame[], at: number): boolean {
  const frame = stack[at]!;
  if (frame.rank !== OPTION || frame.empty) return false;
  return stack.slice(0, at).every(({ rank }) => rank < CONTAINER_RANKS.annex || rank === OPTION);
}

/**
 * The frames to keep above a decimal: up to the nearest one whose number it extends, else the headings. An
 * option without a text of its own, or one less indented, holds the decimals that follow it.
 */
function keepForDecimal(stack: readonly Frame[], label: Label, indent: number): number {
  let keep = stack.length;
  while (keep > 0 && !isPrefix(stack[keep - 1]!, label)) keep--;
  if (keep === 0) {
    keep = stack.length;
    while (keep > 0 && stack[keep - 1]!.rank >= PARAGRAPH) keep--;
  }
  const above = stack[keep];
  const held = above?.style === 'option' && (above.empty || indent > above.indent);
  return held ? keep + 1 : keep;
}

function isPrefix(frame: Frame, { numbers, prefix }: Label): boolean {
  if (frame.form !== prefix) return false;
  if (frame.style !== 'decimal' && frame.style !== 'number' && frame.style !== 'container') return false;
  if (frame.numbers.length === 0 || frame.numbers.length >= numbers.length) return false;
  return frame.numbers.every((number, k) => number === numbers[k]);
}

/** A single letter may be Roman and a single `i` a letter: the run that it continues decides. */
function readAmong(stack: readonly Frame[], label: Label): { style: LabelStyle; numbers: readonly number[] } {
  const { style, numbers } = label;
  if (style === 'roman-upper') return readUpper(label, findRun(stack, 'letter-upper'));
  if (!isItem(style)) return label;
  const value = numbers[0] ?? 0;
  const bare = label.key
    .replace(/[^A-Za-z]/g, '')
    .slice(0, label.key.startsWith('(') ? 1 : 0)
    .toLowerCase();
  const letters = style === 'roman-paren' ? 'letter-paren' : style === 'roman-dot' ? 'letter-dot' : null;
  if (letters && value === 1 && bare === 'i') {
    const run = findRun(stack, letters);
    if (run?.numbers[0] === 8 && !findRun(stack, style)) return { style: letters, numbers: [9] };
  }
  // `(aa)` right behind `(a)` is one put in, not the letter after `(z)`.
  if (style === 'letter-paren' && value > LETTERS && value <= 2 * LETTERS) {
    const run = findRun(stack, style);
    if (run?.numbers[0] === value - LETTERS) return { style, numbers: [value - LETTERS] };
  }
  const romans = style === 'letter-paren' ? 'roman-paren' : style === 'letter-dot' ? 'roman-dot' : null;
  const roman = ROMAN_LETTERS[bare] ?? 0;
  if (romans && roman > 0 && label.key.length <= 3) {
    const run = findRun(stack, romans);
    if (run && run.numbers[0]! + 1 === roman) return { style: romans, numbers: [roman] };
  }
  return { style, numbers };
}

const LETTERS = 26;
const ROMAN_LETTERS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

function findRun(stack: readonly Frame[], style: LabelStyle): Frame | undefined {
  return stack.findLast((frame) => frame.style === style);
}

/**
 * The depth at which a sibling of this style stands, or -1 where the provision opens a list of its own. Of
 * several, the one that is not indented deeper than the provision is its sibling.
 */
function findSibling(
  stack: readonly Frame[],
  style: LabelStyle,
  value: number,
  indent: number,
  form: string,
): number {
  let fallback = -1;
  for (let i = stack.length - 1; i >= 0; i--) {
    const frame = stack[i]!;
    if (frame.rank < PARAGRAPH && frame.rank < rankOf(style)) break;
    if (frame.style !== style || frame.rank <= 6 || frame.form !== form) continue;
    if (indent < frame.indent) {
      if (fallback < 0) fallback = i;
      continue;
    }
    const last = i === stack.length - 1;
    const deeper = indent >= frame.indent + 2;
    if (deeper) {
      if (last && value === (frame.numbers.at(-1) ?? 0) + 1) return i;
      continue;
    }
    if (indent > frame.indent && value === 1 && (frame.numbers.at(-1) ?? 0) > 1) return fallback;
    // A list that starts over below something else is a list of its own: `(b) ...: 1. ... 2. ...`.
    return value === 1 && !last ? fallback : i;
  }
  return fallback;
}

/** `I.` behind `H.` is a letter, behind nothing or `VIII.` a numeral. */
function readUpper(
  label: Label,
  sibling: Frame | undefined,
): { style: LabelStyle; numbers: readonly number[] } {
  const letter = label.key.length === 1 ? label.key.charCodeAt(0) - 64 : 0;
  const goesOn =
    label.style === 'roman-upper' && sibling?.style === 'letter-upper' && sibling.numbers[0]! + 1 === letter;
  return goesOn ? { style: 'letter-upper', numbers: [letter] } : label;
}

/** Above the first of a list: what it is indented under, and items only where it is an item itself or indented. */
function keepForFirst(stack: readonly Frame[], style: LabelStyle, value: number, indent: number): number {
  let keep = stack.length;
  const rank = rankOf(style);
  while (keep > 0) {
    const frame = stack[keep - 1]!;
    if (frame.rank < PARAGRAPH && frame.rank < rank) break;
    if (rank < PARAGRAPH) keep--;
    else if (frame.indent > indent) keep--;
    else if (isItem(frame.style) && !isItem(style) && frame.indent >= indent) keep--;
    // Behind an option with a text of its own (`No text`) only a list that begins may be the option's.
    else if (
      frame.rank === OPTION &&
      !frame.empty &&
      rank === PARAGRAPH &&
      value > 1 &&
      frame.indent >= indent
    )
      keep--;
    // The paragraphs of a resolution stand beside PP3 and OP7, not under them.
    else if (isResolution(frame.style) && rankOf(style) === PARAGRAPH && frame.indent >= indent) keep--;
    else break;
  }
  return keep;
}
