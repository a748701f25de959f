import { blockIndexAt, type Document } from '../document/document.ts';
import {
  type BlockFacts,
  type Definitions,
  definitionLabelsOf,
  factsOf,
  noDefinitions,
  type PieceState,
} from '../document/facts/facts.ts';
import type { LabelStyle } from '../document/facts/label.ts';
import type { Piece } from '../document/facts/pieces.ts';
import type { Status } from '../lexicon/lexicon.ts';
import type { Profile } from '../lexicon/profile.ts';
import type { Range } from '../text/range.ts';
import { collectLoose } from './collect-loose.ts';
import { type LooseBracket, pairLoose } from './pair-loose.ts';
import { createStructure, keepsStructure, type ProvisionKind, type Structure } from './structure.ts';

/** One numbered or unnumbered paragraph, heading or item. Offsets are the document's. */
export interface Provision extends Range {
  /** Its place among the provisions, in the order of the text. */
  readonly index: number;
  readonly kind: ProvisionKind;
  /** As read in its block; the block's start is to be added to its offsets. */
  readonly piece: Piece;
  readonly block: number;
  /** Index of the parent, or -1. */
  readonly parent: number;
  /** The label's style among its siblings, null without a label. */
  readonly style: LabelStyle | null;
  /** The last value of the label among its siblings: 10 for `2.2.10`. */
  readonly value: number;
  /** Why it is open: a sum of {@link OPEN}. 0 is settled. */
  readonly open: number;
  readonly status: Status | null;
}

/** Reasons for which a provision is open, as bits. */
export const OPEN = {
  bracket: 1,
  insideBracket: 2,
  option: 4,
  placeholder: 8,
  pending: 16,
  reopened: 32,
  unmatched: 64,
} as const;

/** The reading of one version of a document under one profile. Immutable; what is derived from it hangs off it. */
export interface Model {
  readonly document: Document;
  readonly profile: Profile;
  readonly definitions: Definitions;
  /** The facts of each block, in the document's order. */
  readonly facts: readonly BlockFacts[];
  readonly structure: Structure;
  /** For each provision why it is open: a sum of {@link OPEN}. */
  readonly open: Uint8Array;
  /** The same without what brackets across blocks add. */
  readonly ownOpen: Uint8Array;
  /** Brackets that open in one block and close in another, by start. */
  readonly crossing: readonly Range[];
  /** Brackets without a mate anywhere, by offset. */
  readonly unmatched: readonly LooseBracket[];
}

/**
 * Assembles the model of a document from the facts of its blocks. `before` is the model of an earlier version:
 * only what the changed blocks touch is assembled again. The result equals one made without `before`.
 */
export function createModel(document: Document, profile: Profile, before?: Model): Model {
  const definitions = readDefinitions(document, before);
  const reusable =
    before && before.profile === profile && before.definitions === definitions ? before : undefined;
  const { from, end, oldEnd } = changedBlocks(document, reusable?.document);
  const facts = readFacts(document, profile, definitions, reusable, from, end, oldEnd);
  const keeps = reusable && end === oldEnd && keepsStructure(reusable.facts, facts, from, end);
  const structure = keeps ? reusable.structure : createStructure(document.blocks, facts);
  const ownOpen = keeps ? reusable.ownOpen.slice() : new Uint8Array(structure.count);
  readOwnOpen(
    structure,
    facts,
    ownOpen,
    keeps ? structure.first[from]! : 0,
    keeps ? structure.first[end]! : structure.count,
  );
  const { pairs: crossing, unmatched } = pairLoose(collectLoose(document, facts, structure));
  const open = crossing.length + unmatched.length === 0 ? ownOpen : ownOpen.slice();
  for (const bracket of unmatched)
    if (bracket.provision < open.length) open[bracket.provision]! |= OPEN.unmatched;
  const model = { document, profile, definitions, facts, structure, open, ownOpen, crossing, unmatched };
  markCrossed(model, open);
  return model;
}

/** All provisions of a model, made when first asked for. */
export function provisionsOf(model: Model): readonly Provision[] {
  let provisions = known.get(model);
  if (!provisions) {
    provisions = Array.from({ length: model.structure.count }, (_, index) => makeProvision(model, index));
    known.set(model, provisions);
  }
  return provisions;
}

/** One provision by its index. */
export function provisionOf(model: Model, index: number): Provision | undefined {
  if (index < 0 || index >= model.structure.count) return undefined;
  return known.get(model)?.[index] ?? makeProvision(model, index);
}

/** Index of the provision that an offset lies in, what stands behind it included; -1 before the first one. */
export function provisionIndexAt(model: Model, offset: number): number {
  const { document, structure, facts } = model;
  if (structure.count === 0) return -1;
  const block = blockIndexAt(document, offset);
  const local = offset - document.starts[block]!;
  const { pieces } = facts[block]!;
  let k = pieces.length - 1;
  while (k >= 0 && pieces[k]!.start > local) k--;
  return structure.first[block]! + k;
}

