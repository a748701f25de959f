import { deadlineOf } from '../record/deadline.ts';
import { registerOf } from '../record/register.ts';
import { type Message, message } from '../text/message.ts';
import type { CheckContext, Problem } from './problem.ts';

/**
 * A silence procedure whose deadline lies before today while the text still calls it open; a deadline before the
 * procedure began; an hour without a zone. Today is told by the caller.
 */
export function* checkDeadlines({ model, metadata, kind, today }: CheckContext): Generator<Problem> {
  const problem = (
    code: 'passed-deadline' | 'date-order',
    range: { start: number; end: number },
    said: Message,
  ): Problem => ({
    code,
    severity: 'information',
    start: range.start,
    end: range.end,
    message: said,
    fixes: [],
  });
  const passed = (at: string): boolean => today !== undefined && FULL.test(at) && at.slice(0, 10) < today;
  const { silence, status } = metadata;
  if (silence?.until && passed(silence.until.at) && (status === null || status === 'silence'))
    yield problem(
      'passed-deadline',
      silence,
      message('The silence ended on {0}. Say how it ended.', silence.until.at.slice(0, 10)),
    );
  if (kind !== 'minutes') return;
  for (const procedure of registerOf(model, metadata).silence) {
    const deadline = deadlineOf(procedure.deadline, procedure.rule, model.profile);
    if (!deadline) continue;
    const { opened, state } = procedure;
    if (opened !== null && FULL.test(opened) && FULL.test(deadline.at) && deadline.at.slice(0, 10) < opened)
      yield problem(
        'date-order',
        procedure,
        message('The silence ends on {0}, before it begins on {1}.', deadline.at.slice(0, 10), opened),
      );
    else if ((state === 'open' || state === 'extended') && passed(deadline.at))
      yield problem(
        'passed-deadline',
        procedure,
        message('The silence ended on {0}. Say how it ended.', deadline.at.slice(0, 10)),
      );
    else if (deadline.at.includes('T') && deadline.zone === null)
      yield {
        ...problem('passed-deadline', procedure, message('The deadline has an hour but no time zone.')),
        severity: 'hint',
      };
  }
}

const FULL = /^\d{4}-\d\d-\d\d/;
