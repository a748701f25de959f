import { type Gaps, gapsOf, type Matching, pairAlike, pairEdited } from './matching.ts';
import { spread } from './pair-identical.ts';
import { type RareRuns, readRareRuns } from './rare-runs.ts';
import { bodyOfSegment, saysTheSame, wordsOfSegment } from './segments.ts';
import { readBags, sharedWeight, type WordBags } from './word-bags.ts';
import { shareOfSorted } from './word-share.ts';

/**
 * Pairs segments that were edited, by the weight of the words they share: whatever shares half of it wherever it
 * stands, less where the neighbours are paired with each other, least where the label is the same too.
 */
export function pairSimilar(matching: Matching): void {
  pairInGaps(matching);
  const bags = readBags(matching);
  // Most edits leave a paragraph between its neighbours. What is certain there comes first: it says where the rest
  // belongs, and spares looking for it everywhere.
  pairBest(
    matching,
    readCandidates(matching, bags, (take) => byGap(matching, take)),
    CERTAIN,
    bags,
  );
  spread(matching);
  const runs = readRareRuns(matching);
  const candidates = readCandidates(matching, bags, (take) => everywhere(matching, bags, runs, take));
  pairBest(matching, candidates, CERTAIN, bags, runs);
  spread(matching);
  pairBest(matching, candidates, 0, bags, runs);
  spread(matching);
  pairInGaps(matching);
}

/** Two unpaired segments that may be one. */
interface Candidate {
  readonly i: number;
  readonly j: number;
  /** The weight of the words they share, of that of all their words: 1 where all are the same. */
  readonly similarity: number;
}

const CERTAIN = 0.7;
/** Words in more unpaired segments than this tell little, and would make the search quadratic. */
const COMMON = 24;
/** Where so few segments lie between two pairs, each is compared with each. */
const FEW = 64;

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

function everywhere(matching: Matching, bags: WordBags, runs: RareRuns, take: Take): void {
  byGap(matching, take);
  byLabel(matching, take);
  byRareWords(matching, bags, take);
  runs.candidates(take);
}

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

/** For each gap its unpaired segments on either side, where there are some on both. */
function gapMembers(matching: Matching): readonly (readonly [readonly number[], readonly number[]])[] {
  const { newOf, oldOf } = matching;
  const gaps = gapsOf(matching);
  const members = new Map<number, [number[], number[]]>();
  for (let i = 1; i < newOf.length; i++) {
    if (newOf[i]! >= 0) continue;
    const known = members.get(gaps.old[i]!);
    if (known) known[0].push(i);
    else members.set(gaps.old[i]!, [[i], []]);
  }
  for (let j = 1; j < oldOf.length; j++) if (oldOf[j]! < 0) members.get(gaps.now[j]!)?.[1].push(j);
  return [...members.values()].filter(([, rights]) => rights.length > 0);
}

function pairBest(
  matching: Matching,
  candidates: readonly Candidate[],
  least: number,
  bags: WordBags,
  runs?: RareRuns,
): void {
  const { newOf, oldOf } = matching;
  const gaps = gapsOf(matching);
  const free = candidates.filter(({ i, j }) => newOf[i]! < 0 && oldOf[j]! < 0);
  const rivals = rivalsOf(matching, free);
  const scored: (Candidate & { readonly score: number })[] = [];
  for (const candidate of free) {
    const { i, j, similarity } = candidate;
    if (similarity >= least && isEnough(matching, gaps, rivals, runs, candidate))
      scored.push({ i, j, similarity, score: scoreOf(matching, gaps, candidate) });
  }
  scored.sort((a, b) => b.score - a.score || compareTied(matching, a, b));
  for (const { i, j } of scored)
    if (newOf[i]! < 0 && oldOf[j]! < 0) pairEdited(matching, i, j, shareOfSorted(bags.old[i]!, bags.now[j]!));
}

function scoreOf({ old, now, newOf }: Matching, gaps: Gaps, { i, j, similarity }: Candidate): number {
  let score = similarity;
  if (newOf[i - 1] === j - 1) score += 0.08;
  if (i + 1 < old.count && newOf[i + 1] === j + 1) score += 0.08;
  if (gaps.old[i] === gaps.now[j]) score += 0.06;
  if (old.keys[i] !== '' && old.keys[i] === now.keys[j]) score += 0.04;
  return score;
}

