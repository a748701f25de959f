import { blockIndexAt, slice } from '../document/document.ts';
import { quietSpansOf } from '../document/facts/facts.ts';
import type { Model } from '../model/model.ts';
import type { Range } from '../text/range.ts';
import type { Side } from './comparison.ts';

/** Where the marks of footnotes stand in one side of a row, that at the head of a footnote with them. */
export function footnotesIn({ document }: Model, { start, end }: Side): readonly Range[] {
  const found: Range[] = [];
  for (let b = blockIndexAt(document, start); b < document.blocks.length && document.starts[b]! < end; b++) {
    const block = document.blocks[b]!;
    if (!block.text.includes('[^')) continue;
    for (const span of quietSpansOf(block)) {
      const at = document.starts[b]! + span.start;
      if (FOOTNOTES.has(span.kind) && start <= at && at < end)
        found.push({ start: at, end: document.starts[b]! + span.end });
    }
  }
  return found;
}

const FOOTNOTES = new Set<string>(['footnote-reference', 'footnote-label']);

/** The marks that a changed stretch holds or changes, one behind the other: `[^1][^2]`. */
export function marksTouched({ document }: Model, marks: readonly Range[], at: number, text: string): string {
  const touched = marks.filter(({ start, end }) => at < end && start < at + text.length);
  return touched.map(({ start, end }) => slice(document, start, end).replace(/:.*$/, '')).join('');
}
