import { fileURLToPath } from 'node:url';
import { message } from '../core/text/message.ts';
import type { FileText, Past, Unread } from './host.ts';
import { findInGit, type Repository, textsAt } from './node-git.ts';
import { revisionsOf } from './node-git-revisions.ts';

/** The commits of a file on disk, through the `git` of this machine. */
export const nodePast: Past = {
  revisions: async (uri, limit) => {
    const place = await placeOf(uri);
    if ('problem' in place) return place;
    const found = await revisionsOf(place.repository, place.path, { limit });
    return 'problem' in found ? found : { revisions: found.value };
  },
  texts: async (uri, files) => {
    const place = await placeOf(uri);
    if ('problem' in place) return files.map(() => place);
    const wanted = files.map(({ commit, path }) => ({ commit, path: path ?? place.path }));
    const found = await textsAt(place.repository, wanted);
    return 'problem' in found ? files.map((): FileText => found) : found.value;
  },
};

interface Place {
  readonly repository: Repository;
  /** From the repository's top. */
  readonly path: string;
}

async function placeOf(uri: string): Promise<Place | Unread> {
  if (!uri.startsWith('file:')) return { problem: message('Only files on disk have revisions in Git.') };
  const found = await findInGit(fileURLToPath(uri));
  if ('problem' in found) return found;
  const { repository, path } = found.value;
  return path === null
    ? { problem: message('The file lies outside the Git repository.') }
    : { repository, path };
}
