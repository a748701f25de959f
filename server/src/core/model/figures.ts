import type { Range } from '../text/range.ts';
import { contestedOf } from './contested.ts';
import { type Model, provisionIndexAt } from './model.ts';

/** What a provision holds, in figures. Offsets are the document's. */
export interface Figures {
  /** Contested pairs of brackets that open in it, at any depth. */
  readonly brackets: number;
  /** Groups that open in it and are in no other bracket of it. */
  readonly groups: number;
  /** Groups with two texts or more. */
  readonly alternatives: number;
  readonly placeholders: number;
  /** Codes of the delegations named in its attributions, sorted; groups are not expanded. */
  readonly delegations: readonly string[];
  /** Index of the first contested bracket, or -1. */
  readonly firstBracket: number;
  readonly firstPlaceholder: Range | null;
}

/** The figures of every provision, by its index. Linear, and made when first asked for. */
export function figuresOf(model: Model): readonly Figures[] {
  let figures = known.get(model);
  if (!figures) known.set(model, (figures = readFigures(model)));
  return figures;
}

const known = new WeakMap<Model, readonly Figures[]>();

function readFigures(model: Model): readonly Figures[] {
  const made: MutableFigures[] = Array.from({ length: model.structure.count }, () => ({
    brackets: 0,
    groups: 0,
    alternatives: 0,
    placeholders: 0,
    delegations: new Set(),
    firstBracket: -1,
    firstPlaceholder: null,
  }));
  const { brackets, groups } = contestedOf(model);
  for (const bracket of brackets) {
    const own = made[provisionIndexAt(model, bracket.start)];
    if (!own) continue;
    own.brackets++;
    if (own.firstBracket < 0) own.firstBracket = bracket.index;
    for (const { delegation, by } of bracket.attribution?.stances ?? [])
      if (by !== 'speaker') own.delegations.add(delegation);
  }
  for (const group of groups) {
    const index = provisionIndexAt(model, group.start);
    const own = made[index];
    if (!own) continue;
    const outer = group.parent < 0 ? -1 : provisionIndexAt(model, brackets[group.parent]!.start);
    if (outer !== index) own.groups++;
    if (group.alternatives > 1) own.alternatives++;
  }
  for (let b = 0; b < model.facts.length; b++) {
    for (const mark of model.facts[b]!.marks) {
      const base = model.document.starts[b]!;
      const own = made[provisionIndexAt(model, base + mark.start)];
      if (!own) continue;
      if (mark.kind === 'placeholder') {
        own.placeholders++;
        own.firstPlaceholder ??= { start: base + mark.start, end: base + mark.end };
      }
      if (mark.kind === 'proposal')
        for (const { delegation, by } of mark.attribution?.stances ?? [])
          if (by !== 'speaker') own.delegations.add(delegation);
    }
  }
  return made.map((figures) => ({ ...figures, delegations: [...figures.delegations].sort() }));
}

interface MutableFigures
  extends Omit<
    Figures,
    | 'delegations'
    | 'brackets'
    | 'groups'
    | 'alternatives'
    | 'placeholders'
    | 'firstBracket'
    | 'firstPlaceholder'
  > {
  brackets: number;
  groups: number;
  alternatives: number;
  placeholders: number;
  readonly delegations: Set<string>;
  firstBracket: number;
  firstPlaceholder: Range | null;
}