function isEnough(
  matching: Matching,
  gaps: Gaps,
  rivals: Rivals,
  runs: RareRuns | undefined,
  { i, j, similarity }: Candidate,
): boolean {
  const { old, now } = matching;
  if (old.heads[i] !== now.heads[j] && similarity < 0.9) return false;
  if (gaps.old[i] !== gaps.now[j]) {
    if (similarity < 0.5) return false;
    const margin = similarity - Math.max(rivalOf(rivals.old, i, j), rivalOf(rivals.now, j, i));
    if (margin >= CLEAR) return true;
    return margin >= MARGIN && (similarity >= ALIKE || (runs?.likeness(i, j) ?? 0) >= LIKE);
  }
  if (similarity >= 0.5) return true;
  if (!isSameByLabel(matching, i, j)) return similarity >= 0.25;
  // `2.4.4 [Placeholder]` shares no word with what is put there.
  return similarity >= 0.1 || wordsOfSegment(old, i).length <= 3 || wordsOfSegment(now, j).length <= 3;
}

/** `2.4.4` says which paragraph it is; a `2.` or `(a)` among many says so only between its own neighbours. */
function isSameByLabel({ old, now, newOf }: Matching, i: number, j: number): boolean {
  const key = old.keys[i]!;
  if (key === '' || key !== now.keys[j]) return false;
  const last = i + 1 === old.count && j + 1 === now.count;
  return /\d\.\d|^\p{Lu}/u.test(key) || (newOf[i - 1] === j - 1 && (last || newOf[i + 1] === j + 1));
}

/** For each segment its best candidate, and how alike the best and the next best are. */
interface Rivals {
  readonly old: Rivalry;
  readonly now: Rivalry;
}

interface Rivalry {
  readonly partner: Int32Array;
  readonly best: Float64Array;
  readonly next: Float64Array;
}

/** What is found far from its place has to be so much more alike than the next best: stock phrases are alike anywhere. */
const MARGIN = 0.05;
/** And so many of its words it has to keep, or so much of its rarer runs of words. */
const ALIKE = 0.82;
/** Unless nothing else is nearly as alike. */
const CLEAR = 0.25;
const LIKE = 0.55;

function rivalsOf({ old, now }: Matching, candidates: readonly Candidate[]): Rivals {
  const rivals = { old: rivalry(old.count), now: rivalry(now.count) };
  for (const { i, j, similarity } of candidates) {
    enter(rivals.old, i, j, similarity);
    enter(rivals.now, j, i, similarity);
  }
  return rivals;
}

function rivalry(count: number): Rivalry {
  return {
    partner: new Int32Array(count).fill(-1),
    best: new Float64Array(count),
    next: new Float64Array(count),
  };
}

function enter({ partner, best, next }: Rivalry, segment: number, other: number, similarity: number): void {
  if (similarity > best[segment]!) {
    next[segment] = best[segment]!;
    best[segment] = similarity;
    partner[segment] = other;
  } else if (similarity > next[segment]!) next[segment] = similarity;
}

/** How alike the best candidate other than the given one is. */
function rivalOf({ partner, best, next }: Rivalry, segment: number, other: number): number {
  return partner[segment] === other ? next[segment]! : best[segment]!;
}

/** Of equally good pairs the one nearer its place, then the earlier, then the one whose texts sort first. */
function compareTied({ old, now }: Matching, a: Candidate, b: Candidate): number {
  const distance = ({ i, j }: Candidate): number => Math.abs(i / old.count - j / now.count);
  const texts = ({ i, j }: Candidate): string =>
    [bodyOfSegment(old, i), bodyOfSegment(now, j)].sort().join('\n');
  const order = distance(a) - distance(b) || a.i + a.j - (b.i + b.j);
  if (order !== 0) return order;
  const [left, right] = [texts(a), texts(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** What says the same in one gap, however often, is paired in order. */
function pairInGaps(matching: Matching): void {
  const { old, now } = matching;
  for (const [lefts, rights] of gapMembers(matching)) {
    const free = new Map<string, number[]>();
    for (const j of rights) {
      const body = bodyOfSegment(now, j);
      const list = free.get(body);
      if (list) list.push(j);
      else free.set(body, [j]);
    }
    for (const i of lefts) {
      const j = free.get(bodyOfSegment(old, i))?.shift();
      if (j !== undefined) pairAlike(matching, i, j);
    }
  }
}
