import { nextLineStart } from '../text/lines.ts';

/** Front matter is looked for in this many units only, so that a lone `---` on line 1 costs nothing later. */
export const FRONT_MATTER_LIMIT = 65_536;

/**
 * Where front matter at the document's start ends (behind its closing line), or 0 where there is none. It is
 * opened by `---` on the first line, behind a byte order mark perhaps, and closed by `---` or `...`.
 */
export function frontMatterEnd(text: string): number {
  const from = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  if (!text.startsWith('---', from)) return 0;
  let at = nextLineStart(text, from);
  if (text.slice(from + 3, at).trim() !== '') return 0;
  while (at < text.length && at < FRONT_MATTER_LIMIT) {
    const next = nextLineStart(text, at);
    const line =
      text.startsWith('---', at) || text.startsWith('...', at) ? text.slice(at, next).trimEnd() : '';
    if (line === '---' || line === '...') return next;
    at = next;
  }
  return 0;
}

const BYTE_ORDER_MARK = 0xfeff;
