import { lstat, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { glob } from 'tinyglobby';
import { nodeHost } from '../../workspace/node-host.ts';
import { Failure } from './failure.ts';
import { isGitOperand } from './git-operand.ts';

/** A file to read. */
export interface Candidate {
  /** The name it is shown by: as given, or below the folder as given. */
  readonly file: string;
  /** Whether it was named, and so is read as a draft whatever it is; one found in a folder must be a draft. */
  readonly named: boolean;
}

/** More files than this below one folder are no meeting. */
export const MOST_FILES = 10_000;

/**
 * The files that paths mean: a folder stands for the Markdown files below it, a pattern (`rev-*.md`, `**` and `{}`
 * too) for the files and folders that it matches, `-` for standard input,
 * `git:REF:PATH` for a file at a revision in Git. A file that exists is never taken for
 * a pattern. Each file comes once, in the order given. Throws {@link Failure} for a pattern without a match.
 */
export async function expandPaths(paths: readonly string[]): Promise<readonly Candidate[]> {
  const found = new Map<string, Candidate>();
  const add = (candidate: Candidate): void => {
    const key = candidate.file === '-' ? '-' : resolve(candidate.file);
    const known = found.get(key);
    if (!known || (candidate.named && !known.named)) found.set(key, candidate);
  };
  for (const path of paths) {
    for (const one of await expandPattern(path)) {
      const about = one === '-' || isGitOperand(one) ? null : await stat(one).catch(() => null);
      if (!about?.isDirectory()) add({ file: one, named: true });
      else for (const file of await filesBelow(one)) add({ file, named: false });
    }
  }
  return [...found.values()];
}

async function expandPattern(path: string): Promise<readonly string[]> {
  if (path === '') throw new Failure('An empty name is no file.');
  if (path === '-' || isGitOperand(path) || !/[*?[{(]/.test(path) || (await lstat(path).catch(() => null)))
    return [path];
  const pattern = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  const matches = await glob(pattern, {
    onlyFiles: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    absolute: isAbsolute(pattern),
  }).catch(() => []);
  if (matches.length === 0) throw new Failure(`${path}: No file matches.`);
  return matches.map((match) => (match.length > 1 ? match.replace(/\/$/, '') : match)).sort();
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const root = resolve(folder);
  const uris = await nodeHost.list(pathToFileURL(root).href, MOST_FILES);
  if (uris.length >= MOST_FILES)
    throw new Failure(`${folder}: The folder holds more than ${MOST_FILES} texts. Name a smaller one.`);
  return uris
    .filter((uri) => uri.endsWith('.md'))
    .map((uri) => join(folder, relative(root, fileURLToPath(uri))));
}
