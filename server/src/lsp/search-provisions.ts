import { pieceOf } from '../core/model/model.ts';
import type { Reading } from '../workspace/reading.ts';
import type { Session } from './session.ts';

/** A provision that a search found. */
export interface Hit {
  readonly reading: Reading;
  readonly index: number;
}

/**
 * Searches all drafts: by number where the query is the beginning of one, else for paragraphs that hold all its
 * words. Whole numbers come first, then numbers that go on, then words, each in the order of the drafts. At most
 * {@link mostHits}. Gives way to other requests between long texts, and ends early when `stopped` says so.
 */
export async function searchProvisions(
  session: Session,
  query: string,
  stopped: () => boolean,
): Promise<readonly Hit[]> {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const wanted = words.join(' ');
  const ranks: [Hit[], Hit[], Hit[]] = [[], [], []];
  let unbroken = 0;
  for (const { uri } of session.drafts()) {
    const reading = stopped() ? undefined : session.reading(uri);
    if (!reading) continue;
    searchOne(reading, wanted, words, ranks);
    if (ranks[0].length >= mostHits) break;
    unbroken += reading.document.length;
    if (unbroken < UNBROKEN) continue;
    unbroken = 0;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return stopped() ? [] : ranks.flat().slice(0, mostHits);
}

/** More results than this are no help. */
const mostHits = 200;

/** Units of text that are searched before others get their turn: some ten milliseconds. */
const UNBROKEN = 1_000_000;

function searchOne(
  reading: Reading,
  wanted: string,
  words: readonly string[],
  ranks: [Hit[], Hit[], Hit[]],
): void {
  const { structure, document } = reading.model;
  for (let index = 0; index < structure.count; index++) {
    const { label, start, end } = pieceOf(reading.model, index);
    const hit = { reading, index };
    const key = label?.key.toLowerCase();
    const written = label?.text.toLowerCase();
    if (key === wanted || written === wanted) ranks[0].push(hit);
    else if (key?.startsWith(wanted) || written?.startsWith(wanted)) {
      if (ranks[1].length < mostHits) ranks[1].push(hit);
    } else if (ranks[2].length < mostHits) {
      const source = document.blocks[structure.block[index]!]!.text.slice(start, end).toLowerCase();
      if (words.every((word) => source.includes(word))) ranks[2].push(hit);
    }
  }
}
