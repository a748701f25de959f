import { alternation, everyWord, languages } from '../../lexicon/languages.ts';
import type { ContainerKind } from '../../lexicon/lexicon.ts';
import {
  latinOrdinals,
  letterValue,
  normalOrdinal,
  ordinalVariants,
  romanNumeral,
  romanValue,
} from '../../lexicon/ordinals.ts';
import { createWordTable, type WordHit, wordsAt } from '../../lexicon/word-table.ts';
import { endOfRun, LETTER } from '../../text/letters.ts';

/** A literal paragraph label as it stands in the text. Offsets count from the start of the text it was read in. */
export interface Label {
  readonly style: LabelStyle;
  /** The container's kind where a word says it (`Article 5`), else null. */
  readonly container: ContainerKind | null;
  readonly start: number;
  readonly end: number;
  /** Where the provision's own text begins. */
  readonly bodyStart: number;
  /** As written, without a final full stop. */
  readonly text: string;
  /** Normalised: `2.2.10 bis`, `(a)`, `Art. 4`, `Option 1`, `PP3`. Equal keys under one parent are one label. */
  readonly key: string;
  /** The values of its parts: `2.2.10` is [2, 2, 10], `(c)` is [3], `IV` is [4]. */
  readonly numbers: readonly number[];
  /** `bis`, `A`, `alt`, `bis alt`, or the empty string. */
  readonly suffix: string;
  /** Whether it may be mere text when it does not open a paragraph: `5.`, `a.`. */
  readonly weak: boolean;
}

/** How a label is written; siblings share a style. */
export type LabelStyle =
  | 'container'
  | 'decimal'
  | 'number'
  | 'number-paren'
  | 'letter-paren'
  | 'roman-paren'
  | 'letter-dot'
  | 'roman-dot'
  | 'letter-upper'
  | 'roman-upper'
  | 'preambular'
  | 'operative'
  | 'option'
  | 'raised';

/**
 * Reads the label that stands at `at`, emphasis and opening brackets already passed, or null. `lineEnd` is the
 * end of its line; a heading may carry a bare number (`## 5 Title`).
 */
export function readLabel(text: string, at: number, lineEnd: number, heading: boolean): Label | null {
  const code = text.charCodeAt(at);
  const digit = code >= 48 && code <= 57;
  if (digit) return readSuffixedContainer(text, at, lineEnd) ?? readNumber(text, at, lineEnd, heading);
  if (code === 40 /* ( */) return readParenthesised(text, at, lineEnd);
  if (code === 60 /* < */) return readRaised(text, at);
  return (
    readContainer(text, at, lineEnd, heading) ??
    readOption(text, at, lineEnd) ??
    readResolutionLabel(text, at) ??
    readLetter(text, at, lineEnd, heading)
  );
}

/** The kind of CLI.md's `outline` for a label that stands outside a heading. */
export function provisionKindOf(
  label: Label,
): 'heading' | 'article' | 'paragraph' | 'item' | 'preambular' | 'operative' | 'option' {
  switch (label.style) {
    case 'container':
      return label.container === 'article' || label.container === 'rule' ? 'article' : 'heading';
    case 'decimal':
    case 'number':
    case 'raised':
    case 'roman-upper':
    case 'letter-upper':
      return 'paragraph';
    case 'preambular':
    case 'operative':
    case 'option':
      return label.style;
    case 'number-paren':
    case 'letter-paren':
    case 'roman-paren':
    case 'letter-dot':
    case 'roman-dot':
      return 'item';
  }
}

