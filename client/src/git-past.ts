import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientRequests, PastCommit } from '../../server/src/protocol/client.ts';
import { decodeText } from './decode-text.ts';

/**
 * Answers the server about the commits of a file from VS Code's own Git extension, which respects what the person
 * set up there (which Git, which folders are trusted). Without that extension there are no commits.
 */
export function serveGitPast(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest<PastRevisions['result'], void>('adref/pastRevisions', pastRevisions),
    client.onRequest<PastText['result'], void>('adref/pastText', pastText),
  );
}

type PastRevisions = ClientRequests['adref/pastRevisions'];
type PastText = ClientRequests['adref/pastText'];

/** What is used of the Git extension's API, version 1. */
interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<string>;
  getRepository(uri: vscode.Uri): Repository | null;
}
interface Repository {
  readonly rootUri: vscode.Uri;
  log(options: { maxEntries: number; path: string }): Promise<readonly Commit[]>;
  getRefs(query: object): Promise<readonly Ref[]>;
  buffer(ref: string, path: string): Promise<Uint8Array>;
  /** Rejects with the code `UnknownPath` where the commit does not have the file. */
  getObjectDetails(ref: string, path: string): Promise<object>;
}
interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
}
interface Ref {
  readonly type: number;
  readonly name?: string;
  readonly commit?: string;
}

const TAG = 2;
const MOST = 1_000;
const LONGEST_WAIT = 5_000;

async function pastRevisions({ uri, limit }: PastRevisions['params']): Promise<PastRevisions['result']> {
  const place = await repositoryOf(uri);
  if (!place) return { problem: vscode.l10n.t('This file is in no Git repository.') };
  const { repository, file } = place;
  try {
    const [commits, tags] = await Promise.all([
      repository.log({ maxEntries: Math.min(Math.max(1, limit), MOST), path: file.fsPath }),
      tagsOf(repository),
    ]);
    const revisions = commits.map(
      ({ hash, message, authorDate }): PastCommit => ({
        commit: hash,
        path: null,
        date: authorDate ? dayOf(authorDate) : '',
        subject: message.split(/\r?\n/, 1)[0] ?? '',
        tags: tags.get(hash) ?? [],
      }),
    );
    return { revisions: revisions.reverse() };
  } catch (error) {
    return { problem: reason(error) };
  }
}

async function pastText({ uri, commit, path }: PastText['params']): Promise<PastText['result']> {
  const place = await repositoryOf(uri);
  if (!place) return { problem: vscode.l10n.t('This file is in no Git repository.') };
  if (!/^[0-9a-f]{40,64}$/.test(commit)) return { problem: vscode.l10n.t('This is no commit.') };
  const { repository, file } = place;
  const named = path === null ? file : vscode.Uri.joinPath(repository.rootUri, path);
  try {
    return decodeText(await repository.buffer(commit, named.fsPath));
  } catch (error) {
    return (await isMissing(repository, commit, named.fsPath))
      ? { problem: vscode.l10n.t('The file was deleted in this revision.'), missing: true }
      : { problem: reason(error) };
  }
}

async function isMissing(repository: Repository, commit: string, path: string): Promise<boolean> {
  try {
    await repository.getObjectDetails(commit, path);
    return false;
  } catch (error) {
    return (error as { gitErrorCode?: unknown }).gitErrorCode === 'UnknownPath';
  }
}

/** The repository that a file lies in, once the Git extension has found its repositories. */
async function repositoryOf(uri: string): Promise<{ repository: Repository; file: vscode.Uri } | undefined> {
  const extension = vscode.extensions.getExtension<{ enabled: boolean; getAPI(version: 1): GitApi }>(
    'vscode.git',
  );
  if (!extension) return undefined;
  try {
    const exports = await extension.activate();
    if (!exports.enabled) return undefined;
    const api = exports.getAPI(1);
    await initialized(api);
    const file = vscode.Uri.parse(uri, true);
    const repository = api.getRepository(file);
    return repository ? { repository, file } : undefined;
  } catch {
    // Git is missing, or the extension is turned off: then there is no past to tell of.
    return undefined;
  }
}

function initialized(api: GitApi): Promise<void> {
  if (api.state === 'initialized') return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      subscription.dispose();
      resolve();
    };
    const timer = setTimeout(done, LONGEST_WAIT);
    const subscription = api.onDidChangeState((state) => state === 'initialized' && done());
  });
}

async function tagsOf(repository: Repository): Promise<ReadonlyMap<string, readonly string[]>> {
  const tags = new Map<string, string[]>();
  for (const { type, name, commit } of await repository.getRefs({})) {
    if (type !== TAG || !name || !commit) continue;
    const list = tags.get(commit);
    if (list) list.push(name);
    else tags.set(commit, [name]);
  }
  return tags;
}

/** The calendar day where the person is. */
function dayOf(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
