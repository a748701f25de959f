import { diffArrays } from 'diff';
import { type Segments, sourceOfSegment } from './segments.ts';
import { tokenize } from './tokens.ts';

/**
 * Where a segment has to be cut so that its pieces become the parts, in order: offsets in the document, the segment's
 * own start and end included. Each cut lies where it separates most words that belong to the one part from those that
 * belong to the next.
 */
export function cutPoints(
  whole: Segments,
  segment: number,
  several: Segments,
  parts: readonly number[],
): readonly number[] {
  const tokens = tokenize(sourceOfSegment(whole, segment));
  const partTokens = parts.map((part) => tokenize(sourceOfSegment(several, part)));
  const owners = ownersOf(tokens, partTokens);
  const start = whole.starts[segment]!;
  const cuts = [start];
  let from = 0;
  for (let k = 1; k < parts.length; k++) {
    // The tokens of a part stay in order, so the first that belongs to a later one ends the piece.
    let at = owners.findIndex((owner, index) => index >= from && owner >= k);
    if (at < 0) at = tokens.length;
    // What nobody owns before it, an opening bracket or a number, goes with what follows.
    while (
      at > from &&
      owners[at - 1]! < 0 &&
      !/\s/.test(tokens[at - 1]!) &&
      !/[.;:,!?\])]/.test(tokens[at - 1]!)
    )
      at--;
    cuts.push(start + tokens.slice(0, at).reduce((sum, token) => sum + token.length, 0));
    from = at;
  }
  cuts.push(whole.starts[segment + 1]!);
  return cuts;
}

/** For each token of the whole the part that it stands in, or -1. */
function ownersOf(tokens: readonly string[], parts: readonly (readonly string[])[]): readonly number[] {
  const owners: number[] = new Array(tokens.length).fill(-1);
  const all = parts.flat();
  const partAt: number[] = parts.flatMap((part, k) => part.map(() => k));
  const changes = diffArrays([...tokens], all, { maxEditLength: 20_000 });
  let left = 0;
  let right = 0;
  for (const { added, removed, count = 0 } of changes ?? []) {
    if (removed) left += count;
    else if (added) right += count;
    else for (let n = 0; n < count; n++) owners[left++] = partAt[right++]!;
  }
  return owners;
}
