import { slice } from '../document/document.ts';
import { behindOrdinalMark } from '../document/facts/labels/number-marks.ts';
import type { ReferenceFact, ReferenceTarget } from '../document/facts/references.ts';
import { type Model, pieceOf, provisionIndexAt } from '../model/model.ts';
import { childWithKey, holderOf, referencesIn, resolveHeld, resolveTarget } from '../model/resolve.ts';
import type { Edit } from '../text/edits.ts';
import type { Range } from '../text/range.ts';
import { isSymbolOf, symbolBeside } from './cited-symbol.ts';
import type { NumberPlan } from './plan-numbers.ts';
import type { MeetingText } from './renumbering.ts';
import { writeNumber } from './write-label.ts';

/** A reference in a text with its place in the document. */
export interface PlacedReference extends Range {
  readonly fact: ReferenceFact;
  /** The article or rule that it is named with. */
  readonly holder: ReferenceFact | undefined;
  /** Whether the text says that another document is meant. */
  readonly external: boolean;
  readonly block: number;
  /** What is to be added to the fact's offsets. */
  readonly base: number;
}

/** All references of a text to itself, in order, by its symbol: neither to others nor to other revisions of it. */
export function ownReferences(model: Model, symbol: string | null): readonly PlacedReference[] {
  return placedReferences(model).filter(({ external, block, fact }) => {
    const cited = external ? null : symbolBeside(model.document.blocks[block]!, fact);
    return !external && (cited === null || isSymbolOf(symbol, cited));
  });
}

/** All references of a text, in order. */
export function placedReferences(model: Model): readonly PlacedReference[] {
  return model.document.blocks.flatMap((_, b) => {
    const base = model.document.starts[b]!;
    return referencesIn(model, b).map((fact, r, references) => {
      const holder = holderOf(model.document.blocks[b]!.text, references, r);
      const { external } = holder ?? fact;
      return { fact, holder, external, block: b, base, start: base + fact.start, end: base + fact.end };
    });
  });
}

/**
 * The provisions that a reference's target names, outermost first: `1(d)` is paragraph 1 and its item (d). Empty where
 * the text has none. `from` is where the reference stands, -1 for another text.
 */
export function namedBy(
  model: Model,
  { fact, holder }: Pick<PlacedReference, 'fact' | 'holder'>,
  target: ReferenceTarget,
  from: number,
): readonly number[] {
  const [whole] = resolveHeld(model, fact, holder, target, from);
  const chain = whole ? [whole.index] : splitArticle(model, fact, target);
  for (const item of target.items.match(/\([^)]*\)/g) ?? []) {
    const above = chain.at(-1);
    const child = above === undefined ? -1 : childWithKey(model, above, item);
    if (child < 0) break;
    chain.push(child);
  }
  return chain;
}

/** The edits that let a target name the same provisions under their new numbers. `text` is the target as written. */
export function retarget(
  model: Model,
  chain: readonly number[],
  plan: NumberPlan,
  text: string,
  at: number,
): readonly Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  for (const index of chain) {
    const number = plan.get(index);
    const { numbers } = pieceOf(model, index).label!;
    const own = number?.from ?? (numbers.length === 1 ? [model.structure.value[index]!] : numbers);
    const rest = text.slice(from);
    if (number) edits.push(...(writeNumber(rest, at + from, number) ?? []));
    from += lengthOfNumber(rest, own.length);
  }
  return edits;
}

/** Edits for all references of a text to itself; what the text says of other documents stays. */
export function rewriteReferences({ model, symbol }: MeetingText, plan: NumberPlan): readonly Edit[] {
  const edits: Edit[] = [];
  for (const reference of ownReferences(model, symbol)) {
    const { fact, block, base, start } = reference;
    const from = provisionIndexAt(model, start);
    for (const target of fact.targets) {
      const chain = namedBy(model, reference, target, from);
      const end = behindOrdinalMark(model.document.blocks[block]!.text, target.end);
      const text = slice(model.document, base + target.start, base + end);
      edits.push(...retarget(model, chain, plan, text, base + target.start));
    }
  }
  return edits;
}

/** How much of a reference one of its numbers takes: `4.8` names two, and `1(d)` does. */
function lengthOfNumber(text: string, levels: number): number {
  const decimal = new RegExp(`^[^\\d(]*\\d{1,3}(?:\\.\\d{1,3}){${Math.max(0, levels - 1)}}`).exec(text);
  const item = /^[^(]*\([^)]*\)/.exec(text);
  return (decimal ?? item ?? /^\s*\p{L}+/u.exec(text))?.[0].length ?? text.length;
}

/** `Article 4.8` is paragraph 8 of article 4 where no label says 4.8. */
function splitArticle(model: Model, fact: ReferenceFact, target: ReferenceTarget): number[] {
  const match = /^(\d+)\.(\d+)$/.exec(target.label);
  if (!match || (fact.kind !== 'article' && fact.kind !== 'rule')) return [];
  const [article] = resolveTarget(model, fact, { ...target, label: match[1]! }, -1);
  if (!article) return [];
  const paragraph = childWithKey(model, article.index, match[2]!);
  return paragraph < 0 ? [] : [article.index, paragraph];
}
