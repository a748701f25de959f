/**
 * A block is a stretch of whole lines that can be read without its neighbours: a paragraph with the blank
 * lines after it, a heading, a fence, a comment, the front matter. Blocks tile the source. They are immutable
 * and know nothing of their place, so an untouched block is the same object in the next version.
 */
export interface Block {
  readonly kind: BlockKind;
  /** The source of the block, its line ends and the blank lines after it included. */
  readonly text: string;
  /** Line ends in `text`. */
  readonly lineEnds: number;
  /**
   * What was derived from the text alone, filled when first asked for. It lives on the block rather than in
   * a WeakMap because ten thousand ephemerons make every garbage collection slower than a keystroke may be.
   */
  readonly memo: Memo;
}

/** What a block is to the reader of Markdown. Only `heading` and `text` hold negotiated text. */
export type BlockKind = 'front-matter' | 'fence' | 'html' | 'heading' | 'text';

/** Derived values by the name of their owner. Use {@link remember}. */
export type Memo = { [owner: string]: unknown };

/** Makes a block. */
export function createBlock(kind: BlockKind, text: string, lineEnds: number): Block {
  return { kind, text, lineEnds, memo: {} };
}

/** A function of a block, computed once for each block. `owner` must be unique to the function. */
export function remember<T>(owner: string, compute: (block: Block) => T): (block: Block) => T {
  claim(owner);
  return (block) => {
    const known = block.memo[owner];
    if (known !== undefined) return known as T;
    const value = compute(block);
    block.memo[owner] = value;
    return value;
  };
}

const owners = new Set<string>();

/** Two functions under one name would answer each other's questions; the second one stops the program at its start. */
function claim(owner: string): void {
  if (owners.has(owner)) throw new Error(`remember: two functions are called ${owner}`);
  owners.add(owner);
}

/**
 * A function of a block and of one object that changes less often than the text (facts, a structure), computed
 * again only when either is another one. What else it is given must follow from the two.
 */
export function rememberWith<K extends object, T, A extends readonly unknown[]>(
  owner: string,
  compute: (block: Block, key: K, ...more: A) => T,
): (block: Block, key: K, ...more: A) => T {
  claim(owner);
  return (block, key, ...more) => {
    const known = block.memo[owner] as { readonly key: K; readonly value: T } | undefined;
    if (known !== undefined && known.key === key) return known.value;
    const value = compute(block, key, ...more);
    block.memo[owner] = { key, value };
    return value;
  };
}

/** Whether a block holds text that is negotiated, as against code, comments and metadata. */
export function holdsText(block: Block): boolean {
  return block.kind === 'text' || block.kind === 'heading';
}
