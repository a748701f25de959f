import { type Block, holdsText } from '../document/block.ts';
import type { BlockFacts } from '../document/facts/facts.ts';
import { type LabelStyle, provisionKindOf } from '../document/facts/label.ts';
import type { Piece } from '../document/facts/pieces.ts';
import { createNester } from './nest.ts';

/** The kinds of CLI.md's `outline`. */
export type ProvisionKind =
  | 'heading'
  | 'article'
  | 'paragraph'
  | 'item'
  | 'preambular'
  | 'operative'
  | 'option'
  | 'unnumbered'
  | 'tombstone';

/**
 * How the provisions of a document hang together, in columns: one entry for each provision in the order of the
 * text. It holds no offsets, so typing inside paragraphs leaves it the same object, and whatever was derived
 * from it holds on.
 */
export interface Structure {
  readonly count: number;
  /** The block that each provision stands in, and which of its pieces it is. */
  readonly block: Uint32Array;
  readonly piece: Uint32Array;
  /** Index of the parent, or -1. */
  readonly parent: Int32Array;
  /** The last value of each label among its siblings: 10 for `2.2.10`; 0 without a label. */
  readonly value: Uint32Array;
  /** The label's style among its siblings, null without a label. */
  readonly style: readonly (LabelStyle | null)[];
  readonly kind: readonly ProvisionKind[];
  /** Number of the section between two headings or articles. */
  readonly section: Uint32Array;
  /** Index of the first provision of each block; one entry more holds the count. */
  readonly first: Uint32Array;
}

/** Reads the structure from the facts of all blocks. Linear. */
export function createStructure(blocks: readonly Block[], facts: readonly BlockFacts[]): Structure {
  const first = new Uint32Array(blocks.length + 1);
  let count = 0;
  for (let b = 0; b < blocks.length; b++) {
    first[b] = count;
    count += facts[b]!.pieces.length;
  }
  first[blocks.length] = count;
  const block = new Uint32Array(count);
  const pieceIndex = new Uint32Array(count);
  const parent = new Int32Array(count);
  const value = new Uint32Array(count);
  const section = new Uint32Array(count);
  const style: (LabelStyle | null)[] = new Array(count);
  const kind: ProvisionKind[] = new Array(count);
  const nester = createNester();
  let index = 0;
  let sections = 0;
  for (let b = 0; b < blocks.length; b++) {
    if (!holdsText(blocks[b]!)) continue;
    const { pieces } = facts[b]!;
    for (let k = 0; k < pieces.length; k++) {
      const piece = pieces[k]!;
      const place = nester.place(piece, index);
      const own = kindOf(piece);
      if (piece.level > 0 || own === 'article') sections++;
      block[index] = b;
      pieceIndex[index] = k;
      parent[index] = place.parent;
      value[index] = place.value;
      style[index] = place.style;
      kind[index] = own;
      section[index] = sections;
      index++;
    }
  }
  return { count, block, piece: pieceIndex, parent, value, style, kind, section, first };
}

/**
 * Whether replacing blocks `[from, oldEnd)` by as many with these facts leaves the structure as it is: every piece
 * has the shape of the one it replaces.
 */
export function keepsStructure(
  old: readonly BlockFacts[],
  now: readonly BlockFacts[],
  from: number,
  end: number,
): boolean {
  for (let b = from; b < end; b++) {
    const before = old[b]!.pieces;
    const after = now[b]!.pieces;
    if (before.length !== after.length) return false;
    for (let k = 0; k < after.length; k++) if (!sameShape(before[k]!, after[k]!)) return false;
  }
  return true;
}

function sameShape(a: Piece, b: Piece): boolean {
  return (
    a.level === b.level &&
    a.indent === b.indent &&
    a.bullet === b.bullet &&
    a.tombstone === b.tombstone &&
    a.label?.key === b.label?.key &&
    a.label?.style === b.label?.style &&
    a.label?.text === b.label?.text &&
    a.label?.container === b.label?.container &&
    // Whether an option has a text of its own decides what belongs to it.
    a.bodyStart >= a.end === b.bodyStart >= b.end
  );
}

function kindOf(piece: Piece): ProvisionKind {
  const { label, level } = piece;
  if (piece.tombstone) return 'tombstone';
  if (!label) return level > 0 ? 'heading' : 'unnumbered';
  if (level === 0) return provisionKindOf(label);
  if (label.style === 'option') return 'option';
  return label.style === 'container' && (label.container === 'article' || label.container === 'rule')
    ? 'article'
    : 'heading';
}
