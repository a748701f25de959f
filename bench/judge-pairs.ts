import { slice } from '../server/src/core/document/document.ts';
import { type Model, provisionsOf } from '../server/src/core/model/model.ts';
import type { Comparison } from '../server/src/core/revisions/comparison.ts';

/** How an alignment stands before a judge that works in another way and takes its time. */
export interface Judgement {
  /** Pairs of paragraphs that the judge is sure of. */
  readonly sure: number;
  /** Of those, how many the comparison has too. */
  readonly found: number;
  /** Pairs of the comparison with a paragraph that the judge is sure of, on either side. */
  readonly told: number;
}

/**
 * Judges an alignment where nobody has listed the truth: every paragraph is held against every other by the groups of
 * three signs that they share, wherever they stand and whatever their number. The judge is sure of two that are each
 * other's best by a clear margin. Quadratic.
 */
export function judge({ old, now, rows }: Comparison): Judgement {
  const [lefts, rights] = [paragraphsOf(old), paragraphsOf(now)];
  const best = lefts.map(() => ({ at: -1, like: 0, next: 0 }));
  const back = rights.map(() => ({ at: -1, like: 0, next: 0 }));
  for (const [a, left] of lefts.entries()) {
    for (const [b, right] of rights.entries()) {
      const like = likeness(left.signs, right.signs);
      enter(best[a]!, b, like);
      enter(back[b]!, a, like);
    }
  }
  const partnerOf = new Map<number, number>();
  const ownerOf = new Map<number, number>();
  for (const [a, { at, like, next }] of best.entries()) {
    const other = back[at];
    if (!other || other.at !== a || like < ALIKE || like - Math.max(next, other.next) < MARGIN) continue;
    partnerOf.set(lefts[a]!.provision, rights[at]!.provision);
    ownerOf.set(rights[at]!.provision, lefts[a]!.provision);
  }
  let [found, told] = [0, 0];
  for (const { old: before, now: after } of rows) {
    if (!before || !after || before.provision < 0 || after.provision < 0) continue;
    if (partnerOf.get(before.provision) === after.provision) found++;
    if (partnerOf.has(before.provision) || ownerOf.has(after.provision)) told++;
  }
  return { sure: partnerOf.size, found, told };
}

/** So much two paragraphs have to share, and so much more than either does with any other. */
const ALIKE = 0.6;
const MARGIN = 0.1;
/** Shorter texts are alike by chance. */
const SHORTEST = 20;

interface Best {
  at: number;
  like: number;
  next: number;
}

function enter(best: Best, at: number, like: number): void {
  if (like > best.like) Object.assign(best, { at, like, next: best.like });
  else if (like > best.next) best.next = like;
}

interface Judged {
  readonly provision: number;
  /** Its groups of three signs as sorted numbers, each as often as it stands there. */
  readonly signs: Uint32Array;
}

function paragraphsOf(model: Model): readonly Judged[] {
  return provisionsOf(model).flatMap(({ block, piece, index }) => {
    const base = model.document.starts[block]!;
    const text = slice(model.document, base + piece.bodyStart, base + piece.end)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (text.length < SHORTEST) return [];
    const signs = Uint32Array.from({ length: text.length - 2 }, (_, i) =>
      [0, 1, 2].reduce((sum, k) => Math.imul(sum, 2_053) + text.charCodeAt(i + k), 0),
    );
    return [{ provision: index, signs: signs.sort() }];
  });
}

function likeness(left: Uint32Array, right: Uint32Array): number {
  const most = (2 * Math.min(left.length, right.length)) / (left.length + right.length);
  if (most < ALIKE - MARGIN) return 0;
  let shared = 0;
  for (let a = 0, b = 0; a < left.length && b < right.length; ) {
    const [x, y] = [left[a]!, right[b]!];
    if (x === y) shared++;
    if (x <= y) a++;
    if (y <= x) b++;
  }
  return (2 * shared) / (left.length + right.length);
}
