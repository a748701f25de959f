import { alternation, languages } from '../../../lexicon/languages.ts';
import type { ContainerKind } from '../../../lexicon/lexicon.ts';
import { letterValue, romanValue } from '../../../lexicon/ordinals.ts';
import { createWordTable, type WordHit, wordsAt } from '../../../lexicon/word-table.ts';
import { goesOn, isBlankAt } from '../../../text/letters.ts';
import { containerNames, type Label } from '../label.ts';
import { DECIMAL, endsLabel, exec, label, skipSpace, spacedSuffix } from './label-parts.ts';
import { behindNumberSign, behindOrdinalMark } from './number-marks.ts';
import { readContainerSuffix } from './suffix.ts';

/** `Article 5 bis`, `Глава IV`, `§ 12`. */
export function readContainer(text: string, at: number, lineEnd: number, heading: boolean): Label | null {
  const first = text[at] ?? '';
  const sign = first === '§' || first === '№';
  const small = !sign && first.toLowerCase() === first && !heading;
  const word = sign ? signOf(first, at) : containerWordAt(text, at);
  // In small letters only an abbreviation is a label: `п. 4)`.
  if (!word || (small && text[word.end - 1] !== '.')) return null;
  const counted =
    readCount(text, word.end) ??
    (word.value === 'recital' ? readParenthesisedCount(text, word.end) : null) ??
    wordsAt(countWords, text, skipSpace(text, word.end))[0];
  if (!counted) return null;
  const written = 'suffix' in counted && counted.suffix === '';
  const marked = written ? letterBehindMarks(text, at, counted.end, lineEnd) : null;
  const end = marked?.end ?? counted.end;
  if (small && !/[.):]/.test(text[end] ?? '')) return null;
  if (!heading && !endsLabel(text, text[end] === ')' ? end + 1 : end, lineEnd)) return null;
  if (heading && /[\p{L}\d]/u.test(text[end] ?? '')) return null;
  const suffix = marked?.letter ?? ('suffix' in counted ? counted.suffix : '');
  return containerLabel(
    text,
    at,
    end,
    word.value,
    counted.value.toUpperCase(),
    suffix,
    lineEnd,
    first === '§' ? '§' : undefined,
  );
}

/** What stands behind the word of a container: `12 bis`, `№ 1`, `IV`, `Ier`, `B`, `5-1`. Null where it is no number. */
function readCount(
  text: string,
  from: number,
): { readonly value: string; readonly suffix: string; readonly end: number } | null {
  let at = from;
  while (isBlankAt(text, at)) at++;
  // `Annex N` has a letter that is no sign of a number.
  at = behindNumberSign(text, at);
  const value = numberAt(text, at);
  if (value === null) return null;
  const suffix = readContainerSuffix(text, behindOrdinalMark(text, at + value.length));
  return { value, suffix: suffix.text, end: suffix.end };
}

/** `Recital (6)`. */
function readParenthesisedCount(
  text: string,
  at: number,
): { readonly value: string; readonly suffix: string; readonly end: number } | null {
  const match = /^[ \u00a0]\((\d{1,3})\)/.exec(text.slice(at, at + 6));
  return match && { value: match[1]!, suffix: '', end: at + match[0].length };
}

function numberAt(text: string, at: number): string | null {
  const decimal = exec(DECIMAL_NUMBER, text, at)?.[0];
  if (decimal !== undefined) return decimal;
  const roman = exec(ROMAN, text, at)?.[0];
  if (roman !== undefined && !goesOn(text, behindOrdinalMark(text, at + roman.length))) return roman;
  const letter = exec(ONE_LETTER, text, at)?.[0];
  return letter !== undefined && !goesOn(text, at + 1) ? letter : null;
}

/** `5-бап`: Kazakh puts the word behind the number. */
export function readSuffixedContainer(text: string, at: number, lineEnd: number): Label | null {
  if (!exec(NUMBER_HYPHEN, text, at)) return null;
  const match = exec(SUFFIXED, text, at);
  if (!match) return null;
  const { number = '', word = '' } = match.groups ?? {};
  const end = at + match[0].length;
  if (!endsLabel(text, end, lineEnd)) return null;
  return containerLabel(
    text,
    at,
    end,
    suffixWords.get(word.toLowerCase()) ?? 'paragraph',
    number,
    '',
    lineEnd,
  );
}

function signOf(sign: string, start: number): WordHit<ContainerKind> {
  return { value: sign === '§' ? 'article' : 'paragraph', start, end: start + 1 };
}

/** The word of a container at an offset, a space behind it. */
function containerWordAt(text: string, at: number): WordHit<ContainerKind> | undefined {
  return wordsAt(containerWords, text, at).find(({ end }) => text[end] === ' ' || text[end] === '\u00a0');
}

/** `**Art. 191** b Title`: the letter stands behind the emphasis, and a title or nothing behind it. */
function letterBehindMarks(
  text: string,
  start: number,
  end: number,
  lineEnd: number,
): { readonly letter: string; readonly end: number } | null {
  const mark = text[end];
  if ((mark !== '*' && mark !== '_') || text[start - 1] !== mark) return null;
  const rest = text.slice(end, Math.min(lineEnd, end + 12));
  const match = /^[*_]{1,3}[ \u00a0]?([a-z])(?=[ \u00a0]+[\p{Lu}«“"]|[ \t]*$)/u.exec(rest);
  return match ? { letter: match[1]!, end: end + match[0].length } : null;
}

function containerLabel(
  text: string,
  start: number,
  end: number,
  kind: ContainerKind,
  number: string,
  suffix: string,
  lineEnd: number,
  name?: string,
): Label {
  const numbers = /^\d/.test(number)
    ? number.split('.').map(Number)
    : [romanValue(number) || letterValue(number)];
  let after = end;
  while (after < lineEnd && /[.:)*_–—-]/.test(text[after]!)) after++;
  // `Article 5 : Titre`, as French sets it.
  if (/^[ \u00a0\u202f]:[ \u00a0]/.test(text.slice(after, after + 3))) after += 2;
  const prefix = name ?? containerNames[kind];
  const key = `${prefix === '' ? '' : `${prefix} `}${number}${spacedSuffix(suffix)}`;
  const draft = { start, end, after, key, numbers, suffix, weak: true };
  return kind === 'paragraph'
    ? label(text, { ...draft, style: numbers.length > 1 ? 'decimal' : 'number' })
    : label(text, { ...draft, style: 'container', container: kind });
}

const containerWords = createWordTable<ContainerKind>(
  languages.flatMap((lexicon) =>
    Object.entries(lexicon.containers).flatMap(([kind, words]) =>
      words.map((word) => [word, kind as ContainerKind] as const),
    ),
  ),
);
const suffixWords = new Map<string, ContainerKind>(
  languages.flatMap((l) => Object.entries(l.suffixedContainers)),
);
const countWords = createWordTable<string>(
  languages.flatMap((lexicon) =>
    Object.entries(lexicon.countWords).flatMap(([value, words]) =>
      words.map((word) => [word, value] as const),
    ),
  ),
);
const DECIMAL_NUMBER = new RegExp(DECIMAL, 'y');
const ROMAN = /[IVXLC]+/iy;
const ONE_LETTER = /[A-Za-zА-Яа-я]/y;
const NUMBER_HYPHEN = /\d[\d.]*-/y;
const SUFFIXED = new RegExp(
  `(?<number>${DECIMAL})-(?<word>${alternation([...suffixWords.keys()])})(?![\\p{L}])`,
  'iuy',
);
