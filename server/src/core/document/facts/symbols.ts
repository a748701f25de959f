import type { Range } from '../../text/range.ts';

/** A document symbol as it stands in a text. */
export interface SymbolFact extends Range {
  /** As written, white space inside made one space. */
  readonly text: string;
}

/** A symbol taken apart: the document, and the suffixes that replace, add to or correct it. */
export interface SymbolParts {
  /** Without suffixes: what all revisions of a document share. */
  readonly document: string;
  /** Number of the revision, or null where the symbol names none. */
  readonly revision: number | null;
  /** All suffixes in order, normalised: `Rev.1`, `Add.1`, `Corr.2`. */
  readonly suffixes: readonly string[];
}

/**
 * Document symbols in a text: `MM/2021/DRAFT/1/Rev.5`, `A/INB/9/3 Rev.1`, `doc.334/08 rev. 3`, `L.6/Rev.1/Add.1`,
 * `КСДЛ/2023-I/ПРОТ/1`. A symbol has a slash and a digit; `and/or`, dates and fractions are none.
 */
export function readSymbols(text: string): readonly SymbolFact[] {
  if (!text.includes('/')) return none;
  const found: SymbolFact[] = [];
  for (const match of text.matchAll(SYMBOL)) {
    const symbol = match[0];
    const body = symbol.replace(/[\s/]*(?:Rev|Add|Corr|Ред|Доп|Испр).*$/iu, '');
    if (!/\d/.test(symbol) || !/\p{Lu}/u.test(symbol.replace(/^doc/, 'D')) || ORDINARY.test(symbol)) continue;
    if (/\p{Ll}{3}/u.test(body.replace(/Agenda|Res|Dec|Doc|doc|Draft|Conf|Sub/g, ''))) continue;
    found.push({ start: match.index, end: match.index + symbol.length, text: symbol.replace(/\s+/g, ' ') });
  }
  return found;
}

/** Takes a symbol apart. Suffixes stack; Rev. replaces, Add. adds, Corr. corrects. */
export function partsOfSymbol(symbol: string): SymbolParts {
  const suffixes: string[] = [];
  let document = symbol.trim();
  for (;;) {
    const match = SUFFIX.exec(document);
    if (!match) break;
    const word = SUFFIX_WORDS[match[1]!.toLowerCase().slice(0, 3)] ?? 'Rev';
    suffixes.unshift(`${word}.${Number(match[2])}`);
    document = document.slice(0, match.index);
  }
  const revision = suffixes.findLast((suffix) => suffix.startsWith('Rev.'));
  return { document, revision: revision ? Number(revision.slice(4)) : null, suffixes };
}

const none: readonly SymbolFact[] = [];
const TAIL = '(?:[ /]{0,2}(?:[Rr]ev|REV|[Aa]dd|ADD|[Cc]orr|CORR|[Рр]ед|[Дд]оп|[Ии]спр)\\.?[ ]?\\d{1,3})*';
const SYMBOL = new RegExp(
  `(?<![\\p{L}\\d/.:@-])(?:\\p{Lu}[\\p{L}]*|doc|L)(?:[.-][\\p{L}\\d]+)*(?:\\(\\d+\\))?(?:/(?:\\([\\p{L}\\d]+\\)|[\\p{L}\\d]+(?:[.-][\\p{L}\\d]+)*(?:\\(\\d+\\))?))+${TAIL}`,
  'gu',
);
/** Words with a slash, units of measure (`W/m2`), fractions, quarters of a year. */
const ORDINARY = /^(?:\p{L}+\/\p{L}+|\p{Lu}\p{L}?\/\p{Ll}{1,2}\d|[IVX]+\/\d|COVID\b.*|Q\d\/.*)$/u;
const SUFFIX = /[\s/]*(?:\b|(?<=[\s/]))(rev|add|corr|ред|доп|испр)[.\s]{0,2}(\d{1,3})$/iu;
const SUFFIX_WORDS: Readonly<Record<string, string>> = {
  rev: 'Rev',
  ред: 'Rev',
  add: 'Add',
  доп: 'Add',
  cor: 'Corr',
  исп: 'Corr',
};
