import { nameOfRevision } from '../core/revisions/chain.ts';
import { fileNameOf } from '../workspace/file-name.ts';
import type { Draft } from '../workspace/reading.ts';

/** What a revision is called: `Rev.5` by its symbol or its file's name, else the file's name. */
export function revisionName({ uri, metadata }: Draft): string {
  return nameOfRevision({ name: fileNameOf(uri), symbol: metadata.symbol });
}
