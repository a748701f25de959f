import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { World } from '../../../server/src/cli/frame/world.ts';
import { runProgram } from '../../../server/src/cli/program.ts';

/** What a run of the command left: its exit code and what it wrote. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What a run finds around it. */
export interface Around {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether both outputs are a terminal. */
  readonly terminal?: boolean;
  /** Milliseconds that pass between two looks at the clock. */
  readonly pace?: number;
}

/** Runs the command in this process, with a world of its own. */
export async function run(words: readonly string[], around: Around = {}): Promise<Ran> {
  let out = '';
  let err = '';
  let clock = 0;
  const isTerminal = around.terminal ?? false;
  const { input } = around;
  const world: World = {
    input: (async function* () {
      if (input !== undefined) yield typeof input === 'string' ? Buffer.from(input) : input;
    })(),
    out: {
      isTerminal,
      write: async (text) => {
        out += text;
      },
    },
    err: {
      isTerminal,
      write: async (text) => {
        err += text;
      },
    },
    env: around.env ?? {},
    now: () => new Date('2031-10-05T12:00:00'),
    elapsed: () => (clock += around.pace ?? 0),
  };
  const code = await runProgram(words, world);
  return { code, out, err };
}

/** Runs the command as a process of its own, as a shell would. */
export function runProcess(
  words: readonly string[],
  { input, env, cwd }: Around & { readonly cwd?: string } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...words], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    // The process may refuse before it has read everything.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', reject).on('close', (code) => resolve({ code: code ?? -1, out, err }));
  });
}

/** The command's entry, as compiled. */
export const entry = fileURLToPath(new URL('../../../server/src/cli/main.js', import.meta.url));

/** The sample meeting. */
export const sample = fileURLToPath(new URL('../../../../sample', import.meta.url));

/** A folder with these files, taken away after the suite; gives the path of each. */
export function createFolder(): {
  readonly path: string;
  readonly write: (name: string, text: string | Uint8Array) => string;
} {
  const path = mkdtempSync(join(tmpdir(), 'ad-ref-cli-'));
  suiteTeardown(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    write(name, text) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    },
  };
}

/** Skips a test, and says why where the skipped ones are counted. */
export function skip(context: Mocha.Context, reason: string): never {
  Object.assign(context.test ?? {}, { skipReason: reason });
  return context.skip();
}

/** What is told of a file whose bytes are no text. */
export function noText(byte: number): string {
  return `This is no text file: it may be an old Word file, a PDF or an image. Open it in its own program and save its text as .docx or UTF-8. Byte ${byte} is zero.`;
}
