import { nextLineStart } from '../text/lines.ts';

/** Front matter is looked for in this many units only, so that a lone `---` on line 1 costs nothing later. */
export const FRONT_MATTER_LIMIT = 65_536;
/** A closing line has at most so many units with its line end; what stands further behind its start decides nothing. */
const LONGEST_CLOSING_LINE = 64;
/** What is changed behind this offset neither makes nor ends front matter. */
export const FRONT_MATTER_REACH = FRONT_MATTER_LIMIT + LONGEST_CLOSING_LINE;

/**
 * Where front matter at the document's start ends (behind its closing line), or 0 where there is none. It is
 * opened by `---` on the first line, behind a byte order mark perhaps, and closed by `---` or `...`.
 */
export function frontMatterEnd(text: string): number {
  let at = secondLine(text);
  if (at === 0) return 0;
  while (at < text.length && at < FRONT_MATTER_LIMIT) {
    const next = nextLineStart(text, at);
    if (next - at <= LONGEST_CLOSING_LINE && (text.startsWith('---', at) || text.startsWith('...', at))) {
      if (text.slice(at + 3, next).trim() === '') return next;
    }
    at = next;
  }
  return 0;
}

/**
 * Whether the start of a text opens front matter that this start does not close, so that only what follows it
 * can tell whether there is any.
 */
export function leavesFrontMatterOpen(start: string): boolean {
  return start.length < FRONT_MATTER_REACH && secondLine(start) > 0 && frontMatterEnd(start) === 0;
}

/** Where the second line starts, when the first one opens front matter; 0 when it does not. */
function secondLine(text: string): number {
  const from = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  if (!text.startsWith('---', from)) return 0;
  const at = nextLineStart(text, from);
  return text.slice(from + 3, at).trim() === '' ? at : 0;
}

const BYTE_ORDER_MARK = 0xfeff;
