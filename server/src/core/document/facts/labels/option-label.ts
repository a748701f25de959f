import { everyWord } from '../../../lexicon/languages.ts';
import { letterValue, romanValue } from '../../../lexicon/ordinals.ts';
import type { Label } from '../label.ts';
import { exec, label } from './label-parts.ts';

/** `Option 1:`, `Вариант А.`, `Alternative (b)`. */
export function readOption(text: string, at: number, lineEnd: number): Label | null {
  const first = text[at] ?? '';
  if (first.toLowerCase() === first) return null;
  const opening = text.slice(at, at + LONGEST_OPTION).toLowerCase();
  const found = optionWords
    .filter((word) => opening.startsWith(word))
    .map((word) => ({ from: at + word.length, match: exec(COUNT, text, at + word.length) }))
    .find(({ match }) => match !== null);
  if (!found?.match) return null;
  const { number, roman, letter, paren } = found.match.groups ?? {};
  const end = found.from + found.match[0].length;
  let after = end;
  while (/[*_\]]/.test(text[after] ?? '')) after++;
  if (
    !/[:.–—]/.test(text[after] ?? '') &&
    after < lineEnd &&
    !/^[ \u00a0]*[[(]/.test(text.slice(after, after + 8))
  )
    return null;
  while (/[:.*_–—]/.test(text[after] ?? '')) after++;
  const value = number ?? roman?.toUpperCase() ?? letter?.toUpperCase() ?? `(${paren})`;
  const bare = paren ?? number ?? roman ?? letter ?? '';
  const numbers = /^\d/.test(bare)
    ? bare.split('.').map(Number)
    : [roman || bare.length > 1 ? romanValue(bare) : letterValue(bare)];
  return label(text, {
    style: 'option',
    start: at,
    end,
    after,
    key: `Option ${value}`,
    numbers,
    weak: false,
  });
}

/** The longest first: one may begin like another. */
const optionWords = everyWord((l) => l.options).toSorted((a, b) => b.length - a.length);
const LONGEST_OPTION = Math.max(...optionWords.map((word) => word.length));
/** What tells one option from another: `1`, `2.1`, `IV`, `B`, `(a)`. */
const COUNT =
  /[ \u00a0]*(?:(?<number>\d{1,2}(?:\.\d{1,2})?(?!\.?\d))|(?<roman>[IVXivx]+)|(?<letter>[A-Za-zА-Яа-я])|\((?<paren>[A-Za-zА-Яа-я]|[IVXivx]+|\d{1,2})\))(?![\p{L}\d])/uy;
