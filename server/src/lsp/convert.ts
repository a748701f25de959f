import type { Position, Range, TextEdit } from 'vscode-languageserver';
import { type Document, offsetAt, placeAt } from '../core/document/document.ts';
import type { Edit } from '../core/text/edits.ts';
import type { Range as Span } from '../core/text/range.ts';

/** The only place that turns offsets into positions and back. Positions count UTF-16 units, as LSP does by default. */
export function toPosition(document: Document, offset: number): Position {
  return placeAt(document, offset);
}

/** The range of a stretch of text. */
export function toRange(document: Document, span: Span): Range {
  return { start: placeAt(document, span.start), end: placeAt(document, span.end) };
}

/** The stretch of text of a range; one turned round is set right. */
export function toSpan(document: Document, range: Range): Span {
  const a = offsetAt(document, range.start);
  const b = offsetAt(document, range.end);
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

/** The offset of a position. */
export function toOffset(document: Document, position: Position): number {
  return offsetAt(document, position);
}

/** Edits as LSP takes them. */
export function toTextEdits(document: Document, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => ({ range: toRange(document, edit), newText: edit.text }));
}
