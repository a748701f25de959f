import { blockIndexAt, slice } from '../document/document.ts';
import { joinsAlternatives } from '../document/facts/alternatives.ts';
import type { Attribution } from '../document/facts/attribution.ts';
import {
  movedAttribution,
  readLeadingAttribution,
  readTrailingAttribution,
} from '../document/facts/attribution.ts';
import type { BracketFact } from '../document/facts/brackets.ts';
import type { Range } from '../text/range.ts';
import type { Model } from './model.ts';
import { provisionAt } from './model.ts';

/** A contested bracket with its place in the document. */
export interface Bracket extends Range {
  readonly index: number;
  /** Index of the contested bracket around it, or -1. */
  readonly parent: number;
  /** 1 for one that is in no other. */
  readonly depth: number;
  /** Index of its group, or -1 where it only states positions. */
  readonly group: number;
  readonly attribution: Attribution | null;
  /** The contested texts: one, or one for each side of a slash. */
  readonly texts: readonly Range[];
  readonly wordInternal: boolean;
}

/** Brackets that are chosen between; or one whose text is kept or not. */
export interface Group extends Range {
  readonly index: number;
  /** Indices of its brackets. */
  readonly members: readonly number[];
  /** How many texts there are to choose from. */
  readonly alternatives: number;
  /** Index of the contested bracket around it, or -1. */
  readonly parent: number;
}

/** All contested text of a document, both lists sorted by start. */
export interface Contested {
  readonly brackets: readonly Bracket[];
  readonly groups: readonly Group[];
}

/** The contested text of a model, read when first asked for. */
export function contestedOf(model: Model): Contested {
  let contested = known.get(model);
  if (!contested) {
    contested = readContested(model);
    known.set(model, contested);
  }
  return contested;
}

/** The innermost contested bracket that an offset lies in or touches, or undefined. */
export function bracketAt(model: Model, offset: number): Bracket | undefined {
  let best: Bracket | undefined;
  for (const bracket of contestedOf(model).brackets) {
    if (bracket.start > offset) break;
    if (offset <= bracket.end && (!best || bracket.end - bracket.start <= best.end - best.start))
      best = bracket;
  }
  return best;
}

const known = new WeakMap<Model, Contested>();

function readContested(model: Model): Contested {
  const drafts = readDrafts(model);
  const brackets: Bracket[] = [];
  const groups: {
    index: number;
    start: number;
    end: number;
    members: number[];
    alternatives: number;
    parent: number;
  }[] = [];
  const stack: number[] = [];
  /** Of each parent, its group that ended last. */
  const latest = new Map<number, number>();
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index]!;
    while (stack.length > 0 && brackets[stack.at(-1)!]!.end <= draft.start) stack.pop();
    const parent = stack.at(-1) ?? -1;
    let group = -1;
    if (draft.texts.length > 0) {
      const before = latest.get(parent);
      const open = before === undefined ? undefined : groups[before];
      if (open && areAlternatives(model, open, draft)) {
        group = open.index;
        open.end = draft.end;
        open.members.push(index);
        open.alternatives += draft.texts.length;
      } else {
        group = groups.length;
        groups.push({
          index: group,
          start: draft.start,
          end: draft.end,
          members: [index],
          alternatives: draft.texts.length,
          parent,
        });
        latest.set(parent, group);
      }
    }
    const { start, end, attribution, texts, wordInternal } = draft;
    const depth = stack.length + 1;
    brackets.push({ start, end, index, parent, depth, group, attribution, texts, wordInternal });
    stack.push(index);
  }
  return { brackets, groups };
}

interface Draft extends Range {
  readonly attribution: Attribution | null;
  readonly texts: readonly Range[];
  readonly wordInternal: boolean;
}

/** Those of the blocks come sorted; only brackets across blocks have to be put among them. */
function readDrafts(model: Model): readonly Draft[] {
  const { facts, document, crossing } = model;
  const drafts: Draft[] = [];
  for (let b = 0; b < facts.length; b++) {
    const { pairs } = facts[b]!.brackets;
    for (let i = 0; i < pairs.length; i++)
      if (pairs[i]!.kind === 'contested') drafts.push(place(pairs[i]!, document.starts[b]!));
  }
  if (crossing.length === 0) return drafts;
  for (const range of crossing) drafts.push(crossingBracket(model, range));
  return drafts.sort((a, b) => a.start - b.start || b.end - a.end);
}

function place(pair: BracketFact, by: number): Draft {
  const move = (range: Range): Range => ({ start: range.start + by, end: range.end + by });
  return {
    start: pair.start + by,
    end: pair.end + by,
    texts: pair.texts.map(move),
    attribution: pair.attribution && movedAttribution(pair.attribution, by),
    wordInternal: pair.wordInternal,
  };
}

/** A bracket over several blocks: attributed at its start or before its end, like any other. */
function crossingBracket(model: Model, { start, end }: Range): Draft {
  const { document, profile } = model;
  const first = blockIndexAt(document, start);
  const last = blockIndexAt(document, end - 1);
  const firstBase = document.starts[first]!;
  const lastBase = document.starts[last]!;
  const opening = document.blocks[first]!.text;
  const leading = readLeadingAttribution(opening, start + 1 - firstBase, opening.length, profile);
  const trailing = leading
    ? null
    : readTrailingAttribution(document.blocks[last]!.text, 0, end - 1 - lastBase, profile);
  const by = leading ? firstBase : lastBase;
  const read = leading ?? trailing;
  const attribution = read && movedAttribution(read, by);
  const text = {
    start: leading ? leading.end + firstBase : start + 1,
    end: trailing ? trailing.start + lastBase : end - 1,
  };
  return { start, end, attribution, texts: [text], wordInternal: false };
}

/**
 * Two brackets are alternatives when only white space parts them in one paragraph, or when each embraces a whole
 * paragraph and the second is numbered as a version of the first (`2.3.4`, `2.3.4 bis`).
 */
function areAlternatives(
  model: Model,
  before: Range & { readonly members: readonly number[] },
  next: Range,
): boolean {
  if (next.start - before.end > 200) return false;
  const between = slice(model.document, before.end, next.start);
  if (joinsAlternatives(between)) return true;
  if (!/^[\s*_.;,]*$/.test(between)) return false;
  const first = provisionAt(model, before.start)?.piece.label;
  const second = provisionAt(model, next.start);
  const label = second?.piece.label;
  if (!first || !label || !second || next.start > second.start + (label.start - second.piece.start))
    return false;
  if (model.profile.conventions.bis === 'insertion' && !label.suffix.includes('alt')) return false;
  return (
    label.suffix !== '' && first.numbers.join('.') === label.numbers.join('.') && first.style === label.style
  );
}
