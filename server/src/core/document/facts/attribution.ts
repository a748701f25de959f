import { alternation, everyWord, languages } from '../../lexicon/languages.ts';
import type { StanceKind } from '../../lexicon/lexicon.ts';
import type { Profile } from '../../lexicon/profile.ts';
import { createWordTable, type WordHit, wordsAt } from '../../lexicon/word-table.ts';
import { CAPITAL, endOfRun, opensWithLetter, SMALL, signAt } from '../../text/letters.ts';
import type { Range } from '../../text/range.ts';

/** What one delegation says of a text, with the place of its name. */
export interface Stance extends Range {
  /** Its code where it is known, else the name as written. */
  readonly delegation: string;
  readonly kind: StanceKind;
  /** `speaker`: the Chair and the like, who propose but are no delegation. */
  readonly by: 'delegation' | 'speaker' | 'unknown';
}

/** An attribution inside a bracket: where it stands and what it says. */
export interface Attribution extends Range {
  /** `[IND: text]`, `[text - IND]`, or `[IND reserve]` without any text. */
  readonly form: 'leading' | 'trailing' | 'whole';
  readonly stances: readonly Stance[];
}

/** The attribution of the content `[start, end)` of a bracket, or null. Leading wins, then trailing, then whole. */
export function readAttribution(
  text: string,
  start: number,
  end: number,
  profile: Profile,
): Attribution | null {
  return (
    readLeadingAttribution(text, start, end, profile) ??
    readTrailingAttribution(text, start, end, profile) ??
    readWholeAttribution(text, start, end, profile)
  );
}

/** `IND: ` or `CHN/RUS propose; TUR oppose: ` at the start of a content, its colon and the space behind it included. */
export function readLeadingAttribution(
  text: string,
  start: number,
  end: number,
  profile: Profile,
): Attribution | null {
  const from = skipMarks(text, start);
  if (!opensName(text, from)) return null;
  const limit = Math.min(end, from + LONGEST_HEAD);
  for (let at = from; at < limit; at++) {
    const sign = text[at];
    if (sign === '\n' || sign === '\r' || (sign === '[' && text[at + 1] !== '^')) return null;
    if (sign !== ':' && sign !== '：') continue;
    const stances = readClauses(text, from, at, profile, true);
    if (!stances) return null;
    let after = at + 1;
    while (after < end && SPACE.test(text[after]!)) after++;
    // `[EU: delete; JPN: reserve]` is no text that the EU wants: it is what they want done.
    const said = end - from < LONGEST_TAIL ? readClauses(text, from, end, profile, false) : null;
    if (said) return { form: 'whole', start: from, end, stances: said };
    return {
      form: 'leading',
      start: from,
      end: Math.min(behindMarks(text, start, from, after), end),
      stances,
    };
  }
  return null;
}

/** `**EU:** text`: the emphasis of the names ends with them. */
function behindMarks(text: string, start: number, from: number, after: number): number {
  const marks = /[*_]+$/.exec(text.slice(start, from))?.[0] ?? '';
  if (marks === '' || !text.startsWith(marks, after)) return after;
  let at = after + marks.length;
  while (SPACE.test(text[at] ?? '')) at++;
  return at;
}

/** ` - RUS; IND, PAK delete` at the end of a content, from its hyphen on. */
export function readTrailingAttribution(
  text: string,
  start: number,
  end: number,
  profile: Profile,
): Attribution | null {
  const reach = Math.max(start, end - LONGEST_TAIL);
  const from = Math.max(reach, lastNested(text, reach, end));
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 45 && (code < 0x2010 || code > 0x2014)) continue;
    if (at > start && !/[\s.,;:)\]"”»*]/.test(text[at - 1]!)) continue;
    if (!opensClause(text, at + 1, Math.min(end, at + 12))) continue;
    const stances = readClauses(text, at + 1, end, profile, true);
    if (stances) return { form: 'trailing', start: at, end, stances };
  }
  return null;
}

