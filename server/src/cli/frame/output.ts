import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from './failure.ts';
import type { World } from './world.ts';

/** Writes a result to a file, or to standard output where `out` is null. */
export async function writeResult(world: World, out: string | null, text: string): Promise<void> {
  if (out === null) await world.out.write(text);
  else await writeWhole(out, text);
}

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its place with the old one's
 * permissions. A link stays a link; a device or pipe is written to. Throws {@link Failure}.
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  const about = await stat(file).catch(() => null);
  if (about?.isDirectory()) throw new Failure(`${file}: This is a folder, not a file.`);
  try {
    if (about && !about.isFile()) {
      await writeFile(file, text);
      return;
    }
    const target = about ? await realpath(file) : file;
    const beside = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}.tmp`);
    try {
      const handle = await open(beside, 'wx', about ? about.mode & 0o777 : 0o666);
      try {
        await handle.writeFile(text);
        if (about) await handle.chmod(about.mode & 0o777);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(beside, target);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  } catch (error) {
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
