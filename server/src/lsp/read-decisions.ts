import { slice } from '../core/document/document.ts';
import { provisionAt } from '../core/model/model.ts';
import { type Contest, contestsOf, type Wish } from '../core/proposals/contest.ts';
import { decideAll, decideOne, partiesOf, wishAt } from '../core/proposals/decide.ts';
import type { Verdict } from '../core/proposals/fates.ts';
import { type Message, message } from '../core/text/message.ts';
import type { Range } from '../core/text/range.ts';
import type { Reading } from '../workspace/reading.ts';
import { type BracketAction, bracketKind, shorten } from './bracket-action.ts';

/**
 * Taking the proposals around a selection or turning them down, the innermost first: `own` are those that say whose
 * they are, with all else of the same delegation; `other` those that nobody is named for.
 */
export function readDecisions(
  reading: Reading,
  span: Range,
  thorough: boolean,
): { readonly own: readonly BracketAction[]; readonly other: readonly BracketAction[] } {
  const around = contestsOf(reading.model)
    .filter(({ start, end }) => start <= span.start && span.end <= end)
    .slice(-MOST_AROUND)
    .toReversed();
  const own: BracketAction[] = [];
  const other: BracketAction[] = [];
  for (const contest of around) {
    const index = wishAt(contest, span.start);
    const wish = contest.wishes[index];
    if (!wish || span.end > wish.end) continue;
    (wish.by.length > 0 || contest.compiled ? own : other).push(...ofOne(reading, contest, index, wish));
  }
  const [innermost] = around;
  const by = innermost?.wishes[wishAt(innermost, span.start)];
  if (by && by.kind !== 'position')
    for (const code of by.by.slice(0, MOST_NAMES)) own.push(...ofAll(reading, span.start, code, thorough));
  return { own, other };
}

const MOST_AROUND = 4;
const MOST_NAMES = 2;
const VERDICTS: readonly Verdict[] = ['accept', 'reject'];

function ofOne(reading: Reading, contest: Contest, index: number, wish: Wish): readonly BracketAction[] {
  return VERDICTS.map((verdict) => ({
    title: titleOf(reading, wish, verdict),
    kind: `${bracketKind}.${verdict}`,
    edits: decideOne(reading.model, contest, index, verdict),
  })).filter(({ edits }) => edits.length > 0);
}

function titleOf({ document }: Reading, { kind, by, words, at }: Wish, verdict: Verdict): Message {
  const text = (range: Range): string => shorten(slice(document, range.start, range.end));
  const names = by.join(', ');
  if (kind === 'position') return message('Take out the position: {0}', text(words));
  if (kind === 'deletion' || (at.kind === 'mark' && !at.change.new)) {
    if (names === '')
      return verdict === 'accept'
        ? message('Accept the deletion: {0}', text(words))
        : message('Reject the deletion, keep: {0}', text(words));
    return verdict === 'accept'
      ? message('Accept the deletion that {0} wants: {1}', names, text(words))
      : message('Reject the deletion that {0} wants, keep: {1}', names, text(words));
  }
  const said =
    at.kind === 'mark' && at.change.old && at.change.new
      ? `${text(at.change.old)} → ${text(at.change.new)}`
      : text(words);
  if (names === '') return verdict === 'accept' ? message('Accept: {0}', said) : message('Reject: {0}', said);
  return verdict === 'accept'
    ? message('Accept what {0} proposes: {1}', names, said)
    : message('Reject what {0} proposes: {1}', names, said);
}

/** Everything of one delegation, where there is more than the one proposal. */
function ofAll(
  { model }: Reading,
  offset: number,
  code: string,
  thorough: boolean,
): readonly BracketAction[] {
  const provision = provisionAt(model, offset);
  const here = provision ? (partiesOf(model, provision).get(code) ?? 0) : 0;
  const all = partiesOf(model).get(code) ?? 0;
  const actions: BracketAction[] = [];
  for (const verdict of VERDICTS) {
    const kind = `${bracketKind}.${verdict}All`;
    if (provision && here > 1) {
      const title =
        verdict === 'accept'
          ? message('Accept all that {0} proposes in this paragraph ({1})', code, here)
          : message('Reject all that {0} proposes in this paragraph ({1})', code, here);
      actions.push({ title, kind, edits: decideAll(model, code, verdict, provision).edits });
    }
    if (thorough && all > Math.max(here, 1)) {
      const title =
        verdict === 'accept'
          ? message('Accept all that {0} proposes in the text ({1})', code, all)
          : message('Reject all that {0} proposes in the text ({1})', code, all);
      actions.push({ title, kind, edits: decideAll(model, code, verdict).edits });
    }
  }
  return actions.filter(({ edits }) => edits.length > 0);
}
