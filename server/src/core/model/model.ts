import { holdsText } from '../document/block.ts';
import type { Document } from '../document/document.ts';
import { type BlockFacts, definitionLabelsOf, type Definitions, factsOf, noDefinitions } from '../document/facts/facts.ts';
import { type LabelStyle, provisionKindOf } from '../document/facts/label.ts';
import type { Piece } from '../document/facts/pieces.ts';
import type { Status } from '../lexicon/lexicon.ts';
import type { Profile } from '../lexicon/profile.ts';
import type { Range } from '../text/range.ts';
import { createNester } from './nest.ts';
import { type LooseBracket, pairLoose } from './pair-loose.ts';

/** The kinds of CLI.md's `outline`. */
export type ProvisionKind =
  | 'heading' | 'article' | 'paragraph' | 'item' | 'preambular' | 'operative' | 'option' | 'unnumbered' | 'tombstone';

/** One numbered or unnumbered paragraph, heading or item. Offsets are the document's. */
export interface Provision extends Range {
  /** Its place in `model.provisions`, in the order of the text. */
  readonly index: number;
  readonly kind: ProvisionKind;
  /** As read in its block; the block's start is to be added to the label's offsets. */
  readonly piece: Piece;
  readonly block: number;
  /** Index of the parent, or -1. */
  readonly parent: number;
  /** The label's style among its siblings, null without a label. */
  readonly style: LabelStyle | null;
  /** The last value of the label among its siblings: 10 for `2.2.10`. */
  readonly value: number;
  /** Why it is open: a sum of {@link OPEN}. 0 is settled. */
  open: number;
  readonly status: Status | null;
}

/** Reasons for which a provision is open, as bits. */
export const OPEN = { bracket: 1, insideBracket: 2, option: 4, placeholder: 8, pending: 16, reopened: 32, unmatched: 64 } as const;

/** The reading of one version of a document under one profile. */
export interface Model {
  readonly document: Document;
  readonly profile: Profile;
  readonly definitions: Definitions;
  /** The facts of each block, in the document's order. */
  readonly facts: readonly BlockFacts[];
  readonly provisions: readonly Provision[];
  /** Brackets that open in one block and close in another, by start. */
  readonly crossing: readonly Range[];
  /** Brackets without a mate anywhere, by offset. */
  readonly unmatched: readonly LooseBracket[];
}

/**
 * Assembles the model of a document: one linear pass over the facts of its blocks. `before` is an earlier
 * model of the same document, whose link definitions are shared where they are equal.
 */
export function createModel(document: Document, profile: Profile, before?: Model): Model {
  const definitions = readDefinitions(document, before?.definitions);
  const { blocks, starts } = document;
  const facts: BlockFacts[] = new Array(blocks.length);
  const provisions: Provision[] = [];
  const loose: LooseBracket[] = [];
  const nester = createNester();
  let section = 0;
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]!;
    const own = factsOf(block, profile, definitions);
    facts[b] = own;
    if (!holdsText(block)) continue;
    const base = starts[b]!;
    const first = provisions.length;
    for (let k = 0; k < own.pieces.length; k++) {
      const piece = own.pieces[k]!;
      const index = provisions.length;
      const { parent, style, value } = nester.place(piece, index);
      const kind = kindOf(piece);
      if (piece.level > 0 || kind === 'article') section++;
      const state = own.states[k]!;
      const inherited = parent >= 0 && kind !== 'heading' ? provisions[parent]!.open & OPEN.option : 0;
      let open = inherited | (kind === 'option' ? OPEN.option : 0);
      if (state.bracket) open |= OPEN.bracket;
      if (state.placeholder) open |= OPEN.placeholder;
      if (state.status === 'pending') open |= OPEN.pending;
      else if (state.status === 'reopened') open |= OPEN.reopened;
      provisions.push({
        index, kind, piece, block: b, parent, style, value, open, status: state.status,
        start: base + piece.start, end: base + piece.end,
      });
    }
    if (own.brackets.loose.length > 0) collectLoose(block.text, base, own, first, section, loose);
  }
  const { pairs: crossing, unmatched } = pairLoose(loose);
  markCrossed(provisions, crossing);
  for (const bracket of unmatched) {
    const provision = provisions[bracket.provision];
    if (provision) provision.open |= OPEN.unmatched;
  }
  return { document, profile, definitions, facts, provisions, crossing, unmatched };
}

