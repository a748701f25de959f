import { slice } from '../document/document.ts';
import { quietSpansOf } from '../document/facts/facts.ts';
import type { Model } from '../model/model.ts';
import type { Range } from '../text/range.ts';
import { type RangesInSide, rangesInSide } from './ranges-in-side.ts';

/** Where the marks of footnotes stand in one side of a row, that at the head of a footnote with them. */
export const footnotesIn: RangesInSide = rangesInSide(({ document }, block) =>
  document.blocks[block]!.text.includes('[^')
    ? quietSpansOf(document.blocks[block]!).filter(({ kind }) => FOOTNOTES.has(kind))
    : [],
);

const FOOTNOTES = new Set<string>(['footnote-reference', 'footnote-label']);

/** The marks that a changed stretch holds or changes, one behind the other: `[^1][^2]`. */
export function marksTouched({ document }: Model, marks: readonly Range[], at: number, text: string): string {
  const touched = marks.filter(({ start, end }) => at < end && start < at + text.length);
  return touched.map(({ start, end }) => slice(document, start, end).replace(/:.*$/, '')).join('');
}
