import type { Range } from '../../text/range.ts';

/** The stretches of a text between separators, whatever stands in them. The pattern is a global one. */
export function* splitAt(text: string, start: number, end: number, separator: RegExp): Generator<Range> {
  const source = text.slice(start, end);
  let from = 0;
  for (const match of source.matchAll(separator)) {
    yield { start: start + from, end: start + match.index };
    from = match.index + match[0].length;
  }
  yield { start: start + from, end };
}

/** A stretch without the white space, emphasis and last stop at its ends. */
export function trim(text: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from < to && /[\s*_]/.test(text[from]!)) from++;
  while (to > from && /[\s.*_]/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}
