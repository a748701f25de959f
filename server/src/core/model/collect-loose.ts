import type { Document } from '../document/document.ts';
import type { BlockFacts } from '../document/facts/facts.ts';
import type { LooseBracket } from './pair-loose.ts';
import type { Structure } from './structure.ts';

/** All brackets that found no mate in their block, placed in the document, with what tells where a mate may be. */
export function collectLoose(
  document: Document,
  facts: readonly BlockFacts[],
  structure: Structure,
): readonly LooseBracket[] {
  const loose: LooseBracket[] = [];
  for (let b = 0; b < facts.length; b++) {
    if (facts[b]!.brackets.loose.length > 0) collect(document, b, facts[b]!, structure, loose);
  }
  return loose;
}

const BEFORE_TEXT = /^[\s[*_>#"“«({~-]*$/;
const BEHIND_TEXT =
  /^[\s\].;:,*_!?"”»)}~]*(?:\[\^[^\]]*\][\s\].;:,*_]*|\{[^{}]*\}\s*)*(?:and|or|и|или|және|немесе|et|ou|y|o)?\s*$/;
/** Further from its paragraph's ends than this a bracket stands in its middle. */
const REACH = 400;

function collect(
  document: Document,
  b: number,
  facts: BlockFacts,
  structure: Structure,
  loose: LooseBracket[],
): void {
  const { text } = document.blocks[b]!;
  const base = document.starts[b]!;
  const first = structure.first[b]!;
  let k = 0;
  let last = -2;
  // Brackets in a row share their surroundings; they are judged once, so that a hundred thousand stay linear.
  let judged = { atStart: false, atEnd: false };
  for (const { offset, side } of facts.brackets.loose) {
    while (k + 1 < facts.pieces.length && facts.pieces[k + 1]!.start <= offset) k++;
    const piece = facts.pieces[k];
    const start = piece?.start ?? 0;
    const end = piece?.end ?? text.length;
    if (offset !== last + 1) {
      const behindLabel = piece?.label ? Math.min(piece.bodyStart, offset) : start;
      const labelled = piece?.label ? offset <= piece.label.start : false;
      judged = {
        atStart:
          labelled || (offset - behindLabel <= REACH && BEFORE_TEXT.test(text.slice(behindLabel, offset))),
        atEnd: end - offset <= REACH && BEHIND_TEXT.test(text.slice(offset + 1, end)),
      };
    }
    last = offset;
    const alone = !/[\p{L}\p{N}]/u.test(text.slice(start, Math.min(end, start + 80)));
    loose.push({
      offset: base + offset,
      side,
      provision: Math.min(first + k, Math.max(0, structure.count - 1)),
      ...judged,
      section: structure.section[first + k] ?? 0,
      wide: (piece?.level ?? 0) > 0 || alone || piece?.label?.style === 'container',
    });
  }
}
