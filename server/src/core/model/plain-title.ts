import { cutAtWord } from '../text/cut-at-word.ts';

/** A heading's or provision's words without Markdown marks, at most `limit` characters, cut at a word. */
export function plainTitle(source: string, limit: number): string {
  // A title is short, and the patterns below look far ahead: a paragraph of a megabyte must not be searched.
  const whole = source.slice(0, limit * 32).trimEnd();
  return cutAtWord(plainHead(whole, limit) ?? withoutMarks(whole), limit);
}

function withoutMarks(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\((?:[a-z]+:|[#/.])[^)]*\)/gi, '$1')
    .replace(/<[^>\n]{1,80}>|\[\^[^\]]*\]:?|\{:[^}]*\}/g, '')
    .replace(/\*+|~~|`+|^[#>\s]+|[\s#]+$|\\(?=[[\]_*])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The same of as much as is shown, where nothing in it can be part of a mark, as in most paragraphs; null where the text
 * has to be searched.
 */
function plainHead(text: string, limit: number): string | null {
  const head = text.slice(0, limit * 2);
  if (/[*~`#>\\<{]|\]\(|\[\^|[^\S ]|\s\s/.test(head)) return null;
  const words = head.trim();
  if (head.length === text.length) return words;
  // A link may go on behind the end.
  return words.length > limit && head.lastIndexOf('[') <= head.lastIndexOf(']') && !head.endsWith(']')
    ? words
    : null;
}
