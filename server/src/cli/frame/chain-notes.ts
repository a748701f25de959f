import { eachRevision, type History } from '../../core/revisions/history.ts';
import { type Message, message, sentence } from '../../core/text/message.ts';
import { printable } from './style.ts';
import type { World } from './world.ts';

/** Tells notes on standard error, beside a result that stands. */
export async function writeNotes(world: World, notes: readonly Message[]): Promise<void> {
  for (const note of notes) await world.err.write(`adref: ${printable(sentence(note))}\n`);
}

/**
 * Revisions that have next to nothing in common with the one before them: of another document perhaps, or of another
 * language.
 */
export function strangersIn(names: readonly string[], history: History): readonly Message[] {
  const [counts, kept] = [new Int32Array(history.revisions), new Int32Array(history.revisions)];
  for (const provision of history.provisions) {
    const there = eachRevision(provision, history.revisions, () => true);
    for (let r = 0; r < there.length; r++) {
      if (!there[r]) continue;
      counts[r]!++;
      if (there[r - 1]) kept[r]!++;
    }
  }
  return names.flatMap((name, r) => {
    if (r === 0) return [];
    const fewer = Math.min(counts[r]!, counts[r - 1]!);
    if (fewer < FEWEST || kept[r]! >= fewer * NEXT_TO_NOTHING) return [];
    return [
      message(
        '{0}: This text has next to nothing in common with {1}. Is it a revision of the same document?',
        name,
        names[r - 1]!,
      ),
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
