/** What a source and a view share: offset in the source, offset in the view, length; and so on, in order. */
export type Pieces = readonly number[];

/** Where an offset of the source is seen in the view: what is not shown lies at the end of what stands before it. */
export function toView(pieces: Pieces, offset: number): number {
  return mapped(pieces, offset, 0, 1);
}

/** Where an offset of the view stands in the source: what only the view holds lies at the end of what stands before it. */
export function toSource(pieces: Pieces, offset: number): number {
  return mapped(pieces, offset, 1, 0);
}

function mapped(pieces: Pieces, offset: number, from: 0 | 1, to: 0 | 1): number {
  let low = 0;
  let high = pieces.length / 3;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle * 3 + from]! <= offset) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return 0;
  const at = (low - 1) * 3;
  return pieces[at + to]! + Math.min(offset - pieces[at + from]!, pieces[at + 2]!);
}
