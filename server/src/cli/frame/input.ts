import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createDocument } from '../../core/document/document.ts';
import type { DocumentKind } from '../../core/model/metadata.ts';
import { message } from '../../core/text/message.ts';
import { acceptedText, namedText } from '../../interop/docx/import-docx.ts';
import { decodeText, type FileText, LARGEST_FILE, type Unread } from '../../workspace/host.ts';
import { readFileBytes, readFileText } from '../../workspace/node-host.ts';
import { createLazyReading, createReading, isDraft, type Reading } from '../../workspace/reading.ts';
import { Failure } from './failure.ts';
import { gitPlaceOf, readGitOperand } from './git-operand.ts';
import { type Candidate, expandPaths } from './paths.ts';
import { createProfiles, type FindProfile } from './profiles.ts';
import { createProgress } from './progress.ts';
import { noteRead } from './read-files.ts';
import { reasonOf, unreadable } from './unreadable.ts';
import type { World } from './world.ts';

/** A file as a command reads it, under the name it was given by. */
export interface Input {
  readonly file: string;
  readonly text: string;
  readonly reading: Reading;
}

/** What is said where paths were given and no draft was among them. */
export const NO_DRAFT =
  'No draft was found: in a folder only those are read whose names or first lines say so.';

/** How a Word file is read where one may stand for a draft: its changes in brackets with names, or all accepted. */
export type WordReading = 'named' | 'accepted';

/**
 * Reads every file that paths mean and gives what `use` makes of each, in order. A file that is named is read as
 * the dialect whatever its name; one found in a folder only where it is a draft. At most eight are read at a time,
 * and none is kept. Throws one {@link Failure} that names every file that cannot be read.
 */
export async function readInputs<T>(
  world: World,
  paths: readonly string[],
  kind: DocumentKind | null,
  use: (input: Input) => T,
): Promise<readonly T[]> {
  const candidates = await expandPaths(paths);
  const profileOf = createProfiles(world);
  const lane: ReadCandidate<T> = async (candidate) => {
    const read = await readCandidate(world, candidate, kind, profileOf);
    return 'problem' in read ? read : { value: read.input && use(read.input) };
  };
  return readEach(world, candidates, new Array<ReadCandidate<T>>(AT_A_TIME).fill(lane));
}

/** Makes something of a file; null for one that is no draft. */
export type ReadCandidate<T> = (candidate: Candidate) => Promise<{ readonly value: T | null } | Unread>;

/**
 * Reads files in so many lanes, each of which takes the next file when it is done with one, and gives what they make of
 * them, in order. Throws one {@link Failure} that names every file that cannot be read.
 */
export async function readEach<T>(
  world: World,
  candidates: readonly Candidate[],
  lanes: readonly ReadCandidate<T>[],
): Promise<readonly T[]> {
  const progress = createProgress(world, candidates.length);
  const results: { readonly value: T }[][] = new Array(candidates.length);
  const reasons: string[][] = new Array(candidates.length);
  let next = 0;
  let done = 0;
  const work = async (lane: ReadCandidate<T>): Promise<void> => {
    for (let i = next++; i < candidates.length; i = next++) {
      const candidate = candidates[i]!;
      const read = await lane(candidate);
      if ('problem' in read) reasons[i] = [reasonOf(candidate.file, read)];
      else if (read.value !== null) {
        noteRead(world, candidate.file);
        results[i] = [{ value: read.value }];
      }
      await progress.at(++done, candidate.file);
    }
  };
  await Promise.all(lanes.slice(0, candidates.length).map(work));
  await progress.end();
  const failed = reasons.flat();
  if (failed.length > 0) throw new Failure(...failed);
  return results.flat().map(({ value }) => value);
}

/**
 * Reads one file, or standard input for `-`, or `git:REF:PATH`; a folder or pattern is refused. A Word file is read where
 * `word` says how.
 */
export async function readOneInput(
  world: World,
  file: string,
  kind: DocumentKind | null,
  word: WordReading | null = null,
): Promise<Input> {
  noteRead(world, file);
  const read = await readCandidate(world, { file, named: true }, kind, createProfiles(world), word);
  if ('problem' in read) throw unreadable(file, read);
  return read.input!;
}

/**
 * Reads files that each have a part of their own, in the order given; one that is named twice is read once. Throws one
 * {@link Failure} that names every file that cannot be read.
 */
