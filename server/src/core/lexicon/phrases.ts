import { languages } from './languages.ts';
import type { RecordWords } from './record/record-words.ts';

/** A word of a text. Numbers and hyphenated words are one each; a full stop behind it is none of it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** In small letters, with straight apostrophes. */
  readonly word: string;
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
}

/** Words of the record found in a text. */
export interface Hit {
  readonly kind: HitKind;
  /** The verb or state that the words stand for; empty where the kind says all. */
  readonly value: string;
  /** Tokens `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** Whether it is a verb of a language that puts it last. */
  readonly verbLast: boolean;
}

/** What words are for: the fields of {@link RecordWords}. */
export type HitKind = keyof RecordWords;

/** The words of a text. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const lower = text.toLowerCase();
  // A few letters have two small ones in their place; offsets would then be others.
  const same = lower.length === text.length;
  const apostrophes = text.includes('’');
  for (let start = 0; start < text.length; ) {
    if (!startsWord(text, start)) {
      start++;
      continue;
    }
    const end = wordEnd(text, start);
    const small = same ? lower.slice(start, end) : text.slice(start, end).toLowerCase();
    tokens.push({
      start,
      end,
      word: apostrophes && small.includes('’') ? small.replaceAll('’', "'") : small,
      capital: small.charCodeAt(0) !== text.charCodeAt(start),
    });
    start = end;
  }
  return tokens;
}

/** All words of the record among tokens, by where they begin; of one kind the longest at each place. */
export function hitsIn(tokens: readonly Token[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const phrases = index.get(tokens[first]!.word);
    if (!phrases) continue;
    const begun = hits.length;
    for (const { kind, value, words, verbLast } of phrases) {
      if (!follows(tokens, first, words)) continue;
      if (hits.length > begun && hasLonger(hits, begun, kind, words.length)) continue;
      hits.push({ kind, value, first, last: first + words.length, verbLast });
    }
  }
  return hits;
}

/** Whether a word is one of the small ones that are too many to be hits. */
export function isWord(kind: 'determiners' | 'to' | 'from', word: string): boolean {
  return smallWords[kind].has(word);
}

const smallWords = {
  determiners: wordsOf(({ determiners }) => determiners),
  to: wordsOf(({ to }) => to),
  from: wordsOf(({ from }) => from),
};

function wordsOf(pick: (record: RecordWords) => readonly string[]): ReadonlySet<string> {
  return new Set(languages.flatMap(({ record }) => pick(record).flatMap((phrase) => phrase.split(' '))));
}

const OTHER_SIGN = /[\p{L}\p{N}]/u;
const OTHER_INNER = /[\p{L}\p{M}\p{N}]/u;

/** Whether a letter or digit stands at an offset; Latin and Cyrillic ones are known by their codes. */
function startsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80)
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code >= 0x400 && code <= 0x481) return true;
  return code > 0xa0 && !isPunctuation(code) && OTHER_SIGN.test(text.charAt(at));
}

function continuesWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80 || (code >= 0x400 && code <= 0x481)) return startsWord(text, at);
  return code > 0xa0 && !isPunctuation(code) && OTHER_INNER.test(text.charAt(at));
}

/** General punctuation, dashes and quotation marks. */
function isPunctuation(code: number): boolean {
  return code >= 0x2000 && code <= 0x206f;
}

function wordEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    if (continuesWord(text, at)) at++;
    else if (JOINERS.has(text.charCodeAt(at)) && startsWord(text, at + 1)) at += 2;
    else return at;
  }
}

/** Signs inside a word: apostrophes, full stop, hyphens. */
const JOINERS = new Set(["'", '’', '.', '-', '\u2011'].map((sign) => sign.charCodeAt(0)));

/** What is no phrase of a sentence. */
const UNSOUGHT: ReadonlySet<HitKind> = new Set<HitKind>([
  'nameCuts',
  'nameEndings',
  'oblique',
  'procedural',
  'unfinished',
  'abbreviations',
  'determiners',
  'to',
  'from',
]);

interface Phrase {
  readonly kind: HitKind;
  readonly value: string;
  readonly words: readonly string[];
  readonly verbLast: boolean;
}

/** Phrases by their first word, the longest first. */
const index = createIndex();

function createIndex(): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const { record } of languages) {
    const add = (kind: HitKind, value: string, phrases: readonly string[]): void => {
      for (const phrase of phrases) {
        const words = tokensOf(phrase).map(({ word }) => word);
        const own = found.get(words[0]!) ?? [];
        if (
          !own.some(
            (one) => one.kind === kind && one.value === value && one.words.join(' ') === words.join(' '),
          )
        )
          own.push({ kind, value, words, verbLast: record.verbLast });
        found.set(words[0]!, own);
      }
    };
    for (const [kind, entry] of Object.entries(record) as [HitKind, RecordWords[HitKind]][]) {
      if (typeof entry === 'boolean' || UNSOUGHT.has(kind)) continue;
      if (Array.isArray(entry)) add(kind, '', entry);
      else
        for (const [value, phrases] of Object.entries(entry)) add(kind, value, phrases as readonly string[]);
    }
  }
  for (const phrases of found.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return found;
}

function hasLonger(hits: readonly Hit[], from: number, kind: HitKind, length: number): boolean {
  for (let i = from; i < hits.length; i++)
    if (hits[i]!.kind === kind && hits[i]!.last - hits[i]!.first > length) return true;
  return false;
}

function follows(tokens: readonly Token[], first: number, words: readonly string[]): boolean {
  if (first + words.length > tokens.length) return false;
  for (let i = 1; i < words.length; i++) if (tokens[first + i]!.word !== words[i]) return false;
  return true;
}
