import { applyEdits, type Edit } from './edits.ts';
import type { Range } from './range.ts';

/**
 * Sorted, disjoint edits with those of one place made one, so that each place can be taken or left as a whole. `places`
 * are sorted by their start, those around others first; `slice` gives the text that is edited.
 */
export function joinEdits(
  edits: readonly Edit[],
  places: readonly Range[],
  slice: (start: number, end: number) => string,
): readonly Edit[] {
  const joined: Edit[] = [];
  let next = 0;
  for (let i = 0; i < edits.length; ) {
    const first = edits[i++]!;
    while (next < places.length && places[next]!.end < first.start) next++;
    // A place begins before its edits or, where white space before it goes too, within the first of them.
    const place = places[next];
    const group = [first];
    if (place && place.start <= first.end)
      while (i < edits.length && edits[i]!.start <= place.end) group.push(edits[i++]!);
    joined.push(group.length === 1 ? first : asOne(group, slice));
  }
  return joined;
}

function asOne(edits: readonly Edit[], slice: (start: number, end: number) => string): Edit {
  const { start } = edits[0]!;
  const { end } = edits.at(-1)!;
  const own = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return { start, end, text: applyEdits(slice(start, end), own) };
}
