import { revisionOf } from '../core/model/metadata.ts';
import { revisionInFileName } from '../core/revisions/chain.ts';
import type { Draft } from '../workspace/reading.ts';

/** What a revision is called: `Rev.5` by its symbol or its file's name, else the file's name. */
export function revisionName({ uri, metadata }: Draft): string {
  const name = fileNameOf(uri);
  const inName = revisionInFileName(name);
  return revisionOf(metadata.symbol) ?? (inName === null ? (metadata.symbol ?? name) : `Rev.${inName}`);
}

/** A file's name without its folder. */
export function fileNameOf(uri: string): string {
  const path = uri.replace(/[?#].*$/s, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // A stray percent sign: the name is shown as it stands.
    return name;
  }
}
