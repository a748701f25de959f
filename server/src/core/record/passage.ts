import type { Block } from '../document/block.ts';
import type { DateFact } from '../document/facts/dates.ts';
import { type BlockFacts, datesOf, symbolsOf } from '../document/facts/facts.ts';
import type { SymbolFact } from '../document/facts/symbols.ts';
import { languages } from '../lexicon/languages.ts';
import { type Mention, mentionsIn } from '../lexicon/mentions.ts';
import { type Hit, type HitKind, hitsIn, type Token, tokensOf } from '../lexicon/phrases.ts';
import type { Profile } from '../lexicon/profile.ts';
import { type Range, rangeAt } from '../text/range.ts';

/** A block of a record in words: what its readers look at. Offsets count from the block's start. */
export interface Passage {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Document symbols and dates in a range; read when first asked for. */
  readonly symbolsIn: (range: Range) => readonly SymbolFact[];
  readonly datesIn: (range: Range) => readonly DateFact[];
}

/** A sentence. Words in quotation marks are another's and yield neither hits nor mentions. */
export interface Sentence extends Range {
  /** Tokens `[first, last)` of the passage. */
  readonly first: number;
  readonly last: number;
  /** Index of the piece of the block that it stands in. */
  readonly piece: number;
  readonly hits: readonly Hit[];
  readonly mentions: readonly Mention[];
}

/**
 * The passage of a block. It is many times as large as the block and soon read, so nobody keeps it: what is read from
 * it is kept instead.
 */
export function readPassage(block: Block, facts: BlockFacts, profile: Profile): Passage {
  const { text } = block;
  const tokens = tokensOf(text);
  const quoted = quotedIn(text);
  const keep = <T extends Span>(found: readonly T[]): readonly T[] =>
    quoted.length === 0 ? found : found.filter((one) => !isQuoted(tokens, quoted, one));
  const hits = keep(hitsIn(tokens));
  const mentions = keep(mentionsIn(text, tokens, profile));
  const sentences: Sentence[] = [];
  const hitsOfSentence = inTurn(hits);
  const mentionsOfSentence = inTurn(mentions);
  for (let index = 0; index < facts.pieces.length; index++) {
    const { bodyStart, end: pieceEnd } = facts.pieces[index]!;
    for (const { first, last, end } of cutSentences(
      text,
      tokens,
      { start: bodyStart, end: pieceEnd },
      quoted,
    )) {
      const long = last - first > LONGEST_SENTENCE;
      sentences.push({
        start: tokens[first]!.start,
        end,
        first,
        last,
        piece: index,
        hits: long ? none : hitsOfSentence(first, last),
        mentions: long ? none : mentionsOfSentence(first, last),
      });
    }
  }
  return {
    text,
    tokens,
    sentences,
    symbolsIn: (range) => rangesWithin(symbolsOf(block), range),
    datesIn: (range) => rangesWithin(datesOf(block), range),
  };
}

/** Words without a full stop for longer than this are a table or a list, and no sentence of a record. */
const LONGEST_SENTENCE = 600;

interface Span {
  readonly first: number;
  readonly last: number;
}

function isQuoted(tokens: readonly Token[], quoted: readonly Range[], { first, last }: Span): boolean {
  const range = rangeAt(quoted, tokens[first]!.start);
  return range !== undefined && tokens[last - 1]!.end <= range.end;
}

/** Gives those of a list in order that lie in tokens `[first, last)`; asked from the start of the text to its end. */
function inTurn<T extends Span>(all: readonly T[]): (first: number, last: number) => readonly T[] {
  let from = 0;
  return (first, last) => {
    while (from < all.length && all[from]!.first < first) from++;
    let found: T[] | undefined;
    for (let i = from; i < all.length && all[i]!.first < last; i++)
      if (all[i]!.last <= last) (found ??= []).push(all[i]!);
    return found ?? none;
  };
}

