import type { CompiledText } from './canonical.ts';

/**
 * From offsets of the base to the places in the compiled text that they are read from. Where something is put in at an
 * offset, its place is before what is put in; a backslash of the notation may shift a place by its own length.
 */
export function placesOfBase({ parts }: CompiledText): (offset: number) => number {
  /** Of each stretch of the base its end there, and its start and end in the source. */
  const ends: number[] = [];
  const stretches: (readonly [start: number, end: number])[] = [];
  const shown: boolean[] = [true];
  let at = 0;
  for (const part of parts) {
    if (part.kind === 'close') shown.pop();
    else if (part.kind === 'open') shown.push(shown.at(-1)! && part.mode === 'except');
    else if (part.text !== '' && shown.at(-1)!) {
      ends.push((at += part.text.length));
      stretches.push([part.start, part.end]);
    }
  }
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    const stretch = stretches[low] ?? stretches.at(-1);
    if (!stretch) return 0;
    const before = low === 0 ? 0 : ends[low - 1]!;
    return Math.min(stretch[0] + offset - before, stretch[1]);
  };
}
