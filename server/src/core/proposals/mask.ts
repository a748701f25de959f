import type { Edit } from '../text/edits.ts';
import type { Range } from '../text/range.ts';
import { spaceToDrop } from './settle-edits.ts';

/** A text in which stretches are marked to go and signs to come. */
export interface Mask {
  readonly remove: (start: number, end: number) => void;
  /** Puts a text where a stretch begins that stays. */
  readonly put: (at: number, text: string) => void;
  /** Whether words before and behind a stretch would run into each other: nothing of it stays. */
  readonly joins: (from: number, to: number) => boolean;
  /** Takes the white space away that only parted a hole from what stands around it. */
  readonly tidy: (hole: Range) => void;
  /** What was marked, sorted and disjoint. */
  readonly edits: () => readonly Edit[];
}

/** A mask for a text. */
export function createMask(text: string): Mask {
  const gone = new Uint8Array(text.length);
  const come = new Map<number, string>();
  return {
    remove: (start, end) => {
      if (end > start) gone.fill(1, start, end);
    },
    put: (at, sign) => {
      if (sign !== '') come.set(at, (come.get(at) ?? '') + sign);
    },
    joins: (from, to) => {
      for (let at = from; at < to; at++) if (gone[at] === 0) return false;
      return /\S/.test(text[to] ?? ' ') && /\S/.test(text[from - 1] ?? ' ');
    },
    tidy: (hole) => {
      for (const at of spaceAround(text, gone, hole)) gone[at] = 1;
    },
    edits: () => editsOf(text, gone, come),
  };
}

const MOST_AROUND = 400;

/** The places of white space that goes with a hole; what else is gone is looked through. */
function spaceAround(text: string, gone: Uint8Array, { start, end }: Range): readonly number[] {
  let before = '';
  const ahead: number[] = [];
  for (let at = start - 1; at >= 0 && before.length < MOST_AROUND; at--) {
    if (gone[at] === 1) continue;
    before = text[at]! + before;
    ahead.push(at);
    if (/[\r\n]/.test(text[at]!)) break;
  }
  let after = '';
  const behind: number[] = [];
  for (let at = end, seen = 0; at < text.length && seen < 2; at++) {
    if (gone[at] === 1) continue;
    after += text[at]!;
    behind.push(at);
    if (/\S/.test(text[at]!)) seen++;
  }
  const [left, right] = spaceToDrop(before, after);
  return [...ahead.slice(0, left), ...behind.slice(0, right)];
}

function editsOf(text: string, gone: Uint8Array, come: ReadonlyMap<number, string>): readonly Edit[] {
  const edits: Edit[] = [];
  const places = [...come.keys()].sort((a, b) => a - b);
  for (let at = 0, p = 0; at <= text.length; ) {
    let end = at;
    while (end < text.length && gone[end] === 1) end++;
    let put = '';
    for (; p < places.length && places[p]! <= end; p++) put += come.get(places[p]!)!;
    if (end > at || put !== '') edits.push({ start: at, end, text: put });
    at = end + 1;
  }
  return edits;
}
