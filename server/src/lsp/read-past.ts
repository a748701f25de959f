import { isBlank } from '../core/document/document.ts';
import { type History, startHistory } from '../core/revisions/history.ts';
import { type Message, message } from '../core/text/message.ts';
import type { Reading } from '../workspace/reading.ts';
import { findChain } from '../workspace/revision-chain.ts';
import { inBackground } from './in-background.ts';
import { revisionName } from './name-revision.ts';
import type { Session } from './session.ts';

/** What the earlier revisions tell of each paragraph, by its path: `changed in Rev.5`, `open since Rev.2`. */
export type PastWords = ReadonlyMap<string, readonly Message[]>;

/**
 * What is known by now of the past of a document's paragraphs. It is read in the background, once for each state of
 * the files: what is typed counts when it is saved. Until it is read the last one known is answered, at first none.
 */
export function pastOf(session: Session, reading: Reading): PastWords {
  return entryOf(session, reading).words;
}

/** The same, waiting for it to be read, but no longer than a reader waits for a hint. */
export async function pastSoon(session: Session, reading: Reading): Promise<PastWords> {
  const entry = entryOf(session, reading);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LONGEST_WAIT);
  });
  await Promise.race([entry.done, patience]);
  clearTimeout(timer);
  return entry.words;
}

/** Calls `listener` whenever more has become known than was answered. */
export function onPast(session: Session, listener: () => void): void {
  stateOf(session).listeners.push(listener);
}

interface Entry {
  readonly generation: number;
  words: PastWords;
  done: Promise<void>;
}

interface State {
  readonly entries: Map<string, Entry>;
  readonly listeners: (() => void)[];
}

const LONGEST_WAIT = 500;
/** Characters of all revisions together; what is longer is no draft that is read with hints. */
const LONGEST_CHAIN = 20_000_000;
const MOST_DOCUMENTS = 50;
const states = new WeakMap<Session, State>();
const nothing: PastWords = new Map();

function stateOf(session: Session): State {
  let state = states.get(session);
  if (!state) {
    state = { entries: new Map(), listeners: [] };
    states.set(session, state);
  }
  return state;
}

function entryOf(session: Session, reading: Reading): Entry {
  const { entries, listeners } = stateOf(session);
  const generation = session.generation();
  const known = entries.get(reading.uri);
  if (known?.generation === generation) return known;
  const entry: Entry = { generation, words: known?.words ?? nothing, done: Promise.resolve() };
  entries.delete(reading.uri);
  entries.set(reading.uri, entry);
  if (entries.size > MOST_DOCUMENTS) entries.delete(entries.keys().next().value!);
  entry.done = inBackground(session.log, 'past', async () => {
    const words = await readPast(session, reading);
    const news = words.size > 0 || entry.words.size > 0;
    entry.words = words;
    if (news) for (const listener of listeners) listener();
  });
  return entry;
}

async function readPast(session: Session, reading: Reading): Promise<PastWords> {
  await pause();
  // Through an empty revision no paragraph went and came back.
  const chain = findChain(session.drafts(), reading).filter(
    ({ uri, document }) => uri === reading.uri || !isBlank(document),
  );
  const revisions = chain.slice(0, chain.findIndex(({ uri }) => uri === reading.uri) + 1);
  const length = revisions.reduce((sum, { document }) => sum + document.length, 0);
  if (revisions.length < 2 || length > LONGEST_CHAIN) return nothing;
  const history = startHistory();
  for (const { uri } of revisions) {
    const read = uri === reading.uri ? reading : session.reading(uri);
    if (read) history.add(read.model);
    // Whoever types meanwhile goes first.
    await pause();
  }
  return wordsOf(history.end(), revisions.map(revisionName));
}

function wordsOf({ provisions, revisions }: History, names: readonly string[]): PastWords {
  const words = new Map<string, readonly Message[]>();
  for (const { states: stood, changes, openSince } of provisions) {
    const now = stood.at(-1);
    if (!now?.present) continue;
    const last = changes.at(-1);
    const said: Message[] = [];
    if (last && last.revision < revisions) said.push(changeWords(last.change, names[last.revision] ?? ''));
    // What is new and open has been open since it came.
    const came = last?.change === 'inserted' && last.revision === openSince;
    if (openSince !== null && !came) said.push(message('open since {0}', names[openSince] ?? ''));
    if (said.length > 0) words.set(now.path, said);
  }
  return words;
}

function changeWords(change: 'inserted' | 'edited' | 'deleted' | 'restored', name: string): Message {
  switch (change) {
    case 'inserted':
      return message('new in {0}', name);
    case 'edited':
      return message('changed in {0}', name);
    case 'restored':
      return message('back again in {0}', name);
    case 'deleted':
      return message('deleted in {0}', name);
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
