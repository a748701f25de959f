import { alternation, everyWord, languages } from '../../../lexicon/languages.ts';
import { letterValue, romanValue } from '../../../lexicon/ordinals.ts';
import { isBlankAt } from '../../../text/letters.ts';
import type { Label } from '../label.ts';
import { exec, label, opensText } from './label-parts.ts';

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
  // French puts a space before the colon, others before a dash.
  const spaced = isSpaceAt(text, after) ? after + 1 : after;
  if (spaced > after && (/[:：]/.test(text[spaced] ?? '') || opensBehindDash(text, spaced))) after = spaced;
  if (
    !/[:：.–—]/.test(text[after] ?? '') &&
    after < lineEnd &&
    !/^[ \u00a0]*[[(]/.test(text.slice(after, after + 8))
  )
    return null;
  while (/[:：.*_–—]/.test(text[after] ?? '')) after++;
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

/** `1-нұсқа: ...`: Kazakh puts the word behind the number. */
export function readSuffixedOption(text: string, at: number, lineEnd: number): Label | null {
  const match = exec(SUFFIXED, text, at);
  if (!match) return null;
  const end = at + match[0].length;
  const behind = isSpaceAt(text, end) ? end + 1 : end;
  if (end < lineEnd && !/[:.–—]/.test(text[behind] ?? '')) return null;
  let after = behind;
  while (/[:.*_–—]/.test(text[after] ?? '')) after++;
  const number = match[1]!;
  const draft = { start: at, end, after: Math.min(after, lineEnd), numbers: [Number(number)], weak: false };
  return label(text, { ...draft, style: 'option', key: `Option ${number}` });
}

const SUFFIXED = new RegExp(
  `(\\d{1,2})-(?:${alternation(languages.filter((l) => Object.keys(l.suffixedContainers).length > 0).flatMap((l) => l.options))})(?!\\p{L})`,
  'iuy',
);

function isSpaceAt(text: string, at: number): boolean {
  return isBlankAt(text, at) || text.charCodeAt(at) === 0x202f;
}

function opensBehindDash(text: string, at: number): boolean {
  return /[–—]/.test(text[at] ?? '') && isBlankAt(text, at + 1) && opensText(text, at + 2);
}

/** The longest first: one may begin like another. */
const optionWords = everyWord((l) => l.options).toSorted((a, b) => b.length - a.length);
const LONGEST_OPTION = Math.max(...optionWords.map((word) => word.length));
/** What tells one option from another: `1`, `2.1`, `IV`, `B`, `(a)`. */
const COUNT =
  /[ \u00a0]*(?:(?<number>\d{1,2}(?:\.\d{1,2})?(?!\.?\d))|(?<roman>[IVXivx]+)|(?<letter>[A-Za-zА-Яа-я])|\((?<paren>[A-Za-zА-Яа-я]|[IVXivx]+|\d{1,2})\))(?![\p{L}\d])/uy;
