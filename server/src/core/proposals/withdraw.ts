import { type Bracket, contestedOf } from '../model/contested.ts';
import type { Model } from '../model/model.ts';
import type { Edit } from '../text/edits.ts';
import { namesOut } from './names-out.ts';
import { settle } from './settle.ts';
import { isSound } from './sound.ts';
import { type Withdrawal, withdrawalFrom } from './view-without.ts';

/**
 * Edits by which a delegation withdraws from one bracket, and what they do: its name goes, with the last who want it
 * the text falls, and text that nobody else wants out stands. Sorted and disjoint; none where it is not named.
 */
export function withdraw(
  model: Model,
  bracket: Bracket,
  code: string,
): { readonly edits: readonly Edit[]; readonly withdrawal: Withdrawal } {
  const withdrawal = withdrawalFrom(bracket, contestedOf(model).groups[bracket.group], code);
  const edits =
    withdrawal === 'rename'
      ? namesOut(model, bracket, new Set([code]))
      : settle(model, ({ index, texts }) => {
          if (index !== bracket.index || withdrawal === 'leave') return 'leave';
          return withdrawal === 'drop' ? [] : texts;
        });
  return { edits: isSound(model, edits) ? edits : [], withdrawal };
}
