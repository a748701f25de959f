import { constants } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Message, message } from '../core/text/message.ts';
import { dayOf } from './day-of.ts';
import { decodeText, type FileText, type Host, LARGEST_FILE, tooLarge, type Unread } from './host.ts';
import { nodePast } from './node-past.ts';

/** The files of a disk. */
export const nodeHost: Host = {
  read: (uri) =>
    uri.startsWith('file:')
      ? readFileText(fileURLToPath(uri))
      : Promise.resolve({ problem: message('Only files on disk can be read.') }),
  list: async (folder, limit) => {
    if (!folder.startsWith('file:')) return [];
    const found: string[] = [];
    await walk(fileURLToPath(folder), limit, found, 0);
    return found;
  },
  today: () => dayOf(new Date()),
  past: nodePast,
};

/** The text of a file on disk, or why it cannot be read: not there, no regular file, not UTF-8, too large. */
export async function readFileText(path: string): Promise<FileText> {
  const read = await readFileBytes(path);
  return 'bytes' in read ? decodeText(read.bytes) : read;
}

/** The bytes of a file on disk, or why it cannot be read: not there, no regular file, too large. */
export async function readFileBytes(path: string): Promise<{ readonly bytes: Uint8Array } | Unread> {
  try {
    const about = await stat(path);
    if (about.isDirectory()) return { problem: message('This is a folder, not a file.') };
    if (!about.isFile()) return { problem: message('This is a device or a pipe, not a file.') };
    if (about.size > LARGEST_FILE) return tooLarge;
    // A pipe put in its place meanwhile would keep a blocking open waiting for ever.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return { bytes: await file.readFile() };
    } finally {
      await file.close();
    }
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

const SKIPPED = new Set(['node_modules', '.git', 'out', 'dist', '.cache']);
const DEEPEST = 12;

async function walk(folder: string, limit: number, found: string[], depth: number): Promise<void> {
  if (depth > DEEPEST || found.length >= limit) return;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (found.length >= limit) return;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !SKIPPED.has(entry.name) && !entry.name.startsWith('.'))
      await walk(path, limit, found, depth + 1);
    else if (entry.isFile() && (entry.name.endsWith('.md') || entry.name === 'adref.yaml'))
      found.push(pathToFileURL(path).href);
  }
}

function reasonOf(error: unknown): Message {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return message('There is no such file.');
  if (code === 'EACCES' || code === 'EPERM') return message('The file may not be read.');
  if (code === 'ELOOP') return message('The links go round in a circle.');
  if (code === 'ENAMETOOLONG') return message('The name is too long.');
  return message('The file cannot be read ({0}).', code ?? String(error));
}
