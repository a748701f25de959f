import { blockIndexAt, slice } from '../core/document/document.ts';
import { behindOrdinalMark } from '../core/document/facts/labels/number-marks.ts';
import type { ReferenceFact, ReferenceTarget } from '../core/document/facts/references.ts';
import { type Provision, pieceOf, provisionIndexAt, provisionOf } from '../core/model/model.ts';
import { childWithKey, holderOf, referencesIn, resolveHeld } from '../core/model/resolve.ts';
import { isSymbolOf, symbolBeside } from '../core/revisions/cited-symbol.ts';
import { type Range, shift, touches } from '../core/text/range.ts';
import type { Reading } from '../workspace/reading.ts';

/** A label that is spoken of at a place: the provision's own, or the one that a reference there means. */
export interface FoundLabel {
  readonly index: number;
  readonly key: string;
  /** Where it was found: the label, or in the reference the number or the item. */
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
  let holder = found.meant[0]!.index;
  let key = label.key;
  let named: Range = { start: place.start, end: place.end - target.items.length };
  // Behind the number it is the item that the cursor is on.
  for (const item of itemsOf(slice(reading.document, place.start, place.end), target)) {
    if (offset <= place.start + item.start) break;
    holder = childWithKey(reading.model, holder, item.key);
    if (holder < 0) return null;
    key = item.key;
    named = shift({ start: item.start, end: item.end }, place.start);
  }
  return { index: holder, key, place: named, by: 'reference' };
}

/** The reference at an offset, or null. The word before a single number belongs to it. */
export function referenceAt(reading: Reading, offset: number): FoundReference | null {
  const { model, document } = reading;
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
      return { reference, target, place, ...meantBy(reading, block, references, r, target) };
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

/** Every reference in a draft that means a provision of it, in order: its number, or its item as in `1.2(a)`. */
export function referencesTo(reading: Reading, index: number): readonly Range[] {
  const { model, document } = reading;
  const places: Range[] = [];
  for (let b = 0; b < document.blocks.length; b++) {
    const base = document.starts[b]!;
    const { text } = document.blocks[b]!;
    const references = referencesIn(model, b);
    for (const [r, reference] of references.entries()) {
      for (const target of reference.targets) {
        const [meant] = meantBy(reading, b, references, r, target).meant;
        if (!meant) continue;
        const written = slice(document, base + target.start, base + target.end);
        const items = itemsOf(written, target);
        const end = items[0]?.start ?? behindOrdinalMark(text, target.end) - target.start;
        if (meant.index === index) places.push(shift({ start: 0, end }, base + target.start));
        let holder = meant.index;
        for (const { key, ...place } of items) {
          holder = childWithKey(model, holder, key);
          if (holder < 0) break;
          if (holder === index) places.push(shift(place, base + target.start));
        }
      }
    }
  }
  return places;
}

/** The items behind the number of a target: `(a)` and `(ii)` of `1.2(a)(ii)`, in the offsets of what is written. */
function itemsOf(written: string, { items }: ReferenceTarget): readonly (Range & { readonly key: string })[] {
  if (items === '') return [];
  const from = /(?:[ ]?\([^)]*\))+$/.exec(written)!.index;
  return [...written.slice(from).matchAll(/\([^)]*\)/g)].map(({ 0: key, index }) => ({
    key,
    start: from + index,
    end: from + index + key.length,
  }));
}

/** What a target of the reference number `r` of a block may mean, the likeliest first. */
function meantBy(
  { model, metadata }: Reading,
  block: number,
  references: readonly ReferenceFact[],
  r: number,
  target: ReferenceTarget,
): Pick<FoundReference, 'external' | 'meant'> {
  const reference = references[r]!;
  const holder = holderOf(model.document.blocks[block]!.text, references, r);
  const cited = symbolBeside(model.document.blocks[block]!, reference);
  const external = (holder ?? reference).external || (cited !== null && !isSymbolOf(metadata.symbol, cited));
  if (external) return { external, meant: [] };
  const here = provisionIndexAt(model, model.document.starts[block]! + reference.start);
  return { external, meant: resolveHeld(model, reference, holder, target, here) };
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
