import type { Model } from './model.ts';

/** The end of each provision with all that belongs to it, by its index, in the document's offsets. Linear. */
export function subtreeEndsOf(model: Model): Uint32Array {
  let ends = known.get(model);
  if (!ends) known.set(model, (ends = readEnds(model)));
  return ends;
}

const known = new WeakMap<Model, Uint32Array>();

function readEnds({ structure, document, facts }: Model): Uint32Array {
  const ends = new Uint32Array(structure.count);
  // Backwards, because a child stands behind its parent.
  for (let i = structure.count - 1; i >= 0; i--) {
    const block = structure.block[i]!;
    const own = document.starts[block]! + facts[block]!.pieces[structure.piece[i]!]!.end;
    if (ends[i]! < own) ends[i] = own;
    const parent = structure.parent[i]!;
    if (parent >= 0 && ends[parent]! < ends[i]!) ends[parent] = ends[i]!;
  }
  return ends;
}
