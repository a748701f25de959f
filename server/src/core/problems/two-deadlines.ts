import { alternation, everyWord } from '../lexicon/languages.ts';
import type { Moment } from '../record/moments.ts';
import { recordOf } from '../record/read-block.ts';
import type { SilenceFact } from '../record/record-facts.ts';
import { registerOf } from '../record/register.ts';
import { seriesOfSymbol } from '../revisions/chain.ts';
import { message } from '../text/message.ts';
import { movedBy } from '../text/range.ts';
import type { CheckContext, Problem } from './problem.ts';

/**
 * A document that a record puts under one silence until two different moments, told at both places. Both sentences
 * have to name the document; an extension moves a deadline, and a silence that was broken or ended may begin anew.
 */
export function* checkTwoDeadlines(context: CheckContext): Generator<Problem> {
  yield* checkOwnDeadline(context);
  const { model, metadata, kind } = context;
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

/**
 * The deadline that a document names in its front matter against the one that its own text names last; what a text says
 * of other documents is theirs, and minutes speak of themselves by their symbol only.
 */
function* checkOwnDeadline({ model, metadata, kind }: CheckContext): Generator<Problem> {
  const until = metadata.silence?.until;
  if (!until) return;
  const { blocks, starts } = model.document;
  const own = metadata.symbol === null ? null : seriesOfSymbol(metadata.symbol).document;
  let last: Dated | null = null;
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]!;
    if (!SILENCE.test(block.text)) continue;
    for (const fact of recordOf(block, model.facts[b]!, model.profile)) {
      if (fact.kind !== 'silence') continue;
      const named = fact.document === null ? null : seriesOfSymbol(fact.document).document;
      if (named === null ? kind === 'minutes' : named !== own) continue;
      if (fact.step === 'broken' || fact.step === 'adopted') last = null;
      else if (fact.step !== 'proposed' && isDated(fact)) last = movedBy(fact, starts[b]!);
    }
  }
  if (last === null || !differ(until, last.deadline)) return;
  const matter: Dated = { ...last, ...metadata.silence, deadline: until };
  yield contradiction(metadata.symbol, matter, last);
  yield contradiction(metadata.symbol, last, matter);
}

const SILENCE = new RegExp(
  alternation(
    everyWord(({ record }) => [...record.silence, ...record.silencePlaced]).map((words) =>
      words.replaceAll('~', ''),
    ),
  ),
  'iu',
);

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

function contradiction(document: string | null, here: Dated, there: Dated): Problem {
  const written = ({ at }: Moment): string => at.replace('T', ' ');
  const deadlines = [written(here.deadline), written(there.deadline)] as const;
  return {
    code: 'two-deadlines',
    severity: 'information',
    start: here.start,
    end: here.end,
    message:
      document === null
        ? message('This text is under silence until {0} here and until {1} elsewhere.', ...deadlines)
        : message('{0} is under silence until {1} here and until {2} elsewhere.', document, ...deadlines),
    fixes: [],
    related: [
      { range: { start: there.start, end: there.end }, message: message('The other deadline is here.') },
    ],
  };
}
