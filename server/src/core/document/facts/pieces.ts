import { alternation, everyWord } from '../../lexicon/languages.ts';
import type { Profile } from '../../lexicon/profile.ts';
import { lineEnd as endOfLine, nextLineStart } from '../../text/lines.ts';
import type { Range } from '../../text/range.ts';
import { readLeadingAttribution } from './attribution.ts';
import { isTombstone } from './content.ts';
import { type Label, nextLabelText } from './label.ts';
import { readLabel } from './read-label.ts';

/**
 * What one provision owns of a block: from the start of its line to the next piece. Most blocks are one piece;
 * a list of `(a)`, `(b)` on consecutive lines is several. Offsets count from the block's start.
 */
export interface Piece extends Range {
  /** `end` leaves out the blank lines behind; `start` is the start of the line. */
  readonly label: Label | null;
  /** Level of a heading from 1, or 0. */
  readonly level: number;
  /** Columns of white space before its first sign; a tab counts to the next multiple of four. */
  readonly indent: number;
  /** Where the text behind the label, the bullet and the heading marks begins. */
  readonly bodyStart: number;
  readonly bullet: boolean;
  /** Whether it only says that the provision is gone: `2.2.11 [deleted]`. */
  readonly tombstone: boolean;
}

/** The pieces of a block of text; none where it holds only definitions, rules or Markdown marks. */
export function readPieces(text: string, heading: boolean, profile: Profile): readonly Piece[] {
  const pieces: MutablePiece[] = [];
  let previousEnd = 0;
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at);
    const next = nextLineStart(text, at);
    const line = readLineStart(text, at, end, heading, profile);
    if (line !== 'blank') {
      const last = pieces.at(-1);
      const begins = last
        ? line !== 'markup' && interrupts(text, line, last, pieces, previousEnd)
        : line !== 'markup';
      if (begins && line !== 'markup') pushPieces(text, { ...line, start: at, end }, pieces);
      else if (last) last.end = end;
      previousEnd = end;
    }
    at = next;
  }
  return pieces;
}

/** A line's start as read: what stands before its text. */
interface LineStart {
  readonly label: Label | null;
  readonly level: number;
  readonly indent: number;
  readonly bodyStart: number;
  readonly bullet: boolean;
  readonly tombstone: boolean;
}

interface MutablePiece extends LineStart {
  readonly start: number;
  end: number;
}

/** `9. **Option 1:** text; **Option 2:** text` is a paragraph and its options, on one line. */
function pushPieces(text: string, piece: MutablePiece, pieces: MutablePiece[]): void {
  pieces.push(piece);
  if (!piece.label || piece.tombstone || piece.level > 0) return;
  if (piece.label.style !== 'option') {
    const at =
      piece.bodyStart +
      (/^[*_[]{0,6}/.exec(text.slice(piece.bodyStart, piece.bodyStart + 8))?.[0].length ?? 0);
    const option = readLabel(text, at, piece.end, false);
    if (option?.style !== 'option' && !(option && beginsList(text, at, option, piece.label))) return;
    pieces.push(cutAt(piece, piece.bodyStart, option, piece.indent + 1));
  }
  for (let last = pieces.at(-1)!; ; last = pieces.at(-1)!) {
    const next = nextOption(text, last);
    if (!next) return;
    pieces.push(cutAt(last, next.start, next.label, last.indent));
  }
}

function beginsList(text: string, at: number, item: Label, above: Label): boolean {
  const numbered = above.style === 'number' || above.style === 'decimal';
  return numbered && text[at] === '(' && item.numbers[0] === 1 && item.suffix === '';
}

/** The rest of a piece, which a label of its own opens. */
function cutAt(piece: MutablePiece, start: number, label: Label, indent: number): MutablePiece {
  const { end } = piece;
  piece.end = start;
  return { ...piece, label, bullet: false, start, bodyStart: Math.min(label.bodyStart, end), end, indent };
}

/** Where the option that follows an option begins in the same line: `Option 1: text; Option 2: text`. */
function nextOption(
  text: string,
  { label, bodyStart, end }: MutablePiece,
): { readonly start: number; readonly label: Label } | null {
  const key = label && nextLabelText(label);
  const word = label && /^\S+/.exec(label.text)?.[0];
  if (!word) return null;
  for (let at = text.indexOf(word, bodyStart); at >= 0 && at < end; at = text.indexOf(word, at + 1)) {
    let start = at;
    while (start > bodyStart && /[*_[]/.test(text[start - 1]!)) start--;
    // It follows a sentence or the slash between the two; `see Option 2: ` follows a word.
    if (!/[.;/|\])][ \u00a0]*$/.test(text.slice(Math.max(bodyStart, start - 4), start))) continue;
    const found = readLabel(text, at, end, false);
    if (found?.style === 'option' && found.key === key && found.bodyStart < end)
      return { start, label: found };
  }
  return null;
}

