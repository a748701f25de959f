import { type Message, message } from '../core/text/message.ts';

/**
 * The files around a document, wherever they are: a disk in Node, the client's files in a browser. Everything is
 * named by URI. Nothing here throws for a file that is not there.
 */
export interface Host {
  /** The text of a file, or why it cannot be read. */
  readonly read: (uri: string) => Promise<FileText>;
  /** The URIs of all files below a folder that may belong to a meeting (`.md`, `adref.yaml`), at most `limit`. */
  readonly list: (folder: string, limit: number) => Promise<readonly string[]>;
  /** The present day, ISO 8601, where the reader is. Without it no deadline is told to have passed. */
  readonly today?: () => string;
  /** Earlier revisions of a file, where there is a version control to ask. */
  readonly past?: Past;
}

/** Why something cannot be read: one sentence for people, in whose language it is told. */
export interface Unread {
  readonly problem: Message;
  /** What only somebody who looks into the bytes can use. */
  readonly detail?: Message;
  /** Whether there is no such file, rather than one that cannot be read. */
  readonly missing?: true;
}

/** The commits of a file, or why there are none. */
export interface Past {
  /** The newest `limit` commits that changed a file, the oldest first. */
  readonly revisions: (
    uri: string,
    limit: number,
  ) => Promise<{ readonly revisions: readonly PastRevision[] } | Unread>;
  /** The texts of a file in some of them, in their order. */
  readonly texts: (
    uri: string,
    files: readonly Pick<PastRevision, 'commit' | 'path'>[],
  ) => Promise<readonly FileText[]>;
}

/** One commit of a file. */
export interface PastRevision {
  /** Its full name. */
  readonly commit: string;
  /** The file's name in it, from the top of the repository; null where it is that of today. */
  readonly path: string | null;
  /** ISO 8601. */
  readonly date: string;
  readonly subject: string;
  readonly tags: readonly string[];
}

/** A file's text with its byte order mark and line ends as they are, or why there is none. */
export type FileText = { readonly text: string } | Unread;

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 32 * 1024 * 1024;

/** Why a file is not read that is larger than {@link LARGEST_FILE}. */
export const tooLarge: Unread = {
  problem: message('The file is larger than {0} MB.', LARGEST_FILE / 1024 / 1024),
};

/** Reads bytes as UTF-8, or says why they are no text. A byte order mark stays. */
export function decodeText(bytes: Uint8Array): FileText {
  if (bytes.length > LARGEST_FILE) return tooLarge;
  const [first, second, third, fourth] = bytes;
  if (first === 0x50 && second === 0x4b && third === 3 && fourth === 4)
    return { problem: message('This is no text but a packed file. A Word file has to be imported first.') };
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { problem: message('The file is UTF-16 text. Save it as UTF-8 and try again.') };
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    return {
      problem: message(
        'This is no text file: it may be an old Word file, a PDF or an image. Open it in its own program and save its text as .docx or UTF-8.',
      ),
      detail: message('Byte {0} is zero.', nul),
    };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return LFS_POINTER.test(text)
      ? { problem: message('This is not the text but its place in Git LFS. Run git lfs pull.') }
      : { text };
  } catch {
    return { problem: message('The file is not UTF-8 text. Save it as UTF-8 and try again.') };
  }
}

/** What stands in the place of a file whose content Git LFS keeps elsewhere. */
const LFS_POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v\d+\r?\n/;
