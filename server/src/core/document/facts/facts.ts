import type { Status } from '../../lexicon/lexicon.ts';
import type { Profile } from '../../lexicon/profile.ts';
import {
  definitionsOf,
  type ReferenceCandidate,
  referenceCandidates,
  skipSpans,
} from '../../syntax/inline-scan.ts';
import type { Span } from '../../syntax/spans.ts';
import { type Range, rangeAt } from '../../text/range.ts';
import { UNSPACED, wordSegmenter } from '../../text/segmenters.ts';
import { type Block, holdsText, remember } from '../block.ts';
import { type BracketFacts, noBrackets, readBrackets } from './brackets.ts';
import { type DateFact, readDates } from './dates.ts';
import { type Mark, readMarks } from './marks.ts';
import { type Piece, readPieces } from './pieces.ts';
import { type ReferenceFact, readReferences } from './references.ts';
import { readSymbols, type SymbolFact } from './symbols.ts';

/** What one block says, relative to its start: enough to assemble the model without reading the text again. */
export interface BlockFacts {
  readonly pieces: readonly Piece[];
  /** One for each piece. */
  readonly states: readonly PieceState[];
  readonly brackets: BracketFacts;
  readonly marks: readonly Mark[];
}

/** What of a piece's state its own block decides. */
export interface PieceState {
  /** Holds a contested bracket, wholly or in part. */
  readonly bracket: boolean;
  readonly placeholder: boolean;
  readonly status: Status | null;
}

/** Labels of the link definitions of a document: `[text][label]` is a link only where one of these stands. */
export type Definitions = ReadonlySet<string>;

/** The set for a document without link definitions. */
export const noDefinitions: Definitions = new Set();

/** The facts of a block, computed once for each profile and set of definitions. */
export function factsOf(block: Block, profile: Profile, definitions: Definitions): BlockFacts {
  const memo = block.memo as { facts?: Known };
  const known = memo.facts;
  if (known && known.profile === profile && known.definitions === definitions) return known.facts;
  if (known && known.profile === profile && !linksDiffer(block, known.definitions, definitions)) {
    memo.facts = { profile, definitions, facts: known.facts };
    return known.facts;
  }
  const facts = readFacts(block, profile, definitions);
  memo.facts = { profile, definitions, facts };
  return facts;
}

/** The normalised labels of the link definitions in a block. */
export const definitionLabelsOf = remember('definitions', (block): readonly string[] =>
  holdsText(block) && block.text.includes(']:')
    ? definitionsOf(block.text).map((definition) => definition.label)
    : none,
);

/** The stretches of a block that are not negotiated text, links to definitions left out. */
export const quietSpansOf = remember('spans', (block): readonly Span[] => skipSpans(block.text));

/** References to provisions in a block. */
export const referencesOf = remember('references', (block): readonly ReferenceFact[] =>
  holdsText(block) ? outside(readReferences(block.text), quietSpansOf(block)) : none,
);

/** Document symbols in a block. */
export const symbolsOf = remember('symbols', (block): readonly SymbolFact[] =>
  holdsText(block) ? outside(readSymbols(block.text), quietSpansOf(block)) : none,
);

/** Dates in a block. */
export const datesOf = remember('dates', (block): readonly DateFact[] =>
  holdsText(block) ? outside(readDates(block.text), quietSpansOf(block)) : none,
);

/**
 * How many words a block's text has: runs of letters and digits, hyphens, points and apostrophes inside them. A run of
 * a language that is written without spaces holds the words that `Intl.Segmenter` finds.
 */
export const wordCountOf = remember('words', (block): number => {
  if (!holdsText(block)) return 0;
  let count = 0;
  const hidden = quietSpansOf(block).filter((span) => HIDES_WORDS.has(span.kind));
  for (const match of block.text.matchAll(WORD)) {
    if (!rangeAt(hidden, match.index)) count += UNSPACED.test(match[0]) ? wordsWithoutSpaces(match[0]) : 1;
  }
  return count;
});

interface Known {
  readonly profile: Profile;
  readonly definitions: Definitions;
  readonly facts: BlockFacts;
}

