import type { Found, Repository } from './node-git.ts';
import { runGit } from './node-git-process.ts';

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

/** What the walk over a file's commits may be told. */
export interface RevisionsOptions {
  readonly signal?: AbortSignal | undefined;
  /** At most so many, the newest; {@link MOST_REVISIONS} unless told. */
  readonly limit?: number;
  /** Is told how many are found so far. */
  readonly onFound?: (count: number) => void;
}

/** More commits of one file than this are no chain of revisions. */
const MOST_REVISIONS = 10_000;

/**
 * The commits that changed a file, the oldest first, through its renames. Only names are read, no text. `path` is
 * the repository's, `from` where the walk begins. What was merged is one revision, as it came out: the commits of two
 * branches one after the other would tell of changes that nobody made.
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
      '--first-parent',
      '-m',
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
    return /does not have any commits|bad revision|ambiguous argument/.test(told.told ?? '')
      ? { value: [] }
      : told;
  return { value: found.reverse() };
}

/** Whether the repository was copied without its older commits. */
export async function isShallow({ root }: Repository): Promise<boolean> {
  const told = await runGit(root, ['rev-parse', '--is-shallow-repository']);
  return 'bytes' in told && told.bytes.toString('utf8').trim() === 'true';
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
  for (const line of told.bytes.toString('utf8').split('\n')) {
    const [type, object, innerType, inner, date = '', tag] = line.split('\x1f');
    const commit = type === 'commit' ? object : innerType === 'commit' ? inner : undefined;
    if (commit !== undefined && tag !== undefined) tags.push({ tag, commit, date });
  }
  return { value: tags };
}

/** Milliseconds: following a file through ten thousand commits and their renames. */
const LONGEST_WALK = 120_000;
/** Begins an entry of the log: no path of Git begins with it. */
const ENTRY = '\x01\x02';

/** Cuts output at its zero bytes, however it comes in. */
function fieldReader(): (chunk: Buffer) => readonly string[] {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const fields: string[] = [];
    let at = 0;
    for (let end = bytes.indexOf(0, at); end >= 0; end = bytes.indexOf(0, at)) {
      fields.push(bytes.subarray(at, end).toString('utf8'));
      at = end + 1;
    }
    rest = bytes.subarray(at);
    return fields;
  };
}
