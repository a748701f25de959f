import { Inflate } from 'fflate';
import { message } from '../../core/text/message.ts';
import { Unreadable } from './unreadable.ts';

/** What a file may unpack to. Bytes, and how many times a part may be larger than it is packed. */
export interface ZipLimits {
  readonly file: number;
  readonly entries: number;
  readonly part: number;
  readonly total: number;
  readonly ratio: number;
}

/** Far above any text that people negotiate: 300 pages with 3,000 tracked changes unpack to some 3 MB. */
export const ZIP_LIMITS: ZipLimits = {
  file: 64 << 20,
  entries: 4096,
  part: 24 << 20,
  total: 48 << 20,
  ratio: 400,
};

/**
 * Unpacks those parts of a package that `wanted` names; nothing else is even inflated. What a part unpacks to is counted
 * while it is inflated, whatever the package says of it. Throws {@link Unreadable}. Structure: APPNOTE.TXT, 4.3.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ZipLimits = ZIP_LIMITS,
): ReadonlyMap<string, Uint8Array> {
  if (bytes.length > limits.file)
    throw new Unreadable(message('The file is larger than {0} MB.', limits.file >> 20));
  const parts = new Map<string, Uint8Array>();
  let left = limits.total;
  for (const entry of readDirectory(bytes, limits)) {
    if (!wanted(entry.name)) continue;
    if (parts.has(entry.name))
      throw new Unreadable(message('The file holds the part {0} twice.', entry.name));
    const part = inflate(bytes, entry, Math.min(limits.part, left), limits.ratio);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

function readDirectory(bytes: Uint8Array, limits: ZipLimits): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw noWordFile();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > limits.entries)
    throw new Unreadable(message('The file holds more than {0} parts.', limits.entries));
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged();
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/^\//, '');
    if (isUnsafe(name))
      throw new Unreadable(message('The file names a part outside itself: {0}.', name.slice(0, 80)));
    if (flags & 1) throw new Unreadable(message('The file is protected with a password.'));
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands last, before a comment of at most 64 kB. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

function isUnsafe(name: string): boolean {
  return name.split(/[\\/]/).includes('..') || /^[\\/]|^[A-Za-z]:|\0/.test(name);
}

function inflate(
  bytes: Uint8Array,
  { name, method, packed, at }: Entry,
  most: number,
  ratio: number,
): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw damaged();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) throw damaged();
  const data = bytes.subarray(start, start + packed);
  const tooLarge = (): Unreadable =>
    new Unreadable(message('The part {0} unpacks to too much. The file is refused.', name));
  if (method === 0) {
    if (data.length > most) throw tooLarge();
    return data;
  }
  if (method !== 8) throw damaged();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let finished = false;
  const stream = new Inflate((chunk, final) => {
    size += chunk.length;
    if (size > most || (size > FREE && size > packed * ratio)) throw tooLarge();
    chunks.push(chunk);
    finished = final;
  });
  try {
    // In small pieces, so that what comes out of one is never much.
    for (let from = 0; from < data.length; from += PIECE)
      stream.push(data.subarray(from, from + PIECE), from + PIECE >= data.length);
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged();
  }
  if (!finished) throw damaged();
  const whole = new Uint8Array(size);
  let to = 0;
  for (const chunk of chunks) {
    whole.set(chunk, to);
    to += chunk.length;
  }
  return whole;
}

const PIECE = 16_384;
/** So much may come out of little: the white space of a form, a table of nothing. */
const FREE = 4 << 20;

function damaged(): Unreadable {
  return new Unreadable(message('The file is damaged.'));
}

function noWordFile(): Unreadable {
  return new Unreadable(message('This is no Word file (.docx).'));
}