/** Those of a list in order that lie in a range. */
function rangesWithin<T extends Range>(all: readonly T[], { start, end }: Range): readonly T[] {
  const from = firstFrom(all.length, (i) => all[i]!.start >= start);
  let to = from;
  while (to < all.length && all[to]!.end <= end) to++;
  return from === to ? none : all.slice(from, to);
}

const none: readonly never[] = [];

/** The first index from which on something holds. */
function firstFrom(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where the sentences of a text without paragraphs end, the last left out. */
export function sentenceEndsIn(text: string): readonly number[] {
  const tokens = tokensOf(text);
  const sentences = cutSentences(text, tokens, { start: 0, end: text.length }, quotedIn(text));
  return sentences.slice(0, -1).map(({ end }) => end);
}

/** The hits of one kind in a sentence. */
export function hitsOf({ hits }: Sentence, kind: HitKind): readonly Hit[] {
  return hits.filter((hit) => hit.kind === kind);
}

/** The hit of a kind that begins, or that ends, at a token. */
export function hitAt(
  { hits }: Sentence,
  kind: HitKind,
  edge: 'first' | 'last',
  token: number,
): Hit | undefined {
  return hits.find((hit) => hit.kind === kind && hit[edge] === token);
}

/** What stands between a token and the one before it. */
export function gapBefore({ text, tokens }: Passage, token: number): string {
  return text.slice(tokens[token - 1]?.end ?? 0, tokens[token]?.start ?? text.length);
}

/** A text on one line, without emphasis. */
export function oneLine(text: string): string {
  if (!/\s\s|[\r\n\t*_\u00a0]/.test(text)) return text.trim();
  return text
    .replace(/\s+/g, ' ')
    .replace(/\*\*|__/g, '')
    .trim();
}

const ABBREVIATIONS = new Set(
  languages.flatMap(({ record }) => record.abbreviations.map((word) => word.replace(/\.$/, ''))),
);
const QUOTED = /“[^“”]*”|«[^«»]*»|„[^„“]*“|(?<![\p{L}\d])"[^"\n]*"/gu;

function quotedIn(text: string): readonly Range[] {
  if (!/[“«„"]/.test(text)) return [];
  return [...text.matchAll(QUOTED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function cutSentences(
  text: string,
  tokens: readonly Token[],
  piece: Range,
  quoted: readonly Range[],
): readonly { readonly first: number; readonly last: number; readonly end: number }[] {
  const found: { first: number; last: number; end: number }[] = [];
  let first = -1;
  const from = firstFrom(tokens.length, (i) => tokens[i]!.start >= piece.start);
  for (let i = from; i < tokens.length && tokens[i]!.start < piece.end; i++) {
    if (first < 0) first = i;
    const next = tokens[i + 1];
    const end = tokens[i]!.end;
    const last = !next || next.start >= piece.end;
    if (!last && !endsSentence(text, tokens, i, quoted)) continue;
    const stop = last ? piece.end : end + (/^[^\s]*/.exec(text.slice(end, next.start))?.[0].length ?? 0);
    found.push({ first, last: i + 1, end: stop });
    first = -1;
  }
  return found;
}

function endsSentence(text: string, tokens: readonly Token[], at: number, quoted: readonly Range[]): boolean {
  const { word, end } = tokens[at]!;
  const next = tokens[at + 1]!;
  // Most words stand a blank apart: a sign and a blank are two.
  if (next.start - end < 2) return false;
  const gap = text.slice(end, next.start);
  if (!/[.!?…]["'”»)\]*_]*[\s\u00a0]+["'“«(*_[]*$/.test(gap)) return false;
  if (!next.capital && !/^\p{N}/u.test(next.word)) return false;
  const quote = rangeAt(quoted, end);
  if (quote && next.start < quote.end) return false;
  if (!gap.startsWith('.')) return true;
  if (word.length === 1 && /\p{L}/u.test(word) && word !== 'г') return false;
  if (!ABBREVIATIONS.has(word)) return true;
  // `5 октября 2021 г. Комитет`: behind a year the abbreviation may end the sentence; nothing else it does.
  return /^г+$/.test(word) && /^\d{4}$/.test(tokens[at - 1]?.word ?? '');
}
