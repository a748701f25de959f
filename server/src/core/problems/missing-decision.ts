import { alternation, everyWord } from '../lexicon/languages.ts';
import { registerOf } from '../record/register.ts';
import { message } from '../text/message.ts';
import type { CheckContext, Problem } from './problem.ts';

/**
 * An agenda item of a record under which nothing is decided. Only where the record decides something elsewhere, and
 * not for items that never do: opening, statements, other business.
 */
export function* checkMissingDecisions({ model, metadata, kind }: CheckContext): Generator<Problem> {
  if (kind !== 'minutes') return;
  const { items, decides } = registerOf(model, metadata);
  if (!decides) return;
  for (const { outcome, title, number, start, end } of items) {
    if (outcome || PROCEDURAL.test(title)) continue;
    yield {
      code: 'missing-decision',
      severity: 'hint',
      start,
      end,
      message: message('Nothing is decided under item {0}.', number),
      fixes: [],
    };
  }
}

const PROCEDURAL = new RegExp(
  `(?<![\\p{L}])(?:${alternation(everyWord(({ record }) => record.procedural))})(?![\\p{L}])`,
  'iu',
);
