import type { Alignment } from './align.ts';
import { type Segments, saysTheSame, wordsOfSegment } from './segments.ts';

/** One segment that became several: its partner and what stands beside it, in order. */
export interface Parting {
  /** The one, on the side where it is one. */
  readonly whole: number;
  /** The several, on the other side: neighbours of each other, but for headings that stand on that side alone. */
  readonly parts: readonly number[];
}

/** Segments that were split and, the other way round, that were merged. No segment takes part in two. */
export interface Partings {
  readonly splits: readonly Parting[];
  readonly merges: readonly Parting[];
}

/**
 * Finds what was split or merged: beside a pair stands a segment without a partner whose words are found in what the
 * other one lost.
 */
export function findPartings(old: Segments, now: Segments, { newOf, oldOf }: Alignment): Partings {
  const splits = readPartings(old, now, newOf, oldOf);
  const merges = readPartings(now, old, oldOf, newOf);
  // Where both readings claim one pair, the one that explains more words wins, and neither of two equal ones.
  const weight = ({ found }: Found): number => found;
  const rival = (one: Found, others: readonly Found[]): Found | undefined =>
    others.find(({ whole, parts }) => one.parts.includes(whole) && parts.includes(one.whole));
  const wins = (one: Found, others: readonly Found[]): boolean => {
    const other = rival(one, others);
    return other === undefined || weight(one) > weight(other);
  };
  return {
    splits: splits.filter((one) => wins(one, merges)),
    merges: merges.filter((one) => wins(one, splits)),
  };
}

interface Found extends Parting {
  /** How many words of the parts beside the partner are explained. */
  readonly found: number;
}

/** So much of a part has to come from the whole, and it has to be more than a phrase. */
const CONTAINED = 0.7;
const FEWEST_WORDS = 4;
/** Or so much of it, where next to all of it stands in the whole. */
const OWN = 0.4;
const WHOLLY = 0.85;
/** So many new headings may stand between the parts. */
const MOST_HEADS = 2;

function readPartings(
  whole: Segments,
  parts: Segments,
  partOf: Int32Array,
  wholeOf: Int32Array,
): readonly Found[] {
  const found: Found[] = [];
  const taken = new Set<number>();
  const beside = (at: number): boolean => at > 0 && at < parts.count && wholeOf[at]! < 0 && !taken.has(at);
  for (let i = 1; i < whole.count; i++) {
    const j = partOf[i]!;
    if (j < 0 || (!beside(j - 1) && !beside(j + 1))) continue;
    // What lost nothing gave nothing away.
    if (saysTheSame(whole, i, parts, j)) continue;
    const all = bagOf(wordsOfSegment(whole, i));
    const rest = new Map(all);
    take(rest, wordsOfSegment(parts, j));
    const members = [j];
    let words = 0;
    for (const step of [1, -1]) {
      let heads = 0;
      for (let at = j + step; beside(at); at += step) {
        // A paragraph may be parted to go under a heading of its own.
        if (parts.heads[at] && heads++ < MOST_HEADS) continue;
        const own = wordsOfSegment(parts, at);
        if (parts.heads[at] || own.length < FEWEST_WORDS || !isFrom(all, rest, own)) break;
        take(rest, own);
        taken.add(at);
        words += own.length;
        if (step > 0) members.push(at);
        else members.unshift(at);
      }
    }
    if (members.length > 1) found.push({ whole: i, parts: members, found: words });
  }
  return found;
}

/**
 * Whether the words of a part come from what a whole lost. What it begins with may have stayed with the partner: `Requests
 * the Chair to report` and `Also requests the Chair to meet` became `Requests the Chair to report and to meet`.
 */
function isFrom(
  all: ReadonlyMap<number, number>,
  rest: ReadonlyMap<number, number>,
  own: Int32Array,
): boolean {
  const share = shareIn(rest, own);
  if (share >= CONTAINED) return true;
  return share >= OWN && share * own.length >= FEWEST_WORDS && shareIn(all, own) >= WHOLLY;
}

function bagOf(words: Int32Array): Map<number, number> {
  const bag = new Map<number, number>();
  for (let k = 0; k < words.length; k++) bag.set(words[k]!, (bag.get(words[k]!) ?? 0) + 1);
  return bag;
}

function take(bag: Map<number, number>, words: Int32Array): void {
  for (let k = 0; k < words.length; k++) {
    const count = bag.get(words[k]!) ?? 0;
    if (count > 0) bag.set(words[k]!, count - 1);
  }
}

/** The share of the words that are in a bag, each as often. */
function shareIn(bag: ReadonlyMap<number, number>, words: Int32Array): number {
  const left = new Map(bag);
  let count = 0;
  for (const word of words) {
    const there = left.get(word) ?? 0;
    if (there === 0) continue;
    left.set(word, there - 1);
    count++;
  }
  return count / words.length;
}
