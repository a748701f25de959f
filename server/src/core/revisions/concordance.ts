import { type Model, pieceOf, provisionOf } from '../model/model.ts';
import { pathsOf } from '../model/paths.ts';
import { applyEdits } from '../text/edits.ts';
import type { Comparison, Side } from './comparison.ts';
import type { NumberPlan } from './plan-numbers.ts';
import { writeNumber } from './write-label.ts';

/** A label that changes. */
export interface Renumbered {
  readonly index: number;
  readonly path: string;
  /** As written, and as it will be. */
  readonly old: string;
  readonly new: string;
}

/** The labels that a plan changes, in the order of the text. */
export function concordanceOf(model: Model, plan: NumberPlan): readonly Renumbered[] {
  return [...plan]
    .sort(([a], [b]) => a - b)
    .map(([index, number]) => {
      const { text } = pieceOf(model, index).label!;
      const written = applyEdits(text, writeNumber(text, 0, number) ?? []);
      return { index, path: pathsOf(model)[index]!, old: text.trim(), new: written.trim() };
    });
}

/** A paragraph under its full labels in two revisions; empty where it has no number, null where it is not there. */
export interface Concordant {
  readonly old: string | null;
  readonly new: string | null;
}

/**
 * The numbers that are not the same in two revisions, in the order of the new text: those that became others, and
 * those that came or went with their paragraphs. A tombstone is a paragraph that is not there.
 */
export function concordanceBetween({ old, now, rows }: Comparison): readonly Concordant[] {
  const found: Concordant[] = [];
  for (const row of rows) {
    const [left, right] = [numbered(old, row.old), numbered(now, row.now)];
    const elsewhere = row.moved && left?.full !== right?.full;
    if (left?.key === right?.key && !elsewhere) continue;
    if (!left?.key && !right?.key) continue;
    found.push({ old: left?.full ?? null, new: right?.full ?? null });
  }
  return found;
}

interface Numbered {
  /** What the label is compared by; empty without one. */
  readonly key: string;
  readonly full: string;
}

function numbered(model: Model, side: Side | null): Numbered | null {
  const provision = side && provisionOf(model, side.provision);
  if (!provision || provision.kind === 'tombstone') return null;
  const { label } = provision.piece;
  if (!label) return { key: '', full: '' };
  return { key: label.key, full: fullLabel(pathsOf(model)[provision.index]!, label.text.trim()) };
}

/**
 * A label with what it stands under, which tells paragraph 3 of a text from `Annex I/3` and `(c)` of one paragraph
 * from that of another. `path` is its paragraph's.
 */
export function fullLabel(path: string, label: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1) + label;
}
