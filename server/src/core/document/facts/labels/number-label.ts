import { isBlankAt } from '../../../text/letters.ts';
import type { Label } from '../label.ts';
import { DECIMAL, exec, isMeasureAt, label, opensText, skipSpace, spacedSuffix } from './label-parts.ts';
import { readSuffix } from './suffix.ts';

/** `2.2.10 bis`, `5.`, `5)`; a heading may carry a bare number. */
export function readNumber(text: string, at: number, lineEnd: number, heading: boolean): Label | null {
  if (!/\d/.test(text[at] ?? '')) return null;
  const number = exec(DECIMAL_NUMBER, text, at)?.[0];
  if (number === undefined) return null;
  const inserted = exec(INSERTED, text, at + number.length)?.[0] ?? '';
  const behind = readSuffix(text, at + number.length + inserted.length);
  const { end } = behind;
  const after = behindStop(text, end);
  const stop = text.slice(end, after);
  const levels = number.split('.').length;
  const next = text[after] ?? '';
  const suffix = inserted || behind.text;
  const atEnd = after >= lineEnd;
  const spaced = atEnd || /[\s[*_]/.test(next);
  const opens = opensText(text, skipSpace(text, after)) || skipSpace(text, after) >= lineEnd;
  if (stop.includes(')') && levels === 1 && suffix === '' && spaced) {
    return label(text, {
      style: 'number-paren',
      start: at,
      end: end + stop.indexOf(')') + 1,
      after,
      key: `(${number})`,
      numbers: [Number(number)],
      weak: true,
    });
  }
  if (levels === 1 && suffix === '') {
    const stopped = /[.、．]/.test(stop);
    if (!stopped && !heading && !(opens && COLUMN.test(text.slice(after, after + 2)))) return null;
    // Chinese puts no space behind the stop.
    if (!spaced && !(stopped && /[\p{Lu}\u4e00-\u9fff–—-]/u.test(next))) return null;
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
  const item = suffix === '' && stop === '' && levels > 1 ? itemBehind(text, end, lineEnd) : '';
  if (item !== '') {
    const itemEnd = text.indexOf(')', end) + 1;
    const draft = {
      start: at,
      end: itemEnd,
      after: itemEnd,
      numbers: number.split('.').map(Number),
      weak: true,
    };
    return label(text, { ...draft, style: 'decimal', key: number + item, suffix: item });
  }
  if (!spaced) return null;
  if (behind.lettered && levels === 1 && !stop && !opens) return null;
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

/**
 * `(a)` behind a number of several levels, as catalogues number: `2.2.8 (a)` on a line of its own, `2.2.8(a)` in one
 * word. Before a text the letter rather begins a list, whose second is `(b)` alone.
 */
function itemBehind(text: string, end: number, lineEnd: number): string {
  const blank = isBlankAt(text, end);
  const from = blank ? end + 1 : end;
  if (text[from] !== '(') return '';
  const found = /^\([a-zа-я]\)(?=[*_]*[ \t]*$|([ \u00a0*_]))/u.exec(
    text.slice(from, Math.min(lineEnd, from + 12)),
  );
  if (!found || (blank && found[1] !== undefined)) return '';
  return blank ||
    opensText(text, skipSpace(text, from + 3)) ||
    /^[*_]*\s*$/.test(text.slice(from + 3, lineEnd))
    ? found[0]
    : '';
}

/** Behind the signs that end a number: converters write `4\\.` where no list is meant. */
function behindStop(text: string, end: number): number {
  let at = end;
  if (text[at] === ']') at++;
  if (text[at] === '\\') at++;
  if (/[.):、．]/.test(text[at] ?? '')) at++;
  if (text[at] === ']') at++;
  return at;
}

/** Whether a word stands behind a number that does not make it a quantity: `2.2 members`, not `2.5 per cent`. */
function isWordBehind(text: string, after: number): boolean {
  const at = skipSpace(text, after);
  return /\p{Ll}/u.test(text[at] ?? '') && !isMeasureAt(text, at);
}

/** `2-1.` is the number of a paragraph put in behind 2, in the manner of Russian and Kazakh laws. */
const INSERTED = /-[1-9]\d?(?=\\?[.)](?:[\s*_]|$))/y;
const DECIMAL_NUMBER = new RegExp(DECIMAL, 'y');
/** A number that stands in a column of its own needs no stop. */
const COLUMN = /^(?:\t|[ \u00a0]{2})/;
/** Nothing but marks from the block's start: there even a text in small letters may carry a number of two levels. */
const OPENS_BLOCK = /^[\s>[*_~-]{0,40}$/;
