import { textOf } from '../core/document/document.ts';
import { readCompiled } from '../core/proposals/canonical.ts';
import { message } from '../core/text/message.ts';
import { exportText } from '../interop/export-text.ts';
import type { Requests } from '../protocol.ts';
import type { Reading } from '../workspace/reading.ts';
import { toBase64 } from './base64.ts';
import { revisionName } from './name-revision.ts';
import { textOfSource, toldProblem } from './read-source.ts';
import type { Session } from './session.ts';

type Export = Requests['adref/exportText'];

/** A draft as a file for those who have no tool. A compiled text tracks what its delegations want, and nothing else. */
export async function writeExport(
  session: Session,
  reading: Reading,
  { form, against, clean, without }: Export['params']['wish'],
): Promise<Export['result']> {
  const { say } = session;
  const text = textOf(reading.document);
  const old = against && (await textOfSource(session, against));
  if (old && 'problem' in old) return toldProblem(session, old);
  if (old && [text, old.text].some((one) => readCompiled(one)))
    return {
      problem: say(
        message(
          'A compiled text already tracks what each delegation wants. Take the base or the text of a delegation first.',
        ),
      ),
    };
  const written = exportText(form, {
    text,
    metadata: reading.metadata,
    profile: reading.model.profile,
    name: revisionName(reading),
    against: old?.text ?? null,
    author: null,
    moment: null,
    clean,
    withheld: without,
    say,
  });
  return { bytes: toBase64(typeof written === 'string' ? new TextEncoder().encode(written) : written) };
}
