import { presentIn } from '../record/participants.ts';
import { registerOf } from '../record/register.ts';
import { message } from '../text/message.ts';
import type { CheckContext, Problem } from './problem.ts';

/**
 * A delegation that speaks in a record though the list of participants of its meeting, or the record's own, does not
 * name it; told where it speaks first. Groups are nobody's delegation. Where the list lacks most of those who speak, it
 * is the list that is not complete.
 */
export function* checkNotOnList({ model, metadata, kind, meeting }: CheckContext): Generator<Problem> {
  if (kind !== 'minutes') return;
  const register = registerOf(model, metadata);
  const first = register.items[0];
  if (!first) return;
  const participants = presentIn(model, first.start) ?? meeting?.().participants;
  if (!participants) return;
  const spoke = new Map<string, (typeof register.positions)[number]>();
  for (const position of register.positions)
    if (!spoke.has(position.delegation)) spoke.set(position.delegation, position);
  const { find } = model.profile;
  const delegations = [...spoke.values()].filter(
    ({ delegation }) => (find(delegation)?.kind ?? 'group') !== 'group',
  );
  const missing = delegations.filter(({ delegation }) => !participants.has(delegation));
  if (missing.length * 2 > delegations.length) return;
  for (const { delegation, start, end } of missing)
    yield {
      code: 'not-on-list',
      severity: 'hint',
      start,
      end,
      message: message('{0} speaks here, but is not in the list of participants.', find(delegation)!.name),
      fixes: [],
    };
}
