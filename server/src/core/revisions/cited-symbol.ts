import type { Block } from '../document/block.ts';
import { symbolsOf } from '../document/facts/facts.ts';
import type { ReferenceFact } from '../document/facts/references.ts';
import { alternation, everyWord } from '../lexicon/languages.ts';
import { firstFrom } from '../text/range.ts';
import { seriesOfSymbol } from './chain.ts';

/**
 * The symbol of the document that a reference is of, where it stands right beside it: `paragraph 2.2.10 of
 * MM/2031/DRAFT/1/Rev.5`, `MM/2031/DRAFT/1/Rev.5, paragraph 2.2.10`.
 */
export function symbolBeside(
  block: Block,
  { start, end }: Pick<ReferenceFact, 'start' | 'end'>,
): string | null {
  const { text } = block;
  const symbols = symbolsOf(block);
  // The nearest on either side is the only one that may stand right beside it.
  const next = symbols[firstFrom(symbols, end)];
  if (next && next.start - end <= FARTHEST && BEHIND.test(text.slice(end, next.start))) return next.text;
  const last = symbols[firstFrom(symbols, start) - 1];
  return last && last.end <= start && start - last.end <= FARTHEST && BEFORE.test(text.slice(last.end, start))
    ? last.text
    : null;
}

/** The symbol beside a reference, else the next one behind it in its clause. */
export function symbolNear(block: Block, fact: Pick<ReferenceFact, 'start' | 'end'>): string | null {
  const { end } = fact;
  const symbols = symbolsOf(block);
  const next = symbols[firstFrom(symbols, end)];
  const isNear =
    next !== undefined &&
    next.start <= end + FARTHEST &&
    /^[^.;:!?\r\n[\]]*$/.test(block.text.slice(end, next.start));
  return symbolBeside(block, fact) ?? (isNear ? next.text : null);
}

/** Whether a symbol names a document with this one: by that very symbol, or by the document without a revision. */
export function isSymbolOf(own: string | null, cited: string): boolean {
  if (own === null) return false;
  const [left, right] = [seriesOfSymbol(own), seriesOfSymbol(cited)];
  return left.document === right.document && (right.revision === null || right.revision === left.revision);
}

/** UTF-16 units between a reference and the document that it is said to be of. */
const FARTHEST = 60;
const BEFORE = /^,?[ \u00a0]*\(?$/;
/** A comma or bracket, or a preposition and perhaps what the document is: `of document`. */
const BEHIND = new RegExp(
  `^(?:[ \\u00a0]?[,(]?[ \\u00a0]?|[ \\u00a0](?!(?:${alternation(everyWord((l) => l.conjunctions))})[ \\u00a0])\\p{L}{1,3}[ \\u00a0](?:\\p{L}+[ \\u00a0])?)$`,
  'iu',
);
