import { revisionOf } from '../core/model/metadata.ts';
import { revisionInFileName } from '../core/revisions/chain.ts';
import { fileNameOf } from '../workspace/file-name.ts';
import type { Draft } from '../workspace/reading.ts';

/** What a revision is called: `Rev.5` by its symbol or its file's name, else the file's name. */
export function revisionName({ uri, metadata }: Draft): string {
  const name = fileNameOf(uri);
  const inName = revisionInFileName(name);
  return revisionOf(metadata.symbol) ?? (inName === null ? (metadata.symbol ?? name) : `Rev.${inName}`);
}
