import { wordCountOf } from '../document/facts/facts.ts';
import { contestedOf } from './contested.ts';
import type { Model } from './model.ts';
import { isNoteAlone } from './note-alone.ts';

/**
 * How contested a document is. The press mixes three figures, so all are given: bracket tokens (`[` and `]` of
 * contested text), bracket groups (top-level, adjacent alternatives once) and open provisions. Placeholders are
 * counted apart.
 */
export interface Counts {
  readonly tokens: { readonly open: number; readonly close: number };
  /** Top-level groups; `[shall][should]` is one. */
  readonly groups: number;
  /** Groups at any depth that offer two texts or more. */
  readonly alternatives: number;
  readonly maxDepth: number;
  readonly unmatched: number;
  readonly placeholders: number;
  readonly options: number;
  /** Paragraphs that are nothing but notes are left out. */
  readonly provisions: number;
  readonly openProvisions: number;
  readonly words: number;
}

/** Counts a model. Linear. */
export function countsOf(model: Model): Counts {
  const { brackets, groups } = contestedOf(model);
  const stray = model.unmatched.filter((bracket) => bracket.side === 'open').length;
  let placeholders = 0;
  for (const facts of model.facts)
    for (const mark of facts.marks) if (mark.kind === 'placeholder') placeholders++;
  let openProvisions = 0;
  let options = 0;
  let provisions = 0;
  for (let i = 0; i < model.structure.count; i++) {
    if (isNoteAlone(model, i)) continue;
    provisions++;
    if (model.open[i] !== 0) openProvisions++;
    if (model.structure.kind[i] === 'option') options++;
  }
  return {
    tokens: { open: brackets.length + stray, close: brackets.length + model.unmatched.length - stray },
    groups: groups.filter((group) => group.parent < 0).length,
    alternatives: groups.filter((group) => group.alternatives > 1).length,
    maxDepth: brackets.reduce((depth, bracket) => Math.max(depth, bracket.depth), 0),
    unmatched: model.unmatched.length,
    placeholders,
    options,
    provisions,
    openProvisions,
    words: model.document.blocks.reduce((sum, block) => sum + wordCountOf(block), 0),
  };
}
