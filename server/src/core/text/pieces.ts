import { type Edit, sortEdits } from './edits.ts';

/** A stretch that stands in two texts, at a place in each. */
export interface Piece {
  /** Where it starts in the old text and in the new one. */
  readonly old: number;
  readonly now: number;
  readonly length: number;
}

/** What sorted, disjoint edits leave of a text of a length, in order. */
export function keptPieces(length: number, edits: readonly Edit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let old = 0;
  let now = 0;
  for (const { start, end, text } of sortEdits(edits)) {
    if (start > old) pieces.push({ old, now, length: start - old });
    now += start - old + text.length;
    old = end;
  }
  if (length > old) pieces.push({ old, now, length: length - old });
  return pieces;
}

/** What is left of a text after two changes, from the pieces that each leaves. */
export function composePieces(first: readonly Piece[], second: readonly Piece[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { old, now, length } of second) {
    // Pieces end in the order in which they start.
    while (from < first.length && first[from]!.now + first[from]!.length <= old) from++;
    for (let i = from; i < first.length && first[i]!.now < old + length; i++) {
      const start = Math.max(first[i]!.now, old);
      const end = Math.min(first[i]!.now + first[i]!.length, old + length);
      if (end > start)
        pieces.push({
          old: first[i]!.old + start - first[i]!.now,
          now: now + start - old,
          length: end - start,
        });
    }
  }
  return pieces;
}
