import type { OpenItem } from '../../../server/src/protocol.ts';

/** A place in a text, counted from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Where a step leads: the item, its number from 1, and whether the end of the text was passed. */
export interface Step {
  readonly item: OpenItem;
  readonly number: number;
  readonly wrapped: boolean;
}

/** The nearest open item after (or before) a place; past the last one the first follows. */
export function step(
  items: readonly OpenItem[],
  from: Place,
  direction: 'next' | 'previous',
): Step | undefined {
  const inOrder = [...items].sort((a, b) => compare(a.target.start, b.target.start));
  const found =
    direction === 'next'
      ? inOrder.findIndex((item) => compare(item.target.start, from) > 0)
      : inOrder.findLastIndex((item) => compare(item.target.start, from) < 0);
  const wrapped = found < 0;
  const index = !wrapped ? found : direction === 'next' ? 0 : inOrder.length - 1;
  const item = inOrder[index];
  return item && { item, number: index + 1, wrapped };
}

function compare(a: Place, b: Place): number {
  return a.line - b.line || a.character - b.character;
}
