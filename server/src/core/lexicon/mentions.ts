import { languages } from './languages.ts';
import type { Token } from './phrases.ts';
import type { Delegation, Profile } from './profile.ts';

/** Someone named in running text, in whatever grammatical case. */
export interface Mention {
  /** The delegation or group, or null for one that is neither. */
  readonly delegation: Delegation | null;
  /** The name to show: a delegation's code, or the speaker's or the parties' name in the nominative. */
  readonly name: string;
  /** Tokens `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** Whether the case is one that no subject stands in: `Секретариату`, `Chile’s`. */
  readonly oblique: boolean;
  /** Whether the case is the nominative for sure, or the language has none. */
  readonly plain: boolean;
}

/** Everyone named among the tokens of a text: delegations, groups, speakers that are none, and parties together. */
export function mentionsIn(text: string, tokens: readonly Token[], profile: Profile): readonly Mention[] {
  const index = indexOf(profile);
  const found: Mention[] = [];
  for (let first = 0; first < tokens.length; ) {
    const mention = readMention(text, tokens, first, index) ?? readShort(tokens, first, found);
    if (mention) found.push(mention);
    first = mention?.last ?? first + 1;
  }
  return found;
}

interface Name {
  readonly delegation: Delegation | null;
  /** In the nominative. */
  readonly shown: string;
  readonly words: readonly string[];
}

interface Index {
  /** By the first letters of the first word's stem. */
  readonly byStem: ReadonlyMap<string, readonly Name[]>;
}

const indexes = new WeakMap<Profile, Index>();
const KEY = 4;
const CUTS = languages.flatMap(({ record }) => record.nameCuts);
const ENDINGS = new Set(languages.flatMap(({ record }) => record.nameEndings));
const OBLIQUE = new Set(languages.flatMap(({ record }) => record.oblique));

function indexOf(profile: Profile): Index {
  let index = indexes.get(profile);
  if (!index) indexes.set(profile, (index = createIndex(profile)));
  return index;
}

function createIndex({ names, speakers }: Profile): Index {
  const index = new Map<string, Name[]>();
  const add = (written: string, delegation: Delegation | null): void => {
    if (/[(),;]/.test(written)) return;
    const words = written
      .replaceAll('’', "'")
      .split(/[\s/]+/)
      .filter((word) => word !== '');
    if (words.length === 0) return;
    const stem = stemOf(words[0]!);
    const key = stem.slice(0, KEY);
    const shown = delegation?.code ?? written.charAt(0).toUpperCase() + written.slice(1);
    const own = index.get(key) ?? [];
    own.push({ delegation, shown, words });
    index.set(key, own);
  };
  for (const [name, delegation] of names) add(name, delegation);
  for (const name of speakers) if (!names.has(name)) add(name, null);
  for (const { record } of languages)
    for (const name of [...record.officers, ...record.parties]) add(name, null);
  for (const own of index.values()) own.sort((a, b) => b.words.length - a.words.length);
  return { byStem: index };
}

const noNames: readonly Name[] = [];

/** The names that a word may begin, the longest first. */
function candidates(index: Index, { word, lore }: Token): readonly Name[] {
  const known = lore.names;
  if (known?.owner === index) return known.names as readonly Name[];
  const { byStem } = index;
  const bare = bareWord(word);
  const found: Name[] = [];
  for (let length = Math.min(KEY, bare.length); length >= 2; length--)
    for (const name of byStem.get(bare.slice(0, length)) ?? [])
      if (endingOf(bare, name.words[0]!) !== null) found.push(name);
  const names = found.length === 0 ? noNames : found;
  lore.names = { owner: index, names };
  return names;
}

function readMention(text: string, tokens: readonly Token[], first: number, index: Index): Mention | null {
  for (const { delegation, shown, words } of candidates(index, tokens[first]!)) {
    if (first + words.length > tokens.length) continue;
    const last = first + words.length;
    let plain = true;
    let oblique = false;
    let matches = true;
    for (let i = 0; i < words.length && matches; i++) {
      const token = tokens[first + i]!;
      const outer = i === 0 || i === words.length - 1;
      // Of `Côte d’Ivoire` the article is a part of the name.
      const ending =
        outer && token.word !== words[i]
          ? endingOf(bareWord(token.word), words[i]!)
          : endingOf(token.word, words[i]!);
      if (
        ending === null ||
        (i > 0 && !/^[\s\u00a0/]+$/.test(text.slice(tokens[first + i - 1]!.end, token.start)))
      )
        matches = false;
      else if (ending !== '') {
        plain = false;
        oblique ||= OBLIQUE.has(ending);
      }
    }
    if (!matches) continue;
    const written = text.slice(tokens[first]!.start, tokens[last - 1]!.end);
    if (delegation && !isWritten(delegation, words, tokens, first, written)) continue;
    const possessive = /['’]s$/.test(written);
    oblique ||= OF.test(written) && !words[0]!.startsWith("d'");
    const name = delegation || !plain || possessive ? shown : written;
    return { delegation, name, first, last, oblique: oblique || possessive, plain: plain && !possessive };
  }
  return null;
}

/** `the Union` where the European Union was named before. */
function readShort(tokens: readonly Token[], first: number, before: readonly Mention[]): Mention | null {
  const token = tokens[first]!;
  if (!token.capital || token.word.length < 5 || tokens[first - 1]?.word !== 'the') return null;
  const named = before.findLast(
    ({ delegation, last }) => delegation?.kind === 'group' && tokens[last - 1]!.word === token.word,
  );
  return named ? { ...named, first, last: first + 1, oblique: false, plain: true } : null;
}

/** `l’Inde`, `d’Haïti`. */
const CAPITAL_BEHIND_ARTICLE = /^[ld]['’]\p{Lu}/u;
const OF = /^d['’]/i;

/** Names of delegations are written with capitals, codes in capitals only. */
function isWritten(
  delegation: Delegation,
  words: readonly string[],
  tokens: readonly Token[],
  first: number,
  written: string,
): boolean {
  if (!tokens[first]!.capital && !CAPITAL_BEHIND_ARTICLE.test(written)) return false;
  const code = words.length === 1 && (words[0]!.length === 2 || words[0] === delegation.code.toLowerCase());
  return !code || written === written.toUpperCase();
}

/** Without the article that French joins to it, and the English possessive. */
function bareWord(word: string): string {
  return word.includes("'") ? word.replace(/^[ld]'/, '').replace(/'s$/, '') : word;
}

/** What a word adds to a name in one of its cases: empty for the name itself, null where it is another word. */
function endingOf(word: string, name: string): string | null {
  if (word === name) return '';
  const stem = stemOf(name);
  if (stem.length < 3 || !word.startsWith(stem) || !CASED.test(name)) return null;
  const ending = word.slice(stem.length);
  if (ENDINGS.has(ending)) return ending;
  // Kazakh puts its ending behind the whole name.
  const whole = word.startsWith(name) ? word.slice(name.length) : '';
  return ENDINGS.has(whole) ? whole : null;
}

const CASED = /^[\p{Script=Cyrillic}-]+$/u;

function stemOf(name: string): string {
  if (!CASED.test(name)) return name;
  let cut = '';
  for (const one of CUTS) if (one.length > cut.length && name.endsWith(one)) cut = one;
  return name.length - cut.length < 3 ? name : name.slice(0, name.length - cut.length);
}
