import { alternation, everyWord } from '../../../lexicon/languages.ts';
import type { ContainerKind } from '../../../lexicon/lexicon.ts';
import { latinOrdinals, ordinalVariants } from '../../../lexicon/ordinals.ts';
import { opensWithLetter } from '../../../text/letters.ts';
import type { Label } from '../label.ts';

/** A label without what follows from its place; `after` is where it ends with all its signs. */
export interface Draft extends Omit<Label, 'text' | 'bodyStart' | 'container' | 'suffix' | 'prefix'> {
  readonly after: number;
  readonly container?: ContainerKind;
  readonly suffix?: string;
  readonly prefix?: string;
}

/** A label with its text and the place where what it labels begins. */
export function label(text: string, draft: Draft): Label {
  const { after, ...rest } = draft;
  return {
    container: null,
    suffix: '',
    prefix: '',
    ...rest,
    text: text.slice(draft.start, draft.end),
    bodyStart: skipSpace(text, after),
  };
}

/** Ordinals behind numbers, as the inside of a pattern. */
export const ORDINAL = alternation([...latinOrdinals, ...Object.keys(ordinalVariants)]);
/** `2.2.10`: no level of more than three digits, none that begins with 0. */
export const DECIMAL = '(?!0)\\d{1,3}(?:\\.(?!0\\d)\\d{1,3})*(?!\\.?\\d)';
/** Whether a sign stands at an offset that opens a text behind a label. */
export function opensText(text: string, at: number): boolean {
  return opensWithLetter(text, at) || /[[({*_"“«„'‘~<—–\\]/.test(text[at] ?? '');
}

/** Letters for greater numbers are words: `mix.`, `dim)`. */
export const MAX_ROMAN = 89;

/** A lone letter or a second number is written close to its number (`2.2.10A`, `2-1`), words behind a space (`2.2.10 bis`). */
export function spacedSuffix(suffix: string): string {
  if (suffix === '') return '';
  return /^(?:\p{L}(?: |$)|-)/u.test(suffix) ? suffix : ` ${suffix}`;
}

/** After `Article 5`: the end of the line, punctuation, or the start of the provision's text. */
export function endsLabel(text: string, end: number, lineEnd: number): boolean {
  if (end >= lineEnd) return true;
  let at = end;
  while (/[*_]/.test(text[at] ?? '')) at++;
  if (/^(?:\.?[-–—]|[ \u00a0\u202f][-:][ \u00a0]|[.:](?=[\s*_[]|$))/.test(text.slice(at, at + 3)))
    return true;
  const next = skipSpace(text, at);
  return next >= lineEnd || (next > at && opensText(text, next)) || text[at] === '[' || text[at] === '(';
}

/** Whether a word stands at an offset that makes the number before it a quantity: `2.5 per cent`. */
export function isMeasureAt(text: string, at: number): boolean {
  return exec(MEASURE, text, at) !== null;
}

const MEASURE = new RegExp(`(?:${alternation(everyWord((l) => l.measures))})(?![\\p{L}])`, 'iuy');

/** The first offset from one on where no space stands. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\u00a0') at++;
  return at;
}

/** What a sticky pattern finds at an offset. */
export function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
