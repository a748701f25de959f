import { slice } from '../core/document/document.ts';
import { fileNameOf } from '../workspace/file-name.ts';
import type { Reading } from '../workspace/reading.ts';
import type { Candidate } from './candidate.ts';
import { fillingAt } from './read-fills.ts';
import type { Session } from './session.ts';

/** What the files of the meeting would fill the blank at an offset with; null where there is no such blank. */
export function completeBlank(
  session: Session,
  reading: Reading,
  offset: number,
): readonly Candidate[] | null {
  const filling = fillingAt(session, reading, offset);
  if (!filling) return null;
  const { start, end } = filling.blank;
  const written = slice(reading.document, start, end);
  return filling.fills.map(({ text, from }) => ({
    label: text,
    kind: 'phrase',
    typed: offset - start,
    ahead: end - offset,
    // A client compares with what stands there: the whole blank.
    filter: written,
    detail: () => fileNameOf(from),
  }));
}
