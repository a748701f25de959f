import { resolve } from 'node:path';
import { message } from '../../core/text/message.ts';
import type { FileText } from '../../workspace/host.ts';
import { findInGit, textAt } from '../../workspace/node-git.ts';

/** A file at a revision in Git, as `git:REF:PATH` names it. */
export interface GitPlace {
  readonly ref: string;
  readonly path: string;
}

/** Whether a word on the command line is `git:...` rather than the name of a file. */
export function isGitOperand(word: string): boolean {
  return word.startsWith('git:');
}

/** The parts of `git:REF:PATH`, or null for any other word. No name of a revision holds a colon. */
export function gitPlaceOf(word: string): GitPlace | null {
  const match = /^git:([^:]*):([\s\S]*)$/.exec(word);
  return match ? { ref: match[1]!, path: match[2]! } : isGitOperand(word) ? { ref: '', path: '' } : null;
}

/**
 * The text of a file at a revision. The path counts from the current folder, like any other; where the revision has
 * no such file there, from the top of the repository, as Git itself counts.
 */
export async function readGitOperand({ ref, path }: GitPlace): Promise<FileText> {
  if (ref === '' || path === '')
    return { problem: message('Write git:REVISION:PATH, as in git:HEAD~1:Declaration.md.') };
  const found = await findInGit(path);
  if ('problem' in found) return found;
  const { repository, path: inside } = found.value;
  const fromTop = resolve(path) === path ? null : path.replace(/^\.\//, '');
  const read = await textAt(repository, ref, inside ?? fromTop ?? '');
  if ('text' in read || fromTop === null || fromTop === inside || !read.missing) return read;
  const again = await textAt(repository, ref, fromTop);
  return 'text' in again ? again : read;
}
