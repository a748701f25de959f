import { blockIndexAt, slice, textOf } from '../document/document.ts';
import { type Bracket, contestedOf } from '../model/contested.ts';
import type { Model } from '../model/model.ts';
import type { Edit } from '../text/edits.ts';
import type { Range } from '../text/range.ts';
import { type MarkedChange, markedChangesOf } from './marked.ts';
import { createMask, type Mask } from './mask.ts';
import { keptText, orphanedEmphasis, spaceBehindLabel } from './settle-edits.ts';
import { slashGaps } from './slash-gaps.ts';

/** What becomes of a contested bracket: it stands as it is, or these of its texts stay without it (perhaps none). */
export type Decision = 'leave' | readonly Range[];

/** What becomes of a marked change: it stands, its old or its new words do, both parted by a slash, or none. */
export type MarkDecision = 'leave' | 'old' | 'new' | 'both' | 'none';

/**
 * Decides many brackets at once. What is in a dropped text goes with it; the white space that only parted dropped text
 * from its surroundings goes too. Alternatives that stay side by side are parted by a slash. Sorted, disjoint edits.
 */
export function settle(
  model: Model,
  decide: (bracket: Bracket) => Decision,
  decideMark: (change: MarkedChange) => MarkDecision = () => 'leave',
): readonly Edit[] {
  const { brackets } = contestedOf(model);
  const text = textOf(model.document);
  const mask = createMask(text);
  /** Where the dropped brackets lie, in order; each leaves a hole to be tidied. */
  const dropped: Range[] = [];
  let droppedEnd = 0;
  /** For each group where the text of it that stays last ends. */
  const last = new Map<number, number>();
  const out = new Set<number>();
  for (const bracket of brackets) {
    if (bracket.end <= droppedEnd) continue;
    const decision = decide(bracket);
    if (decision === 'leave') continue;
    if (decision.length === 0) {
      out.add(bracket.index);
      dropped.push(bracket);
      droppedEnd = bracket.end;
      mask.remove(bracket.start - emphasisBefore(model, bracket), bracket.end);
      continue;
    }
    let at = bracket.start;
    for (const range of decision) {
      const kept = keptText(model, bracket, range);
      mask.remove(at, kept.start);
      if (at === bracket.start) mask.put(kept.start, spaceBehindLabel(model, bracket.start, kept));
      const before = last.get(bracket.group);
      if (before !== undefined && before < kept.start && mask.joins(before, kept.start))
        mask.put(kept.start, '/');
      at = kept.end;
      last.set(bracket.group, kept.end);
    }
    mask.remove(at, bracket.end);
  }
  for (const gap of slashGaps(model, (index) => out.has(index))) mask.remove(gap.start, gap.end);
  for (const change of markedChangesOf(model))
    dropped.push(...decideChange(mask, change, decideMark(change)));
  for (const hole of dropped.sort((a, b) => a.start - b.start)) mask.tidy(hole);
  return mask.edits();
}

/** The holes that a decided change leaves. */
function decideChange(mask: Mask, change: MarkedChange, decision: MarkDecision): readonly Range[] {
  if (decision === 'leave') return [];
  const kept = [
    ...(decision === 'old' || decision === 'both' ? [change.old] : []),
    ...(decision === 'new' || decision === 'both' ? [change.new] : []),
  ].filter((words) => words !== null);
  let at = change.start;
  for (const words of kept) {
    mask.remove(at, words.start);
    if (at > change.start) mask.put(words.start, '/');
    at = words.end;
  }
  mask.remove(at, change.end);
  return kept.length === 0 ? [change] : [];
}

function emphasisBefore({ document }: Model, bracket: Range): number {
  const from = document.starts[blockIndexAt(document, bracket.start)]!;
  const before = slice(document, Math.max(from, bracket.start - 3), bracket.start);
  return /[*_]$/.test(before) ? orphanedEmphasis(before, slice(document, bracket.start, bracket.end)) : 0;
}
