import { createDocument } from '../../core/document/document.ts';
import { createReading } from '../../workspace/reading.ts';
import type { NamedText } from '../../workspace/receive.ts';
import { exportFlow } from '../docx/export-flow.ts';
import { textOfFlow } from '../docx/text-of-flow.ts';

/**
 * A text as it goes out without comments, notes and front matter, a compiled one as its base. What its front matter says of it
 * (symbol, title, date, status) is still known, and nothing else of it.
 */
export function cleanText({ file, text, reading }: NamedText): NamedText {
  const { uri, model, kind, metadata } = reading;
  const { profile } = model;
  const clean = textOfFlow(exportFlow({ text, against: null, clean: true, profile }));
  const read = createReading(uri, createDocument(clean), profile, { kind });
  const { silence } = metadata;
  const known = { ...metadata, silence: silence && { ...silence, start: 0, end: 0 }, problems: [] };
  return { file, text: clean, reading: { ...read, metadata: known } };
}
