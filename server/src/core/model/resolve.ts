import { referencesOf } from '../document/facts/facts.ts';
import { containerNames } from '../document/facts/label.ts';
import type { ReferenceFact, ReferenceTarget } from '../document/facts/references.ts';
import type { ReferenceKind } from '../lexicon/lexicon.ts';
import { type Model, type Provision, pieceOf, provisionOf } from './model.ts';
import type { Structure } from './structure.ts';

/** The provisions of a structure by the key of their label: `2.2.10 bis`, `Art. 4`, `Option 1`, `(a)`. Indices, ascending. */
export function provisionsByKey(model: Model): ReadonlyMap<string, readonly number[]> {
  let index = known.get(model.structure);
  if (!index) {
    const map = new Map<string, number[]>();
    for (let i = 0; i < model.structure.count; i++) {
      const { label } = pieceOf(model, i);
      if (!label) continue;
      enter(map, label.key, i);
      // All of `2.2.8 (a)`, `2.2.8 (b)` are what `2.2.8` alone means.
      if (label.suffix.startsWith('(')) enter(map, label.key.slice(0, -label.suffix.length), i);
    }
    known.set(model.structure, (index = map));
  }
  return index;
}

function enter(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key);
  if (list) list.push(index);
  else map.set(key, [index]);
}

/** The references in a block: `Article 3` that opens article 3 is its label, not a reference to it. */
export function referencesIn({ document, facts }: Model, block: number): readonly ReferenceFact[] {
  const references = referencesOf(document.blocks[block]!);
  const isLabel = ({ start, end }: ReferenceFact): boolean =>
    facts[block]!.pieces.some(({ label }) => label && label.start < end && start < label.end);
  return references.some(isLabel) ? references.filter((one) => !isLabel(one)) : references;
}

/**
 * The provisions that a reference's target may mean, the likeliest first: of several paragraphs 3 the one in the
 * same article, else the nearest above. Empty where there is none. `from` is the index of the provision in which
 * the reference stands, -1 if unknown.
 */
export function resolveTarget(
  model: Model,
  reference: ReferenceFact,
  target: ReferenceTarget,
  from: number,
): readonly Provision[] {
  const index = provisionsByKey(model);
  const keys = keysOfTarget(reference.kind, target);
  const item = target.items === '' ? undefined : index.get(keys[0] ?? '');
  const found = item ? [...item] : keys.flatMap((key) => index.get(key) ?? []);
  const here = from < 0 ? -1 : scopeOf(model, from);
  if (found.length > 1 && from >= 0)
    found.sort((a, b) => distance(model, a, here, from) - distance(model, b, here, from));
  return found.map((i) => provisionOf(model, i)!);
}

/**
 * The same for a reference that is named with an article or rule: the paragraph is one of that article, or none.
 */
export function resolveHeld(
  model: Model,
  reference: ReferenceFact,
  holder: ReferenceFact | undefined,
  target: ReferenceTarget,
  from: number,
): readonly Provision[] {
  const meant = resolveTarget(model, reference, target, from);
  if (!holder) return meant;
  const [article] = resolveTarget(model, holder, holder.targets.at(-1)!, from);
  return article ? meant.filter(({ index }) => liesIn(model, index, article.index)) : [];
}

/**
 * The article or rule that the reference number `r` of a text is named with, if it is to a paragraph: `Article 4,
 * paragraph 1`, `paragraph 1 of Article 4`, `пункт 1 статьи 4`. Whose document is meant, the holder says: `of
 * Article 4` alone sounds like another's.
 */
export function holderOf(
  text: string,
  references: readonly ReferenceFact[],
  r: number,
): ReferenceFact | undefined {
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
const BEHIND_HOLDER = /^(?:,?[ \u00a0])?$/;
const BEFORE_HOLDER = /^,?[ \u00a0](?:of[ \u00a0]|de l['’]|du[ \u00a0]|del?[ \u00a0](?:la[ \u00a0])?)?$/;

function liesIn({ structure }: Model, index: number, holder: number): boolean {
  let at = index;
  // A parent stands before its children.
  while (at > holder) at = structure.parent[at]!;
  return at === holder;
}

/** The keys under which a label may stand, given the word before it: `Article 4` is `Art. 4`, `paragraph (a)` is `(a)`. */
export function keysOfTarget(kind: ReferenceKind, target: ReferenceTarget): readonly string[] {
  if (kind === 'option') return [`Option ${target.label}`];
  if (kind === 'paragraph') {
    if (/^[A-Z]$|^[IVX]+$/.test(target.label)) return [];
    // `2.2.8 (a)` may be the label of a paragraph.
    return target.items === '' ? [target.label] : [target.label + target.items, target.label];
  }
  const name = containerNames[kind];
  const label = `${name} ${target.label}`;
  // `Section D.8` of lettered headings is labelled by the letter alone; `Rule 10.2.3` may stand as 10.2.3.
  return kind === 'section' || kind === 'rule' ? [label, target.label] : [label];
}

/** By structure: typing inside a paragraph leaves the labels where they are. */
const known = new WeakMap<Structure, ReadonlyMap<string, readonly number[]>>();

function scopeOf({ structure }: Model, from: number): number {
  let at = from;
  while (at >= 0 && structure.kind[at] !== 'article' && structure.kind[at] !== 'heading')
    at = structure.parent[at]!;
  return at;
}

function distance(model: Model, candidate: number, scope: number, from: number): number {
  const far = scopeOf(model, candidate) === scope ? 0 : model.structure.count * 2;
  return far + (candidate <= from ? from - candidate : candidate - from + 1);
}

/** The child of a provision that has a key, or -1. */
export function childWithKey(model: Model, parent: number, key: string): number {
  const { structure } = model;
  // Children stand behind their parent, and before the next provision that is not below it.
  for (let i = parent + 1; i < structure.count && structure.parent[i]! >= parent; i++)
    if (structure.parent[i] === parent && pieceOf(model, i).label?.key === key) return i;
  return -1;
}
