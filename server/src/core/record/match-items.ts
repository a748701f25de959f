import type { AgendaItem } from './agenda-items.ts';

/** An item of a record and the item of the agenda that it is. */
export interface MatchedItem {
  readonly inRecord: number;
  readonly inAgenda: number;
  /** By the same words; by words that are mostly the same; by the number alone. */
  readonly how: 'same' | 'like' | 'number';
}

/** Pairs the items of a record with those of an agenda, in the order of the record. Each takes part in one pair. */
export function matchItems(
  record: readonly AgendaItem[],
  agenda: readonly AgendaItem[],
): readonly MatchedItem[] {
  const left = record.map(({ title }) => wordsOf(title));
  const right = agenda.map(({ title }) => wordsOf(title));
  const pairs = new Map<number, MatchedItem>();
  const taken = new Set<number>();
  const pair = (inRecord: number, inAgenda: number, how: MatchedItem['how']): void => {
    pairs.set(inRecord, { inRecord, inAgenda, how });
    taken.add(inAgenda);
  };
  const rightOf = new Map<string, number[]>();
  for (const [a, words] of right.entries()) {
    const key = words.join(' ');
    rightOf.set(key, [...(rightOf.get(key) ?? []), a]);
  }
  for (const [i, words] of left.entries()) {
    const a = words.length === 0 ? undefined : rightOf.get(words.join(' '))?.shift();
    if (a !== undefined) pair(i, a, 'same');
  }
  const free = agenda.map((_, a) => a).filter((a) => !taken.has(a));
  const rest = record.map((_, i) => i).filter((i) => !pairs.has(i));
  const scored = rest
    .flatMap((i) => free.map((a) => ({ i, a, score: likeness(left[i]!, right[a]!) })))
    .filter(({ score }) => score >= LIKE)
    .sort((one, other) => other.score - one.score);
  for (const { i, a } of scored) if (!pairs.has(i) && !taken.has(a)) pair(i, a, 'like');
  for (const i of rest) {
    const a = free.find((one) => !taken.has(one) && agenda[one]!.number === record[i]!.number);
    if (a !== undefined && !pairs.has(i)) pair(i, a, 'number');
  }
  return [...pairs.values()].sort((one, other) => one.inRecord - other.inRecord);
}

/** The share of words from which on two titles are one, reworded. */
const LIKE = 0.6;

/** The words of a title in small letters, without what stands in parentheses and without symbols of documents. */
function wordsOf(title: string): readonly string[] {
  return (
    title
      .replace(/\([^()]*\)/g, ' ')
      .replace(/\S*\/\S*/g, ' ')
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  );
}

/** The share of the words of both that they have in common, whatever their endings. */
function likeness(left: readonly string[], right: readonly string[]): number {
  const stem = (word: string): string => word.slice(0, STEM);
  const known = new Set(left.map(stem));
  const other = new Set(right.map(stem));
  let shared = 0;
  for (const word of other) if (known.has(word)) shared++;
  return known.size + other.size === 0 ? 0 : (2 * shared) / (known.size + other.size);
}

const STEM = 5;
