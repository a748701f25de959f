/** Space or tab. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}

/** LF or CR. */
export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** Space, tab, LF or CR: the white space of Markdown. */
export function isSpaceOrLineEnd(code: number): boolean {
  return code === 32 || (code <= 13 && (code === 9 || code === 10 || code === 13));
}

/** A to Z or a to z. */
export function isAsciiLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

/** 0 to 9. */
export function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The characters that a backslash escapes, as CommonMark lists them. */
export function isAsciiPunctuation(code: number): boolean {
  return (
    (code >= 33 && code <= 47) ||
    (code >= 58 && code <= 64) ||
    (code >= 91 && code <= 96) ||
    (code >= 123 && code <= 126)
  );
}

/** The first offset in `[at, end)` that holds no space or tab, or `end`. */
export function skipSpaces(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isSpace(text.charCodeAt(i))) i++;
  return i;
}

/**
 * The first offset in `[at, end)` that holds no white space, line ends included, or `end`. In a quote the
 * `>` at the start of a line is as good as white space.
 */
export function skipWhitespace(text: string, at: number, end: number, quoted: boolean): number {
  let inLineStart = false;
  let i = at;
  for (; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isLineEnd(code)) inLineStart = quoted;
    else if (!isSpace(code) && !(inLineStart && code === 62) /* > */) break;
  }
  return i;
}
