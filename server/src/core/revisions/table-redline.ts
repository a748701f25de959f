import { delimiterCells } from '../syntax/scan-table.ts';
import { type Op, redline, turned } from './redline.ts';
import { wordsOf } from './tokens.ts';
import { shareOfWords } from './word-share.ts';

/**
 * What changes from one table to another, row by row, or null where one of the texts is none: a row that came or went
 * is not spread over its neighbours, whose numbers and bars it shares. The pieces joined are the texts, as in a redline.
 */
export function tableRedline(old: string, now: string): readonly Op[] | null {
  // Most texts are none, which is cheap to see.
  if (!old.includes('|') || !now.includes('|')) return null;
  const left = linesOf(old);
  const right = linesOf(now);
  if (!isTable(left) || !isTable(right) || left.length * right.length > MOST) return null;
  // Of equally good ways the one that is found from the text that sorts first, so that the two directions agree.
  return old > now ? joined(align(right, left), turned) : joined(align(left, right), (ops) => ops);
}

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

type Pair = readonly [old: string, now: string];

function align(left: readonly string[], right: readonly string[]): readonly Pair[] {
  const words = [left, right].map((lines) => lines.map((line) => wordsOf(line)));
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
  const pairs: Pair[] = [];
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

function joined(pairs: readonly Pair[], turn: (ops: readonly Op[]) => readonly Op[]): readonly Op[] {
  const ops: Op[] = [];
  for (const [old, now] of pairs) {
    for (const [sign, text] of turn(redline(old, now))) {
      // What goes stands before what comes.
      const behind = sign === '-' && ops.at(-1)?.[0] === '+' ? ops.splice(-1) : [];
      if (ops.at(-1)?.[0] === sign) ops.push([sign, ops.pop()![1] + text], ...behind);
      else ops.push([sign, text], ...behind);
    }
  }
  return ops;
}