/** A content that is nothing but stances: `IRN reserve`. A bare `RUS` is text, because a verb is what makes it one. */
export function readWholeAttribution(
  text: string,
  start: number,
  end: number,
  profile: Profile,
): Attribution | null {
  const from = skipMarks(text, start);
  if (!opensName(text, from) || end - from > LONGEST_TAIL) return null;
  const stances = readClauses(text, from, end, profile, false);
  return stances ? { form: 'whole', start: from, end, stances } : null;
}

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
  for (const clause of splitAt(text, start, end, /[;；]/)) {
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

/** Stances of a delegation that a group's stance stands for: a member's own word overrides its group's. */
export function expandStances(stances: readonly Stance[], profile: Profile): ReadonlyMap<string, StanceKind> {
  const result = new Map<string, StanceKind>();
  for (const { delegation, kind } of stances) {
    for (const member of profile.find(delegation)?.members ?? []) result.set(member, kind);
  }
  for (const { delegation, kind, by } of stances) if (by !== 'speaker') result.set(delegation, kind);
  return result;
}

const LONGEST_HEAD = 240;
const LONGEST_TAIL = 400;
/** White space within a line, the thin kinds before French colons included. */
const SPACE = /[ \u00a0\u2000-\u200a\u202f]/;
const CODE = /^\p{Lu}{2,5}$/u;
const stanceWords = createWordTable<StanceKind>(
  languages.flatMap((lexicon) =>
    Object.entries(lexicon.stances).flatMap(([kind, words]) =>
      words.map((word) => [word, kind as StanceKind] as const),
    ),
  ),
);
const BEHIND_VERB = /(?:[ ]+by|[ \u00a0\u202f]?:)?[ ]+/iy;
const CONJUNCTION = new RegExp(
  `[\\s]+(?:${alternation(everyWord((l) => l.conjunctions))})[\\s]+|[\\s]*[&+][\\s]*`,
  'giu',
);
/** Quotation marks around a name. */
const QUOTES = /^[«“"]\s*|\s*[»”"]$/g;
/** Footnote marks glued to a name: `TJK41`, `IND[^4]`, `IRN*`, `CHN²`. */
const FOOTNOTE = /(?:\[\^[^\]\s]+\]|[*†‡]+|[\u00b9\u00b2\u00b3\u2070-\u2079]+|\d{1,3})+$/;

function readClause(
  text: string,
  range: Range,
  profile: Profile,
): { stances: readonly Stance[]; verb: boolean } | null {
  const { start, end } = trim(text, range.start, range.end);
  const source = text.slice(start, end);
  if (source === '' || source.length > LONGEST_TAIL) return null;
  const first = verbAtStart(source);
  if (first) {
    const names = readNames(text, start + first.end, end, profile);
    return names && { stances: names.map((name) => ({ ...name, kind: first.value })), verb: true };
  }
  const stances: Stance[] = [];
  let verb = false;
  let waiting: Omit<Stance, 'kind'>[] = [];
  for (const part of splitAt(text, start, end, /[,，]/)) {
    const piece = trim(text, part.start, part.end);
    const last = verbAtEnd(text.slice(piece.start, piece.end));
    // `EU: delete`, `КАЗ - исключить`: a sign may part the names from their verb.
    const namesEnd = last ? endOfNames(text, piece.start, piece.start + last.start) : piece.end;
    const names = namesEnd > piece.start ? readNames(text, piece.start, namesEnd, profile) : [];
    if (!names || (names.length === 0 && waiting.length === 0)) return null;
    waiting.push(...names);
    if (!last) continue;
    verb = true;
    for (const name of waiting) stances.push({ ...name, kind: last.value });
    waiting = [];
  }
  for (const name of waiting) stances.push({ ...name, kind: 'propose' });
  return { stances, verb };
}

