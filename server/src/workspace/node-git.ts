import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { decodeText, type FileText, LARGEST_FILE } from './host.ts';
import { type GitLimits, runGit } from './node-git-process.ts';

/** A Git repository on disk, for reading. */
export interface Repository {
  /** Its top folder. */
  readonly root: string;
}

/** A value, or one line for people about why there is none. */
export type Found<T> = { readonly value: T } | { readonly problem: string };

/** A commit in which a file changed, under the name that it had there. */
export interface FileRevision {
  /** The commit's full name. */
  readonly commit: string;
  /** From the repository's top, with `/`. */
  readonly path: string;
  /** The author's calendar day: ISO 8601. */
  readonly date: string;
  readonly subject: string;
  readonly tags: readonly string[];
}

/** The repository that a file or folder lies in; it need not exist itself. */
export async function openRepository(path: string): Promise<Found<Repository>> {
  const folder = await nearestFolder(resolve(path));
  const told = await runGit(folder, ['rev-parse', '--show-toplevel']);
  if ('problem' in told) return told;
  return { value: { root: textOf(told.bytes).replace(/\r?\n$/, '') } };
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
  if (ref.trim() === '' || /[\0\r\n]/.test(ref)) return { problem: 'An empty name is no revision.' };
  const told = await runGit(
    root,
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
    limits,
  );
  if ('bytes' in told) return { value: textOf(told.bytes).trim().split(/\s/).at(-1)! };
  return /^Git says: nothing|^Git says: Needed|unknown revision|bad revision|ambiguous/.test(told.problem)
    ? { problem: `Git knows no revision “${ref}”.` }
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
  if (entry.value === null) return { problem: `There is no such file in ${ref}.` };
  const { type, mode, size, object } = entry.value;
  if (type === 'tree') return { problem: `This is a folder in ${ref}, not a file.` };
  if (type !== 'blob') return { problem: `This is another repository in ${ref}, not a file.` };
  if (mode === '120000') return { problem: `This is a link in ${ref}, not a file.` };
  if (size > LARGEST_FILE) return { problem: `The file is larger than ${LARGEST_FILE / 1024 / 1024} MB.` };
  const told = await runGit(repository.root, ['cat-file', 'blob', object], limits);
  return 'problem' in told ? told : decodeText(told.bytes);
}

/** What the walk over a file's commits may be told. */
export interface RevisionsOptions {
  readonly signal?: AbortSignal | undefined;
  /** At most so many, the newest; {@link MOST_REVISIONS} unless told. */
  readonly limit?: number;
  /** Is told how many are found so far. */
  readonly onFound?: (count: number) => void;
}

/** More commits of one file than this are no chain of revisions. */
export const MOST_REVISIONS = 10_000;

/**
 * The commits that changed a file, the oldest first, through its renames. Only names are read, no text. `path` is
 * the repository's, `from` where the walk begins.
 */
export async function revisionsOf(
  { root }: Repository,
  path: string,
  { signal, limit = MOST_REVISIONS, onFound }: RevisionsOptions = {},
  from = 'HEAD',
): Promise<Found<readonly FileRevision[]>> {
  const tags = await tagsIn({ root }, signal);
  if ('problem' in tags) return tags;
  const tagsOf = new Map<string, string[]>();
  for (const { tag, commit } of tags.value) tagsOf.set(commit, [...(tagsOf.get(commit) ?? []), tag]);
  const found: FileRevision[] = [];
  const fields = fieldReader();
  let entry: Omit<FileRevision, 'path'> | null = null;
  let names: string[] = [];
  let wanted = 0;
  const take = (chunk: Buffer): boolean => {
    for (const field of fields(chunk)) {
      if (field.startsWith(ENTRY)) {
        const [commit = '', date = '', subject = ''] = field.slice(ENTRY.length).split('\x1f');
        entry = { commit, date, subject, tags: tagsOf.get(commit) ?? [] };
        wanted = 0;
        names = [];
      } else if (wanted === 0) {
        const status = /^\s*([AMDTRC])\d*$/.exec(field)?.[1];
        if (status !== undefined) wanted = status === 'R' || status === 'C' ? 2 : status === 'D' ? -1 : 1;
      } else if (wanted < 0) wanted = 0;
      else {
        names.push(field);
        if (names.length < wanted || entry === null) continue;
        found.push({ ...entry, path: names.at(-1)! });
        entry = null;
        wanted = 0;
        onFound?.(found.length);
        if (found.length >= limit) return false;
      }
    }
    return true;
  };
  const told = await runGit(
    root,
    [
      'log',
      '--follow',
      '--no-ext-diff',
      '--no-textconv',
      '--no-show-signature',
      '--no-color',
      '--encoding=UTF-8',
      '--name-status',
      '-z',
      `--max-count=${limit}`,
      `--format=tformat:${ENTRY}%H%x1f%ad%x1f%s`,
      '--date=short',
      '--end-of-options',
      from,
      '--',
      path,
    ],
    { signal, take, time: LONGEST_WALK },
  );
  if ('problem' in told)
    return /does not have any commits|bad revision|ambiguous argument/.test(told.problem)
      ? { value: [] }
      : told;
  return { value: found.reverse() };
}

