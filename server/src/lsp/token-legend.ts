/** The types of semantic tokens, in the order of the legend. package.json contributes those that no editor knows. */
export const tokenTypes = [
  'bracket',
  'label',
  'attribution',
  'placeholder',
  'note',
  'status',
  'reference',
  'symbol',
  'deletion',
  'insertion',
] as const;

/** The modifiers of semantic tokens, in the order of the legend. */
export const tokenModifiers = [
  'depth1',
  'depth2',
  'depth3',
  'depth4',
  'depth5',
  'depth6',
  'unmatched',
  'open',
  'proposed',
  'opposed',
  'reserved',
] as const;

/** What a token is. */
export type TokenType = (typeof tokenTypes)[number];
/** What is said of it besides. */
export type TokenModifier = (typeof tokenModifiers)[number];

/** The number of a type in the legend. */
export function typeNumber(type: TokenType): number {
  return tokenTypes.indexOf(type);
}

/** Modifiers as one number, a bit for each. */
export function modifierBits(modifiers: readonly TokenModifier[]): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0);
}

/** The bit of a depth from 1; behind the sixth the colours begin again. */
export function depthBit(depth: number): number {
  return 1 << ((depth - 1) % 6);
}
