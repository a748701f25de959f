import { isLineEnd, isSpace, isSpaceOrLineEnd, skipSpaces, skipWhitespace } from './characters.ts';
import { isRealDestination } from './destination.ts';

/**
 * The offset behind `(destination "title")` that starts at `at`, or -1 where none does or the destination
 * leads nowhere. `quoted` as in {@link skipWhitespace}.
 */
export function resourceEnd(text: string, at: number, end: number, quoted: boolean): number {
  const open = skipWhitespace(text, at + 1, end, quoted);
  let i = destinationEnd(text, open, end, 32);
  if (i < 0 || !isRealDestination(text.slice(open, i))) return -1;
  const title = skipWhitespace(text, i, end, quoted);
  if (title > i) {
    const close = titleEnd(text, title, end);
    if (close === -1 && isTitleMark(text.charCodeAt(title))) return -1;
    i = skipWhitespace(text, close < 0 ? title : close, end, quoted);
  }
  return i < end && text.charCodeAt(i) === 41 /* ) */ ? i + 1 : -1;
}

/** A definition that was found: where its label and the whole of it end. */
export interface DefinitionEnds {
  readonly labelEnd: number;
  readonly end: number;
}

/** Where the definition `[label]: destination "title"` at `at` ends, or null where there is none. */
export function definitionEnds(text: string, at: number, end: number): DefinitionEnds | null {
  const labelEndAt = labelEnd(text, at, end);
  if (labelEndAt < 0 || text.charCodeAt(labelEndAt) !== 58 /* : */ || labelEndAt >= end) return null;
  const open = skipWhitespace(text, labelEndAt + 1, end, false);
  const close = destinationEnd(text, open, end, Number.POSITIVE_INFINITY);
  if (close < 0 || !isRealDestination(text.slice(open, close))) return null;
  const title = skipWhitespace(text, close, end, false);
  const titleClose = title > close ? titleEnd(text, title, end) : -1;
  for (const candidate of [titleClose, close]) {
    if (candidate < 0) continue;
    const rest = skipSpaces(text, candidate, end);
    if (rest >= end || isLineEnd(text.charCodeAt(rest))) return { labelEnd: labelEndAt, end: rest };
  }
  return null;
}

/** The offset behind the label `[...]` at `at`: no bracket inside, at most 999 characters, not blank; or -1. */
export function labelEnd(text: string, at: number, end: number): number {
  let seen = false;
  const limit = Math.min(end, at + 1_001);
  if (text.charCodeAt(at + 1) === 94 /* ^ */) return -1;
  for (let i = at + 1; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 93 /* ] */) return seen ? i + 1 : -1;
    if (code === 91 /* [ */) return -1;
    if (code === 92 /* \ */) {
      const next = text.charCodeAt(i + 1);
      if (next === 91 || next === 92 || next === 93) i++;
      seen = true;
    } else if (!isSpaceOrLineEnd(code)) seen = true;
  }
  return -1;
}

/** The offset behind the footnote label `[^...]` at `at`: no white space, no `[` inside, not empty; or -1. */
export function footnoteLabelEnd(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + 1_003);
  for (let i = at + 2; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 93 /* ] */) return i > at + 2 ? i + 1 : -1;
    if (code === 91 /* [ */ || isSpaceOrLineEnd(code)) return -1;
    if (code === 92 /* \ */) {
      const next = text.charCodeAt(i + 1);
      if (next === 91 || next === 92 || next === 93) i++;
    }
  }
  return -1;
}

function destinationEnd(text: string, at: number, end: number, limit: number): number {
  if (at >= end) return -1;
  if (text.charCodeAt(at) === 60 /* < */) return enclosedEnd(text, at, end);
  let balance = 0;
  let i = at;
  for (; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 40 /* ( */) {
      if (balance >= limit) return -1;
      balance++;
    } else if (code === 41 /* ) */) {
      if (balance === 0) break;
      balance--;
    } else if ((code <= 32 && code > 0) || code === 127) {
      if (balance > 0 || !isSpaceOrLineEnd(code)) return -1;
      break;
    } else if (code === 92 /* \ */) {
      const next = text.charCodeAt(i + 1);
      if (next === 40 || next === 41 || next === 92) i++;
    }
  }
  return balance > 0 || i === at ? -1 : Math.min(i, end);
}

function enclosedEnd(text: string, at: number, end: number): number {
  for (let i = at + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 62 /* > */) return i + 1;
    if (code === 60 || isLineEnd(code)) return -1;
    if (code === 92 /* \ */) {
      const next = text.charCodeAt(i + 1);
      if (next === 60 || next === 62 || next === 92) i++;
    }
  }
  return -1;
}

function isTitleMark(code: number): boolean {
  return code === 34 || code === 39 || code === 40;
}

function titleEnd(text: string, at: number, end: number): number {
  const open = text.charCodeAt(at);
  if (at >= end || !isTitleMark(open)) return -1;
  const close = open === 40 ? 41 : open;
  for (let i = at + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === close) return i + 1;
    if (code === 92 /* \ */) {
      const next = text.charCodeAt(i + 1);
      if (next === close || next === 92) i++;
    } else if (isLineEnd(code) && isBlankAt(text, i, end)) return -1;
  }
  return -1;
}

/** Whether the line behind the line end at `at` is blank: content never runs over it. */
function isBlankAt(text: string, at: number, end: number): boolean {
  let i = text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
  while (i < end && isSpace(text.charCodeAt(i))) i++;
  return i < end && isLineEnd(text.charCodeAt(i));
}
