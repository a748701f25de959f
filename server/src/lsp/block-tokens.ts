import type { Block } from '../core/document/block.ts';
import {
  type Attribution,
  endsOf,
  readLeadingAttribution,
  readTrailingAttribution,
} from '../core/document/facts/attribution.ts';
import { type BlockFacts, referencesOf, symbolsOf } from '../core/document/facts/facts.ts';
import type { Mark, Proposal } from '../core/document/facts/marks.ts';
import type { Stance } from '../core/document/facts/stance.ts';
import type { Profile } from '../core/lexicon/profile.ts';
import { keysOfTarget } from '../core/model/resolve.ts';
import { lineEnd, nextLineStart } from '../core/text/lines.ts';
import { contains, type Range, rangeAt } from '../core/text/range.ts';
import { modifierBits, type TokenModifier, type TokenType, typeNumber } from './token-legend.ts';

/** A token of one block on one line; its line and character count from the block's start. */
export interface BlockToken {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: number;
  /** Bits of the legend that the block alone decides. */
  readonly modifiers: number;
  /** What only the document decides, or null. */
  readonly role: Role | null;
}

/** What of a token depends on the rest of the document. */
export type Role =
  /** A bracket whose mate is in the block, with its depth inside the block from 1. */
  | { readonly kind: 'bracket'; readonly depth: number }
  /** A bracket without a mate in the block, with its offset in it. */
  | { readonly kind: 'loose'; readonly side: 'open' | 'close'; readonly offset: number }
  /** A label, with the number of its piece in the block. */
  | { readonly kind: 'label'; readonly piece: number }
  /** A reference, with the keys under which its label may stand. */
  | { readonly kind: 'reference'; readonly keys: readonly string[] };

/**
 * The tokens of a block, disjoint and in order, none over a line end. Kept with the block's facts, so that a
 * keystroke makes those of one block anew.
 */
export function tokensOfBlock(block: Block, facts: BlockFacts, profile: Profile): readonly BlockToken[] {
  const memo = block.memo as {
    tokens?: { readonly facts: BlockFacts; readonly tokens: readonly BlockToken[] };
  };
  if (memo.tokens?.facts === facts) return memo.tokens.tokens;
  const tokens = splitLines(block.text, flatten([...spansOf(block, facts, profile)]));
  memo.tokens = { facts, tokens };
  return tokens;
}

interface TokenSpan extends Range {
  readonly type: TokenType;
  readonly modifiers: number;
  readonly role: Role | null;
}

function* spansOf(block: Block, facts: BlockFacts, profile: Profile): Generator<TokenSpan> {
  const { text } = block;
  for (const [piece, { label }] of facts.pieces.entries())
    if (label) yield span('label', label, 0, { kind: 'label', piece });
  const labels = facts.pieces.flatMap(({ label }) => label ?? []);
  const depths: number[] = [];
  for (const { start, end, kind, parent, attribution } of facts.brackets.pairs) {
    const around = parent < 0 ? 0 : depths[parent]!;
    depths.push(kind === 'contested' ? around + 1 : around);
    if (kind !== 'contested') continue;
    const role = { kind: 'bracket', depth: around + 1 } as const;
    const modifiers = modifierBits([...new Set((attribution?.stances ?? []).flatMap(modifierOf))]);
    yield span('bracket', { start, end: start + 1 }, modifiers, role);
    yield span('bracket', { start: end - 1, end }, modifiers, role);
    yield* attributionSpans(attribution);
  }
  for (const { offset, side } of facts.brackets.loose) {
    yield span('bracket', { start: offset, end: offset + 1 }, 0, { kind: 'loose', side, offset });
    // Beside another bracket stands no name; a run of a hundred thousand is passed over quickly.
    if (text[side === 'open' ? offset + 1 : offset - 1] === text[offset]) continue;
    yield* attributionSpans(
      side === 'open'
        ? readLeadingAttribution(text, offset + 1, text.length, profile)
        : readTrailingAttribution(text, 0, offset, profile),
    );
  }
  for (const mark of facts.marks) yield* markSpans(text, mark);
  for (const { start, end } of symbolsOf(block)) yield span('symbol', { start, end });
  for (const reference of referencesOf(block)) {
    if (reference.external) continue;
    // `Article 3` at the head of an article reads like a reference, and is its label.
    const label = rangeAt(labels, reference.start);
    if (label && contains(label, reference)) continue;
    const last = reference.targets.length - 1;
    for (const [i, target] of reference.targets.entries()) {
      const start = i === 0 ? Math.min(reference.start, target.start) : target.start;
      // In Chinese words go on behind the number: `第3条`.
      const end = i === last ? Math.max(reference.end, target.end) : target.end;
      const keys = keysOfTarget(reference.kind, target);
      yield span('reference', { start, end }, 0, { kind: 'reference', keys });
    }
  }
}

