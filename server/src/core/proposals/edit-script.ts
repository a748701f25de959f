import { slice, textOf } from '../document/document.ts';
import type { Model } from '../model/model.ts';
import { compare } from '../revisions/compare.ts';
import type { Row } from '../revisions/comparison.ts';
import { opsOf } from '../revisions/events.ts';
import { staying } from '../revisions/order.ts';
import type { Edit } from '../text/edits.ts';

/**
 * What a submission does to its base, as edits of the base: sorted, disjoint, on whole words. Paragraphs are followed by
 * the alignment of revisions, so an edit of one never spills into another; what moved is taken out here and put in
 * there. Applied to the base they give the submission, byte for byte.
 */
export function editScript(base: Model, submission: Model): readonly Edit[] {
  const comparison = compare(base, submission);
  const edits: Edit[] = [];
  let [oldAt, newAt] = [0, 0];
  const add = (start: number, end: number, text: string): void => {
    const last = edits.at(-1);
    if (start === end && text === '') return;
    if (last && last.end === start)
      edits[edits.length - 1] = { start: last.start, end, text: last.text + text };
    else edits.push({ start, end, text });
  };
  for (const row of inOrder(comparison.rows)) {
    const { old, now } = { old: row.old!, now: row.now! };
    add(oldAt, old.start, slice(submission.document, newAt, now.start));
    let at = old.start;
    let [gone, come] = [0, ''];
    for (const [sign, text] of opsOf(comparison, row)) {
      if (sign === '=') {
        add(at, at + gone, come);
        at += gone + text.length;
        [gone, come] = [0, ''];
      } else if (sign === '-') gone += text.length;
      else come += text;
    }
    add(at, at + gone, come);
    [oldAt, newAt] = [old.end, now.end];
  }
  add(oldAt, base.document.length, slice(submission.document, newAt, submission.document.length));
  return withLeadingSpaces(edits, textOf(base.document));
}

/** `may ` taken out of `Members may go` becomes ` may`: the form then reads `[ may - RUS delete]`. */
function withLeadingSpaces(edits: readonly Edit[], text: string): readonly Edit[] {
  return edits.map((edit, index) => {
    const { start, end } = edit;
    const free = start > (edits[index - 1]?.end ?? 0);
    const slides =
      edit.text === '' && free && text[start - 1] === ' ' && text[end - 1] === ' ' && end > start;
    return slides && text[start - 2] !== ' ' && text[end] !== ' '
      ? { start: start - 1, end: end - 1, text: '' }
      : edit;
  });
}

/** The rows with both sides that stand in one order on both: the heaviest such set, the ends of the text included. */
function inOrder(rows: readonly Row[]): readonly Row[] {
  const both = rows
    .filter((row) => row.old && row.now)
    .sort((a, b) => a.old!.start - b.old!.start || a.old!.end - b.old!.end || a.now!.start - b.now!.start);
  const places = both.map((_, index) => index).sort((a, b) => compareStarts(both[a]!, both[b]!));
  const ranks = new Array<number>(both.length);
  for (const [rank, index] of places.entries()) ranks[index] = rank;
  const kept = staying(
    ranks,
    both.map((row) => row.old!.end - row.old!.start + row.now!.end - row.now!.start + 1),
  );
  return both.filter((_, index) => kept[index]);
}

function compareStarts(a: Row, b: Row): number {
  return a.now!.start - b.now!.start || a.now!.end - b.now!.end || a.old!.start - b.old!.start;
}
