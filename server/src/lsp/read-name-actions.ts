import { slice } from '../core/document/document.ts';
import { type Bracket, contestedOf } from '../core/model/contested.ts';
import { type Contest, contestsOf } from '../core/proposals/contest.ts';
import { partiesOf, wishAt } from '../core/proposals/decide.ts';
import { joinForm, withdrawFromForms } from '../core/proposals/form-names.ts';
import { mergeEqual } from '../core/proposals/merge-equal.ts';
import { nameIn } from '../core/proposals/names-in.ts';
import { withdraw } from '../core/proposals/withdraw.ts';
import type { Edit } from '../core/text/edits.ts';
import { type Message, message } from '../core/text/message.ts';
import type { Range } from '../core/text/range.ts';
import type { Reading } from '../workspace/reading.ts';
import { type BracketAction, bracketKind, shorten } from './bracket-action.ts';

/** Who is named in the innermost bracket around a selection: naming a first one, joining, withdrawing, merging. */
export function readNameActions(reading: Reading, span: Range): readonly BracketAction[] {
  const contest = contestAround(reading, span);
  if (!contest) return [];
  const index = wishAt(contest, span.start);
  const wish = contest.wishes[index];
  if (!wish) return [];
  const named = new Set([...wish.by, ...wish.against]);
  const others = [...partiesOf(reading.model).keys()].filter((code) => !named.has(code));
  const words = shorten(slice(reading.document, wish.words.start, wish.words.end));
  const joins = others.slice(0, MOST_NAMES).map((code): BracketAction => {
    const title =
      wish.by.length === 0 && wish.kind !== 'deletion'
        ? message('Name {0} as the one who proposes: {1}', code, words)
        : message('{0} joins: {1}', code, words);
    return { title, kind: `${bracketKind}.name`, edits: nameEdits(reading, span, code) };
  });
  return [...joins, ...withdrawals(reading, contest, index), ...merges(reading, contest)].filter(
    ({ edits }) => edits.length > 0,
  );
}

/**
 * The edits that name a delegation in the innermost bracket around a selection as one that proposes its text; in a
 * compiled text it joins the form as it is. None where it is named, or where the result would be read otherwise.
 */
export function nameEdits(reading: Reading, span: Range, code: string): readonly Edit[] {
  const contest = contestAround(reading, span);
  if (!contest) return [];
  const index = wishAt(contest, span.start);
  const at = contest.wishes[index]?.at;
  if (at?.kind === 'form') return joinForm(reading.model, contest, index, code);
  return at?.kind === 'bracket' ? nameIn(reading.model, at.bracket, code, at.side) : [];
}

const MOST_NAMES = 3;

function contestAround({ model }: Reading, span: Range): Contest | undefined {
  return contestsOf(model).findLast(({ start, end }) => start <= span.start && span.end <= end);
}

function withdrawals(reading: Reading, contest: Contest, index: number): readonly BracketAction[] {
  const { model } = reading;
  const { at, by, kind } = contest.wishes[index]!;
  const action = (title: Message, edits: readonly Edit[]): BracketAction => ({
    title,
    kind: `${bracketKind}.withdraw`,
    edits,
  });
  if (at.kind === 'form')
    return by.map((code) => {
      const title =
        by.length > 1
          ? message('{0} withdraws: its name goes', code)
          : kind === 'deletion'
            ? message('{0} withdraws: the text stands', code)
            : message('{0} withdraws: the text goes', code);
      return action(title, withdrawFromForms(model, contest, code));
    });
  if (at.kind !== 'bracket') return [];
  const codes = new Set(
    at.bracket.attribution?.stances.filter((one) => one.by !== 'speaker').map((one) => one.delegation),
  );
  return [...codes].map((code) => {
    const { edits, withdrawal } = withdraw(model, at.bracket, code);
    const title =
      withdrawal === 'rename'
        ? message('{0} withdraws: its name goes', code)
        : withdrawal === 'lift'
          ? message('{0} withdraws: the text stands', code)
          : message('{0} withdraws: the text goes', code);
    return action(title, edits);
  });
}

function merges({ model }: Reading, { wishes }: Contest): readonly BracketAction[] {
  const bracket: Bracket | undefined = wishes.flatMap(({ at }) =>
    at.kind === 'bracket' ? [at.bracket] : [],
  )[0];
  const group = bracket && contestedOf(model).groups[bracket.group];
  if (!group) return [];
  const edits = mergeEqual(model, group);
  return [{ title: message('Merge the equal alternatives'), kind: `${bracketKind}.merge`, edits }];
}
