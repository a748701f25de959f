import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { message } from '../core/text/message.ts';
import { decodeText, type FileText, LARGEST_FILE, tooLarge, type Unread } from './host.ts';
import { type GitLimits, runGit } from './node-git-process.ts';

/** A Git repository on disk, for reading. */
export interface Repository {
  /** Its top folder. */
  readonly root: string;
}

/** A value, or why there is none. */
export type Found<T> = { readonly value: T } | Unread;

/** The repository that a file or folder lies in; it need not exist itself. */
export async function openRepository(path: string): Promise<Found<Repository>> {
  const folder = await nearestFolder(resolve(path));
  const told = await runGit(folder, ['rev-parse', '--show-toplevel']);
  if ('problem' in told) return told;
  return { value: { root: told.bytes.toString('utf8').replace(/\r?\n$/, '') } };
}

/** A file as Git sees it. */
export interface GitFile {
  readonly repository: Repository;
  /** Its path in the repository, or null where it lies outside. */
  readonly path: string | null;
}

/**
 * The repository that a file lies in, and its path there. Links are followed first, as Git does: a link stands for the
 * file or folder that it names. The file need not exist.
 */
export async function findInGit(file: string): Promise<Found<GitFile>> {
  const real = await realPathOf(resolve(file));
  const repository = await openRepository(real);
  if ('problem' in repository) return repository;
  return { value: { repository: repository.value, path: pathInRepository(repository.value, real) } };
}

/** A path without links, as far as it exists. */
async function realPathOf(path: string): Promise<string> {
  const rest: string[] = [];
  for (let at = path; ; at = dirname(at)) {
    const real = await realpath(at).catch(() => null);
    if (real !== null) return join(real, ...rest);
    if (dirname(at) === at) return path;
    rest.unshift(basename(at));
  }
}

/** A path of the disk as the repository names it, or null where it lies outside. */
export function pathInRepository({ root }: Repository, path: string): string | null {
  const inside = relative(root, resolve(path));
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null;
  return inside.replaceAll(sep, '/');
}

/** The full name of the commit that a name stands for: a tag, branch, commit or `HEAD~2`. */
export async function resolveRef(
  { root }: Repository,
  ref: string,
  limits?: GitLimits,
): Promise<Found<string>> {
  if (ref.trim() === '' || /[\0\r\n]/.test(ref)) return { problem: message('An empty name is no revision.') };
  const told = await runGit(
    root,
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
    limits,
  );
  if ('bytes' in told) return { value: told.bytes.toString('utf8').trim().split(/\s/).at(-1)! };
  return told.told !== null && /^$|^Needed|unknown revision|bad revision|ambiguous/.test(told.told)
    ? { problem: message('Git knows no revision “{0}”.', ref) }
    : told;
}

/** The text that a file had in a commit. `path` is the repository's. */
export async function textAt(
  repository: Repository,
  ref: string,
  path: string,
  limits?: GitLimits,
): Promise<FileText> {
  const commit = await resolveRef(repository, ref, limits);
  if ('problem' in commit) return commit;
  const entry = await entryAt(repository, commit.value, path, limits);
  if ('problem' in entry) return entry;
  if (entry.value === null) return notInRevision(ref);
  const { type, mode, size, object } = entry.value;
  if (type === 'tree') return { problem: message('This is a folder in {0}, not a file.', ref) };
  if (type !== 'blob') return { problem: message('This is another repository in {0}, not a file.', ref) };
  if (mode === '120000') return { problem: message('This is a link in {0}, not a file.', ref) };
  if (size > LARGEST_FILE) return tooLarge;
  const told = await runGit(repository.root, ['cat-file', 'blob', object], limits);
  return 'problem' in told ? told : decodeText(told.bytes);
}

/**
 * The texts of many files in commits, read one after the other by one process: what is asked for in a batch is read,
 * nothing else. A link stands for what it names in the same commit. A file that is not there, or no text, is a problem
 * in its place.
 */
export async function textsAt(
  { root }: Repository,
  files: readonly { readonly commit: string; readonly path: string }[],
  limits: GitLimits = {},
): Promise<Found<readonly FileText[]>> {
  // A line of what Git is asked is one file.
  const isAskable = ({ commit, path }: (typeof files)[number]): boolean =>
    !/[\r\n\0]/.test(path) && /^[0-9a-f]{40,64}$/.test(commit);
  const told = await runGit(root, ['cat-file', '--batch', '--buffer', '--follow-symlinks'], {
    ...limits,
    input: files
      .filter(isAskable)
      .map(({ commit, path }) => `${commit}:${path}\n`)
      .join(''),
    size: limits.size ?? LARGEST_BATCH,
  });
  if ('problem' in told) return told;
  const texts: FileText[] = [];
  let at = 0;
  for (const file of files) {
    if (!isAskable(file)) {
      texts.push({ problem: message('A name with a line break cannot be read from Git.') });
      continue;
    }
    const short = file.commit.slice(0, 10);
    const end = told.bytes.indexOf(10, at);
    const header = told.bytes.subarray(at, end < 0 ? told.bytes.length : end).toString('utf8');
    at = end + 1;
    const [, type, length] = /^(?:[0-9a-f]+ )?(\w+) (\d+)$/.exec(header) ?? [];
    if (type === undefined) {
      texts.push(notInRevision(short));
      continue;
    }
    const bytes = told.bytes.subarray(at, at + Number(length));
    at += Number(length) + 1;
    if (BROKEN_LINKS.has(type)) {
      texts.push({ problem: message('This is a link in {0}, not a file.', short) });
      continue;
    }
    texts.push(type === 'blob' ? decodeText(bytes) : { problem: message('This is a folder, not a file.') });
  }
  return { value: texts };
}

function notInRevision(ref: string): Unread {
  return { problem: message('There is no such file in {0}.', ref), missing: true };
}

/** What Git says of a link that leads to no file of the commit. */
const BROKEN_LINKS = new Set(['symlink', 'dangling', 'loop', 'notdir']);
const LARGEST_BATCH = 256 * 1024 * 1024;
interface TreeEntry {
  readonly mode: string;
  readonly type: string;
  readonly object: string;
  readonly size: number;
}

async function entryAt(
  { root }: Repository,
  commit: string,
  path: string,
  limits?: GitLimits,
): Promise<Found<TreeEntry | null>> {
  if (path === '' || path.includes('\0')) return { problem: message('An empty name is no file.') };
  const told = await runGit(
    root,
    ['ls-tree', '-z', '-l', '--full-tree', '--end-of-options', commit, path],
    limits,
  );
  if ('problem' in told) return told;
  for (const line of told.bytes.toString('utf8').split('\0')) {
    const match = /^(\d+) (\w+) (\w+) +(\S+)\t([\s\S]*)$/.exec(line);
    if (match?.[5] === path)
      return {
        value: { mode: match[1]!, type: match[2]!, object: match[3]!, size: Number(match[4]) || 0 },
      };
  }
  return { value: null };
}

async function nearestFolder(path: string): Promise<string> {
  for (let at = path; ; at = dirname(at)) {
    const about = await stat(at).catch(() => null);
    if (about?.isDirectory() || dirname(at) === at) return at;
  }
}
