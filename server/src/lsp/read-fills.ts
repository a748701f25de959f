import { type Blank, blankAt } from '../core/record/blanks.ts';
import type { Edit } from '../core/text/edits.ts';
import { type Message, message } from '../core/text/message.ts';
import { fileNameOf } from '../workspace/file-name.ts';
import { type Fill, fillsFor } from '../workspace/fill-blanks.ts';
import { areOfOneMeeting } from '../workspace/meeting-facts.ts';
import type { Reading } from '../workspace/reading.ts';
import type { Session } from './session.ts';

/** A blank at a place and what the files of the meeting would fill it with. */
export interface Filling {
  readonly blank: Blank;
  readonly fills: readonly Fill[];
}

/** The blank at an offset with its fills; null where there is none, or nobody knows what belongs there. */
export function fillingAt(session: Session, reading: Reading, offset: number): Filling | null {
  const blank = blankAt(reading.model, offset);
  if (!blank?.wants) return null;
  const files = session
    .drafts()
    .filter((draft) => areOfOneMeeting(draft, reading))
    .flatMap(({ uri }) => session.reading(uri) ?? []);
  const fills = fillsFor(blank, reading, files);
  return fills.length === 0 ? null : { blank, fills };
}

/** The edits that fill the blank at an offset, one for each value that may be meant. */
export function readFillActions(
  session: Session,
  reading: Reading,
  offset: number,
): readonly { readonly title: Message; readonly edits: readonly Edit[] }[] {
  const filling = fillingAt(session, reading, offset);
  if (!filling) return [];
  const { start, end } = filling.blank;
  return filling.fills.map(({ text, from }) => ({
    title: message('Fill in “{0}” (from {1})', text, fileNameOf(from)),
    edits: [{ start, end, text }],
  }));
}