const BULLET = /(?:[-*+•▪◦–—·])[ \t]+(?:\[[ xX]\][ \t]+)?/y;
const HEADING_MARK = /#{1,6}[ \t]*/y;
const MARKUP =
  /^[ \t>]*(?:\{:.*\}|\[\^?[^\]]+\]:\s*(?:<[^>]*>|[a-z][a-z0-9+.-]*:\S*|[#/.]\S*)(?:\s+["'(].*)?|(?:[-*_=][ \t]*){3,}|\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)+)$/i;
const AND_OR = new RegExp(`(?<![\\p{L}])(?:${alternation(everyWord((l) => l.conjunctions))})$`, 'iu');

function readLineStart(
  text: string,
  at: number,
  end: number,
  heading: boolean,
  profile: Profile,
): LineStart | 'blank' | 'markup' {
  let i = at;
  let indent = 0;
  for (; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 32 || code === 0xa0) indent++;
    else if (code === 9) indent += 4 - (indent % 4);
    else if (code === 62 /* > */ || code === 0xfeff) continue;
    else break;
  }
  if (i >= end) return 'blank';
  if (isMarkup(text, at, end)) return 'markup';
  let level = 0;
  if (heading) {
    const marks = exec(HEADING_MARK, text, i)?.[0] ?? '';
    level = marks.trim().length;
    i += marks.length;
  }
  const bulletMark = heading ? '' : (exec(BULLET, text, i)?.[0] ?? '');
  i += bulletMark.length;
  const label = readLabelBehindMarks(text, i, end, heading, profile);
  const bodyStart = label ? Math.min(label.bodyStart, end) : i;
  return {
    label,
    level,
    indent,
    bodyStart,
    bullet: bulletMark !== '',
    tombstone: label !== null && standsGone(text, bodyStart, end, text[label.start - 1] === '['),
  };
}

/** Passes emphasis, opening brackets, proposal marks and a leading attribution: `[KAZ propose: 2. Members ...`. */
function readLabelBehindMarks(
  text: string,
  from: number,
  end: number,
  heading: boolean,
  profile: Profile,
): Label | null {
  let at = from;
  for (let step = 0; step < 16 && at < end; step++) {
    const label = readLabel(text, at, end, heading);
    if (label) return label;
    const sign = text[at];
    if (sign === '[') {
      const attribution = readLeadingAttribution(text, at + 1, end, profile);
      at = attribution ? attribution.end : at + 1;
    } else if (sign === '*' || sign === '_' || sign === '~' || (sign === ' ' && at > from)) at++;
    else if (text.startsWith('{++', at) || text.startsWith('{--', at)) at += 3;
    else if (/^(?:MOD|ADD|SUP|NOC)[ \t]/.test(text.slice(at, at + 4))) at += 4;
    else return null;
  }
  return null;
}

/** `2.2.11 [deleted]`, `[OP14 deleted]`: nothing but a word for it, in brackets or with them around the label too. */
function standsGone(text: string, from: number, end: number, opened: boolean): boolean {
  const rest = text.slice(from, end).trim();
  if (rest === '' || rest.length > 120) return false;
  const bare = rest.replace(RANGE, '').replace(/^[*_]*[[({]?[*_]*|[*_]*[\])}]?[.*_]*$/g, '');
  if (!isTombstone(bare)) return false;
  // A word alone may be text (`2.4 Withdrawn`); brackets make it a mark.
  return /^[*_]*[[({]/.test(rest) || /\d/.test(rest) || (opened && rest.endsWith(']'));
}

/** `2.2.11 – 2.2.13 [deleted]`: one line for several that are gone. */
const RANGE = /^[-–—][ \u00a0]*\d[\d.]*(?:[ \u00a0](?=[[({])|(?=[[({]))/;

/** Whether a line inside a paragraph starts a provision of its own rather than going on with the one before. */
function interrupts(
  text: string,
  line: LineStart,
  last: MutablePiece,
  pieces: readonly MutablePiece[],
  previousEnd: number,
): boolean {
  if (line.bullet) return true;
  if (!line.label) return false;
  if (!line.label.weak) return true;
  if (last.level > 0) return true;
  const before = lastWords(text, last.bodyStart, previousEnd);
  if (before === '' || /[.;:,!?\])}"”»–—]$/.test(before) || AND_OR.test(before)) return true;
  return pieces.some(
    (piece) => piece.label?.style === line.label!.style && nextLabelText(piece.label) === line.label!.key,
  );
}

/** The end of `[start, end)` without trailing space and emphasis; as much of it as the tests above look at. */
function lastWords(text: string, start: number, end: number): string {
  let to = end;
  while (to > start && /[\s*_]/.test(text[to - 1]!)) to--;
  return text.slice(Math.max(start, to - LONGEST_WORD), to);
}

const LONGEST_WORD = 40;

function isMarkup(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(nextLineStart(text, end)) === 123 /* { */ && isContentsMark(text, at, end)) return true;
  // Only lines that open with one of these can be markup; the test spares the expression on every other line.
  return (
    /[{[\-*_=|:>]/.test(text.slice(at, end).trimStart()[0] ?? '') &&
    MARKUP.test(text.slice(at, end).trimEnd())
  );
}

/** `* TOC` before `{:toc}` stands for a table of contents. */
function isContentsMark(text: string, at: number, end: number): boolean {
  const next = nextLineStart(text, end);
  return (
    LIST_MARK.test(text.slice(at, end)) &&
    /^\{:toc(?:[ \t][^}]*)?\}[ \t]*$/.test(text.slice(next, endOfLine(text, next)))
  );
}

const LIST_MARK = /^[ \t]*(?:[*+-]|\d{1,3}[.)])[ \t]/;

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
