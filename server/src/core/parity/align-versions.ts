import { staying } from '../text/staying.ts';
import type { Version, VersionProvision } from './read-version.ts';
import { saidCodes } from './read-version.ts';

/** What corresponds in all versions: for each its provision, or -1 where it has none. In the order of the texts. */
export type ParityRow = readonly number[];

/**
 * Aligns language versions by what does not depend on the language: labels, kinds, dates, symbols, numbers, brackets
 * and length. Every provision of every version stands in one row. Versions may be far apart in wording; some may lack
 * paragraphs. The first version is the guide, the others are laid against what was found so far.
 */
export function alignVersions(versions: readonly Version[]): readonly ParityRow[] {
  const [first, ...others] = versions;
  if (!first) return [];
  let rows: number[][] = first.provisions.map((_, index) => [index]);
  for (const [k, version] of others.entries()) {
    const guide = rows.map((row) => {
      const by = row.findIndex((index) => index >= 0);
      return versions[by]!.provisions[row[by]!]!;
    });
    const pairs = pairsOf(guide, version.provisions);
    const next: number[][] = [];
    let [i, j] = [0, 0];
    for (const [left, right] of [...pairs, [guide.length, version.provisions.length] as const]) {
      while (i < left) next.push([...rows[i++]!, -1]);
      while (j < right) next.push([...new Array<number>(k + 1).fill(-1), j++]);
      if (left < guide.length) next.push([...rows[i++]!, j++]);
    }
    rows = next;
  }
  return rows;
}

type Pair = readonly [left: number, right: number];

/** Pairs in order. What both have under a label that stands once on either side comes first and cuts the rest in pieces. */
function pairsOf(left: readonly VersionProvision[], right: readonly VersionProvision[]): readonly Pair[] {
  const anchors = anchorsOf(left, right);
  const pairs: Pair[] = [];
  let [fromLeft, fromRight] = [0, 0];
  for (const [i, j] of [...anchors, [left.length, right.length] as const]) {
    pairs.push(...pairsBetween(left, right, fromLeft, i, fromRight, j));
    if (i < left.length) pairs.push([i, j]);
    [fromLeft, fromRight] = [i + 1, j + 1];
  }
  return pairs;
}

function anchorsOf(left: readonly VersionProvision[], right: readonly VersionProvision[]): readonly Pair[] {
  const places = placesOf(right);
  const found: Pair[] = [];
  for (const [key, i] of placesOf(left)) {
    const j = places.get(key) ?? -1;
    if (i >= 0 && j >= 0) found.push([i, j]);
  }
  found.sort((a, b) => a[0] - b[0]);
  const stays = staying(
    found.map(([, j]) => j),
    found.map(([i, j]) => 1 + likeness(left[i]!, right[j]!)),
  );
  return found.filter((_, k) => stays[k]);
}

/** Where each label stands that is more than one number of a list; -1 where it stands more than once. */
function placesOf(provisions: readonly VersionProvision[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, { key }] of provisions.entries())
    if (key !== '') places.set(key, places.has(key) ? -1 : index);
  return places;
}

/** The best pairs in order of two stretches: each pair counts by how alike its sides are. */
function pairsBetween(
  left: readonly VersionProvision[],
  right: readonly VersionProvision[],
  fromLeft: number,
  toLeft: number,
  fromRight: number,
  toRight: number,
): readonly Pair[] {
  const [rows, columns] = [toLeft - fromLeft, toRight - fromRight];
  if (rows <= 0 || columns <= 0) return [];
  if (rows * columns > MOST_CELLS) {
    // Without any label to hold on to, halves are taken to correspond.
    const [i, j] = [fromLeft + (rows >> 1), fromRight + (columns >> 1)];
    return [
      ...pairsBetween(left, right, fromLeft, i, fromRight, j),
      ...pairsBetween(left, right, i, toLeft, j, toRight),
    ];
  }
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  for (let a = rows - 1; a >= 0; a--) {
    for (let b = columns - 1; b >= 0; b--) {
      const score = likeness(left[fromLeft + a]!, right[fromRight + b]!);
      const both = score > 0 ? score + best[(a + 1) * width + b + 1]! : 0;
      best[a * width + b] = Math.max(both, best[(a + 1) * width + b]!, best[a * width + b + 1]!);
    }
  }
  const pairs: Pair[] = [];
  for (let a = 0, b = 0; a < rows && b < columns; ) {
    const score = likeness(left[fromLeft + a]!, right[fromRight + b]!);
    const value = best[a * width + b]!;
    if (score > 0 && value === score + best[(a + 1) * width + b + 1]!)
      pairs.push([fromLeft + a++, fromRight + b++]);
    else if (value === best[(a + 1) * width + b]!) a++;
    else b++;
  }
  return pairs;
}

const MOST_CELLS = 4_000_000;

/** How well two provisions may be one in two languages; not above 0 where they cannot. */
function likeness(left: VersionProvision, right: VersionProvision): number {
  const sameKind = left.provision.kind === right.provision.kind;
  if (left.provision.piece.level > 0 !== right.provision.piece.level > 0) return -1;
  let score = sameKind ? 1 : 0;
  if (left.key !== '' && right.key !== '') score += left.key === right.key ? 3 : -0.5;
  else if (left.key !== right.key) score -= 0.5;
  const longer = Math.max(left.length, right.length, 1);
  score += Math.min(left.length, right.length) / longer;
  // A heading against a page of text is another thing, whatever else they share.
  if (longer > 200 && Math.min(left.length, right.length) * 5 < longer) score -= 1;
  if (left.brackets !== '' && left.brackets === right.brackets) score += 0.5;
  let [shared, all] = [0, 0];
  for (const code of saidCodes) {
    const values = new Set(left.said[code].map(({ value }) => value));
    for (const { value } of right.said[code]) if (values.has(value)) shared++;
    all += Math.max(left.said[code].length, right.said[code].length);
  }
  if (all > 0) score += shared > 0 ? 1.5 * Math.min(1, (shared + 0.5) / all) : -0.5;
  return score;
}
