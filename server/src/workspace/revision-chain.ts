import { isBlank } from '../core/document/document.ts';
import { kindOfFileName } from '../core/model/metadata.ts';
import { orderRevisions, seriesOfSymbol, stemOfFileName } from '../core/revisions/chain.ts';
import { fileNameOf } from './file-name.ts';
import type { Draft } from './reading.ts';

/**
 * The revisions of a draft among the drafts of its meeting, itself included, the oldest first. By symbol: the same
 * document in the same language. A draft without a symbol goes by its file name: the same folder, the same name but
 * for the revision, the same kind; an empty one belongs by its file name to those with a symbol. `drafts` may hold it
 * in another version; the one given is taken. A copy of a revision in another folder, as delegations hand it in, is no
 * revision of its own.
 */
export function findChain<T extends Draft>(drafts: readonly T[], of: T): readonly T[] {
  const keyOf = keysWithEmptyOnes(drafts);
  const own = keyOf(of);
  const related = drafts.filter(
    (draft) => draft.uri === of.uri || (keyOf(draft) === own && languagesAgree(draft, of)),
  );
  const near = new Set([of, ...related].filter((one) => folderOf(one) === folderOf(of)).map(revisionKeyOf));
  const members = related.filter((one) => folderOf(one) === folderOf(of) || !near.has(revisionKeyOf(one)));
  const chain = members.some(({ uri }) => uri === of.uri)
    ? members.map((draft) => (draft.uri === of.uri ? of : draft))
    : [...members, of];
  return orderRevisions(chain, ({ uri, metadata: { symbol, date } }) => ({
    name: fileNameOf(uri),
    symbol,
    date,
  }));
}

/** Those of other files that are called like the members of a chain but for the revision. */
export function namesakesOf(chain: readonly Draft[], uris: Iterable<string>): readonly string[] {
  const keys = new Set(chain.map(fileKeyOf));
  return [...uris].filter((uri) => keys.has(fileKeyOf({ uri, metadata: null })));
}

/** Two drafts with one key are revisions or language versions of one document. */
export function chainKeyOf(draft: Pick<Draft, 'uri' | 'metadata'>): string {
  const { symbol } = draft.metadata;
  return symbol === null ? fileKeyOf(draft) : `symbol:${seriesOfSymbol(symbol).document}`;
}

/** The keys of drafts; an empty one has that of the one document whose files are called like it. */
function keysWithEmptyOnes(drafts: readonly Draft[]): (draft: Draft) => string {
  const namesake = new Map<string, string | null>();
  for (const draft of drafts) {
    if (draft.metadata.symbol === null) continue;
    const [file, key] = [fileKeyOf(draft), chainKeyOf(draft)];
    namesake.set(file, (namesake.get(file) ?? key) === key ? key : null);
  }
  return (draft) => {
    const key = chainKeyOf(draft);
    return draft.metadata.symbol === null && isBlank(draft.document) ? (namesake.get(key) ?? key) : key;
  };
}

function fileKeyOf({ uri, metadata }: { uri: string; metadata: Draft['metadata'] | null }): string {
  // `Ports.minutes.md` is no revision of `Ports.decl.md`.
  const kind = metadata?.kind ?? kindOfFileName(fileNameOf(uri)) ?? 'declaration';
  return `file:${uri.slice(0, uri.lastIndexOf('/'))}/${stemOfFileName(fileNameOf(uri))}.${kind}`;
}

function folderOf({ uri }: Draft): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** The same for copies of one revision. What has no symbol is told by its file name. */
function revisionKeyOf({ uri, metadata }: Draft): string {
  if (metadata.symbol === null) return fileNameOf(uri);
  const { document, revision } = seriesOfSymbol(metadata.symbol);
  return `${document} ${revision ?? ''}`;
}

function languagesAgree(a: Draft, b: Draft): boolean {
  const [left, right] = [a.metadata.language, b.metadata.language];
  return left === null || right === null || primary(left) === primary(right);
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0]!;
}