/** The normalised words of containers in paths, whatever the language: `Статья 4` is `Art. 4`. */
export const containerNames: Readonly<Record<ContainerKind, string>> = {
  annex: 'Annex',
  part: 'Part',
  title: 'Title',
  chapter: 'Chapter',
  section: 'Section',
  article: 'Art.',
  rule: 'Rule',
  paragraph: '',
};

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
const ORDINAL = alternation([...latinOrdinals, ...Object.keys(ordinalVariants)]);
const SUFFIX = `(?<ordinal>[ \\u00a0]?\\.?(?:${ORDINAL})(?![\\p{L}\\d]))?(?<letter>(?:[A-Z]|[a-z](?=[.)\\s*_]|$))(?![\\p{L}\\d]))?(?<alt>[ \\u00a0.]?[Aa]lt(?:\\.?[ \\u00a0]?\\d+)?(?![\\p{L}\\d]))?`;
const DECIMAL = '(?!0)\\d{1,3}(?:\\.(?!0\\d)\\d{1,3})*(?!\\.?\\d)';
const NUMBER = new RegExp(`(?<number>${DECIMAL})${SUFFIX}(?<stop>\\]?[.):]?\\]?)`, 'uy');
/** What stands behind the word of a container. */
const CONTAINER = new RegExp(
  `[ \\u00a0]*(?<number>${DECIMAL}|(?<roman>[IVXLC]+)(?![\\p{L}\\d])|(?<upper>[A-ZА-Я])(?![\\p{L}\\d]))${SUFFIX.replaceAll('?<', '?<c')}`,
  'iuy',
);
const NUMBER_HYPHEN = /\d[\d.]*-/y;
const SUFFIXED = new RegExp(
  `(?<number>${DECIMAL})-(?<word>${alternation([...suffixWords.keys()])})(?![\\p{L}])`,
  'iuy',
);
const optionWords = everyWord((l) => l.options);
const LONGEST_OPTION = Math.max(...optionWords.map((word) => word.length));
const OPTION = new RegExp(
  `(?:${alternation(optionWords)})[ \\u00a0]*(?:(?<number>\\d{1,2})|(?<roman>[IVX]+)|(?<letter>[A-Za-zА-Яа-я])|\\((?<paren>[A-Za-zА-Яа-я]|[ivx]+|\\d{1,2})\\))(?![\\p{L}\\d])`,
  'iuy',
);
const RESOLUTION = new RegExp(
  `(?<sort>PP|OP|Pp|Op)[ \\u00a0.]?(?<number>\\d{1,3}(?!\\d))${SUFFIX}[.:)]*(?=[\\s[*_(]|$)`,
  'uy',
);
const PAREN = new RegExp(
  `\\((?<value>\\p{L}{1,6}|\\d{1,3})(?<inner>[ \\u00a0](?:${ORDINAL}))?\\)(?<outer>[ \\u00a0]?(?:${ORDINAL})(?![\\p{L}\\d]))?\\.?(?=[\\s[*_“"«(]|$)`,
  'uy',
);
const LONGEST_LETTERS = 5;
const LETTERED = new RegExp(
  `(?<value>\\p{L}{1,${LONGEST_LETTERS}})(?<ordinal>[ \\u00a0](?:${ORDINAL}))?(?<stop>[.)])(?=[\\s[*_]|$)`,
  'uy',
);
const RAISED = /<sup>(?<value>\d{1,3})(?<suffix>bis|ter|quater|[a-z])?<\/sup>\s*/y;
const OPENS_TEXT = /[\p{Lu}\p{Lt}\p{Lo}[({*_"“«„'‘~<—–\\]/u;
/** Nothing but marks from the block's start: there even a text in small letters may carry a number of two levels. */
const OPENS_BLOCK = /^[\s>[*_~-]{0,40}$/;
const MEASURE = new RegExp(`(?:${alternation(everyWord((l) => l.measures))})(?![\\p{L}])`, 'iuy');
const MAX_ROMAN = 89;

function readNumber(text: string, at: number, lineEnd: number, heading: boolean): Label | null {
  if (!/\d/.test(text[at] ?? '')) return null;
  const match = exec(NUMBER, text, at);
  if (!match) return null;
  const { number = '', ordinal = '', letter = '', alt = '', stop = '' } = match.groups ?? {};
  const end = at + match[0].length - stop.length;
  const after = at + match[0].length;
  const levels = number.split('.').length;
  const next = text[after] ?? '';
  const suffix = suffixOf(ordinal, letter, alt);
  const atEnd = after >= lineEnd;
  const spaced = atEnd || /[\s[*_]/.test(next);
  const opens = OPENS_TEXT.test(text[skipSpace(text, after)] ?? '') || skipSpace(text, after) >= lineEnd;
  if (stop.includes(')') && levels === 1 && suffix === '' && spaced) {
    return label(text, {
      style: 'number-paren',
      start: at,
      end: end + 1,
      after,
      key: `(${number})`,
      numbers: [Number(number)],
      weak: true,
    });
  }
  if (levels === 1 && suffix === '') {
    if (!stop.includes('.') && !heading) return null;
    if (!spaced && !(stop.includes('.') && /[\p{Lu}–—-]/u.test(next))) return null;
    return label(text, {
      style: 'number',
      start: at,
      end,
      after,
      key: number,
      numbers: [Number(number)],
      weak: true,
    });
  }
  if (!spaced) return null;
  if (letter !== '' && levels === 1 && !stop && !opens) return null;
  if (
    !heading &&
    !opens &&
    (levels === 2 || stop.startsWith(']')) &&
    suffix === '' &&
    !stop.includes('.') &&
    !(OPENS_BLOCK.test(text.slice(0, at)) && isWordBehind(text, after))
  )
    return null;
  const numbers = number.split('.').map(Number);
  return label(text, {
    style: levels === 1 ? 'number' : 'decimal',
    start: at,
    end,
    after,
    key: number + spacedSuffix(suffix),
    numbers,
    suffix,
    weak: !opens,
  });
}

/** Whether a word stands behind a number that does not make it a quantity: `2.2 members`, not `2.5 per cent`. */
function isWordBehind(text: string, after: number): boolean {
  const at = skipSpace(text, after);
  return /\p{Ll}/u.test(text[at] ?? '') && !exec(MEASURE, text, at);
}

function readSuffixedContainer(text: string, at: number, lineEnd: number): Label | null {
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

function readContainer(text: string, at: number, lineEnd: number, heading: boolean): Label | null {
  const first = text[at] ?? '';
  if (first !== '§' && first.toLowerCase() === first && !heading) return null;
  const word = first === '§' ? paragraphSign(at) : containerWordAt(text, at);
  const match = word && exec(CONTAINER, text, word.end);
  if (!match) return null;
  const { number = '', cordinal = '', cletter = '', calt = '' } = match.groups ?? {};
  const behind = word.end + match[0].length;
  const marked = cordinal + cletter + calt === '' ? letterBehindMarks(text, at, behind, lineEnd) : null;
  const end = marked?.end ?? behind;
  if (!heading && !endsLabel(text, end, lineEnd)) return null;
  if (heading && /[\p{L}\d]/u.test(text[end] ?? '')) return null;
  const suffix = suffixOf(cordinal, marked?.letter ?? cletter, calt);
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
  if (kind === 'paragraph') {
    return label(text, {
      style: numbers.length > 1 ? 'decimal' : 'number',
      start,
      end,
      after,
      key,
      numbers,
      suffix,
      weak: true,
    });
  }
  return label(text, {
    style: 'container',
    container: kind,
    start,
    end,
    after,
    key,
    numbers,
    suffix,
    weak: true,
  });
}

function readOption(text: string, at: number, lineEnd: number): Label | null {
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
  const numbers = [
    /^\d/.test(bare) ? Number(bare) : roman || bare.length > 1 ? romanValue(bare) : letterValue(bare),
  ];
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

function readResolutionLabel(text: string, at: number): Label | null {
  if (text[at] !== 'P' && text[at] !== 'O') return null;
  const match = exec(RESOLUTION, text, at);
  if (!match) return null;
  const { sort = '', number = '', ordinal = '', letter = '', alt = '' } = match.groups ?? {};
  const suffix = suffixOf(ordinal, letter, alt);
  const stops = /[.:)]*$/.exec(match[0])?.[0].length ?? 0;
  const after = at + match[0].length;
  const key = `${sort.toUpperCase()}${number}${spacedSuffix(suffix)}`;
  const style = sort.toUpperCase() === 'PP' ? 'preambular' : 'operative';
  return label(text, {
    style,
    start: at,
    end: after - stops,
    after,
    key,
    numbers: [Number(number)],
    suffix,
    weak: false,
  });
}

function readParenthesised(text: string, at: number, lineEnd: number): Label | null {
  const match = exec(PAREN, text, at);
  if (!match || at + match[0].length > lineEnd) return null;
  const { value = '', inner = '', outer = '' } = match.groups ?? {};
  const after = at + match[0].length;
  const end = match[0].endsWith('.') ? after - 1 : after;
  return itemLabel(text, at, end, after, value, suffixOf(inner || outer, '', ''), 'paren', true);
}

function readLetter(text: string, at: number, lineEnd: number, heading: boolean): Label | null {
  // Most lines begin with a word, which need not be tried as a label.
  const end = endOfRun(text, at, LETTER);
  if (end === at || end - at > LONGEST_LETTERS) return null;
  const behind = text[end];
  if (behind !== '.' && behind !== ')' && behind !== ' ' && behind !== '\u00a0') return null;
  const match = exec(LETTERED, text, at);
  if (!match) return null;
  const { value = '', ordinal = '', stop = '' } = match.groups ?? {};
  const after = at + match[0].length;
  const suffix = suffixOf(ordinal, '', '');
  if (stop === ')') return itemLabel(text, at, after, after, value, suffix, 'paren', true);
  const lower = value === value.toLowerCase();
  if (lower) return itemLabel(text, at, after - 1, after, value, suffix, 'dot', true);
  if (value !== value.toUpperCase() || after >= lineEnd) return null;
  // `A. Petrova noted ...` is a name: an upper-case letter labels a short title only.
  const line = text.slice(after, lineEnd).trim();
  const titled = heading || (line.length <= 90 && !/[.;,]\**$/.test(line) && OPENS_TEXT.test(line[0] ?? ''));
  const roman = romanValue(value);
  if (roman > 0 && roman <= MAX_ROMAN && (titled || value.length > 1)) {
    return label(text, {
      style: 'roman-upper',
      start: at,
      end: after - 1,
      after,
      key: value + spacedSuffix(suffix),
      numbers: [roman],
      suffix,
      weak: true,
    });
  }
  const letter = value.length === 1 ? letterValue(value) : 0;
  if (letter === 0 || !titled) return null;
  return label(text, {
    style: 'letter-upper',
    start: at,
    end: after - 1,
    after,
    key: value + spacedSuffix(suffix),
    numbers: [letter],
    suffix,
    weak: true,
  });
}

function readRaised(text: string, at: number): Label | null {
  const match = exec(RAISED, text, at);
  if (!match) return null;
  const { value = '', suffix = '' } = match.groups ?? {};
  const start = at + 5;
  const end = start + value.length + suffix.length;
  return label(text, {
    style: 'raised',
    start,
    end,
    after: at + match[0].length,
    key: value + spacedSuffix(suffix),
    numbers: [Number(value)],
    suffix,
    weak: true,
  });
}

function itemLabel(
  text: string,
  start: number,
  end: number,
  after: number,
  value: string,
  suffix: string,
  form: 'paren' | 'dot',
  weak: boolean,
): Label | null {
  if (/^\d/.test(value)) {
    return label(text, {
      style: 'number-paren',
      start,
      end,
      after,
      key: `(${value})${spacedSuffix(suffix)}`,
      numbers: [Number(value)],
      suffix,
      weak,
    });
  }
  const roman = romanValue(value);
  const letter = letterValue(value);
  const isRoman = roman > 0 && roman <= MAX_ROMAN && (value.length > 1 || value.toLowerCase() === 'i');
  if (!isRoman && (letter === 0 || value.length > 2)) return null;
  const style =
    form === 'paren' ? (isRoman ? 'roman-paren' : 'letter-paren') : isRoman ? 'roman-dot' : 'letter-dot';
  return label(text, {
    style,
    start,
    end,
    after,
    key: `(${value})${spacedSuffix(suffix)}`,
    numbers: [isRoman ? roman : letter],
    suffix,
    weak,
  });
}

interface Draft extends Omit<Label, 'text' | 'bodyStart' | 'container' | 'suffix'> {
  readonly after: number;
  readonly container?: ContainerKind;
  readonly suffix?: string;
}

function label(text: string, draft: Draft): Label {
  const { after, ...rest } = draft;
  return {
    container: null,
    suffix: '',
    ...rest,
    text: text.slice(draft.start, draft.end),
    bodyStart: skipSpace(text, after),
  };
}

function suffixOf(ordinal: string, letter: string, alt: string): string {
  const parts = [
    normalOrdinal(ordinal.replace(/[\s.\u00a0]/g, '')) ?? '',
    letter,
    alt
      .replace(/[.\s\u00a0]+/g, ' ')
      .trim()
      .toLowerCase(),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** A lone letter is written close to its number (`2.2.10A`), words behind a space (`2.2.10 bis`). */
function spacedSuffix(suffix: string): string {
  if (suffix === '') return '';
  return /^\p{L}( |$)/u.test(suffix) ? suffix : ` ${suffix}`;
}

/** After `Article 5`: the end of the line, punctuation, or the start of the provision's text. */
function endsLabel(text: string, end: number, lineEnd: number): boolean {
  if (end >= lineEnd) return true;
  let at = end;
  while (/[*_]/.test(text[at] ?? '')) at++;
  if (/^(?:\.?[-–—]|[.:](?=[\s*_[]|$))/.test(text.slice(at, at + 3))) return true;
  const next = skipSpace(text, at);
  return (
    next >= lineEnd || (next > at && OPENS_TEXT.test(text[next]!)) || text[at] === '[' || text[at] === '('
  );
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\u00a0') at++;
  return at;
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The label that follows in a run: `2.2.10` gives `2.2.11`, `(c)` gives `(d)`, `IV` gives `V`. */
export function nextLabelText(current: Label): string {
  const value = (current.numbers.at(-1) ?? 0) + 1;
  switch (current.style) {
    case 'decimal':
      return [...current.numbers.slice(0, -1), value].join('.');
    case 'roman-paren':
      return `(${romanNumeral(value).toLowerCase()})`;
    case 'roman-upper':
      return romanNumeral(value);
    case 'letter-paren':
    case 'letter-dot':
      return `(${String.fromCharCode(96 + value)})`;
    case 'letter-upper':
      return String.fromCharCode(64 + value);
    case 'number-paren':
      return `(${value})`;
    default:
      return current.key.replace(/\d+(?=\D*$)/, String(value));
  }
}
