import { endOfRun, LETTER, MARK, NUMBER, signAt, widthAt } from '../text/letters.ts';
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
  /** What was found out of the word; equal words share it. */
  readonly lore: Lore;
}

/** What is found out of a word once, because texts repeat their words. */
export interface Lore {
  /** The phrases that it begins. */
  readonly phrases: readonly Phrase[] | undefined;
  /** The names that it begins among those of one owner: kept here by who knows them. */
  names: { readonly owner: object; readonly names: readonly unknown[] } | null;
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
  for (let at = 0; at < text.length; ) {
    if ((signAt(text, at) & BEGINS) === 0) {
      at += widthAt(text, at);
      continue;
    }
    const start = at;
    at = endOfWord(text, at);
    const { word, capital, lore } = writtenAt(text, start, at);
    tokens.push({ start, end: at, word, capital, lore });
  }
  return tokens;
}

/** A word as it is written, and what is made of it. */
interface Written {
  readonly text: string;
  readonly word: string;
  readonly capital: boolean;
  readonly lore: Lore;
}

/** Texts repeat their words: what was made of one lately is found by its letters, and equal words are one string. */
const lately: (Written | undefined)[] = new Array(0x80_00).fill(undefined);

function writtenAt(text: string, start: number, end: number): Written {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  const slot = (hash ^ (hash >>> 15)) & (lately.length - 1);
  const known = lately[slot];
  if (known && known.text.length === end - start && text.startsWith(known.text, start)) return known;
  const made = write(text.slice(start, end));
  lately[slot] = made;
  return made;
}

function write(written: string): Written {
  // A longer slice would keep the whole text in memory that it is cut from.
  const text = written.length < SHORT ? written : [...written].join('');
  const small = text.toLowerCase();
  const word = small.includes('’') ? small.replaceAll('’', "'") : small;
  const capital = small.charCodeAt(0) !== text.charCodeAt(0);
  return { text, word, capital, lore: { phrases: index?.get(word), names: null } };
}

const SHORT = 12;

/** Where a word ends that begins at an offset: an apostrophe, point or hyphen goes on before another sign of a word. */
function endOfWord(text: string, from: number): number {
  for (let at = from; ; at++) {
    at = endOfRun(text, at, BEGINS | MARK);
    if (at >= text.length || !JOINERS.includes(text[at]!) || (signAt(text, at + 1) & BEGINS) === 0) return at;
  }
}

const JOINERS = "'’.‑-";
const BEGINS = LETTER | NUMBER;

/** All words of the record among tokens, by where they begin; of one kind the longest at each place. */
export function hitsIn(tokens: readonly Token[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const { phrases } = tokens[first]!.lore;
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

/** What is no phrase of a sentence. */
const UNSOUGHT: ReadonlySet<HitKind> = new Set<HitKind>([
  'nameCuts',
  'nameEndings',
  'oblique',
  'procedural',
  'blanks',
  'presence',
  'partly',
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
let index: ReadonlyMap<string, readonly Phrase[]> | undefined;
index = createIndex();
// What was made of the words of the phrases themselves knew none yet.
lately.fill(undefined);

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
