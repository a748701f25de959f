import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createDocument } from '../../core/document/document.ts';
import type { DocumentKind } from '../../core/model/metadata.ts';
import { orderRevisions } from '../../core/revisions/chain.ts';
import { sentence } from '../../core/text/message.ts';
import { findInGit, type Repository, textsAt } from '../../workspace/node-git.ts';
import { type FileRevision, isShallow, revisionsOf, tagsIn } from '../../workspace/node-git-revisions.ts';
import { createReading, type Draft, draftOf, type Reading } from '../../workspace/reading.ts';
import { chainKeyOf } from '../../workspace/revision-chain.ts';
import { Failure } from '../frame/failure.ts';
import { type Input, readInputs, readOneInput } from '../frame/input.ts';
import { type Candidate, expandPaths } from '../frame/paths.ts';
import { createProfiles } from '../frame/profiles.ts';
import { createProgress } from '../frame/progress.ts';
import { printable } from '../frame/style.ts';
import { reasonOf, unreadable } from '../frame/unreadable.ts';
import type { World } from '../frame/world.ts';

/** A revision as it is told of. */
export interface RevisionName {
  /** The file, the tag, or the first signs of the commit. */
  readonly name: string;
  readonly symbol: string | null;
  /** ISO 8601: of the front matter, else of the commit. */
  readonly date: string | null;
}

/** Where the revisions of a history come from. */
export interface SourceOptions {
  readonly kind: DocumentKind | null;
  /** Of a file in Git: its commits, its tags, or none of them. */
  readonly git: 'commits' | 'tags' | 'none';
}

/**
 * Reads the revisions of a document, the oldest first, and hands each one over; none is kept. A single file stands
 * for its commits in Git, where it has any, and the file on disk behind them if it says something else; several
 * files are revisions themselves, in their order. Says which of both it was. Throws {@link Failure}.
 */
export async function eachRevisionOf(
  world: World,
  paths: readonly string[],
  options: SourceOptions,
  take: (name: RevisionName, reading: Reading) => void,
): Promise<'files' | 'Git'> {
  const candidates = await expandPaths(paths);
  const [only] = candidates;
  const single = candidates.length === 1 && only?.named && only.file !== '-' && !only.file.startsWith('git:');
  if (options.git === 'tags' && !single) throw new Failure('--tags goes with one file.');
  if (single && options.git !== 'none' && (await eachCommit(world, only.file, options, take))) return 'Git';
  await eachFile(world, candidates, options, take);
  return 'files';
}

interface Found extends Draft {
  readonly file: string;
  readonly kept: Input | null;
}

async function eachFile(
  world: World,
  candidates: readonly Candidate[],
  { kind }: SourceOptions,
  take: (name: RevisionName, reading: Reading) => void,
): Promise<void> {
  const named = new Set(candidates.filter((one) => one.named).map(({ file }) => file));
  // Of a long chain only the front matter is kept; standard input cannot be read twice.
  const found = await readInputs(
    world,
    candidates.map(({ file }) => file),
    kind,
    (input): Found => ({
      ...draftOf(input.reading.uri, input.reading.document),
      document: NOTHING,
      file: input.file,
      kept: input.file === '-' ? input : null,
    }),
  );
  const chain = orderRevisions(oneChain(found, named), ({ file, metadata: { symbol, date } }) => ({
    name: file.startsWith('git:') ? basename(file) : file,
    symbol,
    date,
  }));
  if (chain.length === 0) throw new Failure('There is no draft to read.');
  const progress = createProgress(world, chain.length);
  for (const [i, { file, kept, metadata }] of chain.entries()) {
    const { reading } = kept ?? (await readOneInput(world, file, kind));
    take({ name: file, symbol: metadata.symbol, date: metadata.date }, reading);
    await progress.at(i + 1, file);
  }
  await progress.end();
}

const NOTHING = createDocument('');

/** Files that are named are one chain. What a folder holds may be revisions of many documents: only one is meant. */
function oneChain(drafts: readonly Found[], named: ReadonlySet<string>): readonly Found[] {
  if (drafts.every(({ file }) => named.has(file))) return drafts;
  const chains = new Map<string, Found[]>();
  for (const draft of drafts) {
    const key = `${chainKeyOf(draft)} ${draft.metadata.language ?? ''}`;
    const list = chains.get(key);
    if (list) list.push(draft);
    else chains.set(key, [draft]);
  }
  const several = [...chains.values()].filter((chain) => chain.length > 1);
  if (several.length === 1) return several[0]!;
  if (chains.size <= 1) return drafts;
  const names = (several.length > 0 ? several : [...chains.values()])
    .slice(0, 5)
    .map(([first]) => first!.metadata.symbol ?? basename(first!.file));
  throw new Failure(
    `The texts are revisions of several documents (${printable(names.join(', '))}). Name the files of one.`,
  );
}

