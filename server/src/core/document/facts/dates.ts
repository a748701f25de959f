import { alternation, everyWord, languages } from '../../lexicon/languages.ts';
import { endOfRun, isBlankAt, LETTER, signBefore } from '../../text/letters.ts';
import type { Range } from '../../text/range.ts';

/** A date in a text. Several days of one month are one fact each: `14, 15 and 28 September` is three. */
export interface DateFact extends Range {
  /** ISO 8601: `2021-09-29`; `--09-29` where the text names no year; `2021-09` where it names no day. */
  readonly date: string;
}

/** The dates in a text of any language of the lexicon, in order. Impossible ones (31 June) are left out. */
export function readDates(text: string): readonly DateFact[] {
  if (!/\d/.test(text)) return [];
  const found: DateFact[] = [];
  /** Whole expressions, the month and year of several days included. */
  const taken: Range[] = [];
  const { behindDay, beforeDay, beforeYear } = monthsIn(text);
  const add = (
    start: number,
    end: number,
    year: string | undefined,
    month: number,
    day: string | undefined,
  ): void => {
    if (month < 1 || month > 12 || (day !== undefined && !exists(year, month, Number(day)))) return;
    if (taken.some((known) => known.start < end && start < known.end)) return;
    const mm = String(month).padStart(2, '0');
    const head = year ?? '-';
    taken.push({ start, end });
    found.push({
      start,
      end,
      date: day === undefined ? `${year}-${mm}` : `${head}-${mm}-${day.padStart(2, '0')}`,
    });
  };
  for (const match of text.matchAll(ISO))
    add(match.index, match.index + match[0].length, match[1], Number(match[2]), match[3]);
  for (const match of text.matchAll(NUMERIC))
    add(match.index, match.index + match[0].length, match[3], Number(match[2]), match[1]);
  if (behindDay && text.includes('жыл'))
    for (const match of text.matchAll(KAZAKH))
      addDays(match, monthOf(match.groups!.month!), match.groups!.year, add, taken);
  if (behindDay)
    for (const match of text.matchAll(DAYS_FIRST))
      addDays(
        match,
        monthOf(match.groups!.month!),
        match.groups!.year ?? yearBehind(text, match) ?? yearAhead(text, match),
        add,
        taken,
      );
  if (beforeDay)
    for (const match of text.matchAll(MONTH_FIRST))
      addDays(match, monthOf(match.groups!.month!), match.groups!.year, add, taken);
  if (!beforeYear) return inOrder(found);
  for (const match of text.matchAll(MONTH_YEAR))
    add(
      match.index,
      match.index + match[0].length,
      match.groups!.year,
      monthOf(match.groups!.month!),
      undefined,
    );
  return inOrder(found);
}

