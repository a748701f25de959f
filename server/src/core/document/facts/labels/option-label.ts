import { alternation, everyWord } from '../../../lexicon/languages.ts';
import { letterValue, romanValue } from '../../../lexicon/ordinals.ts';
import type { Label } from '../label.ts';
import { exec, label } from './label-parts.ts';

/** `Option 1:`, `Вариант А.`, `Alternative (b)`. */
export function readOption(text: string, at: number, lineEnd: number): Label | null {
  const first = text[at] ?? '';
  if (first.toLowerCase() === first) return null;
  const word = text.slice(at, at + LONGEST_OPTION).toLowerCase();
  if (!optionWords.some((option) => word.startsWith(option))) return null;
  const match = exec(OPTION, text, at);
  if (!match) return null;
  const { number, roman, letter, paren } = match.groups ?? {};
  const end = at + match[0].length;
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

const optionWords = everyWord((l) => l.options);
const LONGEST_OPTION = Math.max(...optionWords.map((word) => word.length));
const OPTION = new RegExp(
  `(?:${alternation(optionWords)})[ \\u00a0]*(?:(?<number>\\d{1,2}(?:\\.\\d{1,2})?(?!\\.?\\d))|(?<roman>[IVX]+)|(?<letter>[A-Za-zА-Яа-я])|\\((?<paren>[A-Za-zА-Яа-я]|[ivx]+|\\d{1,2})\\))(?![\\p{L}\\d])`,
  'iuy',
);
