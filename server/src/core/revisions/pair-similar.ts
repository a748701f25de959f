import { type Candidate, candidatesEverywhere, candidatesInGaps } from './candidates.ts';
import { type Gaps, gapsOf, type Matching, pairEdited } from './matching.ts';
import { pairChapeaus } from './pair-chapeaus.ts';
import { pairInGaps, pairLeftovers, spread } from './pair-identical.ts';
import { type RareRuns, readRareRuns } from './rare-runs.ts';
import { bestRival, type Rivals, rivalsOf } from './rivals.ts';
import { bodyOfSegment, provisionOfSegment, type Segments, wordsOfSegment } from './segments.ts';
import { readBags, type WordBags } from './word-bags.ts';
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
  pairBest(matching, candidatesInGaps(matching, bags), CERTAIN, bags);
  spread(matching);
  const runs = readRareRuns(matching);
  const candidates = candidatesEverywhere(matching, bags, runs);
  pairBest(matching, candidates, CERTAIN, bags, runs);
  spread(matching);
  pairBest(matching, candidates, 0, bags, runs);
  spread(matching);
  pairInGaps(matching);
  pairChapeaus(matching);
  pairLeftovers(matching);
}

const CERTAIN = 0.7;

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
    const margin = similarity - bestRival(rivals, i, j);
    if (similarity < 0.5)
      return (
        similarity >= SHORTENED &&
        margin >= MARGIN &&
        hasMany(matching, i, j) &&
        (runs?.containment(i, j) ?? 0) >= WITHIN
      );
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
  // `6. [deleted]` stands where the paragraph stood, whatever became of those beside it.
  if (isTombstone(old, i) !== isTombstone(now, j)) return true;
  const last = i + 1 === old.count && j + 1 === now.count;
  return /\d\.\d|^\p{Lu}/u.test(key) || (newOf[i - 1] === j - 1 && (last || newOf[i + 1] === j + 1));
}

function isTombstone({ model }: Segments, segment: number): boolean {
  return model.structure.kind[provisionOfSegment(segment)] === 'tombstone';
}

/** What is found far from its place has to be so much more alike than the next best: stock phrases are alike anywhere. */
const MARGIN = 0.05;
/** And so many of its words it has to keep, or so much of its rarer runs of words. */
const ALIKE = 0.82;
/** Unless nothing else is nearly as alike. */
const CLEAR = 0.25;
const LIKE = 0.55;
/** What has only so much in common, because it was cut down or grew, is still one where the shorter is in the longer. */
const SHORTENED = 0.3;
const WITHIN = 0.85;
const MANY = 12;

function hasMany({ old, now }: Matching, i: number, j: number): boolean {
  return wordsOfSegment(old, i).length >= MANY && wordsOfSegment(now, j).length >= MANY;
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
