import { blockIndexAt } from '../core/document/document.ts';
import type { Model } from '../core/model/model.ts';
import { provisionsByKey } from '../core/model/resolve.ts';
import type { Range } from '../core/text/range.ts';
import type { Reading } from '../workspace/reading.ts';
import { type Role, tokensOfBlock } from './block-tokens.ts';
import { depthBit, modifierBits } from './token-legend.ts';

/**
 * The tokens of the blocks that a range touches, as LSP encodes them: five numbers each, lines and characters
 * relative to the token before. The cost follows the range, but for one look at the brackets over several blocks.
 */
export function readTokens({ model, document }: Reading, range: Range): number[] {
  const data: number[] = [];
  const from = blockIndexAt(document, range.start);
  const to = blockIndexAt(document, range.end);
  const brackets = createDepthReader(model, document.starts[from] ?? 0);
  let lastLine = 0;
  let lastCharacter = 0;
  for (let b = from; b <= to && b < document.blocks.length; b++) {
    const firstLine = document.lines[b]!;
    for (const token of tokensOfBlock(document.blocks[b]!, model.facts[b]!, model.profile)) {
      const { role, character, length, type } = token;
      const more = role ? brackets.bitsOf(role, b) : 0;
      if (more === HIDDEN) continue;
      const line = firstLine + token.line;
      data.push(
        line - lastLine,
        line === lastLine ? character - lastCharacter : character,
        length,
        type,
        token.modifiers | more,
      );
      lastLine = line;
      lastCharacter = character;
    }
  }
  return data;
}

/** A token that the document makes nothing of: a reference to a paragraph that it does not have. */
const HIDDEN = -1;
const UNMATCHED = modifierBits(['unmatched']);
const OPEN_BIT = modifierBits(['open']);

/** Tells the bits that depend on the document. Must be asked in the order of the text. */
function createDepthReader(
  model: Model,
  start: number,
): { readonly bitsOf: (role: Role, block: number) => number } {
  const { crossing, unmatched, document, structure, open } = model;
  let depth = 0;
  for (const bracket of crossing) if (bracket.start < start && start < bracket.end) depth++;
  let next = unmatched.findIndex((bracket) => bracket.offset >= start);
  if (next < 0) next = unmatched.length;
  const bitsOf = (role: Role, block: number): number => {
    switch (role.kind) {
      case 'bracket':
        return depthBit(depth + role.depth);
      case 'label':
        return open[structure.first[block]! + role.piece] ? OPEN_BIT : 0;
      case 'reference':
        return role.keys.some((key) => provisionsByKey(model).has(key)) ? 0 : HIDDEN;
      case 'loose': {
        const offset = document.starts[block]! + role.offset;
        while (next < unmatched.length && unmatched[next]!.offset < offset) next++;
        if (unmatched[next]?.offset === offset) return UNMATCHED;
        const bit = depthBit(role.side === 'open' ? depth + 1 : Math.max(1, depth));
        depth = role.side === 'open' ? depth + 1 : Math.max(0, depth - 1);
        return bit;
      }
    }
  };
  return { bitsOf };
}
