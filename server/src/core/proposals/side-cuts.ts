import { slice } from '../document/document.ts';
import type { Bracket } from '../model/contested.ts';
import type { Model } from '../model/model.ts';
import type { Edit } from '../text/edits.ts';
import { sidesOf } from './names-out.ts';

/**
 * Edits that take some of the texts that slashes part out of a bracket, each with its names and one slash; at least one
 * must stay. Sorted and disjoint.
 */
export function sideCuts(
  model: Model,
  { start, end, texts, attribution }: Bracket,
  cut: ReadonlySet<number>,
): readonly Edit[] {
  const from = attribution?.form === 'leading' ? attribution.end : start + 1;
  const sides = sidesOf(model, texts, { start: from, end: end - 1 }).map((side) => {
    const text = slice(model.document, side.start, side.end);
    const ahead = text.length - text.trimStart().length;
    return { start: side.start + ahead, end: side.start + Math.max(ahead, text.trimEnd().length) };
  });
  const kept = sides.findIndex((_, side) => !cut.has(side));
  const edits: Edit[] = [];
  if (kept > 0) edits.push({ start: sides[0]!.start, end: sides[kept]!.start, text: '' });
  for (let side = kept + 1; side < sides.length; side++)
    if (cut.has(side)) edits.push({ start: sides[side - 1]!.end, end: sides[side]!.end, text: '' });
  return edits;
}