/** The provision that an offset lies in, blank lines behind it included, or undefined before the first one. */
export function provisionAt(model: Model, offset: number): Provision | undefined {
  let low = 0;
  let high = model.provisions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (model.provisions[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return model.provisions[low - 1];
}

/** The source of a provision, from its label to its end. */
export function sourceOf(model: Model, provision: Provision): string {
  return model.document.blocks[provision.block]!.text.slice(provision.piece.start, provision.piece.end);
}

function kindOf(piece: Piece): ProvisionKind {
  const { label, level } = piece;
  if (piece.tombstone) return 'tombstone';
  if (!label) return level > 0 ? 'heading' : 'unnumbered';
  if (level === 0) return provisionKindOf(label);
  if (label.style === 'option') return 'option';
  return label.style === 'container' && (label.container === 'article' || label.container === 'rule') ? 'article' : 'heading';
}

function readDefinitions(document: Document, before: Definitions | undefined): Definitions {
  let labels: Set<string> | undefined;
  for (const block of document.blocks) {
    const own = definitionLabelsOf(block);
    for (let i = 0; i < own.length; i++) (labels ??= new Set()).add(own[i]!);
  }
  const now = labels ?? noDefinitions;
  if (before && before.size === now.size && [...now].every((label) => before.has(label))) return before;
  return now;
}

const BEFORE_TEXT = /^[\s[*_>#"“«({~-]*$/;
const BEHIND_TEXT = /^[\s\].;:,*_!?"”»)}~]*(?:\[\^[^\]]*\][\s\].;:,*_]*|\{[^{}]*\}\s*)*(?:and|or|и|или|және|немесе|et|ou|y|o)?\s*$/;

function collectLoose(
  text: string, base: number, facts: BlockFacts, first: number, section: number, loose: LooseBracket[],
): void {
  let k = 0;
  // A run of loose brackets shares its surroundings: judge the ends once, so that a hundred thousand stay linear.
  let judged: { readonly atStart: boolean; readonly atEnd: boolean } | undefined;
  let last = -2;
  for (const { offset, side } of facts.brackets.loose) {
    while (k + 1 < facts.pieces.length && facts.pieces[k + 1]!.start <= offset) k++;
    const piece = facts.pieces[k];
    const end = piece?.end ?? text.length;
    if (!judged || offset !== last + 1) {
      const start = Math.max(piece?.label ? Math.min(piece.bodyStart, offset) : (piece?.start ?? 0), offset - 400);
      const labelled = piece?.label ? offset <= piece.label.start : false;
      const tail = text.slice(offset + 1, Math.min(end, offset + 401));
      judged = {
        atStart: labelled || BEFORE_TEXT.test(text.slice(start, offset)),
        atEnd: end - offset <= 400 && BEHIND_TEXT.test(tail),
      };
    }
    last = offset;
    const heading = (piece?.level ?? 0) > 0;
    const alone = !/[\p{L}\p{N}]/u.test(text.slice(piece?.start ?? 0, Math.min(end, (piece?.start ?? 0) + 80)));
    const wide = heading || alone || (piece?.label?.style === 'container');
    loose.push({ offset: base + offset, side, provision: first + k, atStart: judged.atStart, atEnd: judged.atEnd, section, wide });
  }
}

/** Opens every provision that a bracket across blocks touches or embraces. */
function markCrossed(provisions: readonly Provision[], crossing: readonly Range[]): void {
  if (crossing.length === 0) return;
  const ends = crossing.map((pair) => pair.end).sort((a, b) => a - b);
  let opened = 0;
  let closed = 0;
  for (const provision of provisions) {
    while (closed < ends.length && ends[closed]! <= provision.start) closed++;
    const before = opened;
    while (opened < crossing.length && crossing[opened]!.start < provision.end) opened++;
    const inside = before > closed;
    if (opened > before) provision.open |= OPEN.bracket;
    if (inside) provision.open |= OPEN.insideBracket;
  }
}
