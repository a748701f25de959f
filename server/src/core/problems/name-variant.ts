import { remember } from '../document/block.ts';
import type { Document } from '../document/document.ts';
import { quietSpansOf } from '../document/facts/facts.ts';
import { alternation, everyWord } from '../lexicon/languages.ts';
import { createWordTable, nextWords } from '../lexicon/word-table.ts';
import { message } from '../text/message.ts';
import { type Range, rangeAt } from '../text/range.ts';
import type { CheckContext, Problem } from './problem.ts';

/**
 * A name spelled in two ways: one with a title before it (`Mr. Orsk`, `Mr. Orks`), or a long word with a capital that
 * stands once and differs in one letter from one that stands often. Cases and plurals are no other spelling.
 */
export function* checkNameVariants({ model, kind }: CheckContext): Generator<Problem> {
  const { titled, capital, plain } = collect(model.document, RECORDS.has(kind));
  const reported = new Set<number>();
  for (const [rare, usual] of [...variants(titled, 1, 5), ...variants(capital, USUAL, LONGEST_SAFE, plain)]) {
    const place = rare.places[0]!;
    if (reported.has(place.start)) continue;
    reported.add(place.start);
    yield {
      code: 'name-variant',
      severity: 'hint',
      ...place,
      message: message('“{0}” is written “{1}” elsewhere.', rare.name, usual.name),
      fixes: [
        { title: message('Write {0}', usual.name), edits: [{ ...place, text: usual.name }], safe: false },
      ],
    };
  }
}

/** In other texts every long word would have to be looked at, at every keystroke. */
const RECORDS: ReadonlySet<string> = new Set(['minutes', 'note', 'agenda', 'list']);
/** So often at the least the usual spelling stands. */
const USUAL = 3;
/** Shorter words differ in one letter by nature. */
const LONGEST_SAFE = 7;

interface Name {
  readonly name: string;
  readonly places: Range[];
}

function* variants(
  names: ReadonlyMap<string, Name>,
  usualUses: number,
  shortest: number,
  plain: ReadonlySet<string> = new Set(),
): Generator<readonly [rare: Name, usual: Name]> {
  const byLength = new Map<number, Name[]>();
  for (const name of names.values())
    byLength.set(name.name.length, [...(byLength.get(name.name.length) ?? []), name]);
  for (const rare of names.values()) {
    if (rare.places.length !== 1 || rare.name.length < shortest || plain.has(rare.name.toLowerCase()))
      continue;
    for (const length of [rare.name.length, rare.name.length - 1, rare.name.length + 1]) {
      for (const usual of byLength.get(length) ?? []) {
        const more =
          usual.places.length > rare.places.length ||
          (usual.places.length === rare.places.length && usual.places[0]!.start < rare.places[0]!.start);
        if (usual === rare || usual.places.length < usualUses || !more || !oneSlip(rare.name, usual.name))
          continue;
        yield [rare, usual];
      }
    }
  }
}

/** Whether two words differ in one letter inside, or by two neighbours swapped; their ends belong to grammar. */
function oneSlip(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x === y || x[0] !== y[0]) return false;
  let from = 0;
  while (from < Math.min(x.length, y.length) && x[from] === y[from]) from++;
  let back = 0;
  while (back < Math.min(x.length, y.length) - from && x.at(-1 - back) === y.at(-1 - back)) back++;
  const [left, right] = [x.slice(from, x.length - back), y.slice(from, y.length - back)];
  if (back < 2) return false;
  if (left.length === 2 && right.length === 2) return left[0] === right[1] && left[1] === right[0];
  return left.length <= 1 && right.length <= 1;
}

const honorifics = createWordTable(
  everyWord(({ record }) => record.honorifics).map((word) => [word, word] as const),
);
const TITLED = new RegExp(
  `(?<![\\p{L}])(?:${alternation(everyWord(({ record }) => record.honorifics))})[ \\u00a0]+(?:\\p{Lu}\\.[ \\u00a0]?)*(?<name>\\p{Lu}[\\p{L}’'-]{3,})`,
  'giu',
);
const CAPITAL = /(?<=[\p{L},;:][ \u00a0]+)\p{Lu}\p{Ll}{6,}(?![\p{L}-])/gu;
const SMALL = /(?<![\p{L}])\p{Ll}{7,}(?![\p{L}-])/gu;

type NamedRange = Range & { readonly name: string };

const titledOf = remember('titled-names', ({ text }): readonly NamedRange[] => {
  const found: NamedRange[] = [];
  if (nextWords(honorifics, text, 0).length === 0) return found;
  for (const match of text.matchAll(TITLED)) {
    const name = match.groups!.name!;
    // The pattern knows no case, so that titles may be written either way; a name begins with a capital.
    if (!/^\p{Lu}\p{Ll}/u.test(name)) continue;
    const end = match.index + match[0].length;
    found.push({ name, start: end - name.length, end });
  }
  return found;
});

const wordsOf = remember('capital-words', (block) => {
  const hidden = quietSpansOf(block);
  const capital: NamedRange[] = [];
  for (const match of block.text.matchAll(CAPITAL)) {
    if (!rangeAt(hidden, match.index))
      capital.push({ name: match[0], start: match.index, end: match.index + match[0].length });
  }
  return { capital, small: Array.from(block.text.matchAll(SMALL), (match) => match[0]) };
});

function collect(
  document: Document,
  words: boolean,
): {
  titled: ReadonlyMap<string, Name>;
  capital: ReadonlyMap<string, Name>;
  plain: ReadonlySet<string>;
} {
  const titled = new Map<string, Name>();
  const capital = new Map<string, Name>();
  const plain = new Set<string>();
  const add = (
    names: Map<string, Name>,
    base: number,
    { name, start, end }: Range & { name: string },
  ): void => {
    const known = names.get(name) ?? { name, places: [] };
    known.places.push({ start: base + start, end: base + end });
    names.set(name, known);
  };
  for (const [b, block] of document.blocks.entries()) {
    if (block.kind !== 'text') continue;
    for (const one of titledOf(block)) add(titled, document.starts[b]!, one);
    if (!words) continue;
    const own = wordsOf(block);
    for (const one of own.capital) add(capital, document.starts[b]!, one);
    for (const one of own.small) plain.add(one);
  }
  return { titled, capital, plain };
}
