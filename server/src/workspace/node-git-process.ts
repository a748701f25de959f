import { spawn } from 'node:child_process';
import { devNull } from 'node:os';
import { dirname } from 'node:path';
import { type Message, message } from '../core/text/message.ts';
import type { Unread } from './host.ts';

/** What a run of Git gave: its output, or why there is none. */
export type GitOutput = { readonly bytes: Buffer } | GitRefusal;

/** Why a run of Git gave nothing. */
export interface GitRefusal extends Unread {
  /** The first line of what Git itself said; null where it did not come to its end. */
  readonly told: string | null;
}

/** How a run of Git is bounded. */
export interface GitLimits {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which it is stopped. */
  readonly time?: number;
  /** Bytes of output after which it is stopped. */
  readonly size?: number;
  /** What it reads. */
  readonly input?: string;
  /** Takes output as it comes; answering false stops the run, which is no fault. Nothing is kept then. */
  readonly take?: (chunk: Buffer) => boolean;
}

/**
 * Runs `git` in a folder, for reading only. The arguments are handed over as they are, never through a shell. What
 * the repository's own configuration could start is switched off: hooks, pagers, file system monitors, external
 * diff drivers, text converters, signature checks, prompts and every way to reach another repository. Never throws.
 */
export function runGit(
  folder: string,
  args: readonly string[],
  { signal, time = LONGEST_TIME, size = LARGEST_OUTPUT, input, take }: GitLimits = {},
): Promise<GitOutput> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve(refusal(STOPPED));
    const child = spawn('git', ['-C', folder, ...HARMLESS, ...args], {
      // Some systems look for programs in the current folder first, and a repository may hold one named git.
      cwd: dirname(process.execPath),
      env: environment(),
      shell: false,
      windowsHide: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    let length = 0;
    let told = '';
    let result: GitOutput | null = null;
    const stop = (output: GitOutput): void => {
      result ??= output;
      child.kill('SIGKILL');
      // What Git itself has started may live on and hold its output open; it is not waited for.
      child.stdout.destroy();
      child.stderr.destroy();
      finish(output);
    };
    const timer = setTimeout(
      () => stop(refusal(message('Git did not answer within {0} seconds.', Math.round(time / 1000)))),
      time,
    );
    const abort = (): void => stop(refusal(STOPPED));
    signal?.addEventListener('abort', abort, { once: true });
    child.stdout.on('data', (chunk: Buffer) => {
      if (result) return;
      length += chunk.length;
      if (take) {
        if (!take(chunk)) stop({ bytes: Buffer.alloc(0) });
      } else if (length > size)
        stop(refusal(message('Git answered more than {0} MB.', Math.round(size / 1024 / 1024))));
      else chunks.push(chunk);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (told.length < LONGEST_MESSAGE) told += text;
    });
    // Git may have refused before it has read everything.
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
    const finish = (output: GitOutput): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      resolve(result ?? output);
    };
    child.on('error', (error: NodeJS.ErrnoException) =>
      finish(
        refusal(
          error.code === 'ENOENT'
            ? message('Git is not installed, or cannot be found.')
            : message('Git cannot be started ({0}).', error.code ?? error.message),
        ),
      ),
    );
    child.on('close', (code) =>
      finish(
        code === 0
          ? { bytes: Buffer.concat(chunks) }
          : {
              ...refusal(reasonOf(told, folder), firstLine(told)),
              ...(/not a git repository/i.test(told) ? { missing: true } : {}),
            },
      ),
    );
  });
}

/** Told where the work was cancelled. */
const STOPPED = message('The work was stopped.');

const LONGEST_TIME = 30_000;
const LARGEST_OUTPUT = 64 * 1024 * 1024;
const LONGEST_MESSAGE = 4_000;

/** Settings given here win over those of the repository. */
const HARMLESS: readonly string[] = [
  '--no-pager',
  '--no-optional-locks',
  '--literal-pathspecs',
  ...[
    'core.quotepath=off',
    'core.fsmonitor=false',
    `core.hooksPath=${devNull}`,
    `core.attributesFile=${devNull}`,
    'core.pager=cat',
    'core.askPass=',
    'credential.helper=',
    'diff.external=',
    'diff.renames=true',
    'log.showSignature=false',
    'log.diffMerges=first-parent',
    'log.showRoot=true',
    'gpg.program=false',
    'gpg.ssh.program=false',
    'gpg.x509.program=false',
    'safe.bareRepository=explicit',
    'protocol.allow=never',
  ].flatMap((setting) => ['-c', setting]),
];

/** The process's own, without what would point Git elsewhere or let it ask or start anything. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:GIT_|SSH_ASKPASS$|PAGER$)/i.test(name));
  return {
    ...Object.fromEntries(own),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_ATTR_NOSYSTEM: '1',
    // A name that is no protocol: none is allowed.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    GIT_PAGER: 'cat',
    LC_ALL: 'C.UTF-8',
    LANGUAGE: 'C',
  };
}

function refusal(problem: Message, told: string | null = null): GitRefusal {
  return { problem, told };
}

/** Git's own words, with what to do where we know it. */
function reasonOf(told: string, folder: string): Message {
  if (/dubious ownership/.test(told)) {
    const at = /repository at '([^']*)'/.exec(told)?.[1] ?? folder;
    return message(
      'Git does not trust this folder, because it belongs to another user. To trust it: {0}',
      `git config --global --add safe.directory '${at}'`,
    );
  }
  if (/cannot use bare repository/.test(told))
    return message('This Git repository holds no files. Make a copy with files by git clone.');
  if (/not a git repository/i.test(told)) return message('This is no Git repository.');
  const line = firstLine(told);
  if (/bad config/.test(told)) return message('The settings of the Git repository cannot be read: {0}', line);
  return line === '' ? message('Git refuses, and does not say why.') : message('Git says: {0}', line);
}

function firstLine(told: string): string {
  const line = told.split(/\r?\n/).find((one) => one.trim() !== '') ?? '';
  return line.replace(/^(?:fatal|error): /, '').replace(/(?<=.)\.?$/, '.');
}
