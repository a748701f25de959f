import { firstFrom } from '../text/range.ts';
import { type Model, pieceOf } from './model.ts';

/** Whether a paragraph is nothing but editorial notes: `{Moved from 2.1.4}`, `[Note by the Chair: ...]`. */
export function isNoteAlone(model: Model, index: number): boolean {
  const piece = pieceOf(model, index);
  const block = model.structure.block[index]!;
  if (piece.label || piece.level > 0) return false;
  const { marks } = model.facts[block]!;
  const { text } = model.document.blocks[block]!;
  let rest = '';
  let at = piece.bodyStart;
  for (let m = firstFrom(marks, at); m < marks.length && marks[m]!.start < piece.end; m++) {
    const { kind, start, end } = marks[m]!;
    if (kind !== 'note' || start < at) continue;
    rest += text.slice(at, start);
    at = end;
  }
  return at > piece.bodyStart && !/[^\s*_]/.test(rest + text.slice(at, piece.end));
}