/** A tag of a commit. */
export interface Tag {
  readonly tag: string;
  readonly commit: string;
  /** When it was made: ISO 8601. */
  readonly date: string;
}

/** The tags of a repository that name a commit, in the order in which they were made. */
export async function tagsIn({ root }: Repository, signal?: AbortSignal): Promise<Found<readonly Tag[]>> {
  const told = await runGit(
    root,
    [
      'for-each-ref',
      '--sort=creatordate',
      '--format=%(objecttype)%1f%(objectname)%1f%(*objecttype)%1f%(*objectname)%1f%(creatordate:short)%1f%(refname:strip=2)',
      'refs/tags',
    ],
    { signal },
  );
  if ('problem' in told) return told;
  const tags: Tag[] = [];
  for (const line of textOf(told.bytes).split('\n')) {
    const [type, object, innerType, inner, date = '', tag] = line.split('\x1f');
    const commit = type === 'commit' ? object : innerType === 'commit' ? inner : undefined;
    if (commit !== undefined && tag !== undefined) tags.push({ tag, commit, date });
  }
  return { value: tags };
}

/**
 * The texts of many files in commits, read one after the other by one process: what is asked for in a batch is read,
 * nothing else. A file that is not there, or no text, is a problem in its place.
 */
export async function textsAt(
  { root }: Repository,
  files: readonly { readonly commit: string; readonly path: string }[],
  limits: GitLimits = {},
): Promise<Found<readonly FileText[]>> {
  const broken = files.find(({ commit, path }) => /[\r\n\0]/.test(path) || !/^[0-9a-f]{40,64}$/.test(commit));
  if (broken) return { problem: 'A name with a line break cannot be read from Git.' };
  const told = await runGit(root, ['cat-file', '--batch', '--buffer'], {
    ...limits,
    input: files.map(({ commit, path }) => `${commit}:${path}\n`).join(''),
    size: limits.size ?? LARGEST_BATCH,
  });
  if ('problem' in told) return told;
  const texts: FileText[] = [];
  let at = 0;
  for (const _ of files) {
    const end = told.bytes.indexOf(10, at);
    const header = textOf(told.bytes.subarray(at, end < 0 ? told.bytes.length : end));
    at = end + 1;
    const [, type, length] = /^\S+ (\w+) (\d+)$/.exec(header) ?? [];
    if (type === undefined) {
      texts.push({ problem: 'There is no such file in this revision.' });
      continue;
    }
    const bytes = told.bytes.subarray(at, at + Number(length));
    at += Number(length) + 1;
    texts.push(type === 'blob' ? decodeText(bytes) : { problem: 'This is a folder, not a file.' });
  }
  return { value: texts };
}

/** Milliseconds: following a file through ten thousand commits and their renames. */
const LONGEST_WALK = 120_000;
const LARGEST_BATCH = 256 * 1024 * 1024;
/** Begins an entry of the log: no path of Git begins with it. */
const ENTRY = '\x01\x02';

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
  if (path === '' || path.includes('\0')) return { problem: 'An empty name is no file.' };
  const told = await runGit(
    root,
    ['ls-tree', '-z', '-l', '--full-tree', '--end-of-options', commit, path],
    limits,
  );
  if ('problem' in told) return told;
  for (const line of textOf(told.bytes).split('\0')) {
    const match = /^(\d+) (\w+) (\w+) +(\S+)\t([\s\S]*)$/.exec(line);
    if (match?.[5] === path)
      return {
        value: { mode: match[1]!, type: match[2]!, object: match[3]!, size: Number(match[4]) || 0 },
      };
  }
  return { value: null };
}

/** Cuts output at its zero bytes, however it comes in. */
function fieldReader(): (chunk: Buffer) => readonly string[] {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const fields: string[] = [];
    let at = 0;
    for (let end = bytes.indexOf(0, at); end >= 0; end = bytes.indexOf(0, at)) {
      fields.push(textOf(bytes.subarray(at, end)));
      at = end + 1;
    }
    rest = bytes.subarray(at);
    return fields;
  };
}

async function nearestFolder(path: string): Promise<string> {
  for (let at = path; ; at = dirname(at)) {
    const about = await stat(at).catch(() => null);
    if (about?.isDirectory() || dirname(at) === at) return at;
  }
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
