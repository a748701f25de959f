import { createDocument } from '../document/document.ts';
import type { Profile } from '../lexicon/profile.ts';
import { createModel } from '../model/model.ts';
import { applyEdits, type Edit } from '../text/edits.ts';

/**
 * A text without its editorial notes, `{Moved from 2.1.4}` and `[Note by the Chair: ...]`: they are no text. The space
 * before a note goes with it, and so does a line that holds nothing else. Every other sign stays.
 */
export function withoutNotes(text: string, profile: Profile): string {
  const model = createModel(createDocument(text), profile);
  const edits: Edit[] = [];
  for (const [b, { marks }] of model.facts.entries()) {
    const base = model.document.starts[b]!;
    for (const { kind, start, end } of marks) {
      // Words that a comment is on stand in braces too, and are text.
      if (kind !== 'note' || text.startsWith('{==', base + start)) continue;
      const edit = roomOf(text, base + start, base + end);
      // One note inside another goes with it.
      if (edit.start >= (edits.at(-1)?.end ?? 0)) edits.push(edit);
    }
  }
  return applyEdits(text, edits);
}

/** The stretch that goes with a note. */
function roomOf(text: string, start: number, end: number): Edit {
  let from = start;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
  let to = end;
  while (to < text.length && (text[to] === ' ' || text[to] === '\t')) to++;
  const opens = from === 0 || /[\r\n]/.test(text[from - 1]!);
  const closes = to === text.length || /[\r\n]/.test(text[to]!);
  if (opens && closes) {
    const behind = /^(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))?/.exec(text.slice(to, to + 200));
    return { start: from, end: to + (behind?.[0].length ?? 0), text: '' };
  }
  if (opens) return { start, end: to, text: '' };
  if (closes || /[.,;:!?\])]/.test(text[to]!)) return { start: from, end, text: '' };
  return { start: from, end: to, text: from < start || to > end ? ' ' : '' };
}
