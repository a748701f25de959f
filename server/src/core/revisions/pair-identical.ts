import { type Gaps, gapsOf, type Matching, pair } from './matching.ts';

/**
 * Pairs segments that say the same: those whose text stands once on either side, then those whose text and label do,
 * each time with the neighbours of what is paired. Boilerplate that repeats is thus told apart by what stands
 * beside it.
 */
export function pairIdentical(matching: Matching): void {
  const { old, now } = matching;
  pairUnique(matching, old.bodies, now.bodies);
  spread(matching);
  // Where all is renumbered an equal label means nothing by itself: it has to lie between the same neighbours.
  pairUnique(matching, labelled(old.bodies, old.keys), labelled(now.bodies, now.keys), gapsOf(matching));
  spread(matching);
}

/**
 * Pairs equal neighbours of pairs, as far as they go: first where both neighbours say so, then a heading with what
 * follows it and any other text with what precedes it, then whatever is left.
 */
export function spread(matching: Matching): void {
  const { old, now, newOf } = matching;
  const last = old.count - 1;
  for (let i = 2; i <= last; i++) {
    const j = newOf[i - 1]! + 1;
    if (j > 0 && newOf[i]! < 0 && ((i === last && j === now.count - 1) || newOf[i + 1] === j + 1))
      pairIfSame(matching, i, j);
  }
  for (let i = last; i > 1; i--)
    if (old.heads[i - 1] && now.heads[newOf[i]! - 1]) pairIfSame(matching, i - 1, newOf[i]! - 1);
  for (let i = 0; i < last; i++)
    if (!old.heads[i + 1] && !now.heads[newOf[i]! + 1]) pairIfSame(matching, i + 1, newOf[i]! + 1);
  for (let i = last; i > 1; i--) pairIfSame(matching, i - 1, newOf[i]! - 1);
  for (let i = 0; i < last; i++) pairIfSame(matching, i + 1, newOf[i]! + 1);
}

function pairIfSame(matching: Matching, i: number, j: number): void {
  const { old, now, newOf, oldOf } = matching;
  // A segment without a partner gives its neighbour 0 or -2, which is nobody's.
  if (j <= 0 || j >= now.count || newOf[i]! >= 0 || oldOf[j]! >= 0) return;
  if (old.bodies[i] === now.bodies[j]) pair(matching, i, j);
}

function pairUnique(
  matching: Matching,
  left: readonly string[],
  right: readonly string[],
  gaps?: Gaps,
): void {
  const { newOf, oldOf } = matching;
  const lefts = uniqueOf(left, newOf);
  const rights = uniqueOf(right, oldOf);
  for (const [text, i] of lefts) {
    const j = i < 0 ? -1 : (rights.get(text) ?? -1);
    if (j >= 0 && (!gaps || gaps.old[i] === gaps.now[j])) pair(matching, i, j);
  }
}

/** Where each text stands among the segments still without a partner; -1 where it stands more than once. */
function uniqueOf(texts: readonly string[], partners: Int32Array): Map<string, number> {
  const places = new Map<string, number>();
  for (let i = 1; i < texts.length; i++) {
    const text = texts[i]!;
    if (partners[i]! < 0 && text !== '') places.set(text, places.has(text) ? -1 : i);
  }
  return places;
}

function labelled(bodies: readonly string[], keys: readonly string[]): readonly string[] {
  return bodies.map((body, i) => (body === '' && keys[i] === '' ? '' : `${keys[i]}\t${body}`));
}
