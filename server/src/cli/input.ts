import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createDocument } from '../core/document/document.ts';
import { createProfile, defaultProfile, type Profile } from '../core/lexicon/profile.ts';
import { type DocumentKind, documentKinds } from '../core/model/metadata.ts';
import { decodeText } from '../workspace/host.ts';
import { nodeHost, readFileText } from '../workspace/node-host.ts';
import { readProfile } from '../workspace/read-profile.ts';
import { createReading, isDraft, type Reading } from '../workspace/reading.ts';

/** Input that cannot be read, or words that cannot be meant: one line for people, exit code 2. */
export class UnreadableInput extends Error {}

/** A file as a command reads it, under the name it was given by. */
export interface Input {
  readonly file: string;
  readonly reading: Reading;
}

/** Reads one file, or standard input for `-`, as the dialect whatever its name. */
export async function readInput(file: string, kind: string | undefined): Promise<Input> {
  if (kind !== undefined && !documentKinds.includes(kind as DocumentKind)) {
    throw new UnreadableInput(`unknown kind ${kind}; use one of: ${documentKinds.join(', ')}`);
  }
  const read = file === '-' ? decodeText(await readStandardInput()) : await readFileText(file);
  if ('problem' in read) throw new UnreadableInput(`${file}: ${read.problem}`);
  const profile = file === '-' ? defaultProfile : await profileAbove(dirname(resolve(file)));
  const uri = pathToFileURL(resolve(file)).href;
  const options = kind === undefined ? {} : { kind: kind as DocumentKind };
  return { file, reading: createReading(uri, createDocument(read.text), profile, options) };
}

/** The files that paths mean: a folder stands for all drafts below it. */
export async function expandPaths(paths: readonly string[]): Promise<readonly string[]> {
  const { stat } = await import('node:fs/promises');
  const { fileURLToPath } = await import('node:url');
  const files: string[] = [];
  for (const path of paths) {
    const about = path === '-' ? null : await stat(path).catch(() => null);
    if (!about?.isDirectory()) {
      files.push(path);
      continue;
    }
    for (const uri of await nodeHost.list(pathToFileURL(resolve(path)).href, 10_000)) {
      const text = await nodeHost.read(uri);
      if ('text' in text && isDraft(uri, createDocument(text.text))) files.push(fileURLToPath(uri));
    }
  }
  return files;
}

async function profileAbove(folder: string): Promise<Profile> {
  for (let at = folder; ; at = dirname(at)) {
    const file = await readFileText(resolve(at, 'adref.yaml'));
    if ('text' in file) return createProfile(readProfile(file.text).data);
    if (dirname(at) === at) return defaultProfile;
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
