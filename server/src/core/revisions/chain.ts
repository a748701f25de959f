import { partsOfSymbol } from '../document/facts/symbols.ts';
import { kindOfFileName } from '../model/metadata.ts';

/** What is known of a revision without reading its text. */
export interface RevisionFacts {
  /** The file's name, with its folder or without. */
  readonly name: string;
  readonly symbol: string | null;
  /** ISO 8601. */
  readonly date: string | null;
}

/**
 * Revisions of a document, the oldest first: by the number that each has by its symbol or else its file name; where
 * not all have one and all have a date, by date; those without either last and as given, but for names that differ in
 * numbers only: `Проект 2.md`, `Проект 10.md`, `Text 2031-03-01.md`. Equal numbers go by date.
 * A symbol without `Rev.` whose document has revisions among them is the first of them.
 */
export function orderRevisions<T>(items: readonly T[], factsOf: (item: T) => RevisionFacts): readonly T[] {
  const facts = items.map(factsOf);
  const numbers = numbersOf(facts);
  const dated = facts.every(({ date }) => date !== null);
  const byDate = dated && !numbers.every((number) => number !== null);
  const last = Number.POSITIVE_INFINITY;
  const named = dated || numbers.some((number) => number !== null) ? null : numbersInNames(facts);
  const order = items.map((_, i) => i);
  order.sort(
    (a, b) =>
      (byDate ? 0 : compare(numbers[a] ?? last, numbers[b] ?? last)) ||
      compare(facts[a]!.date ?? '9999', facts[b]!.date ?? '9999') ||
      (named ? compareLists(named[a]!, named[b]!) : 0),
  );
  return order.map((i) => items[i]!);
}

/** The numbers in the names of files that are called alike but for them, else null. */
function numbersInNames(facts: readonly RevisionFacts[]): readonly (readonly number[])[] | null {
  const names = facts.map(({ name }) => baseName(name).normalize().toLowerCase());
  // `git:HEAD~1:x.md` is younger than `git:HEAD~2:x.md`: what is no name of a file is not compared.
  if (names.some((name) => name.includes(':'))) return null;
  const frames = new Set(names.map((name) => name.replace(/\d+/g, '0')));
  return frames.size === 1 ? names.map((name) => (name.match(/\d+/g) ?? []).map(Number)) : null;
}

function compareLists(left: readonly number[], right: readonly number[]): number {
  const differs = left.findIndex((number, i) => number !== right[i]);
  return differs < 0 ? 0 : compare(left[differs]!, right[differs]!);
}

/** The number of a revision: by its symbol, else by its file name; null where neither says one. */
export function revisionNumberOf({ name, symbol }: Pick<RevisionFacts, 'name' | 'symbol'>): number | null {
  return (symbol === null ? null : seriesOfSymbol(symbol).revision) ?? revisionInFileName(name);
}

/** What a revision is called beside others of its document: `Rev.5` by its symbol or else its file name, else its symbol, else its file. */
export function nameOfRevision(facts: Pick<RevisionFacts, 'name' | 'symbol'>): string {
  const number = revisionNumberOf(facts);
  return number === null ? (facts.symbol ?? baseName(facts.name)) : `Rev.${number}`;
}

/** A symbol as a member of a chain. */
export interface Series {
  /** What all revisions of the document share, made alike in case and spelling. */
  readonly document: string;
  readonly revision: number | null;
  /** The document that an addendum or a corrigendum belongs to, else null. */
  readonly belongsTo: string | null;
}

/**
 * The chain that a symbol belongs to. `Rev.` replaces and so stays in the chain; `Add.` and `Corr.` are documents of
 * their own that belong to what stands before them: `L.6/Rev.1/Add.1` to `L.6/Rev.1`, and `L.6/Add.1/Rev.2` is the
 * second revision of `L.6/Add.1`.
 */
export function seriesOfSymbol(symbol: string): Series {
  const { document, suffixes } = partsOfSymbol(symbol);
  const last = suffixes.at(-1);
  const revised = last?.startsWith('Rev.') ?? false;
  const own = revised ? suffixes.slice(0, -1) : suffixes;
  const joined = (parts: readonly string[]): string =>
    [document.replace(/\s+/g, ' ').toUpperCase(), ...parts].join('/');
  return {
    document: joined(own),
    revision: revised ? Number(last!.slice('Rev.'.length)) : null,
    belongsTo: own.length === 0 ? null : joined(own.slice(0, -1)),
  };
}

/** The revision that a file's name says: 3 for `rev-03.md`, 4 for `Declaration.Rev.4.decl.md`; null for none. */
export function revisionInFileName(name: string): number | null {
  const match = REVISION.exec(baseName(name));
  return match ? Number(match[1]) : null;
}

/**
 * What the file names of all revisions share, in small letters: `declaration` for `Declaration.Rev.4.decl.md` and
 * for `Declaration.decl.md`, the empty string for `rev-04.md`.
 */
export function stemOfFileName(name: string): string {
  const base = baseName(name);
  const suffix = kindOfFileName(base) === null ? /\.[^.\s]{1,8}$/ : /\.[^.]+\.md$/i;
  return base
    .replace(suffix, '')
    .replace(REVISION, ' ')
    .replace(/[\s._-]+/g, ' ')
    .trim()
    .toLowerCase();
}

const REVISION = /(?:^|(?<=[^\p{L}\d]))(?:rev|r[ée]v|ред)[ ._-]{0,2}(\d{1,4})(?!\d)/iu;

function baseName(name: string): string {
  return name.replace(/^.*[\\/]/s, '');
}

/** The number of each, that of a symbol which only its revisions make the first of a chain included. */
function numbersOf(facts: readonly RevisionFacts[]): readonly (number | null)[] {
  const series = facts.map(({ symbol }) => (symbol === null ? null : seriesOfSymbol(symbol)));
  const revised = new Set(
    series.flatMap((one) => (one !== null && one.revision !== null ? [one.document] : [])),
  );
  return facts.map((one, i) => {
    const own = series[i];
    return revisionNumberOf(one) ?? (own && revised.has(own.document) ? 0 : null);
  });
}

function compare<T>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
