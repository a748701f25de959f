import { createDocument } from '../core/document/document.ts';
import { countsOf } from '../core/model/counts.ts';
import type { Model } from '../core/model/model.ts';
import { type ChainMember, chainNotes } from '../core/revisions/chain-notes.ts';
import type { Revision, RevisionFigures, Revisions } from '../protocol/revisions.ts';
import { fileNameOf } from '../workspace/file-name.ts';
import type { PastRevision } from '../workspace/host.ts';
import { createReading, type Reading } from '../workspace/reading.ts';
import { findChain, namesakesOf } from '../workspace/revision-chain.ts';
import { revisionName } from './name-revision.ts';
import type { Session } from './session.ts';

/** The revisions of a document with their figures: files of the meeting, and the newest commits of its own file. */
export async function readRevisions(session: Session, reading: Reading): Promise<Revisions> {
  const chain = findChain(session.drafts(), reading);
  const files = chain.map((draft): Revision => {
    const model = draft.uri === reading.uri ? reading.model : session.reading(draft.uri)?.model;
    return {
      source: { uri: draft.uri },
      name: revisionName(draft),
      symbol: draft.metadata.symbol,
      date: draft.metadata.date,
      subject: null,
      current: draft.uri === reading.uri,
      figures: model ? figures(model) : null,
      deleted: false,
    };
  });
  const { commits, older, problem } = await readCommits(session, reading);
  // Two of one number are told apart by their files.
  const members = files.map(({ source, symbol, figures: known }) =>
    memberOf(source.uri, symbol, known?.provisions === 0),
  );
  const all = session.files.unread();
  const unread = namesakesOf(chain, all.keys());
  const notes = [
    ...unread.map((uri) => `${fileNameOf(uri)}: ${session.say(all.get(uri)!)}`),
    ...chainNotes([...members, ...unread.map((uri) => memberOf(uri, null, false))], true).map((note) =>
      session.say(note),
    ),
  ];
  return { title: reading.metadata.title, files, commits, older, problem, notes };
}

function memberOf(uri: string, symbol: string | null, empty: boolean): ChainMember {
  return { name: fileNameOf(uri), symbol, language: null, empty };
}

/** More commits than this are not listed, the older ones left out. */
const MOST_COMMITS = 50;

async function readCommits(
  session: Session,
  { uri, model }: Reading,
): Promise<Pick<Revisions, 'commits' | 'older' | 'problem'>> {
  const answer = await session.past?.revisions(uri, MOST_COMMITS + 1);
  if (!answer) return { commits: [], older: false, problem: null };
  if ('problem' in answer) return { commits: [], older: false, problem: session.say(answer.problem) };
  const listed = answer.revisions.slice(-MOST_COMMITS);
  const known = knownCommits.get(session) ?? new Map<string, KnownCommit>();
  knownCommits.set(session, known);
  const keyOf = ({ commit, path }: PastRevision): string => `${commit} ${path ?? uri}`;
  const unread = listed.filter((one) => known.get(keyOf(one))?.profile !== model.profile);
  const texts = unread.length > 0 ? await session.past!.texts(uri, unread) : [];
  for (const [i, one] of unread.entries()) {
    const found = texts[i];
    if (!found || ('problem' in found && !found.missing)) continue;
    const read = 'text' in found ? createReading(uri, createDocument(found.text), model.profile) : null;
    known.set(keyOf(one), {
      profile: model.profile,
      symbol: read?.metadata.symbol ?? null,
      figures: read && figures(read.model),
    });
    // A commit never changes; only the number of those remembered must be bounded.
    if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!);
  }
  const commits = listed.map((one): Revision => {
    const { commit, path, date, subject, tags } = one;
    const about = known.get(keyOf(one));
    return {
      source: path === null ? { uri, commit } : { uri, commit, path },
      name: tags.length > 0 ? tags.join(', ') : commit.slice(0, 8),
      symbol: about?.symbol ?? null,
      date,
      subject,
      current: false,
      figures: about?.figures ?? null,
      deleted: about?.figures === null,
    };
  });
  return { commits, older: listed.length < answer.revisions.length, problem: null };
}

interface KnownCommit {
  readonly profile: Model['profile'];
  readonly symbol: string | null;
  /** Null where the commit took the file away. */
  readonly figures: RevisionFigures | null;
}

const MOST_KNOWN = 2_000;
const knownCommits = new WeakMap<Session, Map<string, KnownCommit>>();
const knownFigures = new WeakMap<Model, RevisionFigures>();

function figures(model: Model): RevisionFigures {
  let found = knownFigures.get(model);
  if (!found) {
    const { groups, placeholders, provisions, openProvisions } = countsOf(model);
    found = { groups, placeholders, provisions, openProvisions };
    knownFigures.set(model, found);
  }
  return found;
}
