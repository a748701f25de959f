import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../frame/failure.ts';

/** A page to be written: a path within the site, with `/`, and its text. */
export interface WrittenPage {
  readonly path: string;
  readonly write: () => string;
}

/** The file by which a site is known to be ours; it lists every file of the site. */
export const MARKER = 'adref-site.json';

/**
 * Writes a site whole or not at all: into a new folder beside it, which then takes its place. Only a folder that is not
 * there yet, is empty, or holds a site of ours and nothing else is replaced. Throws {@link Failure} for any other, and
 * where something cannot be written; what stood there before stands there still.
 */
export async function writeSite(
  out: string,
  pages: readonly WrittenPage[],
  at: (done: number, path: string) => Promise<void>,
): Promise<void> {
  await checkSite(out);
  try {
    const there = await lstat(out).catch(() => null);
    // A link stays a link: what it leads to is replaced.
    const target = there ? await realpath(out) : resolve(out);
    const [folder, name] = [dirname(target), basename(target)];
    const beside = join(folder, `.${name.slice(0, 100)}.${randomUUID()}.tmp`);
    try {
      await mkdir(beside);
      for (const [done, page] of pages.entries()) {
        await put(join(beside, page.path), page.write());
        await at(done + 1, page.path);
      }
      await put(join(beside, MARKER), markerOf(pages));
      // Something may have come into it meanwhile.
      await checkSite(out);
      await takePlace(beside, target, there !== null);
    } catch (error) {
      await rm(beside, { recursive: true, force: true });
      throw error;
    }
  } catch (error) {
    if (error instanceof Failure || (error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new Failure(`${out}: ${reasonOf(error)}`);
  }
}

/** Throws {@link Failure} where a folder must not be replaced by a site. */
export async function checkSite(out: string): Promise<void> {
  const there = await lstat(out).catch(() => null);
  if (!there) return;
  const files = await readdir(out, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    const code = (error as NodeJS.ErrnoException).code;
    throw new Failure(
      code === 'ENOTDIR'
        ? `${out}: There is a file of this name. A site needs a folder.`
        : `${out}: ${reasonOf(error)}`,
    );
  });
  const found = files
    .filter((entry) => !entry.isDirectory() && !OF_SYSTEMS.has(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  if (found.length === 0) return;
  const known = await readMarker(out);
  if (!known)
    throw new Failure(`${out}: This folder holds something else than a site of Ad Ref. Name another one.`);
  const own = new Set([MARKER, ...known].map((path) => join(out, path)));
  const foreign = found.find((file) => !own.has(file));
  if (foreign !== undefined)
    throw new Failure(
      `${out}: ${foreign} does not belong to the site and would be lost. Move it away first.`,
    );
}

/** What file managers leave behind. */
const OF_SYSTEMS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

function markerOf(pages: readonly WrittenPage[]): string {
  const about =
    'A site written by adref publish, which may replace it. This list says which files are its own.';
  return `${JSON.stringify({ about, files: pages.map(({ path }) => path) }, null, 2)}\n`;
}

async function readMarker(out: string): Promise<readonly string[] | null> {
  try {
    const { files } = JSON.parse(await readFile(join(out, MARKER), 'utf8')) as { readonly files?: unknown };
    return Array.isArray(files) ? files.filter((file) => typeof file === 'string') : null;
  } catch {
    return null;
  }
}

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Two steps, since no system replaces a full folder in one; where the second fails the first is undone. */
async function takePlace(beside: string, target: string, replaces: boolean): Promise<void> {
  if (!replaces) return rename(beside, target);
  const old = beside.replace(/tmp$/, 'old');
  await rename(target, old);
  try {
    await rename(beside, target);
  } catch (error) {
    await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'There is no such folder to write into.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'The folder may not be written.';
  if (code === 'EBUSY') return 'The folder is in use. Close what is open from it and try again.';
  if (code === 'ENOSPC') return 'There is no space left to write the site.';
  return `The site cannot be written (${code ?? String(error)}).`;
}