function inOrder(found: DateFact[]): readonly DateFact[] {
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

/** Dates of no calendar, such as 31 June, in a text: each a day and a month, perhaps a year. */
export function readImpossibleDates(text: string): readonly Range[] {
  if (!/\d/.test(text)) return [];
  const found: Range[] = [];
  const { behindDay, beforeDay } = monthsIn(text);
  for (const pattern of [...(behindDay ? [DAYS_FIRST] : []), ...(beforeDay ? [MONTH_FIRST] : [])]) {
    for (const match of text.matchAll(pattern)) {
      const { days, month, year } = match.groups!;
      // Of `1 and 31 June` the whole is told: its parts are one expression.
      const wrong = [...days!.matchAll(/\d{1,2}/g)].some(
        ([day]) => !exists(year, monthOf(month!), Number(day)),
      );
      const range = { start: match.index, end: match.index + match[0].length };
      if (wrong && !found.some((known) => known.start < range.end && range.start < known.end))
        found.push(range);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const months = new Map(
  languages.flatMap((l) => l.months.flatMap((words, i) => words.map((word) => [word, i + 1] as const))),
);
const MONTH = alternation([...months.keys()]);
const AND = alternation(everyWord((l) => l.conjunctions));
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const DAYS = `(?<days>${DAY}(?:st|nd|rd|th|º|er)?(?:(?:[ ]*(?:,|[-–—])[ ]*|[ ]+(?:${AND}|to|по|à|al)[ ]+)${DAY}(?:st|nd|rd|th)?)*)`;
const YEAR = '(?<year>(?:1[6-9]|20|21)\\d\\d)';
const ISO = /(?<!\d)((?:1[6-9]|20|21)\d\d)-(\d\d)-(\d\d)(?!\d)/g;
const NUMERIC = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:1[6-9]|20|21)\d\d)(?!\d)/g;
const DAYS_FIRST = new RegExp(
  `(?<![\\d.,/])${DAYS}[ \\u00a0]+(?:of[ ]+|de[ ]+)?(?<month>${MONTH})(?![\\p{L}])(?:,?[ \\u00a0]+(?:de[ ]+|del[ ]+)?${YEAR}(?!\\d))?`,
  'giu',
);
const MONTH_FIRST = new RegExp(
  `(?<![\\p{L}])(?<month>${MONTH})[ \\u00a0]+${DAYS}(?![\\d.])(?:,?[ ]+${YEAR}(?!\\d))?`,
  'giu',
);
const MONTH_YEAR = new RegExp(
  `(?<![\\p{L}\\d])(?<month>${MONTH})[ \\u00a0]+(?:de[ ]+)?${YEAR}(?!\\d)`,
  'giu',
);
const YEAR_AHEAD = new RegExp(`${YEAR}[ \\u00a0]+жыл(?:ғы|дың|ы)[^.;\\d]*(?:\\d{1,2}[^.;\\d]+)+$`, 'iu');
const KAZAKH = new RegExp(
  `${YEAR}[ \\u00a0]+жыл(?:ғы|дың|ы)[ \\u00a0]+${DAYS}[ \\u00a0]+(?<month>${MONTH})(?![\\p{L}])`,
  'giu',
);

/** In Kazakh the year stands first and counts for all dates that follow: `2021 жылғы 29 қыркүйекте және 8 қазанда`. */
function yearAhead(text: string, { index }: RegExpMatchArray): string | undefined {
  return YEAR_AHEAD.exec(text.slice(Math.max(0, index! - REACH), index))?.groups?.year;
}

const REACH = 80;

/** Where months stand beside the numbers of a text. */
interface Months {
  readonly behindDay: boolean;
  /** Before a number that may be a day. */
  readonly beforeDay: boolean;
  /** Before a year, and no day before them. */
  readonly beforeYear: boolean;
}

/**
 * Where months stand beside numbers. Their names are too many to be searched for at every letter of a text: the words
 * beside its numbers are looked up instead.
 */
function monthsIn(text: string): Months {
  let behindDay = false;
  let beforeDay = false;
  let beforeYear = false;
  for (const { 0: written, index } of text.matchAll(/\d+/g)) {
    if (isBlankAt(text, index - 1)) {
      const before = wordBefore(text, index);
      if (isMonth(before)) {
        beforeDay ||= written.length < 3;
        const month = text.lastIndexOf(before, index);
        beforeYear ||=
          written.length === 4 && !DAY_BEFORE.test(text.slice(Math.max(0, month - LONGEST_DAY), month));
      }
    }
    behindDay ||= isMonth(wordBehind(text, index + written.length));
    if (behindDay && beforeDay && beforeYear) break;
  }
  return { behindDay, beforeDay, beforeYear };
}

/** A day right before a month: the year behind is then that of a whole date. */
const DAY_BEFORE = /(?<![\d.,/])(?:0?[1-9]|[12]\d|3[01])[ \u00a0]+$/;
const LONGEST_DAY = 8;

/** Words are cut where a month may end: `sept.` and what is no letter behind it. */
function isMonth(word: string): boolean {
  if (word === '') return false;
  const small = word.toLowerCase();
  return months.has(small) || months.has(`${small}.`);
}

/** The word that stands before a number: `marzo de 2031`. */
function wordBefore(text: string, end: number): string {
  let to = skipSpacesBack(text, end);
  if (text.slice(to - 2, to).toLowerCase() === 'de' && (signBefore(text, to - 2) & LETTER) === 0)
    to = skipSpacesBack(text, to - 2);
  if (text[to - 1] === '.') to--;
  let from = to;
  while ((signBefore(text, from) & LETTER) !== 0) from--;
  return text.slice(from, to);
}

function skipSpacesBack(text: string, end: number): number {
  let at = end;
  while (at > 0 && isBlankAt(text, at - 1)) at--;
  return at;
}

/** The word that stands behind a number: `1st of March`. */
function wordBehind(text: string, from: number): string {
  const start = exec(BEHIND_DAY, text, from);
  return text.slice(start, endOfRun(text, start, LETTER));
}

const BEHIND_DAY = /(?:st|nd|rd|th|º|er)?[ \u00a0]+(?:(?:of|de)[ ]+)?/iy;

/** Where a sticky pattern ends that begins at an offset, or the offset. */
function exec(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

function monthOf(word: string): number {
  return months.get(word.toLowerCase()) ?? 0;
}

function addDays(
  match: RegExpExecArray,
  month: number,
  year: string | undefined,
  add: (start: number, end: number, year: string | undefined, month: number, day: string | undefined) => void,
  taken: Range[],
): void {
  const days = [...match.groups!.days!.matchAll(/\d{1,2}/g)].map((day) => day[0]);
  const from = match.index + match[0].indexOf(match.groups!.days!);
  if (days.length === 1) {
    add(match.index, match.index + match[0].length, year, month, days[0]);
    return;
  }
  for (const day of match.groups!.days!.matchAll(/\d{1,2}/g))
    add(from + day.index, from + day.index + day[0].length, year, month, day[0]);
  taken.push({ start: match.index, end: match.index + match[0].length });
}

/** `29 September and 8 October 2021`: the year at the end is that of both. */
function yearBehind(text: string, match: RegExpExecArray): string | undefined {
  const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
  return FOLLOWING.exec(rest)?.groups?.year;
}

const FOLLOWING = new RegExp(
  `^[ ]*(?:,|${AND}|[-–—]|to|по)[ ]+${DAYS}[ \\u00a0]+(?:de[ ]+)?(?:${MONTH})(?![\\p{L}]),?[ \\u00a0]+(?:de[ ]+|del[ ]+)?${YEAR}(?!\\d)`,
  'iu',
);

function exists(year: string | undefined, month: number, day: number): boolean {
  const leap =
    year === undefined || (Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0));
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day >= 1 && day <= length;
}
