import { slice } from '../document/document.ts';
import { languages } from '../lexicon/languages.ts';
import type { Comparison } from './comparison.ts';
import { wordsOf } from './tokens.ts';
import { type WordHunk, wordOf } from './word-hunks.ts';

/** Where a part of a split or of a merger is joined to the one before it. */
export interface Joint {
  /** The side on which the parts are one. */
  readonly whole: 'old' | 'now';
  /** The words of the part before. */
  readonly before: ReadonlySet<string>;
}

/** The joint before a row; null where it is no later part of a split or of a merger. */
export function jointBefore({ old, now, rows }: Comparison, index: number): Joint | null {
  const row = rows[index]!;
  if (row.change !== 'split' && row.change !== 'merged') return null;
  const [whole, part, model] =
    row.change === 'split' ? (['old', 'now', now] as const) : (['now', 'old', old] as const);
  const last = rows.slice(Math.max(0, index - MOST_BETWEEN), index).findLast((one) => one[whole] !== null);
  const side = last?.[part];
  if (!side || last.change !== row.change || last[whole]!.provision !== row[whole]!.provision) return null;
  return { whole, before: new Set(wordsOf(slice(model.document, side.start, side.end))) };
}

/** So many rows at most, headings and deletions, stand between two parts. */
const MOST_BETWEEN = 4;

/**
 * Whether the first change of a part is the joint alone, which the split or the merger tells: a conjunction and a capital
 * (`, and decides` is `Decides`), or what the part before begins with too (`The Deputies also request to` is `and`).
 */
export function isJointAlone({ out, into }: WordHunk, { whole, before }: Joint): boolean {
  const [joined, parted] = whole === 'old' ? [out, into] : [into, out];
  const own = joined.map((word) => wordOf(word).toLowerCase()).filter((word) => !isConjunction(word));
  const others = parted.map((word) => wordOf(word).toLowerCase());
  // A conjunction that is put in is news where nothing went for it.
  if (others.length === 0) return false;
  if (own.join(' ') === others.join(' ')) return true;
  return own.length === 0 && others.filter((word) => !before.has(word)).length <= NEW_WORDS;
}

/** `also`. */
const NEW_WORDS = 1;

/** `and`, `or`, whichever the language. */
export function isConjunction(word: string): boolean {
  return conjunctions.has(word.toLowerCase());
}

const conjunctions = new Set(languages.flatMap((lexicon) => lexicon.conjunctions));