function endOfNames(text: string, start: number, verb: number): number {
  let end = verb;
  while (end > start && /[\s:\u2010-\u2014-]/.test(text[end - 1]!)) end--;
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

/** Names between slashes and conjunctions; a name that holds a conjunction (`G77 and China`) is tried whole first. */
function readNames(
  text: string,
  start: number,
  end: number,
  profile: Profile,
): Omit<Stance, 'kind'>[] | null {
  const whole = trim(text, start, end);
  const one = readName(text, whole, profile);
  if (one && one.by !== 'unknown') return [one];
  const names: Omit<Stance, 'kind'>[] = [];
  for (const part of splitAt(text, whole.start, whole.end, /[/、]/)) {
    for (const joined of splitAt(text, part.start, part.end, CONJUNCTION)) {
      for (const piece of splitUnspaced(text, joined, profile)) {
        const range = trim(text, piece.start, piece.end);
        if (range.start === range.end) return null;
        const name = readName(text, range, profile);
        if (!name) return null;
        names.push(name);
      }
    }
  }
  return names;
}

/** `中国和印度` are two, `波斯尼亚和黑塞哥维那` is one. */
function splitUnspaced(text: string, joined: Range, profile: Profile): Iterable<Range> {
  const { start, end } = trim(text, joined.start, joined.end);
  return readName(text, { start, end }, profile) ? [joined] : splitAt(text, start, end, /[和与及]/);
}

function readName(text: string, { start, end }: Range, profile: Profile): Omit<Stance, 'kind'> | null {
  const written = text.slice(start, end);
  // A name is looked for as written first: that is how most stand.
  const exact = (text[end] === '.' ? profile.find(`${written}.`) : undefined) ?? profile.find(written);
  if (exact) return { delegation: exact.code, by: 'delegation', start, end };
  const bare = written
    .replace(FOOTNOTE, '')
    .replace(/^the[ ]+/i, '')
    .replace(QUOTES, '')
    .trim();
  const found = (bare === written ? undefined : profile.find(bare)) ?? profile.findShort(bare);
  if (found) return { delegation: found.code, by: 'delegation', start, end };
  if (profile.isNonDelegation(bare)) return { delegation: bare, by: 'speaker', start, end };
  return CODE.test(bare) ? { delegation: bare, by: 'unknown', start, end } : null;
}

function lastNested(text: string, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) {
    if (text[at] !== ']') continue;
    // Looked for in the stretch alone: a search through the whole text would be repeated for every bracket.
    const open = start + text.slice(start, at).lastIndexOf('[');
    if (text[open] === '[' && text[open + 1] === '^') at = open;
    else return at + 1;
  }
  return start;
}

function* splitAt(text: string, start: number, end: number, separator: RegExp): Generator<Range> {
  const pattern = new RegExp(
    separator.source,
    separator.flags.includes('g') ? separator.flags : `${separator.flags}g`,
  );
  const source = text.slice(start, end);
  let from = 0;
  for (const match of source.matchAll(pattern)) {
    yield { start: start + from, end: start + match.index };
    from = match.index + match[0].length;
  }
  yield { start: start + from, end };
}

function trim(text: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from < to && /[\s*_]/.test(text[from]!)) from++;
  while (to > from && /[\s.*_]/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

function skipMarks(text: string, start: number): number {
  let at = start;
  while (/[ \u00a0\u2000-\u200a\u202f*_]/.test(text[at] ?? '')) at++;
  return at;
}

/** Whether a name may begin at an offset: with a capital, a quotation mark, or the English article. */
function opensName(text: string, at: number): boolean {
  return opensWithLetter(text, at) || /[«“"]/.test(text[at] ?? '') || text.startsWith('the ', at);
}

/** Whether what stands in a stretch may begin with a name, or with a word that is no mere `and` or `the`. */
function opensClause(text: string, from: number, limit: number): boolean {
  let at = from;
  while (at < limit && /[\s*_]/.test(text[at]!)) at++;
  return at < limit && (opensWithLetter(text, at) || endOfRun(text, at, SMALL) - at >= 4);
}
