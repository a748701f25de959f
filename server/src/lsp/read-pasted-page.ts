import { textOf } from '../core/document/document.ts';
import { clipboardText } from '../interop/clipboard/clipboard-text.ts';
import type { Requests } from '../protocol.ts';
import type { Session } from './session.ts';

/** What a word processor has put on the clipboard, as text for a draft; its footnotes get labels that are free there. */
export function readPastedPage(
  session: Session,
  uri: string,
  html: string,
): Requests['adref/pasteHtml']['result'] {
  const reading = session.reading(uri);
  const taken = reading ? labelsIn(textOf(reading.document)) : [];
  const text = clipboardText(html, new Set(taken));
  return text === null ? null : { text };
}

function labelsIn(text: string): readonly string[] {
  return text.includes('[^') ? [...text.matchAll(/\[\^([^\]\s[]{1,40})\]/g)].map(([, label]) => label!) : [];
}
