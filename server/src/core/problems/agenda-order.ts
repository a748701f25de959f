import type { AgendaItem } from '../record/agenda-items.ts';
import { type MatchedItem, matchItems } from '../record/match-items.ts';
import { type Item, registerOf } from '../record/register.ts';
import { message } from '../text/message.ts';
import { staying } from '../text/staying.ts';
import type { CheckContext, Problem } from './problem.ts';

/**
 * Items of a record that stand in another order than in the agenda of its meeting, items of the agenda that it passes
 * over, and items that the agenda does not have. Items are told by their titles, because numbers shift. What is missing
 * is told only between items that both have in the same words, so that a record of one day of several is left alone.
 */
export function* checkAgendaOrder({ model, metadata, kind, meeting }: CheckContext): Generator<Problem> {
  if (kind !== 'minutes') return;
  const agenda = meeting?.().agenda;
  if (!agenda) return;
  const items = registerOf(model, metadata).items.filter(({ number }) =>
    /^(?:\d+|[IVX]+)(?:\s|$)/.test(number),
  );
  const matched = matchItems(items, agenda);
  const sure = matched.filter(({ how }) => how !== 'number');
  if (sure.length < FEWEST || sure.length * 2 < items.length) return;
  const stays = staying(
    sure.map(({ inAgenda }) => inAgenda),
    sure.map(() => 1),
  );
  const stay = new Set(sure.filter((one, i) => stays[i] && one.how === 'same'));
  // What has next to nothing of its order is the record of another meeting.
  if (stays.filter((one) => one).length * 2 <= sure.length) return;
  yield* misplaced(items, agenda, sure, stays);
  yield* passedOver(items, agenda, matched, stay);
  yield* unknown(items, matched, stay);
}

/** Fewer items in common say nothing: every agenda has an opening and other business. */
const FEWEST = 3;

function* misplaced(
  items: readonly Item[],
  agenda: readonly AgendaItem[],
  matched: readonly MatchedItem[],
  stays: readonly boolean[],
): Generator<Problem> {
  for (const [i, { inRecord, inAgenda, how }] of matched.entries()) {
    if (stays[i]) continue;
    const { number, start, end } = items[inRecord]!;
    yield {
      code: 'agenda-order',
      severity: how === 'same' ? 'information' : 'hint',
      start,
      end,
      message: message(
        'Item {0} stands in another place than in the agenda, where it is item {1}.',
        number,
        agenda[inAgenda]!.number,
      ),
      fixes: [],
    };
  }
}

function* passedOver(
  items: readonly Item[],
  agenda: readonly AgendaItem[],
  matched: readonly MatchedItem[],
  stay: ReadonlySet<MatchedItem>,
): Generator<Problem> {
  const of = new Map(matched.map((one) => [one.inAgenda, one]));
  const isSure = (one: MatchedItem | undefined): one is MatchedItem => one !== undefined && stay.has(one);
  for (let a = 1; a < agenda.length; a++) {
    if (of.has(a) || !isSure(of.get(a - 1))) continue;
    let next = a;
    while (next < agenda.length && !of.has(next)) next++;
    const before = of.get(next);
    if (!isSure(before)) continue;
    const { start, end } = items[before.inRecord]!;
    for (; a < next; a++)
      yield {
        code: 'agenda-item',
        severity: 'hint',
        start,
        end,
        message: message(
          'The agenda has item {0}, “{1}”, before this one; this text has not.',
          agenda[a]!.number,
          agenda[a]!.title,
        ),
        fixes: [],
      };
  }
}

function* unknown(
  items: readonly Item[],
  matched: readonly MatchedItem[],
  stay: ReadonlySet<MatchedItem>,
): Generator<Problem> {
  const of = new Map(matched.map((one) => [one.inRecord, one]));
  const isSure = (one: MatchedItem | undefined): boolean => one !== undefined && stay.has(one);
  for (let i = 1; i + 1 < items.length; i++) {
    if (of.has(i) || !isSure(of.get(i - 1)) || !isSure(of.get(i + 1))) continue;
    const { number, start, end } = items[i]!;
    yield {
      code: 'agenda-item',
      severity: 'hint',
      start,
      end,
      message: message('Item {0} is not in the agenda.', number),
      fixes: [],
    };
  }
}
