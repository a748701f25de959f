import { slice } from '../document/document.ts';
import type { Model } from '../model/model.ts';
import { referencesIn } from '../model/resolve.ts';
import type { Range } from '../text/range.ts';
import type { Side } from './comparison.ts';
import { type Kept, placeOf } from './kept.ts';
import { rangesInSide } from './ranges-in-side.ts';

/** A reference of which a part changed, as it was and as it is. */
export interface ReferencePair {
  readonly old: Range;
  readonly now: Range;
}

/**
 * References that begin or end as they did and name something else: `Article 3` is now `Article 4`, `paragraph 3` is now
 * `paragraphs 2 and 3`. They are told whole, for `“3” replaced by “4”` says nothing to who hears it.
 */
export function changedReferences(
  old: Model,
  now: Model,
  before: Side,
  after: Side,
  kept: readonly Kept[],
): readonly ReferencePair[] {
  const rights = rangesIn(now, after);
  const starts = new Map(rights.map((range) => [range.start, range]));
  const ends = new Map(rights.map((range) => [range.end - 1, range]));
  const taken = new Set<Range>();
  const pairs: ReferencePair[] = [];
  for (const range of rights.length === 0 ? [] : rangesIn(old, before)) {
    const other = starts.get(placeOf(kept, range.start)) ?? ends.get(placeOf(kept, range.end - 1));
    if (!other || taken.has(other) || textOf(old, range) === textOf(now, other)) continue;
    taken.add(other);
    pairs.push({ old: range, now: other });
  }
  return pairs;
}

const rangesIn = rangesInSide(referencesIn);

function textOf({ document }: Model, { start, end }: Range): string {
  return slice(document, start, end);
}