/** False where the file has no revisions in Git. */
async function eachCommit(
  world: World,
  file: string,
  { kind, git }: SourceOptions,
  take: (name: RevisionName, reading: Reading) => void,
): Promise<boolean> {
  const place = await findInGit(file);
  if ('problem' in place) {
    if (git === 'tags') throw unreadable(file, place);
    if (!place.missing)
      await world.err.write(`adref: ${reasonOf(file, place)} Only the file itself is read.\n`);
    return false;
  }
  const { repository, path } = place.value;
  if (path === null) {
    if (git === 'tags') throw new Failure(`${file}: The file lies outside the Git repository.`);
    return false;
  }
  const search = createProgress(world, null);
  const found = await revisionsOf(repository, path, {
    onFound: (count) => void search.at(count, 'revisions in Git'),
  });
  await search.end();
  if ('problem' in found) throw unreadable(file, found);
  const commits = git === 'tags' ? await taggedOf(repository, path, found.value) : found.value;
  if (commits.length === 0) {
    if (git === 'tags') throw new Failure(`${file}: No tag in Git holds this file.`);
    return false;
  }
  if (await isShallow(repository))
    await world.err.write(
      'adref: Older commits are not in this copy of the Git repository. git fetch --unshallow brings them.\n',
    );
  const profile = await createProfiles(world)(file);
  const uri = pathToFileURL(resolve(file)).href;
  const bar = createProgress(world, commits.length);
  let last: string | null = null;
  const leaveOut = (reason: string): Promise<void> =>
    world.err.write(`adref: ${reason} This revision is left out.\n`);
  for (let at = 0; at < commits.length; at += BATCH) {
    const batch = commits.slice(at, at + BATCH);
    const texts = await textsAt(repository, batch);
    if ('problem' in texts) throw unreadable(file, texts);
    for (const [k, text] of texts.value.entries()) {
      const { commit, tags, date } = batch[k]!;
      const name = tags[0] ?? commit.slice(0, SHORT);
      if ('problem' in text) {
        await leaveOut(reasonOf(name, text));
        continue;
      }
      if (text.text === last) continue;
      last = text.text;
      const reading = createReading(uri, createDocument(text.text), profile, kind === null ? {} : { kind });
      take({ name, symbol: reading.metadata.symbol, date: reading.metadata.date ?? date }, reading);
      await bar.at(at + k + 1, name);
    }
  }
  await bar.end();
  // A file that is on the disk no more ends with its commits.
  if (git === 'commits' && (await stat(file).catch(() => null))) {
    const input = await readOneInput(world, file, kind).catch(async (error: unknown) => {
      if (!(error instanceof Failure)) throw error;
      for (const reason of error.reasons) await leaveOut(reason);
      return null;
    });
    if (input && input.text !== last) {
      const { symbol, date } = input.reading.metadata;
      take({ name: file, symbol, date }, input.reading);
      last = input.text;
    }
  }
  if (last === null) throw new Failure(`${file}: None of its revisions can be read.`);
  return true;
}

/** So many texts are held at a time. */
const BATCH = 32;
const SHORT = 10;

/** The tags that hold the file, under the name it has or one that it had. */
async function taggedOf(
  repository: Repository,
  path: string,
  commits: readonly FileRevision[],
): Promise<readonly FileRevision[]> {
  const tags = await tagsIn(repository);
  if ('problem' in tags) throw new Failure(sentence(tags.problem));
  const paths = [...new Set([path, ...commits.map((one) => one.path).reverse()])];
  const found: FileRevision[] = [];
  for (const { tag, commit, date } of tags.value) {
    const texts = await textsAt(
      repository,
      paths.map((one) => ({ commit, path: one })),
    );
    if ('problem' in texts) throw new Failure(sentence(texts.problem));
    const readable = texts.value.findIndex((text) => 'text' in text);
    // What cannot be read there is told by whoever reads it; a tag without the file is no revision of it.
    const k = readable >= 0 ? readable : texts.value.findIndex((text) => 'problem' in text && !text.missing);
    if (k >= 0) found.push({ commit, path: paths[k]!, date, subject: '', tags: [tag] });
  }
  return found;
}
