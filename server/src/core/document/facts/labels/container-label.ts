import { alternation, languages } from '../../../lexicon/languages.ts';
import type { ContainerKind } from '../../../lexicon/lexicon.ts';
import { letterValue, romanValue } from '../../../lexicon/ordinals.ts';
import { createWordTable, type WordHit, wordsAt } from '../../../lexicon/word-table.ts';
import { containerNames, type Label } from '../label.ts';
import { DECIMAL, endsLabel, exec, label, SUFFIX, skipSpace, spacedSuffix, suffixOf } from './label-parts.ts';

/** `Article 5 bis`, `Глава IV`, `§ 12`. */
export function readContainer(text: string, at: number, lineEnd: number, heading: boolean): Label | null {
  const first = text[at] ?? '';
  if (first !== '§' && first.toLowerCase() === first && !heading) return null;
  const word = first === '§' ? paragraphSign(at) : containerWordAt(text, at);
  if (!word) return null;
  const match = exec(CONTAINER, text, word.end);
  const counted = match ? undefined : wordsAt(countWords, text, skipSpace(text, word.end))[0];
  if (!match && !counted) return null;
  const {
    number = counted?.value ?? '',
    inserted = '',
    cordinal = '',
    cletter = '',
    calt = '',
  } = match?.groups ?? {};
  const behind = match ? word.end + match[0].length : counted!.end;
  const marked =
    match && inserted + cordinal + cletter + calt === ''
      ? letterBehindMarks(text, at, behind, lineEnd)
      : null;
  const end = marked?.end ?? behind;
  if (!heading && !endsLabel(text, end, lineEnd)) return null;
  if (heading && /[\p{L}\d]/u.test(text[end] ?? '')) return null;
  const suffix = inserted || suffixOf(cordinal, marked?.letter ?? cletter, calt);
  return containerLabel(
    text,
    at,
    end,
    word.value,
    number.toUpperCase(),
    suffix,
    lineEnd,
    first === '§' ? '§' : undefined,
  );
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

function paragraphSign(start: number): WordHit<ContainerKind> {
  return { value: 'article', start, end: start + 1 };
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
  while (after < lineEnd && /[.:*_–—-]/.test(text[after]!)) after++;
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
/** `№ 1`, `No. 1`, `n.º 1`. */
const NUMBER_SIGN = '(?:№|n\\.?[oº°]?\\.?)[ \\u00a0]*(?=\\d)';
/** `1er`, `1°`, `1.º` are ordinals; `5-1` was put in behind 5. */
const ORDINAL_MARK = '(?:\\.?[°º]|(?:er|re|ro)(?![\\p{L}\\d]))?(?<inserted>-[1-9]\\d?(?![\\p{L}\\d]))?';
/** What stands behind the word of a container. */
const CONTAINER = new RegExp(
  `[ \\u00a0]*(?:${NUMBER_SIGN})?(?<number>${DECIMAL}|(?<roman>[IVXLC]+)(?=(?:er|re)?(?![\\p{L}\\d]))|(?<upper>[A-ZА-Я])(?![\\p{L}\\d]))${ORDINAL_MARK}${SUFFIX.replace(/(\?|\\k)</g, '$1<c')}`,
  'iuy',
);
const NUMBER_HYPHEN = /\d[\d.]*-/y;
const SUFFIXED = new RegExp(
  `(?<number>${DECIMAL})-(?<word>${alternation([...suffixWords.keys()])})(?![\\p{L}])`,
  'iuy',
);
