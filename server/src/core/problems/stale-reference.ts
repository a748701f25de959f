import { symbolsOf } from '../document/facts/facts.ts';
import { seriesOfSymbol } from '../revisions/chain.ts';
import { newerThan } from '../revisions/newest.ts';
import { message } from '../text/message.ts';
import type { Range } from '../text/range.ts';
import type { CheckContext, Problem } from './problem.ts';

/**
 * A document cited in an older revision than the newest of the meeting. The meeting has to be told; what a text says
 * of its own earlier revisions is its history.
 */
export function* checkStaleReferences({ model, metadata, newest }: CheckContext): Generator<Problem> {
  if (!newest) return;
  const { blocks, starts } = model.document;
  const own = metadata.symbol === null ? null : seriesOfSymbol(metadata.symbol).document;
  for (let b = 0; b < blocks.length; b++) {
    for (const { start, end, text } of symbolsOf(blocks[b]!)) {
      if (own !== null && seriesOfSymbol(text).document === own) continue;
      const newer = newerThan(text, newest());
      if (newer !== null)
        yield staleReference(text, newer, { start: starts[b]! + start, end: starts[b]! + end });
    }
  }
}

/** The problem of one stale reference. */
export function staleReference(symbol: string, newer: string, { start, end }: Range): Problem {
  return {
    code: 'stale-reference',
    severity: 'information',
    start,
    end,
    message: message('{0} is not the newest: there is {1}.', symbol, newer),
    fixes: [{ title: message('Write {0}', newer), edits: [{ start, end, text: newer }], safe: false }],
  };
}
