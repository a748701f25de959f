import { partsOfSymbol } from '../core/document/facts/symbols.ts';
import { plainTitle } from '../core/model/plain-title.ts';
import type { Draft, Reading } from '../workspace/reading.ts';
import type { Session } from './session.ts';

/** Finds the drafts of the open folders by their symbols. Made once for a request, because files come and go. */
export interface DraftFinder {
  /**
   * The draft that a symbol in a text means: the one that carries it; for a symbol that names no revision, else
   * the newest revision. Undefined where there is none. Of language versions that share a symbol the one in
   * `language` is preferred.
   */
  readonly find: (symbol: string, language?: string | null) => Draft | undefined;
  /** All symbols of drafts, as their front matter writes them, without repetition, sorted. */
  readonly symbols: readonly string[];
  /** What the draft of a symbol is called: by its front matter, else by its first heading; empty where neither says. */
  readonly titleOf: (symbol: string) => string;
}

/** A finder over the drafts as they now stand. Cost follows the number of files, not their length. */
export function createDraftFinder(session: Session): DraftFinder {
  const exact = new Map<string, Draft[]>();
  const newest = new Map<string, { readonly revision: number; readonly key: string }>();
  const symbols = new Set<string>();
  for (const draft of session.drafts()) {
    const { symbol } = draft.metadata;
    if (symbol === null) continue;
    symbols.add(symbol);
    const { key, document, revision } = keysOf(symbol);
    const known = exact.get(key);
    if (known) known.push(draft);
    else exact.set(key, [draft]);
    if (revision !== null && revision > (newest.get(document)?.revision ?? 0))
      newest.set(document, { revision, key });
  }
  const find: DraftFinder['find'] = (symbol, language) => {
    const { key, document } = keysOf(symbol);
    const found =
      exact.get(key) ?? (key === document ? exact.get(newest.get(document)?.key ?? '') : undefined);
    return found?.find((draft) => draft.metadata.language === (language ?? null)) ?? found?.[0];
  };
  return {
    find,
    titleOf: (symbol) => {
      const draft = find(symbol);
      const heading = draft?.document.blocks.find(({ kind }) => kind === 'heading')?.text ?? '';
      return draft?.metadata.title ?? plainTitle(heading, LONGEST_TITLE);
    },
    symbols: [...symbols].sort(),
  };
}

/** The versions of a draft that share its symbol (its languages), itself first. */
export function versionsOf(session: Session, reading: Reading): readonly Reading[] {
  const { symbol } = reading.metadata;
  if (symbol === null) return [reading];
  const { key } = keysOf(symbol);
  const others = session
    .drafts()
    .filter(
      ({ uri, metadata }) =>
        uri !== reading.uri && metadata.symbol !== null && keysOf(metadata.symbol).key === key,
    );
  return [reading, ...others.flatMap(({ uri }) => session.reading(uri) ?? [])];
}

const LONGEST_TITLE = 80;

/** One key for `A/INB/9/3 Rev.1`, `A/INB/9/3/Rev.1` and `a/inb/9/3/REV 1`. */
function keysOf(symbol: string): { key: string; document: string; revision: number | null } {
  const { document, suffixes, revision } = partsOfSymbol(symbol);
  const bare = document.replace(/\s+/g, '').toUpperCase();
  return { key: [bare, ...suffixes].join('|'), document: bare, revision };
}
