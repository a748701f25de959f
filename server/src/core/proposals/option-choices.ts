import { slice } from '../document/document.ts';
import { contestedOf } from '../model/contested.ts';
import { type Model, provisionIndexAt, provisionOf, provisionsOf } from '../model/model.ts';
import { pathsOf } from '../model/paths.ts';
import { subtreeEndsOf } from '../model/subtrees.ts';
import type { Range } from '../text/range.ts';

/** A provision in which one of several texts can be taken. */
export interface OptionChoice {
  /** Its path: what is called a label where an option is taken. */
  readonly label: string;
  readonly choices: readonly { readonly choice: string; readonly words: string }[];
}

/**
 * The provisions of a draft that have options, or in all of their text one set of bracketed alternatives, in its order;
 * at most `most` of them.
 */
export function optionChoices(model: Model, most: number): readonly OptionChoice[] {
  const paths = pathsOf(model);
  const found = new Map<number, OptionChoice['choices']>();
  let loose = -1;
  for (const { index, kind, parent, piece, block, end } of provisionsOf(model)) {
    if (kind !== 'option') continue;
    // Options that belong to no provision are called by the first of them.
    if (parent < 0 && loose < 0) loose = index;
    const holder = parent < 0 ? loose : parent;
    const choice = piece.label?.key.split(' ').at(-1)?.replace(/[()]/g, '') ?? '';
    const start = model.document.starts[block]! + piece.bodyStart;
    found.set(holder, [...(found.get(holder) ?? []), { choice, words: wordsOf(model, { start, end }) }]);
  }
  const { groups, brackets } = contestedOf(model);
  const sets = groups.filter(({ alternatives }) => alternatives > 1);
  const ends = subtreeEndsOf(model);
  for (const [i, { members, start, end }] of sets.entries()) {
    const index = provisionIndexAt(model, start);
    const before = sets[i - 1];
    const next = sets[i + 1];
    // Of several sets no number alone says which is meant.
    const own = provisionOf(model, index);
    const several = own && ((before && before.start >= own.start) || (next && next.start < ends[index]!));
    if (!own || several || end > ends[index]! || own.kind === 'option' || found.has(index)) continue;
    const texts = members.flatMap((member) => brackets[member]!.texts);
    found.set(
      index,
      texts.map((text, at) => ({ choice: String(at + 1), words: wordsOf(model, text) })),
    );
  }
  return [...found]
    .filter(([, choices]) => choices.length > 1)
    .sort(([a], [b]) => a - b)
    .slice(0, most)
    .map(([index, choices]) => ({ label: paths[index]!, choices }));
}

function wordsOf({ document }: Model, { start, end }: Range): string {
  return slice(document, start, Math.min(end, start + LONGEST))
    .replace(/\s+/g, ' ')
    .trim();
}

const LONGEST = 120;
