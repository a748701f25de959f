import { blockIndexAt } from '../core/document/document.ts';
import type { ReferenceFact, ReferenceTarget } from '../core/document/facts/references.ts';
import { type Model, type Provision, pieceOf, provisionIndexAt, provisionOf } from '../core/model/model.ts';
import { referencesIn, resolveTarget } from '../core/model/resolve.ts';
import { type Range, touches } from '../core/text/range.ts';
import type { Reading } from '../workspace/reading.ts';

/** A label that is spoken of at a place: the provision's own, or the one that a reference there means. */
export interface FoundLabel {
  readonly index: number;
  readonly key: string;
  /** Where it was found: the label, or the number in the reference without the items behind it. */
  readonly place: Range;
  readonly by: 'label' | 'reference';
}

/** A target of a reference at a place, in the document's offsets, with what it may mean, the likeliest first. */
export interface FoundReference {
  readonly reference: ReferenceFact;
  readonly target: ReferenceTarget;
  readonly place: Range;
  /** Whether another document is meant; nothing here is then. */
  readonly external: boolean;
  readonly meant: readonly Provision[];
}

/** The label at an offset, or null. */
export function labelAt(reading: Reading, offset: number): FoundLabel | null {
  const index = provisionIndexAt(reading.model, offset);
  const own = labelRange(reading, index);
  if (own && touches(own, offset))
    return { index, key: pieceOf(reading.model, index).label!.key, place: own, by: 'label' };
  const found = referenceAt(reading, offset);
  const label = found?.meant[0]?.piece.label;
  if (!found || !label) return null;
  const { place, target } = found;
  return {
    index: found.meant[0]!.index,
    key: label.key,
    place: { start: place.start, end: place.end - target.items.length },
    by: 'reference',
  };
}

/** The reference at an offset, or null. The word before a single number belongs to it. */
export function referenceAt({ model, document }: Reading, offset: number): FoundReference | null {
  const block = blockIndexAt(document, offset);
  if (!document.blocks[block]) return null;
  const base = document.starts[block]!;
  const references = referencesIn(model, block);
  for (const [r, reference] of references.entries()) {
    if (!touches({ start: base + reference.start, end: base + reference.end }, offset)) continue;
    for (const [i, target] of reference.targets.entries()) {
      const start = base + (i === 0 ? Math.min(reference.start, target.start) : target.start);
      if (!touches({ start, end: base + target.end }, offset)) continue;
      const place = { start: base + target.start, end: base + target.end };
      return { reference, target, place, ...meantBy(model, block, references, r, target) };
    }
  }
  return null;
}

/** Where the label of a provision stands, or undefined where it has none. */
export function labelRange({ model, document }: Reading, index: number): Range | undefined {
  const provision = provisionOf(model, index);
  const label = provision?.piece.label;
  if (!provision || !label) return undefined;
  const base = document.starts[provision.block]!;
  return { start: base + label.start, end: base + label.end };
}

/** Every reference in a draft that means a provision of it, in order; the numbers without the items behind them. */
export function referencesTo({ model, document }: Reading, index: number): readonly Range[] {
  const places: Range[] = [];
  for (let b = 0; b < document.blocks.length; b++) {
    const base = document.starts[b]!;
    const references = referencesIn(model, b);
    for (const [r, reference] of references.entries()) {
      for (const target of reference.targets) {
        const [meant] = meantBy(model, b, references, r, target).meant;
        if (meant?.index === index)
          places.push({ start: base + target.start, end: base + target.end - target.items.length });
      }
    }
  }
  return places;
}

/**
 * What a target of the reference number `r` of a block may mean. A paragraph named with its article (`Article 4,
 * paragraph 1`, `paragraph 1 of Article 4`, `пункт 1 статьи 4`) is one of that article, or none.
 */
function meantBy(
  model: Model,
  block: number,
  references: readonly ReferenceFact[],
  r: number,
  target: ReferenceTarget,
): Pick<FoundReference, 'external' | 'meant'> {
  const reference = references[r]!;
  const holder = holderOf(model.document.blocks[block]!.text, references, r);
  // `of Article 4` alone sounds like another document's; the article itself says whose it is.
  const { external } = holder ?? reference;
  if (external) return { external, meant: [] };
  const here = provisionIndexAt(model, model.document.starts[block]! + reference.start);
  const meant = resolveTarget(model, reference, target, here);
  if (!holder) return { external, meant };
  const [article] = resolveTarget(model, holder, holder.targets.at(-1)!, here);
  return { external, meant: article ? meant.filter(({ index }) => liesIn(model, index, article.index)) : [] };
}

/** The article or rule that a reference to a paragraph is named with. */
function holderOf(text: string, references: readonly ReferenceFact[], r: number): ReferenceFact | undefined {
  const { kind, start, end } = references[r]!;
  if (kind !== 'paragraph') return undefined;
  const [before, after] = [references[r - 1], references[r + 1]];
  if (before && isHolder(before) && BEHIND_HOLDER.test(text.slice(before.end, start))) return before;
  return after && isHolder(after) && BEFORE_HOLDER.test(text.slice(end, after.start)) ? after : undefined;
}

function isHolder({ kind }: ReferenceFact): boolean {
  return kind === 'article' || kind === 'rule';
}

/** What stands between an article and its paragraph, in either order. */
const BEHIND_HOLDER = /^,?[ \u00a0]$/;
const BEFORE_HOLDER = /^,?[ \u00a0](?:of[ \u00a0]|de l['’]|du[ \u00a0]|del?[ \u00a0](?:la[ \u00a0])?)?$/;

function liesIn({ structure }: Model, index: number, holder: number): boolean {
  let at = index;
  // A parent stands before its children.
  while (at > holder) at = structure.parent[at]!;
  return at === holder;
}

/** The item under a provision that `(a)(ii)` behind a reference names; the provision itself where there is none. */
export function itemOf({ model }: Reading, provision: Provision, items: string): Provision {
  let found = provision;
  for (const [key] of items.matchAll(/\([^)]*\)/g)) {
    const child = childWithKey(model, found.index, key);
    if (child < 0) return found;
    found = provisionOf(model, child)!;
  }
  return found;
}

function childWithKey(model: Model, parent: number, key: string): number {
  const { structure } = model;
  // Children stand behind their parent, and before the next provision that is not below it.
  for (let i = parent + 1; i < structure.count && structure.parent[i]! >= parent; i++)
    if (structure.parent[i] === parent && pieceOf(model, i).label?.key === key) return i;
  return -1;
}
