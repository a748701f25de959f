import { isAsciiDigit, isAsciiLetter, isSpaceOrLineEnd, skipWhitespace } from './characters.ts';

/** What `<` opens: an autolink, a comment or another piece of HTML. */
export interface AngleSpan {
  readonly kind: 'autolink' | 'comment' | 'html';
  readonly end: number;
}

/**
 * Finds where a string occurs next, from an offset that never decreases between two calls of one finder.
 * Each text is searched once for each string, however often it is asked: hostile input stays linear.
 */
export function createFinder(text: string): (what: string, from: number) => number {
  const found = new Map<string, number>();
  return (what, from) => {
    let at = found.get(what) ?? -1;
    if (at < from) {
      const next = text.indexOf(what, from);
      at = next < 0 ? Number.POSITIVE_INFINITY : next;
      found.set(what, at);
    }
    return at;
  };
}

/** What the `<` at `at` opens and where it ends, within `end`; null where it is just a sign. `quoted` as in {@link skipWhitespace}. */
export function angleSpan(
  text: string,
  at: number,
  end: number,
  quoted: boolean,
  find: (what: string, from: number) => number,
): AngleSpan | null {
  if (find('>', at) >= end) return null;
  const code = text.charCodeAt(at + 1);
  if (code === 33 /* ! */) return declarationSpan(text, at, end, find);
  if (code === 63 /* ? */) return closedBy('?>', at + 2);
  if (code === 47 /* / */) return spanOf('html', closingTagEnd(text, at, end, quoted));
  return spanOf('autolink', autolinkEnd(text, at, end)) ?? spanOf('html', openTagEnd(text, at, end, quoted));

  function closedBy(what: string, from: number): AngleSpan | null {
    const close = find(what, from);
    return close + what.length <= end ? { kind: 'html', end: close + what.length } : null;
  }
}

function spanOf(kind: AngleSpan['kind'], end: number): AngleSpan | null {
  return end < 0 ? null : { kind, end };
}

function declarationSpan(
  text: string,
  at: number,
  end: number,
  find: (what: string, from: number) => number,
): AngleSpan | null {
  if (text.startsWith('--', at + 2)) {
    // `<!-->` and `<!--->` are comments too, so the closer may share the opener's hyphens.
    const close = find('-->', at + 2);
    return close + 3 <= end ? { kind: 'comment', end: close + 3 } : null;
  }
  if (text.startsWith('[CDATA[', at + 2)) {
    const close = find(']]>', at + 9);
    return close + 3 <= end ? { kind: 'html', end: close + 3 } : null;
  }
  if (!isAsciiLetter(text.charCodeAt(at + 2))) return null;
  return { kind: 'html', end: find('>', at) + 1 };
}

const EMAIL =
  /[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*>/y;

function autolinkEnd(text: string, at: number, end: number): number {
  let i = at + 1;
  if (isAsciiLetter(text.charCodeAt(i))) {
    while (i < end && i <= at + 33 && isSchemeCode(text.charCodeAt(i))) i++;
    if (text.charCodeAt(i) === 58 /* : */ && i - at >= 3 && i - at <= 33) {
      for (i++; i < end; i++) {
        const code = text.charCodeAt(i);
        if (code === 62 /* > */) return i + 1;
        if ((code <= 32 && code > 0) || code === 127 || code === 60 /* < */) break;
      }
    }
  }
  EMAIL.lastIndex = at + 1;
  return EMAIL.test(text) && EMAIL.lastIndex <= end ? EMAIL.lastIndex : -1;
}

function isSchemeCode(code: number): boolean {
  return isAsciiLetter(code) || isAsciiDigit(code) || code === 43 || code === 45 || code === 46;
}

function isNameCode(code: number): boolean {
  return isAsciiLetter(code) || isAsciiDigit(code) || code === 45 /* - */;
}

function tagNameEnd(text: string, at: number, end: number): number {
  if (!isAsciiLetter(text.charCodeAt(at))) return -1;
  let i = at + 1;
  while (i < end && isNameCode(text.charCodeAt(i))) i++;
  return i;
}

function closingTagEnd(text: string, at: number, end: number, quoted: boolean): number {
  const name = tagNameEnd(text, at + 2, end);
  if (name < 0) return -1;
  const close = skipWhitespace(text, name, end, quoted);
  return close < end && text.charCodeAt(close) === 62 ? close + 1 : -1;
}

function openTagEnd(text: string, at: number, end: number, quoted: boolean): number {
  let i = tagNameEnd(text, at + 1, end);
  if (i < 0) return -1;
  while (i < end) {
    const next = skipWhitespace(text, i, end, quoted);
    const code = next < end ? text.charCodeAt(next) : -1;
    if (code === 62 /* > */) return next + 1;
    if (code === 47 /* / */) return text.charCodeAt(next + 1) === 62 && next + 1 < end ? next + 2 : -1;
    if (next === i || !isAttributeStart(code)) return -1;
    i = attributeEnd(text, next, end, quoted);
    if (i < 0) return -1;
  }
  return -1;
}

function isAttributeStart(code: number): boolean {
  return isAsciiLetter(code) || code === 58 || code === 95;
}

function attributeEnd(text: string, at: number, end: number, quoted: boolean): number {
  let i = at + 1;
  for (; i < end; i++) {
    const code = text.charCodeAt(i);
    if (!isNameCode(code) && code !== 58 && code !== 95 && code !== 46) break;
  }
  const sign = skipWhitespace(text, i, end, quoted);
  if (sign >= end || text.charCodeAt(sign) !== 61 /* = */) return i;
  const value = skipWhitespace(text, sign + 1, end, quoted);
  if (value >= end) return -1;
  const quote = text.charCodeAt(value);
  if (quote === 34 || quote === 39) {
    for (i = value + 1; i < end; i++) if (text.charCodeAt(i) === quote) return i + 1;
    return -1;
  }
  for (i = value; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isSpaceOrLineEnd(code) || code === 62) break;
    // No quote, `<`, `=` or backtick in an unquoted value.
    if (code === 34 || code === 39 || code === 60 || code === 61 || code === 96) return -1;
  }
  return i === value ? -1 : i;
}
