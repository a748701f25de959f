import { type Place, placeAt } from '../document/document.ts';
import { contestedOf } from '../model/contested.ts';
import type { Model } from '../model/model.ts';

/** Where a text that is not compiled attributes something to a delegation by hand: the first such place, or none. */
export function handsOf(model: Model, code: string): readonly Place[] {
  const wanted = model.profile.find(code)?.code ?? code;
  for (const { attribution, start } of contestedOf(model).brackets)
    if (attribution?.stances.some(({ delegation }) => delegation === wanted))
      return [placeAt(model.document, start)];
  return [];
}
