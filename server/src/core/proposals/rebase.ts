import { slice, textOf } from '../document/document.ts';
import { type Model, provisionIndexAt } from '../model/model.ts';
import { pathsOf } from '../model/paths.ts';
import { compare } from '../revisions/compare.ts';
import type { Comparison, Row, Side } from '../revisions/comparison.ts';
import { opsOf } from '../revisions/events.ts';
import { applyEdits, type Edit, sortEdits } from '../text/edits.ts';
import { type Message, message } from '../text/message.ts';
import { editScript } from './edit-script.ts';

/** A submission made from an earlier revision, as if it had been made from the base. */
export interface Rebased {
  readonly text: string;
  /** How many of its changes were placed, and how many the base holds already. */
  readonly placed: number;
  readonly already: number;
  /** Changes that have no place in the base any more. */
  readonly left: readonly { readonly at: string; readonly words: string; readonly reason: Message }[];
}

/**
 * Carries what a submission changed in an earlier revision over to the base, paragraph by paragraph, wherever these
 * stand now. A change goes where the words that it touches are still the same; where they are not, it is told of and
 * left out, never guessed.
 */
export function rebase(earlier: Model, base: Model, submission: Model): Rebased {
  const comparison = compare(earlier, base);
  const rows = comparison.rows.filter((row) => row.old).sort((a, b) => a.old!.start - b.old!.start);
  const edits: Edit[] = [];
  const left: { at: string; words: string; reason: Message }[] = [];
  let [placed, already] = [0, 0];
  let first = 0;
  for (const edit of editScript(earlier, submission)) {
    while (first + 1 < rows.length && rows[first + 1]!.old!.start <= edit.start) first++;
    const result = place(comparison, rowsOf(rows, first, edit), edit);
    if (result === 'already') already++;
    else if (Array.isArray(result)) {
      edits.push(...result);
      placed++;
    } else left.push(telling(earlier, edit, result as Message));
  }
  return { text: applyEdits(textOf(base.document), sortEdits(edits)), placed, already, left };
}

function telling(
  earlier: Model,
  { start, end, text }: Edit,
  reason: Message,
): { at: string; words: string; reason: Message } {
  const gone = slice(earlier.document, start, end);
  const lead = gone.trim() === '' ? 0 : gone.length - gone.trimStart().length;
  const words = (text.trim() || gone.trim()).replace(/\s+/g, ' ');
  const short = words.length > 60 ? `${words.slice(0, 59)}…` : words;
  return { at: pathsOf(earlier)[provisionIndexAt(earlier, start + lead)] ?? '', words: short, reason };
}

const CHANGED = message('The words it changes are no longer the same.');
const GONE = message('The paragraph is no longer there.');

/** The rows that an edit touches, from the one in which it begins. */
function rowsOf(rows: readonly Row[], first: number, { end }: Edit): readonly Row[] {
  let last = first + 1;
  while (last < rows.length && rows[last]!.old!.start < end) last++;
  return rows.slice(first, last);
}

/** Where an edit of the earlier text goes in the base; one over several paragraphs goes piece by piece, or not at all. */
function place(
  comparison: Comparison,
  rows: readonly Row[],
  edit: Edit,
): readonly Edit[] | 'already' | Message {
  const result: Edit[] = [];
  let already = true;
  for (const [index, row] of rows.entries()) {
    const { start, end } = row.old!;
    const piece = {
      start: Math.max(edit.start, start),
      end: Math.min(edit.end, end),
      text: index === rows.length - 1 ? edit.text : '',
    };
    const at = placeInRow(comparison, row, piece);
    if (at === 'already') continue;
    if ('args' in at) return at;
    already = false;
    result.push(at);
  }
  if (rows.length === 0) return GONE;
  return already ? 'already' : result;
}

/** One paragraph: the stretch must lie in words that stayed, or be what the base did as well. */
function placeInRow(comparison: Comparison, row: Row, edit: Edit): Edit | 'already' | Message {
  if (!row.now) return edit.text.trim() === '' && edit.end > edit.start ? 'already' : GONE;
  let old = (row.old as Side).start;
  let now = row.now.start;
  let kept: Edit | null =
    edit.start === row.old!.end && row.old!.start === row.old!.end ? { ...edit, start: now, end: now } : null;
  let [goneAt, gone, come] = [old, 0, ''];
  /** Whether the base itself changed just what the edit changes. */
  const same = (): boolean =>
    gone + come.length > 0 && goneAt === edit.start && goneAt + gone === edit.end && come === edit.text;
  for (const [sign, text] of opsOf(comparison, row)) {
    if (sign === '=') {
      if (same()) return 'already';
      if (!kept && old <= edit.start && edit.end <= old + text.length)
        kept = { start: now + edit.start - old, end: now + edit.end - old, text: edit.text };
      old += text.length;
      now += text.length;
      [goneAt, gone, come] = [old, 0, ''];
    } else if (sign === '-') {
      gone += text.length;
      old += text.length;
    } else {
      come += text;
      now += text.length;
    }
  }
  if (same()) return 'already';
  return kept ?? CHANGED;
}
