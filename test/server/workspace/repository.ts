import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A temporary Git repository that does not depend on the machine's settings; taken away after the suite. */
export interface TestRepository {
  readonly path: string;
  /** Runs Git; `fast-import` reads its second word. */
  readonly git: (...args: readonly string[]) => string;
  readonly write: (name: string, text: string | Uint8Array) => string;
  /** Writes files, commits everything and gives the commit; `day` is its date. */
  readonly commit: (
    message: string,
    files?: Readonly<Record<string, string | Uint8Array>>,
    day?: string,
  ) => string;
}

/** Makes a repository. Call it where a suite begins. */
export function createRepository(): TestRepository {
  const path = mkdtempSync(join(tmpdir(), 'ad-ref-git-'));
  suiteTeardown(() => rmSync(path, { recursive: true, force: true, maxRetries: 3 }));
  let day = '2031-01-01';
  const git = (...args: readonly string[]): string => {
    const imports = args[0] === 'fast-import';
    return execFileSync('git', imports ? ['fast-import', '--quiet'] : args, {
      cwd: path,
      encoding: 'utf8',
      input: imports ? args[1] : '',
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        SystemRoot: process.env.SystemRoot,
        GIT_CONFIG_GLOBAL: devNull,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'Secretariat',
        GIT_AUTHOR_EMAIL: 'secretariat@example.org',
        GIT_COMMITTER_NAME: 'Secretariat',
        GIT_COMMITTER_EMAIL: 'secretariat@example.org',
        GIT_AUTHOR_DATE: `${day}T12:00:00Z`,
        GIT_COMMITTER_DATE: `${day}T12:00:00Z`,
      },
    });
  };
  git('init', '-q', '-b', 'main');
  const write = (name: string, text: string | Uint8Array): string => {
    const file = join(path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  return {
    path,
    git,
    write,
    commit(message, files = {}, on = day) {
      day = on;
      for (const [name, text] of Object.entries(files)) write(name, text);
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD').trim();
    },
  };
}