const none: readonly never[] = [];
const WORD = /[\p{L}\p{N}]+(?:['’.\-‐‑][\p{L}\p{N}]+)*/gu;
function wordsWithoutSpaces(run: string): number {
  let count = 0;
  for (let at = 0; at < run.length; at += LONGEST_RUN) {
    for (const { isWordLike } of wordSegmenter().segment(run.slice(at, at + LONGEST_RUN)))
      if (isWordLike) count++;
  }
  return count;
}

/** A longer run is looked at in stretches: the segmenter keeps the whole text with every word that it finds. */
const LONGEST_RUN = 512;

const HIDES_WORDS = new Set<string>([
  'code',
  'image',
  'autolink',
  'html',
  'comment',
  'definition',
  'kramdown',
  'footnote-reference',
  'footnote-label',
  'link',
  'task',
]);
const noFacts: BlockFacts = { pieces: none, states: none, brackets: noBrackets, marks: none };
const plainState: PieceState = { bracket: false, placeholder: false, status: null };

const candidatesOf = remember('candidates', (block): readonly ReferenceCandidate[] =>
  holdsText(block) && block.text.includes('[') ? referenceCandidates(block.text) : none,
);

function readFacts(block: Block, profile: Profile, definitions: Definitions): BlockFacts {
  if (!holdsText(block)) return noFacts;
  const { text } = block;
  const pieces = readPieces(text, block.kind === 'heading', profile);
  const brackets =
    text.includes('[') || text.includes(']')
      ? readBrackets(text, hiddenBrackets(block, definitions), profile)
      : noBrackets;
  const marks = readMarks(text, quietSpansOf(block), brackets, profile).filter(
    (mark) => !inTombstone(mark, pieces),
  );
  const kept = withoutTombstones(brackets, pieces);
  return {
    pieces,
    states: pieces.map((piece) => stateOf(piece, kept, marks)),
    brackets: kept,
    marks: marks.length === 0 ? none : marks,
  };
}

function stateOf(piece: Piece, brackets: BracketFacts, marks: readonly Mark[]): PieceState {
  const meets = (range: Range): boolean => range.start < piece.end && piece.start < range.end;
  const bracket = brackets.pairs.some((pair) => pair.kind === 'contested' && meets(pair));
  const placeholder = marks.some((mark) => mark.kind === 'placeholder' && meets(mark));
  // The last mark speaks: `(agreed) ... (reopened)`.
  const status = marks.findLast((mark) => mark.kind === 'status' && meets(mark));
  if (!bracket && !placeholder && !status) return plainState;
  return { bracket, placeholder, status: status?.kind === 'status' ? status.status : null };
}

/** `2.2.11 [deleted]`: the brackets of a tombstone hold no contested text. */
function withoutTombstones(brackets: BracketFacts, pieces: readonly Piece[]): BracketFacts {
  if (brackets.pairs.length === 0 || !pieces.some((piece) => piece.tombstone)) return brackets;
  const pairs = brackets.pairs.map((pair) =>
    pieces.some((piece) => piece.tombstone && piece.start <= pair.start && pair.end <= piece.end)
      ? { ...pair, kind: 'note' as const, group: -1 }
      : pair,
  );
  const groups = brackets.groups.filter((group) => pairs[group.members[0]!]!.kind === 'contested');
  const indexOf = new Map(groups.map((group, index) => [group.members[0]!, index]));
  const first = (index: number): number => brackets.groups[index]?.members[0] ?? -1;
  return {
    ...brackets,
    groups,
    pairs: pairs.map((pair) => ({ ...pair, group: indexOf.get(first(pair.group)) ?? -1 })),
  };
}

function inTombstone(mark: Mark, pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.tombstone && piece.bodyStart <= mark.start && mark.end <= piece.end);
}

function hiddenBrackets(block: Block, definitions: Definitions): readonly Range[] {
  const spans = quietSpansOf(block);
  if (definitions.size === 0) return spans;
  const links: Range[] = [];
  let taken = -1;
  for (const { label, open, close } of candidatesOf(block)) {
    if (!definitions.has(label) || open.start < taken) continue;
    links.push(open, close);
    taken = close.end;
  }
  return links.length === 0 ? spans : [...spans, ...links].sort((a, b) => a.start - b.start);
}

function linksDiffer(block: Block, before: Definitions, now: Definitions): boolean {
  return candidatesOf(block).some((candidate) => before.has(candidate.label) !== now.has(candidate.label));
}

function outside<T extends Range>(facts: readonly T[], spans: readonly Span[]): readonly T[] {
  if (facts.length === 0) return none;
  if (spans.length === 0) return facts;
  const hidden = spans.filter((span) => HIDES_WORDS.has(span.kind));
  return facts.filter((fact) => !rangeAt(hidden, fact.start));
}
