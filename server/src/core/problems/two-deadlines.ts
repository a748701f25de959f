import type { Moment } from '../record/moments.ts';
import type { SilenceFact } from '../record/record-facts.ts';
import { registerOf } from '../record/register.ts';
import { message } from '../text/message.ts';
import type { CheckContext, Problem } from './problem.ts';

/**
 * A document that a record puts under one silence until two different moments, told at both places. Both sentences
 * have to name the document; an extension moves a deadline, and a silence that was broken or ended may begin anew.
 */
export function* checkTwoDeadlines({ model, metadata, kind }: CheckContext): Generator<Problem> {
  if (kind !== 'minutes') return;
  for (const { steps, document } of registerOf(model, metadata).silence) {
    if (document === null || steps.length < 2) continue;
    let first: Dated | null = null;
    for (const step of steps) {
      if (step.step !== 'placed' && step.step !== 'proposed') first = null;
      if (step.step !== 'placed' || step.document !== document || !isDated(step)) continue;
      if (first === null) first = step;
      else if (differ(first.deadline, step.deadline)) {
        yield contradiction(document, first, step);
        yield contradiction(document, step, first);
      }
    }
  }
}

type Dated = SilenceFact & { readonly deadline: Moment };

function isDated(step: SilenceFact): step is Dated {
  return step.deadline !== null;
}

/** Whether no moment is both: what one leaves out, hour or year, the other may say. */
function differ(a: Moment, b: Moment): boolean {
  const [aDay, aHour] = partsOf(a);
  const [bDay, bHour] = partsOf(b);
  if (aDay.slice(-6) !== bDay.slice(-6)) return true;
  if (!aDay.startsWith('--') && !bDay.startsWith('--') && aDay !== bDay) return true;
  // The same moment has another hour in another zone.
  return aHour !== undefined && bHour !== undefined && aHour !== bHour && a.zone === b.zone;
}

function partsOf({ at }: Moment): readonly [string, string | undefined] {
  const [day, hour] = at.split('T');
  return [day!, hour];
}

function contradiction(document: string, here: Dated, there: Dated): Problem {
  const written = ({ at }: Moment): string => at.replace('T', ' ');
  return {
    code: 'two-deadlines',
    severity: 'information',
    start: here.start,
    end: here.end,
    message: message(
      '{0} is under silence until {1} here and until {2} elsewhere.',
      document,
      written(here.deadline),
      written(there.deadline),
    ),
    fixes: [],
    related: [
      { range: { start: there.start, end: there.end }, message: message('The other deadline is here.') },
    ],
  };
}
