import { slice } from '../document/document.ts';
import { contestedOf } from '../model/contested.ts';
import { type Model, provisionIndexAt, provisionsOf } from '../model/model.ts';
import { pathsOf } from '../model/paths.ts';
import { takeOption } from './take-option.ts';

/** A provision in which one of several texts can be taken. */
export interface OptionChoice {
  /** Its path: what {@link takeOption} takes for a label. */
  readonly label: string;
  readonly choices: readonly { readonly choice: string; readonly words: string }[];
}

/** The provisions of a draft that have options, or one set of bracketed alternatives, in its order. */
export function optionChoices(model: Model): readonly OptionChoice[] {
  const paths = pathsOf(model);
  const found = new Map<number, OptionChoice['choices'][number][]>();
  const add = (index: number, choice: string, start: number, end: number): void => {
    const words = slice(model.document, start, end).replace(/\s+/g, ' ').trim();
    const choices = found.get(index) ?? [];
    found.set(index, [...choices, { choice, words }]);
  };
  for (const { kind, parent, piece, block, end } of provisionsOf(model)) {
    if (kind !== 'option') continue;
    const key = piece.label?.key.split(' ').at(-1)?.replace(/[()]/g, '') ?? '';
    if (parent >= 0) add(parent, key, model.document.starts[block]! + piece.bodyStart, end);
  }
  const { groups, brackets } = contestedOf(model);
  for (const { alternatives, members, start } of groups) {
    const index = provisionIndexAt(model, start);
    if (alternatives < 2 || index < 0 || found.has(index)) continue;
    const texts = members.flatMap((member) => brackets[member]!.texts);
    for (const [i, { start: from, end }] of texts.entries()) add(index, String(i + 1), from, end);
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([index, choices]) => ({ label: paths[index]!, choices }))
    .filter(
      ({ label, choices }) => choices.length > 1 && 'edits' in takeOption(model, label, choices[0]!.choice),
    );
}
