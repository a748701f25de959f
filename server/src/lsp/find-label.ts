import { blockIndexAt } from '../core/document/document.ts';
import { referencesOf } from '../core/document/facts/facts.ts';
import type { ReferenceFact, ReferenceTarget } from '../core/document/facts/references.ts';
import { type Provision, pieceOf, provisionIndexAt, provisionOf } from '../core/model/model.ts';
import { resolveTarget } from '../core/model/resolve.ts';
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
  if (!found || !label || found.reference.external) return null;
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
  const source = document.blocks[block];
  if (!source) return null;
  const base = document.starts[block]!;
  for (const reference of referencesOf(source)) {
    if (!touches({ start: base + reference.start, end: base + reference.end }, offset)) continue;
    for (const [i, target] of reference.targets.entries()) {
      const start = base + (i === 0 ? Math.min(reference.start, target.start) : target.start);
      if (!touches({ start, end: base + target.end }, offset)) continue;
      const place = { start: base + target.start, end: base + target.end };
      const meant = resolveTarget(model, reference, target, provisionIndexAt(model, place.start));
      return { reference, target, place, meant };
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
  for (const [b, block] of document.blocks.entries()) {
    const base = document.starts[b]!;
    for (const reference of referencesOf(block)) {
      if (reference.external) continue;
      for (const target of reference.targets) {
        const [meant] = resolveTarget(model, reference, target, provisionIndexAt(model, base + target.start));
        if (meant?.index === index)
          places.push({ start: base + target.start, end: base + target.end - target.items.length });
      }
    }
  }
  return places;
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

function childWithKey(model: Reading['model'], parent: number, key: string): number {
  const { structure } = model;
  // Children stand behind their parent, and before the next provision that is not below it.
  for (let i = parent + 1; i < structure.count && structure.parent[i]! >= parent; i++)
    if (structure.parent[i] === parent && pieceOf(model, i).label?.key === key) return i;
  return -1;
}
