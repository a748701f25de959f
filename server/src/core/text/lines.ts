/** Where the line that starts at or contains `from` ends: the offset just behind its line end, or the text's length. */
export function nextLineStart(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF) return i + 1;
    if (code === CR) return text.charCodeAt(i + 1) === LF ? i + 2 : i + 1;
  }
  return text.length;
}

/** How many line ends a text holds. CRLF is one, a lone CR and a lone LF are one each, as in LSP. */
export function countLineEnds(text: string): number {
  let count = 0;
  if (!text.includes('\r')) {
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) count++;
    return count;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) count++;
  }
  return count;
}

/** The offset at which the line number `line` (from 0) of the text starts, or the text's length if it has fewer. */
export function lineStart(text: string, line: number): number {
  let at = 0;
  for (let i = 0; i < line && at < text.length; i++) at = nextLineStart(text, at);
  return at;
}

/** The end of the line that contains `from`, its line end not included. */
export function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || code === CR) return i;
  }
  return text.length;
}

/** The line end that a text uses first, or LF where it has none: what an inserted line should end with. */
export function lineEndOf(text: string): '\n' | '\r\n' | '\r' {
  const end = lineEnd(text, 0);
  if (text.startsWith('\r\n', end)) return '\r\n';
  return text.charCodeAt(end) === CR ? '\r' : '\n';
}

/** The text with LF for every line end. */
export function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

const LF = 10;
const CR = 13;
