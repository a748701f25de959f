import { createDocument } from '../../core/document/document.ts';
import { createReading } from '../../workspace/reading.ts';
import type { NamedText } from '../../workspace/receive.ts';
import { exportFlow } from '../docx/export-flow.ts';
import { textOfFlow } from '../docx/text-of-flow.ts';

/**
 * A text as it goes out without comments and front matter, a compiled one as its base. What its front matter says of it
 * (symbol, title, date, status) is still known, and nothing else of it.
 */
export function withoutNotes({ file, text, reading }: NamedText): NamedText {
  const clean = textOfFlow(exportFlow({ text, against: null, clean: true }));
  const { uri, model, kind, metadata } = reading;
  const read = createReading(uri, createDocument(clean), model.profile, { kind });
  const { silence } = metadata;
  const known = { ...metadata, silence: silence && { ...silence, start: 0, end: 0 }, problems: [] };
  return { file, text: clean, reading: { ...read, metadata: known } };
}
