import { redline } from '../revisions/redline.ts';
import { wordsOf } from '../revisions/tokens.ts';
import { sentenceEndsIn } from './passage.ts';

/** A passage of a paragraph that was corrected, as small as a reader can do with. */
export interface CorrectedPassage {
  /**
   * Its sentence in the old text, from 1; null where that has one only. For what is added, the sentence before it: 0 at
   * the beginning, null at the end.
   */
  readonly sentence: number | null;
  /** Empty for what is added; `…` stands where a sentence goes on. */
  readonly was: string;
  /** Empty for what is deleted. */
  readonly is: string;
}

/**
 * What differs between two wordings of a paragraph, both on one line: sentence by sentence, and in sentences of more
 * than {@link LONGEST} signs clause by clause. Outside the passages both wordings say the same.
 */
export function correctedPassages(old: string, now: string): readonly CorrectedPassage[] {
  if (old === now) return [];
  const [ends, others] = [sentenceEndsIn(old), sentenceEndsIn(now)];
  const whole: Stretch = { was: { start: 0, end: old.length }, is: { start: 0, end: now.length } };
  return narrow(textsOf(old, now), whole, 0).map(({ was, is }) => {
    const before = ends.filter((end) => end <= was.start).length;
    const added = old.slice(was.start, was.end).trim() === '';
    const atEnd = old.slice(was.start).trim() === '';
    return {
      sentence: added ? (atEnd ? null : before) : ends.length > 0 ? before + 1 : null,
      was: cut(old, was, ends),
      is: cut(now, is, others),
    };
  });
}

/** Longer sentences are told by their clauses. */
export const LONGEST = 200;

interface Stretch {
  readonly was: { readonly start: number; readonly end: number };
  readonly is: { readonly start: number; readonly end: number };
}

/** Both wordings, where they may be cut at each level, and the places of the old one that stay in the new one. */
interface Texts {
  readonly old: string;
  readonly now: string;
  readonly cutsOf: (text: string, level: number) => ReadonlySet<number>;
  readonly kept: readonly Stretch[];
}

function textsOf(old: string, now: string): Texts {
  const kept: Stretch[] = [];
  let o = 0;
  let n = 0;
  for (const [sign, text] of redline(old, now)) {
    if (sign === '=')
      kept.push({ was: { start: o, end: o + text.length }, is: { start: n, end: n + text.length } });
    if (sign !== '+') o += text.length;
    if (sign !== '-') n += text.length;
  }
  return { old, now, cutsOf: (text, level) => new Set(roundBlanks(text, CUTS[level]!(text))), kept };
}

/** Where a text may be cut: at its sentences; at its clauses; at its commas and dashes. */
const CUTS: readonly ((text: string) => readonly number[])[] = [
  sentenceEndsIn,
  (text) => endsOf(text, /[;:]["”»)\]]*(?=\s)/g),
  (text) => endsOf(text, /,(?=\s)|(?=\s[–—]\s)/g),
];

function endsOf(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].map((match) => match.index + match[0].length);
}

/** The white space between two passages belongs to neither. */
function roundBlanks(text: string, places: readonly number[]): readonly number[] {
  return [
    0,
    text.length,
    ...places.flatMap((end) => [end, end + (text.slice(end, end + 1).trim() === '' ? 1 : 0)]),
  ];
}

/** The stretches in a stretch that differ, cut at a level, and finer where they are long. */
function narrow(texts: Texts, whole: Stretch, level: number): readonly Stretch[] {
  const parts = partsOf(texts, whole, level);
  const joined = joinSmall(texts, parts, level);
  return joined.flatMap((part) => {
    if (!differs(texts, part)) return [];
    const long = Math.max(part.was.end - part.was.start, part.is.end - part.is.start) > LONGEST;
    const both = part.was.start < part.was.end && part.is.start < part.is.end;
    return long && both && level + 1 < CUTS.length ? narrow(texts, part, level + 1) : [part];
  });
}

/** Cuts a stretch wherever both wordings may be cut at a place that stays. */
function partsOf({ old, now, cutsOf, kept }: Texts, { was, is }: Stretch, level: number): Stretch[] {
  const left = cutsOf(old, level);
  const right = cutsOf(now, level);
  const parts: Stretch[] = [];
  let [o, n] = [was.start, is.start];
  const add = (oldEnd: number, newEnd: number): void => {
    if (oldEnd === o && newEnd === n) return;
    parts.push({ was: { start: o, end: oldEnd }, is: { start: n, end: newEnd } });
    [o, n] = [oldEnd, newEnd];
  };
  for (const stretch of kept) {
    for (let at = stretch.was.start; at <= stretch.was.end; at++) {
      const other = at - stretch.was.start + stretch.is.start;
      if (at < was.start || at > was.end || other < is.start || other > is.end) continue;
      if (left.has(at) && right.has(other)) add(at, other);
    }
  }
  add(was.end, is.end);
  return parts;
}

/** Fewer words than these tell nobody which clause they are. */
const FEWEST = 4;

/** What is too small to be told by itself goes with its neighbours. */
function joinSmall(texts: Texts, parts: readonly Stretch[], level: number): readonly Stretch[] {
  const result: Stretch[] = [];
  let open = false;
  for (const part of parts) {
    const last = result.at(-1);
    const small = differs(texts, part) && isSmall(texts, part, level);
    if (last && (open || small))
      result[result.length - 1] = {
        was: { start: last.was.start, end: part.was.end },
        is: { start: last.is.start, end: part.is.end },
      };
    else result.push(part);
    open = small && (!last || isSmall(texts, part, 0));
  }
  return result;
}

function isSmall({ old, now }: Texts, { was, is }: Stretch, level: number): boolean {
  const [left, right] = [
    wordsOf(old.slice(was.start, was.end)).length,
    wordsOf(now.slice(is.start, is.end)).length,
  ];
  return level === 0 ? left + right === 0 : Math.min(left, right) < FEWEST;
}

function differs({ old, now }: Texts, { was, is }: Stretch): boolean {
  return old.slice(was.start, was.end).trim() !== now.slice(is.start, is.end).trim();
}

/** A stretch with a mark where its sentence goes on. */
function cut(text: string, { start, end }: Stretch['was'], ends: readonly number[]): string {
  const words = text.slice(start, end).trim();
  if (words === '') return '';
  const at = (place: number): boolean => ends.includes(place) || ends.includes(place - 1);
  const opens = start === 0 || at(start);
  const closes = text.slice(end).trim() === '' || at(end);
  return `${opens ? '' : '… '}${words}${closes ? '' : ' …'}`;
}
