import type { Stance } from '../document/facts/stance.ts';
import type { StanceKind } from '../lexicon/lexicon.ts';
import { type Bracket, contestedOf, type Group } from '../model/contested.ts';
import type { Model } from '../model/model.ts';
import type { Edit } from '../text/edits.ts';
import { sortEdits } from '../text/edits.ts';
import { chosenWords, type MarkedChange, markedChangesOf } from './marked.ts';
import { namesOut, namesOutOfMark } from './names-out.ts';
import { type Decision, settle } from './settle.ts';

/**
 * Edits that show a draft as if a delegation had withdrawn: its name goes everywhere, and with it what only it
 * proposes. Text that nobody else wants out stands without its bracket again. What its group says stays said.
 */
export function editsWithout(model: Model, code: string): readonly Edit[] {
  const { brackets, groups } = contestedOf(model);
  const fates = brackets.map((bracket) => withdrawalFrom(bracket, groups[bracket.group], code));
  const settled = settle(
    model,
    (bracket): Decision => {
      const fate = fates[bracket.index]!;
      return fate === 'drop' ? [] : fate === 'lift' ? bracket.texts : 'leave';
    },
    (change) => (withdrawalFromMark(change, code) === 'drop' ? chosenWords(change, false) : 'leave'),
  );
  const renamed = [
    ...brackets.flatMap((bracket) =>
      fates[bracket.index] === 'rename' ? namesOut(model, bracket, new Set([code])) : [],
    ),
    ...markedChangesOf(model).flatMap((change) =>
      withdrawalFromMark(change, code) === 'rename' ? namesOutOfMark(model, change, new Set([code])) : [],
    ),
  ];
  const free = renamed.filter(
    (edit) => !settled.some((other) => other.start < edit.end && edit.start < other.end),
  );
  return sortEdits([...settled, ...free]);
}

/** What becomes of a bracket when a delegation withdraws: nothing, it falls, its text stands, only the name goes. */
export type Withdrawal = 'leave' | 'drop' | 'lift' | 'rename';

/** What becomes of a bracket, in its group, when a delegation withdraws. */
export function withdrawalFrom(
  { attribution, texts }: Bracket,
  group: Group | undefined,
  code: string,
): Withdrawal {
  const stances = attribution?.stances ?? [];
  const own = stances.filter(({ delegation }) => delegation === code);
  if (own.length === 0) return 'leave';
  const others = stances.filter(({ delegation }) => delegation !== code);
  if (texts.length === 0) return others.length === 0 ? 'drop' : 'rename';
  // The sides of a slash are each somebody's: taking a name out leaves them to be chosen between.
  if (texts.length > 1) return 'rename';
  const wanted = own.some(({ kind }) => WANTS.has(kind));
  if (wanted && own.some(({ kind }) => kind === 'propose') && !says(others, WANTS)) return 'drop';
  const against = says(own, REFUSES) && others.length === 0;
  return against && (group?.alternatives ?? 1) < 2 ? 'lift' : 'rename';
}

/** What becomes of a marked change when a delegation withdraws. */
function withdrawalFromMark({ attribution }: MarkedChange, code: string): Withdrawal {
  const stances = attribution?.stances ?? [];
  const own = stances.filter(({ delegation }) => delegation === code);
  const others = stances.filter(({ delegation }) => delegation !== code);
  if (own.length === 0) return 'leave';
  return own.some(({ kind }) => kind === 'propose') && !says(others, WANTS) ? 'drop' : 'rename';
}

const WANTS: ReadonlySet<StanceKind> = new Set(['propose', 'support', 'retain']);
const REFUSES: ReadonlySet<StanceKind> = new Set(['oppose', 'delete']);

function says(stances: readonly Stance[], kinds: ReadonlySet<StanceKind>): boolean {
  return stances.some(({ kind }) => kinds.has(kind));
}
