import { message } from '../text/message.ts';
import type { BlockCheck } from './problem.ts';

/** Text still to come: `[Placeholder]`, `[X date]`, and blanks to be filled in. */
export const checkPlaceholders: BlockCheck = (block, facts) =>
  facts.marks.flatMap((mark) => {
    if (mark.kind !== 'placeholder') return [];
    const blank = mark.form === 'blank';
    const text = block.text.slice(mark.start, mark.end);
    return {
      code: blank ? ('blank' as const) : ('placeholder' as const),
      severity: 'information' as const,
      start: mark.start,
      end: mark.end,
      message: blank
        ? message('A blank is still to be filled in.')
        : message('{0} stands for text still to come.', text.length > 60 ? `${text.slice(0, 59)}…` : text),
      fixes: [],
    };
  });
