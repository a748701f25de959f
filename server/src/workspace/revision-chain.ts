import { kindOfFileName } from '../core/model/metadata.ts';
import { orderRevisions, seriesOfSymbol, stemOfFileName } from '../core/revisions/chain.ts';
import { fileNameOf } from './file-name.ts';
import type { Draft } from './reading.ts';

/**
 * The revisions of a draft among the drafts of its meeting, itself included, the oldest first. By symbol: the same
 * document in the same language. A draft without a symbol goes by its file name: the same folder, the same name but
 * for the revision, the same kind. `drafts` may hold it in another version; the one given is taken. A copy of a
 * revision in another folder, as delegations hand it in, is no revision of its own.
 */
export function findChain<T extends Draft>(drafts: readonly T[], of: T): readonly T[] {
  const own = chainKeyOf(of);
  const related = drafts.filter(
    (draft) => draft.uri === of.uri || (chainKeyOf(draft) === own && languagesAgree(draft, of)),
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

/** Two drafts with one key are revisions or language versions of one document. */
export function chainKeyOf({ uri, metadata }: Pick<Draft, 'uri' | 'metadata'>): string {
  if (metadata.symbol !== null) return `symbol:${seriesOfSymbol(metadata.symbol).document}`;
  // `Ports.minutes.md` is no revision of `Ports.decl.md`.
  const kind = metadata.kind ?? kindOfFileName(fileNameOf(uri)) ?? 'declaration';
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