/** The provision that an offset lies in, blank lines behind it included, or undefined before the first one. */
export function provisionAt(model: Model, offset: number): Provision | undefined {
  return provisionOf(model, provisionIndexAt(model, offset));
}

/** The facts' piece of a provision. */
export function pieceOf(model: Model, index: number): Piece {
  const { structure, facts } = model;
  return facts[structure.block[index]!]!.pieces[structure.piece[index]!]!;
}

/** The source of a provision, from the start of its line to its end. */
export function sourceOf(model: Model, provision: Provision): string {
  return model.document.blocks[provision.block]!.text.slice(provision.piece.start, provision.piece.end);
}

const known = new WeakMap<Model, readonly Provision[]>();

function makeProvision(model: Model, index: number): Provision {
  const { structure, document, open } = model;
  const block = structure.block[index]!;
  const piece = pieceOf(model, index);
  const base = document.starts[block]!;
  return {
    index,
    block,
    piece,
    kind: structure.kind[index]!,
    parent: structure.parent[index]!,
    style: structure.style[index]!,
    value: structure.value[index]!,
    open: open[index]!,
    status: stateOf(model, index).status,
    start: base + piece.start,
    end: base + piece.end,
  };
}

function stateOf({ structure, facts }: Model, index: number): PieceState {
  return facts[structure.block[index]!]!.states[structure.piece[index]!]!;
}

/** The blocks that differ between two versions: `[from, end)` now, `[from, oldEnd)` before. */
function changedBlocks(
  document: Document,
  before: Document | undefined,
): { from: number; end: number; oldEnd: number } {
  const { blocks } = document;
  if (!before) return { from: 0, end: blocks.length, oldEnd: 0 };
  const old = before.blocks;
  const shared = Math.min(blocks.length, old.length);
  let from = 0;
  while (from < shared && blocks[from] === old[from]) from++;
  let back = 0;
  while (back < shared - from && blocks[blocks.length - 1 - back] === old[old.length - 1 - back]) back++;
  return { from, end: blocks.length - back, oldEnd: old.length - back };
}

function readFacts(
  document: Document,
  profile: Profile,
  definitions: Definitions,
  before: Model | undefined,
  from: number,
  end: number,
  oldEnd: number,
): readonly BlockFacts[] {
  const fresh: BlockFacts[] = [];
  for (let b = from; b < end; b++) fresh.push(factsOf(document.blocks[b]!, profile, definitions));
  if (!before) return fresh;
  if (end !== oldEnd) return [...before.facts.slice(0, from), ...fresh, ...before.facts.slice(oldEnd)];
  const facts = before.facts.slice();
  for (let i = 0; i < fresh.length; i++) facts[from + i] = fresh[i]!;
  return facts;
}

/** Fills in why provisions `[from, to)` are open by themselves; an option opens what belongs to it. */
function readOwnOpen(
  structure: Structure,
  facts: readonly BlockFacts[],
  open: Uint8Array,
  from: number,
  to: number,
): void {
  const { block, piece, parent, kind } = structure;
  for (let i = from; i < to; i++) {
    const state = facts[block[i]!]!.states[piece[i]!]!;
    let own = kind[i] === 'option' ? OPEN.option : 0;
    if (parent[i]! >= 0 && kind[i] !== 'heading') own |= open[parent[i]!]! & OPEN.option;
    if (state.bracket) own |= OPEN.bracket;
    if (state.placeholder) own |= OPEN.placeholder;
    if (state.status === 'pending') own |= OPEN.pending;
    else if (state.status === 'reopened') own |= OPEN.reopened;
    open[i] = own;
  }
}

function readDefinitions(document: Document, before: Model | undefined): Definitions {
  let labels: Set<string> | undefined;
  for (const block of document.blocks) {
    const own = definitionLabelsOf(block);
    for (let i = 0; i < own.length; i++) (labels ??= new Set()).add(own[i]!);
  }
  const now = labels ?? noDefinitions;
  const old = before?.definitions;
  return old && old.size === now.size && [...now].every((label) => old.has(label)) ? old : now;
}

/** Opens every provision that a bracket across blocks touches or embraces. */
function markCrossed(model: Model, open: Uint8Array): void {
  const { crossing, structure } = model;
  if (crossing.length === 0) return;
  /** How many brackets begin to embrace at a provision, less those that cease to. */
  const change = new Int32Array(structure.count + 1);
  for (const { start, end } of crossing) {
    const first = provisionIndexAt(model, start);
    const last = provisionIndexAt(model, end - 1);
    if (first >= 0) open[first]! |= OPEN.bracket;
    if (last >= 0) open[last]! |= OPEN.bracket;
    change[first + 1]!++;
    change[last + 1]!--;
  }
  let depth = 0;
  for (let i = 0; i < structure.count; i++) {
    depth += change[i]!;
    if (depth > 0) open[i]! |= OPEN.insideBracket;
  }
}
