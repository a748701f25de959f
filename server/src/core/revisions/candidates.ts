import { gapMembers, type Matching } from './matching.ts';
import type { RareRuns } from './rare-runs.ts';
import { saysTheSame } from './segments.ts';
import { sharedWeight, type WordBags } from './word-bags.ts';

/** Two unpaired segments that may be one. */
export interface Candidate {
  readonly i: number;
  readonly j: number;
  /** The weight of the words they share, of that of all their words: 1 where all are the same. */
  readonly similarity: number;
}

/** Words in more unpaired segments than this tell little, and would make the search quadratic. */
const COMMON = 24;
/** Where so few segments lie between two pairs, each is compared with each. */
const FEW = 64;

/** Candidates between the same two pairs. */
export function candidatesInGaps(matching: Matching, bags: WordBags): readonly Candidate[] {
  return readCandidates(matching, bags, (take) => byGap(matching, take));
}

/** Candidates wherever they stand: in one gap, with one label, or with rare words or runs of words in common. */
export function candidatesEverywhere(
  matching: Matching,
  bags: WordBags,
  runs: RareRuns,
): readonly Candidate[] {
  return readCandidates(matching, bags, (take) => {
    byGap(matching, take);
    byLabel(matching, take);
    byRareWords(matching, bags, take);
    runs.candidates(take);
  });
}

function readCandidates(
  { old, now, newOf, oldOf }: Matching,
  { old: lefts, now: rights, oldWeights, nowWeights, weights }: WordBags,
  visit: (take: Take) => void,
): readonly Candidate[] {
  const seen = new Set<number>();
  const found: Candidate[] = [];
  visit((i, j) => {
    const number = i * now.count + j;
    if (seen.has(number) || newOf[i]! >= 0 || oldOf[j]! >= 0) return;
    seen.add(number);
    // What is the same and not paired yet stands more than once: it is paired in order and in its gap, or not at all.
    if (saysTheSame(old, i, now, j)) return;
    const total = oldWeights[i]! + nowWeights[j]!;
    const exact = total === 0 ? 0 : (2 * sharedWeight(lefts[i]!, rights[j]!, weights)) / total;
    // Sums that were added up in another order are still the same.
    const similarity = Math.round(exact * PRECISION) / PRECISION;
    if (similarity > LEAST || old.keys[i] === now.keys[j]) found.push({ i, j, similarity });
  });
  return found;
}

const PRECISION = 1e9;
/** Less than this in common is nothing in common. */
const LEAST = 0.05;

/** Is told of two segments that may be one; of the same two perhaps more than once. */
type Take = (i: number, j: number) => void;

/** Pairs that share rare words of some weight. */
function byRareWords(
  { newOf, oldOf }: Matching,
  { old, now, weights, oldWeights, nowWeights, oldCounts, nowCounts }: WordBags,
  take: Take,
): void {
  const places: (number[] | undefined)[] = new Array(weights.length);
  for (let j = 0; j < now.length; j++) {
    const bag = oldOf[j]! < 0 ? now[j] : undefined;
    if (!bag) continue;
    for (let k = 0; k < bag.length; k++) {
      const word = bag[k]!;
      if (bag[k - 1] === word || nowCounts[word]! > COMMON || oldCounts[word]! > COMMON) continue;
      (places[word] ??= []).push(j);
    }
  }
  const shared = new Float64Array(now.length);
  for (let i = 0; i < old.length; i++) {
    const bag = newOf[i]! < 0 ? old[i] : undefined;
    if (!bag) continue;
    const touched: number[] = [];
    for (let k = 0; k < bag.length; k++) {
      if (bag[k - 1] === bag[k]) continue;
      for (const j of places[bag[k]!] ?? []) {
        if (shared[j] === 0) touched.push(j);
        shared[j]! += weights[bag[k]!]!;
      }
    }
    for (const j of touched) {
      if (shared[j]! >= LEAST_SHARED * Math.min(oldWeights[i]!, nowWeights[j]!)) take(i, j);
      shared[j] = 0;
    }
  }
}

const LEAST_SHARED = 0.1;

/** Unpaired segments with the same label. */
function byLabel({ old, now, newOf, oldOf }: Matching, take: Take): void {
  const places = new Map<string, number[]>();
  for (let j = 1; j < now.count; j++) {
    const key = now.keys[j]!;
    if (oldOf[j]! >= 0 || key === '') continue;
    const list = places.get(key);
    if (list) list.push(j);
    else places.set(key, [j]);
  }
  for (let i = 1; i < old.count; i++) {
    const list = newOf[i]! < 0 ? places.get(old.keys[i]!) : undefined;
    if (list && list.length <= COMMON) for (const j of list) take(i, j);
  }
}

/** Unpaired segments between the same two pairs, where they are few. */
function byGap(matching: Matching, take: Take): void {
  for (const [lefts, rights] of gapMembers(matching)) {
    if (lefts.length * rights.length > FEW) continue;
    for (const i of lefts) for (const j of rights) take(i, j);
  }
}
