import type { Range } from './range.ts';

/** Replaces `[start, end)` of a text by `text`. */
export interface Edit extends Range {
  readonly text: string;
}

/**
 * Applies edits to a text. They are taken in order of their start; one that overlaps an earlier one is left
 * out, because two changes of one place cannot both be meant.
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of sortEdits(edits)) {
    if (edit.start < at) continue;
    result += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + source.slice(at);
}

/** Edits in order of their start, then of their end; the order of equal ones is kept. */
export function sortEdits(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
