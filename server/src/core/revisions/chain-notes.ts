import { type Message, message } from '../text/message.ts';
import { revisionNumberOf, seriesOfSymbol } from './chain.ts';

/** What is known of a revision that takes part in a chain, in the order of the chain. */
export interface ChainMember {
  readonly name: string;
  readonly symbol: string | null;
  readonly language: string | null;
  /** Whether it says nothing at all. */
  readonly empty: boolean;
}

/**
 * What a reader of a chain should know before believing its figures, a sentence each: empty revisions, texts of several
 * documents or languages, unless they may be mixed, revisions that are not there, and two of one number.
 */
export function chainNotes(members: readonly ChainMember[], mayBeMixed: boolean): readonly Message[] {
  const notes = members
    .filter(({ empty }) => empty)
    .map(({ name }) => message('{0}: This revision is empty.', name));
  const documents = new Set(
    members.flatMap(({ symbol }) => (symbol === null ? [] : [seriesOfSymbol(symbol).document])),
  );
  const languages = new Set(members.flatMap(({ language }) => language ?? []));
  const mixed = [
    ...(documents.size > 1 ? [message('The texts are of several documents ({0}).', listOf(documents))] : []),
    ...(languages.size > 1 ? [message('The texts are in several languages ({0}).', listOf(languages))] : []),
  ];
  if (mixed.length > 0) return mayBeMixed ? notes : [...notes, ...mixed];
  const numbers = members.map(({ name, symbol }) => revisionNumberOf({ name, symbol }));
  for (const number of new Set(numbers)) {
    const own = members.filter((_, i) => numbers[i] === number);
    if (number !== null && own.length > 1)
      notes.push(
        message('Rev.{0} is there more than once: {1}.', number, listOf(own.map(({ name }) => name))),
      );
  }
  const missing = gapsIn(numbers);
  if (missing.length > 0) notes.push(message('The chain has no {0}.', listOf(missing)));
  return notes;
}

/** `Rev.2`, `Rev.4–Rev.6`: what lies between the numbers that are there. */
function gapsIn(numbers: readonly (number | null)[]): readonly string[] {
  const sorted = [...new Set(numbers.filter((number) => number !== null))].sort((a, b) => a - b);
  return sorted.flatMap((number, i) => {
    const next = sorted[i + 1] ?? number;
    if (next - number < 2) return [];
    const [from, to] = [number + 1, next - 1];
    return [from === to ? `Rev.${from}` : `Rev.${from}–Rev.${to}`];
  });
}

const MOST = 5;

function listOf(words: Iterable<string>): string {
  const all = [...words];
  return all.length > MOST ? `${all.slice(0, MOST).join(', ')} …` : all.join(', ');
}
