import type { Comment } from './flow.ts';

/**
 * The words of a comment in the dialect, between `{>>` and `<<}`: who, when and what, `KAZ, 2031-09-27T10:00:00Z: text`,
 * with `reply` and `resolved` behind the date. Brackets, braces and backslashes are kept from being read as such by a
 * backslash, and `¶` stands for the end of a line.
 */
export function writeComment({ author, date, text, resolved, parent }: Comment): string {
  const marks = `${parent === null ? '' : ', reply'}${resolved ? ', resolved' : ''}`;
  const head =
    author === '' && date === null && marks === '' ? '' : `${author}, ${date ?? 'undated'}${marks}: `;
  return `${head}${text}`.replace(/[\\[\]{}¶]/g, '\\$&').replace(/\r\n|\n|\r/g, '¶');
}

/** Reads such words, back again. `parent` says only whether it is a reply. */
export function readComment(words: string): Omit<Comment, 'id' | 'parent'> & { readonly reply: boolean } {
  const plain = words.replace(/\\([\\[\]{}¶])|¶/g, (_, sign?: string) => sign ?? '\n');
  const match = HEAD.exec(plain);
  if (!match) return { author: '', date: null, text: plain, resolved: false, reply: false };
  const [head, author = '', date = '', marks = ''] = match;
  return {
    author,
    date: date === 'undated' ? null : date,
    text: plain.slice(head.length),
    resolved: marks.includes('resolved'),
    reply: marks.includes('reply'),
  };
}

const HEAD =
  /^([^\n]{0,200}?), (undated|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)((?:, reply)?(?:, resolved)?): /;

/** A comment with the words it is on, or a comment alone; on one line. */
export const COMMENT = /(?:\{==((?:(?!==\}|\{==|\{>>).)+)==\})?\{>>((?:\\.|(?!<<\})[^\\\n])*)<<\}/g;
