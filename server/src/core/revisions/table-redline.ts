import { delimiterCells } from '../syntax/scan-table.ts';
import { type Op, redline } from './redline.ts';
import { wordsOf } from './tokens.ts';
import { shareOfWords } from './word-share.ts';

/**
 * What changes from one table to another, row by row, or null where one of the texts is none: a row that came or went
 * is not spread over its neighbours, whose numbers and bars it shares. The pieces joined are the texts, as in a redline.
 */
export function tableRedline(old: string, now: string): readonly Op[] | null {
  const pairs = tableRows(old, now);
  return pairs && joined(pairs, rowRedline);
}

/** The rows of two tables in their order, an old one with the new one that it became; null where a text is no table. */
export function tableRows(old: string, now: string): readonly RowPair[] | null {
  // Most texts are none, which is cheap to see.
  if (!old.includes('|') || !now.includes('|')) return null;
  const left = linesOf(old);
  const right = linesOf(now);
  if (!isTable(left) || !isTable(right) || left.length * right.length > MOST) return null;
  // Of equally good ways the one that is found from the text that sorts first, so that the two directions agree.
  return old > now ? align(right, left).map(([other, own]) => [own, other] as const) : align(left, right);
}

/** A row of a table with its line end, and what it became; the one that came or went has an empty partner. */
export type RowPair = readonly [old: string, now: string];

/** Tables with more pairs of rows than this are compared as other texts are. */
const MOST = 40_000;
/** Rows that share so much are one row, changed. */
const ALIKE = 0.5;

function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

function isTable([, second]: readonly string[]): boolean {
  return second !== undefined && delimiterCells(second, 0, second.trimEnd().length) > 0;
}

function align(left: readonly string[], right: readonly string[]): readonly RowPair[] {
  const words = [left, right].map((lines) => lines.map(tellingWords));
  const worth = (i: number, j: number): number => {
    if (left[i] === right[j]) return 2;
    // The head of a table is its head.
    if (i === j && i < 2) return 1;
    const share = shareOfWords(words[0]![i]!, words[1]![j]!);
    return share >= ALIKE ? share : 0;
  };
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const own = worth(i, j);
      const both = own > 0 ? own + best[(i + 1) * width + j + 1]! : 0;
      best[i * width + j] = Math.max(both, best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  }
  const pairs: RowPair[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const own = i < left.length && j < right.length ? worth(i, j) : 0;
    if (own > 0 && best[i * width + j] === own + best[(i + 1) * width + j + 1]!)
      pairs.push([left[i++]!, right[j++]!]);
    else if (i < left.length && (j === right.length || best[i * width + j] === best[(i + 1) * width + j]!))
      pairs.push([left[i++]!, '']);
    else pairs.push(['', right[j++]!]);
  }
  return pairs;
}

/** Numbers say little of a row: where one goes, those of all others change. */
function tellingWords(line: string): readonly string[] {
  const words = wordsOf(line);
  const others = words.filter((word) => !/^\d/.test(word));
  return others.length > 0 ? others : words;
}

/** What changed from one row to another: where they have as many cells, cell by cell. */
export function rowRedline(old: string, now: string): readonly Op[] {
  const [left, right] = [cellsIn(old), cellsIn(now)];
  if (left.length !== right.length) return redline(old, now);
  return joined(
    left.map((cell, i) => [cell, right[i]!] as const),
    redline,
  );
}

/** The cells of a row, each with the bar behind it. */
export function cellsIn(row: string): readonly string[] {
  return row.match(/(?:\\[\s\S]?|[^\\|])*(?:\||$)/g)?.filter((cell) => cell !== '') ?? [];
}

function joined(
  pairs: readonly RowPair[],
  compare: (old: string, now: string) => readonly Op[],
): readonly Op[] {
  const ops: Op[] = [];
  for (const [old, now] of pairs) {
    for (const [sign, text] of compare(old, now)) {
      // What goes stands before what comes.
      const behind = sign === '-' && ops.at(-1)?.[0] === '+' ? ops.splice(-1) : [];
      if (ops.at(-1)?.[0] === sign) ops.push([sign, ops.pop()![1] + text], ...behind);
      else ops.push([sign, text], ...behind);
    }
  }
  return ops;
}
