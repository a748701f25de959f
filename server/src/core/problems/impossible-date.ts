import { readImpossibleDates } from '../document/facts/dates.ts';
import { quietSpansOf } from '../document/facts/facts.ts';
import { message } from '../text/message.ts';
import { rangeAt } from '../text/range.ts';
import type { BlockCheck } from './problem.ts';

/** A day that no calendar has: 31 June, 29 February of a year that is no leap year. */
export const checkImpossibleDates: BlockCheck = (block) =>
  readImpossibleDates(block.text)
    .filter(({ start }) => !rangeAt(quietSpansOf(block), start))
    .map(({ start, end }) => ({
      code: 'impossible-date',
      severity: 'warning',
      start,
      end,
      message: message('There is no such day: {0}.', block.text.slice(start, end)),
      fixes: [],
    }));