function* attributionSpans(attribution: Attribution | null): Generator<TokenSpan> {
  if (!attribution) return;
  for (const end of endsOf(attribution)) yield span('attribution', end);
  for (const stance of attribution.stances)
    yield span('attribution', stance, modifierBits(modifierOf(stance)));
}

function modifierOf({ kind }: Stance): readonly TokenModifier[] {
  switch (kind) {
    case 'propose':
    case 'support':
    case 'retain':
      return ['proposed'];
    case 'oppose':
    case 'delete':
      return ['opposed'];
    case 'reserve':
    case 'pending':
      return ['reserved'];
  }
}

function* markSpans(text: string, mark: Mark): Generator<TokenSpan> {
  if (mark.kind !== 'proposal') {
    yield span(mark.kind, mark);
    return;
  }
  yield* attributionSpans(mark.attribution);
  switch (mark.form) {
    case 'deletion':
    case 'insertion':
      yield span(mark.form, withoutNames(mark));
      return;
    case 'replacement':
      yield* replacementSpans(text, mark);
      return;
    case 'comment':
      yield span('note', mark);
      return;
    case 'sup':
      yield span('deletion', mark);
      return;
    case 'add':
    case 'mod':
      yield span('insertion', mark);
      return;
    case 'noc':
      yield span('status', mark);
      return;
    case 'instruction':
      return;
  }
}

/** `~~old~~ **new** (KAZ)` and `{~~old~>new~~}`: the old text goes, the new one comes. */
function* replacementSpans(text: string, mark: Proposal): Generator<TokenSpan> {
  const whole = withoutNames(mark);
  const brace = text.startsWith('{', mark.start);
  const found = text.indexOf(brace ? '~>' : '~~', mark.start + (brace ? 3 : 2));
  const cut = found < 0 || found + 2 > whole.end ? whole.end : found + 2;
  const gap = brace ? 0 : /^\s*/.exec(text.slice(cut, whole.end))![0].length;
  yield span('deletion', { start: whole.start, end: cut });
  yield span('insertion', { start: cut + gap, end: whole.end });
}

function withoutNames({ start, end, attribution }: Proposal): Range {
  return { start, end: attribution && attribution.start > start ? attribution.start - 1 : end };
}

function span(type: TokenType, { start, end }: Range, modifiers = 0, role: Role | null = null): TokenSpan {
  return { type, start, end, modifiers, role };
}

/** Makes nested spans disjoint: the inner one covers its part of the outer one. */
function flatten(spans: TokenSpan[]): readonly TokenSpan[] {
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const flat: TokenSpan[] = [];
  const open: TokenSpan[] = [];
  let at = 0;
  const emit = (source: TokenSpan, end: number): void => {
    if (end > at)
      flat.push(source.start === at && source.end === end ? source : { ...source, start: at, end });
    at = Math.max(at, end);
  };
  const closeUpTo = (limit: number): void => {
    while (open.length > 0 && open.at(-1)!.end <= limit) {
      const top = open.pop()!;
      emit(top, top.end);
    }
  };
  for (const next of spans) {
    closeUpTo(next.start);
    const outer = open.at(-1);
    if (outer) emit(outer, next.start);
    at = Math.max(at, next.start);
    open.push(outer && next.end > outer.end ? { ...next, end: outer.end } : next);
  }
  closeUpTo(Number.POSITIVE_INFINITY);
  return flat;
}

function splitLines(text: string, spans: readonly TokenSpan[]): readonly BlockToken[] {
  const tokens: BlockToken[] = [];
  let line = 0;
  let start = 0;
  let end = lineEnd(text, 0);
  for (const { type, modifiers, role, ...range } of spans) {
    for (let at = range.start; at < range.end; ) {
      while (at >= nextLineStart(text, end) && end < text.length) {
        start = nextLineStart(text, end);
        end = lineEnd(text, start);
        line++;
      }
      const stop = Math.min(range.end, end);
      if (stop > at)
        tokens.push({
          line,
          character: at - start,
          length: stop - at,
          type: typeNumber(type),
          modifiers,
          role,
        });
      at = stop === range.end ? stop : Math.max(at + 1, nextLineStart(text, end));
    }
  }
  return tokens;
}
