import type { Profile } from '../../lexicon/profile.ts';
import { endOfRun, opensWithLetter, SMALL } from '../../text/letters.ts';
import { type Range, shift } from '../../text/range.ts';
import type { Stance } from './stance.ts';
import { opensWithStance, readClauses } from './stance-clauses.ts';

/** An attribution inside a bracket: where it stands and what it says. */
export interface Attribution extends Range {
  /** `[IND: text]`, `[text - IND]`, or `[IND reserve]` without any text. */
  readonly form: 'leading' | 'trailing' | 'whole';
  /** Of both ends, where two are attributed. */
  readonly stances: readonly Stance[];
  /** What stands at the other end of a bracket with leading names: `; URU: delete` in `[BRA: text; URU: delete]`. */
  readonly behind?: Attribution;
}

/** The attributions at either end of a bracket, each with its own stances. */
export function endsOf(attribution: Attribution): readonly Attribution[] {
  const { behind, ...all } = attribution;
  if (!behind) return [attribution];
  return [{ ...all, stances: all.stances.slice(0, all.stances.length - behind.stances.length) }, behind];
}

/** An attribution that stands so much further on, with all that it holds. */
export function movedAttribution(attribution: Attribution, by: number): Attribution {
  const { behind } = attribution;
  return {
    ...attribution,
    ...shift(attribution, by),
    stances: attribution.stances.map((stance) => ({ ...stance, ...shift(stance, by) })),
    ...(behind && { behind: movedAttribution(behind, by) }),
  };
}

/** The attribution of the content `[start, end)` of a bracket, or null. Leading wins, then trailing, then whole. */
export function readAttribution(
  text: string,
  start: number,
  end: number,
  profile: Profile,
): Attribution | null {
  const leading = readLeadingAttribution(text, start, end, profile);
  if (leading) return leading.form === 'leading' ? withBehind(text, leading, end, profile) : leading;
  return (
    readTrailingAttribution(text, start, end, profile) ?? readWholeAttribution(text, start, end, profile)
  );
}

/** `[BRA: text; URU: delete]`, `[BRA: text - URU delete]`: what others want of it needs a verb, or it would be text. */
function withBehind(text: string, leading: Attribution, end: number, profile: Profile): Attribution {
  const reach = Math.max(leading.end, end - LONGEST_TAIL);
  const from = Math.max(reach, lastNested(text, reach, end));
  for (let at = from; at < end; at++) {
    if (!opensBehind(text, at, from)) continue;
    const stances = opensClause(text, at + 1, Math.min(end, at + 12))
      ? readClauses(text, at + 1, end, profile, false)
      : null;
    if (!stances) continue;
    const behind: Attribution = { form: 'trailing', start: at, end, stances };
    return { ...leading, stances: [...leading.stances, ...stances], behind };
  }
  return leading;
}

function opensBehind(text: string, at: number, from: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 59 || code === 0xff1b /* ; ； */) return true;
  return (code === 45 || (code >= 0x2010 && code <= 0x2014)) && at > from && /\s/.test(text[at - 1]!);
}

/** `IND: ` or `CHN/RUS propose; TUR oppose: ` at the start of a content, its colon and the space behind it included. */
export function readLeadingAttribution(
  text: string,
  start: number,
  end: number,
  profile: Profile,
): Attribution | null {
  const from = skipMarks(text, start);
  if (!opensName(text, from) && wordOfStance(text, from, end) !== 'words') return null;
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
  if (end - from > LONGEST_TAIL) return null;
  if (!opensName(text, from) && wordOfStance(text, from, end) !== 'list') return null;
  const stances = readClauses(text, from, end, profile, false);
  return stances ? { form: 'whole', start: from, end, stances } : null;
}

const LONGEST_HEAD = 240;
const LONGEST_TAIL = 400;
/** White space within a line, the thin kinds before French colons included. */
const SPACE = /[ \u00a0\u2000-\u200a\u202f]/;
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

function skipMarks(text: string, start: number): number {
  let at = start;
  while (/[ \u00a0\u2000-\u200a\u202f*_]/.test(text[at] ?? '')) at++;
  return at;
}

/** Whether a name may begin at an offset: with a capital, a quotation mark, or the English article. */
function opensName(text: string, at: number): boolean {
  return opensWithLetter(text, at) || /[«“"]/.test(text[at] ?? '') || text.startsWith('the ', at);
}

/** {@link opensWithStance}, looked for only where the colon stands that either form has. */
function wordOfStance(text: string, from: number, end: number): 'list' | 'words' | null {
  const limit = Math.min(end, from + LONGEST_HEAD);
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 58 || code === 0xff1a /* : ： */) return opensWithStance(text, from);
  }
  return null;
}

/** Whether what stands in a stretch may begin with a name, or with a word that is no mere `and` or `the`. */
function opensClause(text: string, from: number, limit: number): boolean {
  let at = from;
  while (at < limit && /[\s*_]/.test(text[at]!)) at++;
  return at < limit && (opensWithLetter(text, at) || endOfRun(text, at, SMALL) - at >= 4);
}
