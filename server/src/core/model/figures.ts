import type { Stance } from '../document/facts/stance.ts';
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

/** The figures of every provision, by its index; counted when first asked for. Linear. */
export function figuresOf(model: Model): readonly Figures[] {
  let figures = known.get(model);
  if (!figures) {
    figures = readFigures(model);
    known.set(model, figures);
  }
  return figures;
}

const known = new WeakMap<Model, readonly Figures[]>();

function readFigures(model: Model): readonly Figures[] {
  const made: MutableFigures[] = new Array(model.structure.count);
  for (let i = 0; i < made.length; i++) made[i] = emptyFigures();
  const { brackets, groups } = contestedOf(model);
  for (const bracket of brackets) {
    const own = made[provisionIndexAt(model, bracket.start)];
    if (!own) continue;
    own.brackets++;
    if (own.firstBracket < 0) own.firstBracket = bracket.index;
    if (bracket.attribution) name(own, bracket.attribution.stances);
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
      } else if (mark.kind === 'proposal' && mark.attribution) name(own, mark.attribution.stances);
    }
  }
  for (const figures of made) if (figures.delegations.length > 1) figures.delegations.sort();
  return made;
}

interface MutableFigures extends Omit<Mutable<Figures>, 'delegations'> {
  delegations: string[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function emptyFigures(): MutableFigures {
  return {
    brackets: 0,
    groups: 0,
    alternatives: 0,
    placeholders: 0,
    delegations: none,
    firstBracket: -1,
    firstPlaceholder: null,
  };
}

/** Shared by the many provisions that name nobody; never added to. */
const none: string[] = [];

function name(figures: MutableFigures, stances: readonly Stance[]): void {
  for (const { delegation, by } of stances) {
    if (by === 'speaker' || figures.delegations.includes(delegation)) continue;
    if (figures.delegations === none) figures.delegations = [delegation];
    else figures.delegations.push(delegation);
  }
}
