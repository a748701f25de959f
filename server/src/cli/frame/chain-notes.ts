import { type Document, textOf } from '../../core/document/document.ts';
import { revisionNumberOf, seriesOfSymbol } from '../../core/revisions/chain.ts';
import { eachRevision, type History } from '../../core/revisions/history.ts';
import { printable } from './style.ts';
import type { World } from './world.ts';

/** What is known of a revision that takes part in a chain, in the order of the chain. */
export interface ChainMember {
  readonly name: string;
  readonly symbol: string | null;
  readonly language: string | null;
  /** Whether it says nothing at all. */
  readonly empty: boolean;
}

/**
 * What a reader of a chain should know before believing its figures, a line each: empty revisions, texts of several
 * documents or languages, unless they may be mixed, revisions that are not there, and two of one number.
 */
export function chainNotes(members: readonly ChainMember[], mayBeMixed: boolean): readonly string[] {
  const notes = members
    .filter(({ empty }) => empty)
    .map(({ name }) => `${printable(name)}: This revision is empty.`);
  const documents = new Set(
    members.flatMap(({ symbol }) => (symbol === null ? [] : [seriesOfSymbol(symbol).document])),
  );
  const languages = new Set(members.flatMap(({ language }) => language ?? []));
  const mixed = [
    ...(documents.size > 1 ? [`The texts are of several documents (${listOf(documents)}).`] : []),
    ...(languages.size > 1 ? [`The texts are in several languages (${listOf(languages)}).`] : []),
  ];
  if (mixed.length > 0) return mayBeMixed ? notes : [...notes, ...mixed];
  const numbers = members.map(({ name, symbol }) => revisionNumberOf({ name, symbol, date: null }));
  for (const number of new Set(numbers)) {
    const own = members.filter((_, i) => numbers[i] === number);
    if (number !== null && own.length > 1)
      notes.push(`Rev.${number} is there more than once: ${listOf(own.map(({ name }) => name))}.`);
  }
  const missing = gapsIn(numbers);
  if (missing.length > 0) notes.push(`The chain has no ${listOf(missing)}.`);
  return notes;
}

/** Whether a text says nothing. */
export function isBlank(document: Document): boolean {
  return textOf(document).trim() === '';
}

/** Tells notes on standard error, beside a result that stands. */
export async function writeNotes(world: World, notes: readonly string[]): Promise<void> {
  for (const note of notes) await world.err.write(`adref: ${note}\n`);
}

/**
 * Revisions that have next to nothing in common with the one before them: of another document perhaps, or of another
 * language.
 */
export function strangersIn(names: readonly string[], history: History): readonly string[] {
  const there = history.provisions.map((provision) => eachRevision(provision, history.revisions, () => true));
  const count = (r: number): number => there.filter((one) => one[r]).length;
  return names.flatMap((name, r) => {
    if (r === 0) return [];
    const shared = there.filter((one) => one[r] && one[r - 1]).length;
    const fewer = Math.min(count(r), count(r - 1));
    if (fewer < FEWEST || shared >= fewer * NEXT_TO_NOTHING) return [];
    return [
      `${printable(name)}: This text has next to nothing in common with ${printable(names[r - 1]!)}. Is it a revision of the same document?`,
    ];
  });
}

/** Of fewer provisions, or words, nothing can be said. */
const FEWEST = 5;
const NEXT_TO_NOTHING = 0.1;

/** Whether two texts of so many words, of which so many went and came, can hardly be revisions of one. */
export function areStrangers(old: number, removed: number, now: number, added: number): boolean {
  if (Math.min(old, now) < FEWEST * FEWEST) return false;
  return removed > old * (1 - NEXT_TO_NOTHING) && added > now * (1 - NEXT_TO_NOTHING);
}

/** `Rev.2`, `Rev.4 to Rev.6`: what lies between the numbers that are there. */
function gapsIn(numbers: readonly (number | null)[]): readonly string[] {
  const sorted = [...new Set(numbers.filter((number) => number !== null))].sort((a, b) => a - b);
  return sorted.flatMap((number, i) => {
    const next = sorted[i + 1] ?? number;
    if (next - number < 2) return [];
    const [from, to] = [number + 1, next - 1];
    return [from === to ? `Rev.${from}` : `Rev.${from} to Rev.${to}`];
  });
}

const MOST = 5;

function listOf(words: Iterable<string>): string {
  const all = [...words].map(printable);
  return all.length > MOST ? `${all.slice(0, MOST).join(', ')} …` : all.join(', ');
}
