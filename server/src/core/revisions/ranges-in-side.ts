import { blockIndexAt } from '../document/document.ts';
import type { Model } from '../model/model.ts';
import { firstFrom, type Range } from '../text/range.ts';
import type { Side } from './comparison.ts';

/** Reads ranges that begin in one side of a row; both the document's. */
export type RangesInSide = (model: Model, side: Side) => readonly Range[];

/**
 * Makes such a reader of one that finds them in a block, in order and as the block counts. Each block is read once, for a
 * block may hold thousands of rows.
 */
export function rangesInSide(read: (model: Model, block: number) => readonly Range[]): RangesInSide {
  const known = new WeakMap<Model, Map<number, readonly Range[]>>();
  const inBlock = (model: Model, block: number): readonly Range[] => {
    let blocks = known.get(model);
    if (!blocks) known.set(model, (blocks = new Map()));
    let ranges = blocks.get(block);
    if (!ranges) blocks.set(block, (ranges = read(model, block)));
    return ranges;
  };
  return (model, side) => {
    const { blocks, starts } = model.document;
    const found: Range[] = [];
    for (let b = blockIndexAt(model.document, side.start); b < blocks.length && starts[b]! < side.end; b++) {
      const base = starts[b]!;
      const ranges = inBlock(model, b);
      for (let r = firstFrom(ranges, side.start - base); r < ranges.length; r++) {
        const { start, end } = ranges[r]!;
        if (base + start >= side.end) break;
        found.push({ start: base + start, end: base + end });
      }
    }
    return found;
  };
}
