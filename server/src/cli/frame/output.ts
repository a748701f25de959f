import { randomUUID } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from './failure.ts';
import { guardRead } from './read-files.ts';
import type { World } from './world.ts';

/** Writes a result to a file, never to one that was read, or to standard output where `out` is null. */
export async function writeResult(world: World, out: string | null, text: string): Promise<void> {
  await guardRead(world, out);
  if (out === null) await world.out.write(text);
  else await writeWhole(out, text);
}

/** A file to be written, with the text that it must still have. */
export interface Rewritten {
  readonly file: string;
  readonly before: string;
  readonly text: string;
}

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its place with the old one's
 * permissions. A link stays a link; a device or pipe is written to. Throws {@link Failure}.
 */
export async function writeWhole(file: string, text: string | Uint8Array): Promise<void> {
  const about = await stat(file).catch(() => null);
  if (about && !about.isFile() && !about.isDirectory()) {
    await writeFile(file, text).catch((error: unknown) => {
      throw new Failure(`${file}: ${writeReason(error)}`);
    });
    return;
  }
  const ready = await prepare(file, text);
  await ready.put();
}

/**
 * Writes several files, all or none: each into a new file beside it first; only when all are there do they take
 * their places. Where one cannot, those before it get their old text back. A file that changed since it was read is
 * not overwritten. Throws {@link Failure}.
 */
export async function writeAllWhole(files: readonly Rewritten[]): Promise<void> {
  const ready: Ready[] = [];
  let put = 0;
  try {
    for (const { file, text } of files) ready.push(await prepare(file, text));
    for (const { file, before } of files) {
      const now = await readFile(file, 'utf8').catch(() => null);
      if (now !== before) throw new Failure(`${file}: The file was changed meanwhile. Nothing is written.`);
    }
    for (const one of ready) {
      await one.put();
      put++;
    }
  } catch (error) {
    await Promise.all(ready.slice(put).map((one) => one.drop()));
    const lost: string[] = [];
    for (const { file, before } of files.slice(0, put))
      await writeWhole(file, before).catch(() => lost.push(`${file}: The old text could not be put back.`));
    if (lost.length > 0 && error instanceof Failure) throw new Failure(...error.reasons, ...lost);
    throw error;
  }
}

/** A text that waits beside its file. */
interface Ready {
  readonly put: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

async function prepare(file: string, text: string | Uint8Array): Promise<Ready> {
  const about = await stat(file).catch(() => null);
  if (about?.isDirectory()) throw new Failure(`${file}: This is a folder, not a file.`);
  try {
    const target = about ? await realpath(file) : file;
    const beside = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}.tmp`);
    const drop = (): Promise<void> => rm(beside, { force: true });
    const told = async (error: unknown): Promise<never> => {
      await drop();
      throw new Failure(`${file}: ${writeReason(error)}`);
    };
    try {
      const handle = await open(beside, 'wx', about ? about.mode & 0o777 : 0o666);
      try {
        await handle.writeFile(text);
        if (about) await handle.chmod(about.mode & 0o777);
        await handle.sync();
      } finally {
        await handle.close();
      }
    } catch (error) {
      return await told(error);
    }
    return { put: () => rename(beside, target).catch(told), drop };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${file}: ${writeReason(error)}`);
  }
}

function writeReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'There is no such folder to write into.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'The file may not be written.';
  if (code === 'ENOSPC') return 'There is no space left to write the file.';
  return `The file cannot be written (${code ?? String(error)}).`;
}
