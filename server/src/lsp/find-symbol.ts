import { blockIndexAt } from '../core/document/document.ts';
import { symbolsOf } from '../core/document/facts/facts.ts';
import { type Range, touches } from '../core/text/range.ts';
import type { Reading } from '../workspace/reading.ts';

/** A document symbol in a text, in the document's offsets. */
export interface FoundSymbol extends Range {
  readonly text: string;
}

/** The document symbol at an offset, or undefined. */
export function symbolAt({ document }: Reading, offset: number): FoundSymbol | undefined {
  const block = blockIndexAt(document, offset);
  const source = document.blocks[block];
  if (!source) return undefined;
  const base = document.starts[block]!;
  const found = symbolsOf(source).find((one) => touches(one, offset - base));
  return found && { text: found.text, start: base + found.start, end: base + found.end };
}

/** All document symbols in a text, in order. */
export function* symbolsIn({ document }: Reading): Generator<FoundSymbol> {
  for (const [b, block] of document.blocks.entries()) {
    const base = document.starts[b]!;
    for (const { text, start, end } of symbolsOf(block)) yield { text, start: base + start, end: base + end };
  }
}
