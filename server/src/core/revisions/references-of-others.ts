import { slice } from '../document/document.ts';
import { provisionsByKey, resolveTarget } from '../model/resolve.ts';
import type { Edit } from '../text/edits.ts';
import { message } from '../text/message.ts';
import { isSymbolOf, symbolNear } from './cited-symbol.ts';
import type { NumberPlan } from './plan-numbers.ts';
import type { Doubt, MeetingText } from './renumbering.ts';
import { namedBy, placedReferences, retarget } from './rewrite-references.ts';

/**
 * The references of another text of the meeting to the renumbered one, under its new numbers: where they name it by its
 * symbol, or by a full number that no other text has. What may mean it or not is a doubt.
 */
export function editsOfOther(
  target: MeetingText,
  text: MeetingText,
  others: readonly MeetingText[],
  plan: NumberPlan,
  doubts: Doubt[],
): readonly Edit[] {
  const edits: Edit[] = [];
  for (const reference of placedReferences(text.model)) {
    const { fact, base, block } = reference;
    const cited = symbolNear(text.model.document.blocks[block]!, fact);
    if (cited !== null && !isSymbolOf(target.symbol, cited)) continue;
    for (const one of fact.targets) {
      const chain = namedBy(target.model, reference, one, -1);
      if (!chain.some((index) => plan.has(index))) continue;
      const written = slice(text.model.document, base + one.start, base + one.end);
      if (cited !== null) {
        edits.push(...retarget(target.model, chain, plan, written, base + one.start));
        continue;
      }
      // A plain number may be any document's.
      if (fact.internal || !/^\d+\.\d/.test(one.label) || resolveTarget(text.model, fact, one, -1).length > 0)
        continue;
      const rivals = others.some(({ model }) => provisionsByKey(model).has(one.label));
      if (!reference.external && !rivals)
        edits.push(...retarget(target.model, chain, plan, written, base + one.start));
      else
        doubts.push({
          id: text.id,
          offset: base + one.start,
          message: message(
            '“{0}” may mean the renumbered text; it was left as it is.',
            slice(text.model.document, reference.start, base + one.end),
          ),
        });
    }
  }
  return edits;
}
