import type { OpenItem } from '../../../server/src/protocol/open-items.ts';

/** A place in a text, counted from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Where a step leads: what stands there, its number from 1, and whether the end of the text was passed. */
export interface Step<T = OpenItem> {
  readonly item: T;
  readonly number: number;
  readonly wrapped: boolean;
}

/** The nearest open item after (or before) a place; past the last one the first follows. */
export function step(
  items: readonly OpenItem[],
  from: Place,
  direction: 'next' | 'previous',
): Step | undefined {
  const found = stepFrom(
    items.map((item) => ({ start: item.target.start, item })),
    from,
    direction,
  );
  return found && { ...found, item: found.item.item };
}

/** The same for anything that starts somewhere. */
export function stepFrom<T extends { readonly start: Place }>(
  items: readonly T[],
  from: Place,
  direction: 'next' | 'previous',
): Step<T> | undefined {
  const inOrder = [...items].sort((a, b) => compare(a.start, b.start));
  const found =
    direction === 'next'
      ? inOrder.findIndex((item) => compare(item.start, from) > 0)
      : inOrder.findLastIndex((item) => compare(item.start, from) < 0);
  const wrapped = found < 0;
  const index = !wrapped ? found : direction === 'next' ? 0 : inOrder.length - 1;
  const item = inOrder[index];
  return item && { item, number: index + 1, wrapped };
}

function compare(a: Place, b: Place): number {
  return a.line - b.line || a.character - b.character;
}
