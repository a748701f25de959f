import { alternation, everyWord } from '../../lexicon/languages.ts';
import type { Profile } from '../../lexicon/profile.ts';
import type { Range } from '../../text/range.ts';
import { readWholeAttribution } from './attribution.ts';

/**
 * Whether what stands between two brackets leaves them alternatives: white space and emphasis, one line end at most, or
 * a slash (`[shall]/[should]`), which {@link partedBySlash} tells.
 */
export function joinsAlternatives(between: string): boolean {
  return /^[ \t\u00a0*_]*(?:\r\n|\n|\r)?[ \t\u00a0*_]*$/.test(between) || partedBySlash(between);
}

/** Whether a slash, blanks around it or none, is what stands between two brackets: it goes with either of them. */
export function partedBySlash(between: string): boolean {
  return /^[ \t\u00a0]*[/／][ \t\u00a0]*$/.test(between);
}

/** The stretches of a content that a slash separates as alternatives; one where none does. */
export function splitAlternatives(
  text: string,
  start: number,
  end: number,
  profile: Profile,
): readonly Range[] {
  if (!text.slice(start, end).includes('/')) return [{ start, end }];
  const spaced = splitAtSpacedSlash(text, start, end);
  if (spaced.length > 1) {
    return spaced.some((part) => readWholeAttribution(text, part.start, part.end, profile))
      ? [{ start, end }]
      : spaced;
  }
  const content = text.slice(start, end);
  const words = content.trim().split('/');
  if (!isChoiceOfWords(words) && !isChoiceOfNumbers(words, text, end)) return [{ start, end }];
  let at = start + content.indexOf(words[0]!);
  return words.map((word) => {
    const part = { start: at, end: at + word.length };
    at = part.end + 1;
    return part;
  });
}

/** `shall/should`, but neither `and/or`, the names of bodies nor a unit such as `km/h`. */
function isChoiceOfWords(words: readonly string[]): boolean {
  return (
    words.every((word) => /^[\p{L}'’-]+$/u.test(word)) &&
    words.some((word) => word !== word.toUpperCase()) &&
    !SLASH_PAIR.test(words.join('/')) &&
    !(measures.has(words[0]!) && words.every((word) => word.length <= 2))
  );
}

/**
 * `[30/50] per cent`, `[2030/2035]`. Numbers alone may be a date, a decision or a part of something, so a measure has
 * to follow, or they are years; `[2020/2021]` is one period, and `[1/2]` a half.
 */
function isChoiceOfNumbers(words: readonly string[], text: string, end: number): boolean {
  if (words.every((word) => /^(?:19|20|21)\d\d$/.test(word)))
    return words.every((word, k) => k === 0 || Number(word) - Number(words[k - 1]) !== 1);
  const numbers = words.every((word) => /^\d+(?:[.,]\d+)*$/.test(word));
  const shares = words.every((word) => /^\d+(?:[.,]\d+)*[ \u00a0]?%$/.test(word));
  if (shares || !numbers) return shares;
  const fraction = words.length === 2 && words.every((word) => word.length === 1) && words[0]! < words[1]!;
  MEASURE_BEHIND.lastIndex = end;
  return !fraction && MEASURE_BEHIND.test(text);
}

const measures = new Set(everyWord((l) => l.measures));
const MEASURE_BEHIND = new RegExp(
  `[^\\]]{0,60}\\][ \\u00a0]*(?:[%‰]|(?:${alternation([...measures])})(?!\\p{L}))`,
  'iuy',
);
const SLASH_PAIR = new RegExp(`^(?:${alternation(everyWord((l) => l.slashPairs))})$`, 'iu');

function splitAtSpacedSlash(text: string, start: number, end: number): Range[] {
  const parts: Range[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < end; at++) {
    const sign = text[at];
    if (sign === '[') depth++;
    else if (sign === ']') depth--;
    else if (
      sign === '/' &&
      depth === 0 &&
      /\s/.test(text[at - 1] ?? '') &&
      /\s/.test(text[at + 1] ?? '') &&
      at > from
    ) {
      parts.push({ start: from, end: at });
      from = at + 1;
    }
  }
  parts.push({ start: from, end });
  const full = parts.map((part) => trimSpace(text, part));
  return full.some((part) => part.start === part.end) ? [{ start, end }] : full;
}

function trimSpace(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}
