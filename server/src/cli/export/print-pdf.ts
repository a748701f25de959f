import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from '../frame/failure.ts';
import { type Machine, type PdfProgram, pdfWords } from './pdf-programs.ts';

/** What is printed: the page by a browser, the Word file by LibreOffice. Made when a program asks for it. */
export interface Printable {
  readonly page: () => string;
  readonly word: () => Uint8Array;
}

/**
 * A PDF by a program that this machine has: the first of these that is there and does it. Nothing is installed or fetched; the
 * program works in a folder of its own, which is removed, and is ended when its time is over. Throws {@link Failure}
 * where there is none, or none made a PDF.
 */
export async function printPdf(
  printable: Printable,
  programs: readonly PdfProgram[],
  { env, limit = LIMIT }: { readonly env: Machine['env']; readonly limit?: number },
): Promise<Uint8Array> {
  const problems: string[] = [];
  for (const program of programs) {
    if (!(await isProgram(program))) continue;
    const printed = await printWith(program, printable, env, limit);
    if ('pdf' in printed) return printed.pdf;
    problems.push(`${program.path}: ${printed.problem}`);
  }
  if (problems.length > 0) throw new Failure(...problems, `No PDF was made. ${ADVICE}`);
  throw new Failure(
    `No program here makes a PDF. Install Chromium, Google Chrome, Microsoft Edge or LibreOffice. ${ADVICE}`,
  );
}

const ADVICE = 'Or write a page (--to html), open it in a browser and print it.';

/** Milliseconds: a first start on a slow machine takes a tenth of it. */
const LIMIT = 120_000;

async function isProgram({ path }: PdfProgram): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function printWith(
  { kind, path }: PdfProgram,
  { page, word }: Printable,
  env: Machine['env'],
  limit: number,
): Promise<{ readonly pdf: Uint8Array } | { readonly problem: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'ad-ref-pdf-'));
  try {
    const files = { page: join(folder, 'draft.html'), word: join(folder, 'draft.docx') };
    const [out, profile] = [join(folder, 'draft.pdf'), join(folder, 'profile')];
    await (kind === 'chromium' ? writeFile(files.page, page()) : writeFile(files.word, word()));
    const words = pdfWords(kind, {
      folder,
      page: pathToFileURL(files.page).href,
      word: files.word,
      profile: { path: profile, url: pathToFileURL(profile).href },
      out,
      root: process.getuid?.() === 0,
    });
    const problem = await runQuietly(path, words, { env, cwd: folder, limit });
    if (problem !== null) return { problem };
    const pdf = await readFile(out).catch(() => null);
    return pdf?.subarray(0, 5).toString('latin1') === '%PDF-'
      ? { pdf }
      : { problem: 'It ended without having made a PDF.' };
  } finally {
    // A browser may still be closing its files.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Runs a program to its end; what went wrong, or null. */
function runQuietly(
  path: string,
  words: readonly string[],
  { env, cwd, limit }: { readonly env: Machine['env']; readonly cwd: string; readonly limit: number },
): Promise<string | null> {
  return new Promise((resolve) => {
    const windows = process.platform === 'win32';
    // A group of its own, so that it is ended with all that it started.
    const child = spawn(path, words, { cwd, env, stdio: 'ignore', detached: !windows, windowsHide: true });
    const end = (): void => {
      try {
        if (!windows && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {
        // It has ended by itself meanwhile.
      }
    };
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      end();
    }, limit);
    process.once('exit', end);
    const done = (problem: string | null): void => {
      clearTimeout(timer);
      process.removeListener('exit', end);
      // What it started may live on when it is gone itself.
      end();
      resolve(problem);
    };
    child.on('error', (error) =>
      done(`It cannot be started (${(error as NodeJS.ErrnoException).code ?? error.message}).`),
    );
    child.on('exit', (code) => {
      if (late) done(`It did not end within ${Math.ceil(limit / 1000)} seconds.`);
      else done(code === 0 ? null : `It failed (${code ?? 'ended by force'}).`);
    });
  });
}
