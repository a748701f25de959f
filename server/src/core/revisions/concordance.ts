import { type Model, pieceOf } from '../model/model.ts';
import { pathsOf } from '../model/paths.ts';
import { applyEdits } from '../text/edits.ts';
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

/**
 * The old label with what it stands under, which tells paragraph 3 of a text from `Annex I/3` and `(c)` of one
 * paragraph from that of another.
 */
export function fullLabelOf({ path, old }: Pick<Renumbered, 'path' | 'old'>): string {
  return path.slice(0, path.lastIndexOf('/') + 1) + old;
}
