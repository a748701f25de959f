import { languages } from '../../lexicon/languages.ts';
import type { StanceKind } from '../../lexicon/lexicon.ts';
import type { Profile } from '../../lexicon/profile.ts';
import { createWordTable, type WordHit, wordsAt } from '../../lexicon/word-table.ts';
import { CAPITAL, SMALL, signAt } from '../../text/letters.ts';
import type { Range } from '../../text/range.ts';
import { CODE, type Named, readNames } from './delegation-names.ts';
import { splitAt, trim } from './split-range.ts';
import type { Stance } from './stance.ts';

/**
 * Reads `CHN/RUS propose; TUR oppose`: clauses between semicolons, names before their verb. Without a verb the
 * names propose, where `verbless` allows it. Null where a word is neither a name nor a stance, or where no
 * name is known and no code stands with a verb.
 */
export function readClauses(
  text: string,
  start: number,
  end: number,
  profile: Profile,
  verbless: boolean,
): readonly Stance[] | null {
  const stances: Stance[] = [];
  let known = false;
  let spoken = false;
  for (const clause of splitAt(text, start, end, /[;；]/g)) {
    const read = readClause(text, clause, profile);
    if (!read || (!read.verb && !verbless)) return null;
    for (const stance of read.stances) known ||= stance.by !== 'unknown';
    spoken ||= read.verb && read.stances.every((stance) => CODE.test(stance.delegation));
    stances.push(...read.stances);
  }
  if (stances.length === 0 || !(known || spoken)) return null;
  return stances.map((stance) => (stance.by === 'unknown' ? readWordlike(stance, profile) : stance));
}

/** `ES` beside `PRT`, or before a verb, is a state: alone it may be a word. */
function readWordlike(stance: Stance, profile: Profile): Stance {
  const found = profile.findWordlike(stance.delegation);
  return found ? { ...stance, delegation: found.code, by: 'delegation' } : stance;
}

function readClause(
  text: string,
  range: Range,
  profile: Profile,
): { stances: readonly Stance[]; verb: boolean } | null {
  const { start, end } = trim(text, range.start, range.end);
  const source = text.slice(start, end);
  if (source === '' || source.length > LONGEST) return null;
  const stances: Stance[] = [];
  let verb = false;
  let waiting: Named[] = [];
  const speak = (kind: StanceKind): void => {
    for (const name of waiting) stances.push({ ...name, kind });
    waiting = [];
  };
  /** The stance that a word before names gives them: `EU, supported by JPN, CHE`. */
  let before: StanceKind | undefined;
  for (const part of splitAt(text, start, end, COMMA)) {
    const piece = trim(text, part.start, part.end);
    const written = text.slice(piece.start, piece.end);
    const opening = verbAtStart(written);
    const last = opening ? undefined : verbAtEnd(written);
    if (opening || before) speak(before ?? 'propose');
    if (opening) before = opening.value;
    const namesStart = piece.start + (opening?.end ?? 0);
    // `EU: delete`, `КАЗ - исключить`: a sign may part the names from their verb.
    const namesEnd = last ? endOfNames(text, piece.start, piece.start + last.start) : piece.end;
    const names = namesEnd > namesStart ? readNames(text, namesStart, namesEnd, profile) : [];
    if (!names || (names.length === 0 && waiting.length === 0)) return null;
    waiting.push(...names);
    verb ||= opening !== undefined || last !== undefined;
    if (last) speak(last.value);
  }
  speak(before ?? 'propose');
  return { stances, verb };
}

function endOfNames(text: string, start: number, verb: number): number {
  let end = verb;
  while (end > start && /[\s:：\u2010-\u2014-]/.test(text[end - 1]!)) end--;
  return end;
}

/** `oppose: ` or `proposed by ` before a name; its end is where the name begins. */
function verbAtStart(text: string): WordHit<StanceKind> | undefined {
  for (const hit of wordsAt(stanceWords, text, 0)) {
    BEHIND_VERB.lastIndex = hit.end;
    if (!BEHIND_VERB.test(text)) continue;
    const end = BEHIND_VERB.lastIndex;
    if ((signAt(text, end) & (CAPITAL | SMALL)) !== 0) return { ...hit, end };
  }
  return undefined;
}

/**
 * What a word of stance in small letters opens: `list`, where a colon behind it says that names follow (`supported by:
 * EU`), `words` where they follow at once (`proposal of Peru`), which may as well be a sentence.
 */
export function opensWithStance(text: string, at: number): 'list' | 'words' | null {
  for (const { end } of wordsAt(stanceWords, text, at)) {
    BEHIND_VERB.lastIndex = end;
    const behind = BEHIND_VERB.exec(text);
    if (behind && (signAt(text, BEHIND_VERB.lastIndex) & CAPITAL) !== 0)
      return behind.groups!.colon === undefined ? 'words' : 'list';
  }
  return null;
}

/** The verb, of several words the longest, that a text ends with, a full stop behind it or not. */
function verbAtEnd(text: string): WordHit<StanceKind> | undefined {
  const end = /[.!。]$/.test(text) ? text.length - 1 : text.length;
  for (let at = 0; at < end; at++) {
    // Chinese puts the verb close behind the name: `印度删除`.
    if (at > 0 && !/[\s,，]/.test(text[at - 1]!) && !/\p{Script=Han}/u.test(text[at]!)) continue;
    const found = wordsAt(stanceWords, text, at).find((hit) => hit.end === end);
    if (found) return found;
  }
  return undefined;
}

const LONGEST = 400;
const COMMA = /[,，]/g;
const stanceWords = createWordTable<StanceKind>(
  languages.flatMap((lexicon) =>
    Object.entries(lexicon.stances).flatMap(([kind, words]) =>
      words.map((word) => [word, kind as StanceKind] as const),
    ),
  ),
);
const BEHIND_VERB = /(?:[ ]+by(?=[ :：]))?(?<colon>[ \u00a0\u202f]?[:：])?[ ]*/iy;
