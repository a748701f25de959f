import { slice } from '../document/document.ts';
import { endsOf } from '../document/facts/attribution.ts';
import type { Stance } from '../document/facts/stance.ts';
import { type Bracket, contestedOf, type Group } from '../model/contested.ts';
import type { Model } from '../model/model.ts';
import { type Edit, sortEdits } from '../text/edits.ts';
import { joined } from './names-in.ts';
import { isSound } from './sound.ts';
import { writeAttribution } from './without-name.ts';

/**
 * Edits that make one bracket of alternatives with the same words, white space made one space: the first of them stays
 * and names all who were named in the others. None where no two are equal. Sorted and disjoint.
 */
export function mergeEqual(model: Model, group: Group): readonly Edit[] {
  const { brackets } = contestedOf(model);
  const first = new Map<string, { readonly bracket: Bracket; readonly stances: Stance[] }>();
  const edits: Edit[] = [];
  let before: Bracket | undefined;
  for (const member of group.members) {
    const bracket = brackets[member]!;
    const { texts, attribution } = bracket;
    if (texts.length !== 1) return [];
    const words = slice(model.document, texts[0]!.start, texts[0]!.end).replace(/\s+/g, ' ').trim();
    const key = `${words}\n${(attribution?.stances ?? []).filter(isRefusal).length > 0 ? 'refused' : ''}`;
    const known = first.get(key);
    // What parts it from the one before goes with it.
    if (known && before) edits.push({ start: before.end, end: bracket.end, text: '' });
    if (known) known.stances.push(...(attribution?.stances ?? []));
    else first.set(key, { bracket, stances: [] });
    before = bracket;
  }
  if (edits.length === 0) return [];
  for (const { bracket, stances } of first.values()) {
    if (stances.length === 0) continue;
    if (bracket.attribution) edits.push(...joined(model, endsOf(bracket.attribution)[0]!, stances));
    else {
      const { start, end } = bracket.texts[0]!;
      const at = start + slice(model.document, start, end).trimEnd().length;
      const names = writeAttribution('- ', 'trailing', stances);
      edits.push({ start: at, end, text: ` ${names}` });
    }
  }
  const sorted = sortEdits(edits);
  return isSound(model, sorted) ? sorted : [];
}

/** Words that someone wants out are not the same proposal as the same words that someone wants in. */
function isRefusal({ kind }: Stance): boolean {
  return kind === 'delete';
}
