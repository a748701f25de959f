import { slice, textOf } from '../document/document.ts';
import type { Model } from '../model/model.ts';
import { compare } from '../revisions/compare.ts';
import type { Row } from '../revisions/comparison.ts';
import { opsOf } from '../revisions/events.ts';
import type { Edit } from '../text/edits.ts';
import { staying } from '../text/staying.ts';

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
  return readable(edits, textOf(base.document));
}

/**
 * The same changes, cut where they read best: white space that stays is not replaced, `may ` taken out of
 * `Members may go` becomes ` may`, and a paragraph comes or goes with the blank line behind it, at the end of the text
 * with the one before it.
 */
function readable(edits: readonly Edit[], base: string): readonly Edit[] {
  const result: Edit[] = [];
  const whole = withWholeBrackets(edits, base);
  for (const [index, edit] of whole.entries()) {
    const free = result.at(-1)?.end ?? 0;
    const next = whole[index + 1]?.start ?? base.length;
    const cut = withoutCommonSpace(edit, base);
    if (cut.start < cut.end || cut.text !== '') result.push(slide(cut, base, free, next));
  }
  return result;
}

/**
 * Brackets put around a few words, or taken from around them, are one change of these words: a lone bracket in a form
 * of its own could not be read.
 */
function withWholeBrackets(edits: readonly Edit[], base: string): readonly Edit[] {
  const result: Edit[] = [];
  for (let i = 0; i < edits.length; i++) {
    let joined = edits[i]!;
    let last = i;
    let whole = isWhole(joined, base);
    for (let j = i + 1; !whole && j < edits.length; j++) {
      const next = edits[j]!;
      const kept = base.slice(joined.end, next.start);
      if (next.start - edits[i]!.end > LONGEST_JOIN || /[\r\n]/.test(kept)) break;
      joined = { start: joined.start, end: next.end, text: joined.text + kept + next.text };
      whole = isWhole(joined, base);
      if (whole) last = j;
    }
    result.push(last > i ? joined : edits[i]!);
    i = last;
  }
  return result;
}

const LONGEST_JOIN = 80;

function isWhole({ start, end, text }: Edit, base: string): boolean {
  return isBalanced(text) && isBalanced(base.slice(start, end));
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 91) depth++;
    else if (code === 93 && --depth < 0) return false;
  }
  return depth === 0;
}

function withoutCommonSpace({ start, end, text }: Edit, base: string): Edit {
  let ahead = 0;
  const most = Math.min(end - start, text.length);
  while (ahead < most && isSpace(text, ahead) && text[ahead] === base[start + ahead]) ahead++;
  while (ahead > 0 && !(mayCut(text, ahead) && mayCut(base, start + ahead))) ahead--;
  let back = 0;
  while (
    back < most - ahead &&
    isSpace(text, text.length - 1 - back) &&
    text[text.length - 1 - back] === base[end - 1 - back]
  )
    back++;
  while (back > 0 && !(mayCut(text, text.length - back) && mayCut(base, end - back))) back--;
  return { start: start + ahead, end: end - back, text: text.slice(ahead, text.length - back) };
}

/** Of a stretch that only comes or only goes; `free` is where the edit before it ends, `next` where the one behind begins. */
function slide(edit: Edit, base: string, free: number, next: number): Edit {
  const { start, end, text } = edit;
  if (text !== '' && end > start) return edit;
  const moved = text === '' ? base.slice(start, end) : text;
  const paragraph = asParagraph(edit, moved, base, free, next);
  if (paragraph) return paragraph;
  const gap = /(?:\r\n|\n|\r)[ \t\r\n]*$/.exec(moved)?.[0] ?? '';
  const opens = /^[ \t]*[\r\n]/.test(moved) || moved.length === gap.length;
  // At the end of a text a paragraph comes or goes with the blank line before it.
  const last = opens && moved.trim() !== '' && end === base.length;
  if (gap !== '' && (!opens || last)) return back(edit, base, free, gap);
  const word = text === '' && moved.endsWith(' ') && base[start - 2] !== ' ' && base[end] !== ' ';
  return word ? back(edit, base, free, ' ') : edit;
}

/** A paragraph that comes or goes does so from the start of its line to that of the next one, where it can. */
function asParagraph(edit: Edit, moved: string, base: string, free: number, next: number): Edit | null {
  const isLineStart = (at: number): boolean => at === 0 || base[at - 1] === '\n';
  const whole = (text: string): boolean => text.trim() !== '' && /(?:\n\n|\r\n\r\n)$/.test(text);
  if (whole(moved) && isLineStart(edit.start) && !/^[\r\n]/.test(moved)) return edit;
  // Forward by the line ends that it begins with, where the same follow it; backward by those that it ends with.
  const ahead = /^(?:\r\n|\n)+/.exec(moved)?.[0] ?? '';
  if (ahead !== '' && edit.end + ahead.length <= next && base.startsWith(ahead, edit.end)) {
    const turned = moved.slice(ahead.length) + ahead;
    if (whole(turned) && isLineStart(edit.start + ahead.length)) return shifted(edit, ahead.length, turned);
  }
  const behind = /(?:\r\n|\n)+$/.exec(moved)?.[0] ?? '';
  const from = edit.start - behind.length;
  if (behind !== '' && from >= free && base.startsWith(behind, from) && isLineStart(from)) {
    const turned = behind + moved.slice(0, moved.length - behind.length);
    if (whole(turned) && !/^[\r\n]/.test(turned)) return shifted(edit, -behind.length, turned);
  }
  return null;
}

function shifted({ start, end, text }: Edit, by: number, turned: string): Edit {
  return { start: start + by, end: end + by, text: text === '' ? '' : turned };
}

/** The stretch begins earlier by what it ends with, where the same stands before it. */
function back(edit: Edit, base: string, free: number, gap: string): Edit {
  const start = edit.start - gap.length;
  if (start < free || !base.startsWith(gap, start) || !mayCut(base, start)) return edit;
  if (edit.text !== '') return { start, end: start, text: gap + edit.text.slice(0, -gap.length) };
  return { start, end: edit.end - gap.length, text: '' };
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** Whether a text may be cut beside white space: not in CRLF, nor before a mark that joins what precedes it. */
function mayCut(text: string, at: number): boolean {
  if (text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13) return false;
  return !JOINS.test(text.slice(at, at + 2));
}

const JOINS = /^(?:\p{M}|\u200d)/u;

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