export async function readNamedInputs(
  world: World,
  files: readonly string[],
  kind: DocumentKind | null,
  word: WordReading | null = null,
): Promise<readonly Input[]> {
  const profileOf = createProfiles(world);
  const progress = createProgress(world, files.length);
  const known = new Map<string, Input>();
  const reasons: string[] = [];
  for (const [done, file] of files.entries()) {
    if (known.has(file)) continue;
    noteRead(world, file);
    const read = await readCandidate(world, { file, named: true }, kind, profileOf, word);
    if ('problem' in read) reasons.push(reasonOf(file, read));
    else known.set(file, read.input!);
    await progress.at(done + 1, file);
  }
  await progress.end();
  if (reasons.length > 0) throw new Failure(...new Set(reasons));
  return files.map((file) => known.get(file)!);
}

/** The same file with another text. */
export function withText(input: Input, text: string, kind: DocumentKind | null): Input {
  const { uri, model } = input.reading;
  const options = kind === null ? {} : { kind };
  return { ...input, text, reading: createReading(uri, createDocument(text), model.profile, options) };
}

const AT_A_TIME = 8;
/** A text of nothing but brackets, each of which is remembered, would fill the memory. */
const MOST_BRACKETS = 1_000_000;

function countBrackets(text: string): number {
  let count = 0;
  for (const sign of ['[', ']']) {
    for (let at = text.indexOf(sign); at >= 0 && count <= MOST_BRACKETS; at = text.indexOf(sign, at + 1))
      count++;
  }
  return count;
}

/** Reads one file; its input is null where it lies in a folder and is no draft. */
export async function readCandidate(
  world: World,
  { file, named }: Candidate,
  kind: DocumentKind | null,
  profileOf: FindProfile,
  word: WordReading | null = null,
): Promise<{ readonly input: Input | null } | Unread> {
  const place = gitPlaceOf(file);
  const path = place?.path ?? file;
  const read = place
    ? await readGitOperand(place)
    : word !== null && (file === '-' || /\.docx$/i.test(file))
      ? await readWordOrText(world, file, word, profileOf)
      : file === '-'
        ? await readStandardInput(world)
        : await readFileText(file);
  if ('problem' in read) {
    // A Markdown file in a folder that cannot be read may be anything; only by its suffix is it surely a draft.
    const foreign = !named && !isDraft(path, createDocument(''));
    return foreign ? { input: null } : read;
  }
  if (countBrackets(read.text) > MOST_BRACKETS)
    return {
      problem: message('The file holds more than {0} square brackets.', MOST_BRACKETS.toLocaleString('en')),
    };
  const uri = pathToFileURL(resolve(path)).href;
  const document = createDocument(read.text);
  if (!named && !isDraft(uri, document)) return { input: null };
  const reading = createLazyReading(uri, document, await profileOf(path), kind === null ? {} : { kind });
  return { input: { file, text: read.text, reading } };
}

/** The bytes of one file, or of standard input for `-`. Throws {@link Failure}. */
export async function readOneFile(world: World, file: string): Promise<Uint8Array> {
  const read = file === '-' ? { bytes: await readInputBytes(world) } : await readFileBytes(file);
  if ('problem' in read) throw unreadable(file, read);
  return read.bytes;
}

/** A Word file is a package, whose first signs no text has. */
async function readWordOrText(
  world: World,
  file: string,
  word: WordReading,
  profileOf: FindProfile,
): Promise<FileText> {
  const found = file === '-' ? { bytes: await readInputBytes(world) } : await readFileBytes(file);
  if ('problem' in found) return found;
  const { bytes } = found;
  if (file === '-' && !(bytes[0] === 0x50 && bytes[1] === 0x4b)) return decodeText(bytes);
  const read = word === 'accepted' ? acceptedText(bytes) : namedText(bytes, await profileOf(file));
  return read;
}

async function readStandardInput(world: World): Promise<FileText> {
  return decodeText(await readInputBytes(world));
}

async function readInputBytes(world: World): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of world.input) {
    chunks.push(chunk);
    // Whoever takes the bytes refuses so many; to read on would fill the memory.
    if ((size += chunk.length) > LARGEST_FILE) break;
  }
  return Buffer.concat(chunks);
}
