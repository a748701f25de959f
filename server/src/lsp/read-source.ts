import { createDocument, textOf } from '../core/document/document.ts';
import { message } from '../core/text/message.ts';
import type { RevisionSource } from '../protocol/revisions.ts';
import type { FileText, Unread } from '../workspace/host.ts';
import { createReading, type Reading } from '../workspace/reading.ts';
import type { Session } from './session.ts';

/** The reading of a text to compare, or why there is none. A file that is no draft is read like one. */
export async function readSource(session: Session, source: RevisionSource): Promise<Reading | Unread> {
  const { uri, commit, text } = source;
  if (text === undefined && commit === undefined) {
    const known = session.reading(uri);
    if (known) return known;
  }
  const found = await textOfSource(session, source);
  return 'problem' in found ? found : remembered(session, uri, found.text);
}

/** The readings of both texts to compare, or why one cannot be read, in the client's language. */
export async function readPair(
  session: Session,
  sources: { readonly old: RevisionSource; readonly now: RevisionSource },
): Promise<{ readonly old: Reading; readonly now: Reading } | { readonly problem: string }> {
  const old = await readSource(session, sources.old);
  if ('problem' in old) return toldProblem(session, old);
  const now = await readSource(session, sources.now);
  return 'problem' in now ? toldProblem(session, now) : { old, now };
}

/** The text of a revision, or why it cannot be read. */
export async function textOfSource(
  session: Session,
  { uri, commit, path, text }: RevisionSource,
): Promise<FileText> {
  if (text !== undefined) return { text };
  if (commit === undefined) {
    const known = session.reading(uri);
    return known ? { text: textOf(known.document) } : session.text(uri);
  }
  const [found] = (await session.past?.texts(uri, [{ commit, path: path ?? null }])) ?? [];
  return found ?? { problem: message('There are no earlier revisions to ask for here.') };
}

/** Why a text cannot be read, in the client's language. */
export function toldProblem({ say }: Session, { problem }: Unread): { readonly problem: string } {
  return { problem: say(problem) };
}

/** Texts that no editor holds are compared more than once: so many of them stay read. */
const MOST_REMEMBERED = 6;
const readings = new WeakMap<Session, Reading[]>();

function remembered(session: Session, uri: string, text: string): Reading {
  const known = readings.get(session) ?? [];
  readings.set(session, known);
  const profile = session.profileOf(uri);
  const at = known.findIndex(
    (one) => one.uri === uri && one.model.profile === profile && textOf(one.document) === text,
  );
  const reading = at < 0 ? createReading(uri, createDocument(text), profile) : known.splice(at, 1)[0]!;
  known.unshift(reading);
  known.length = Math.min(known.length, MOST_REMEMBERED);
  return reading;
}
