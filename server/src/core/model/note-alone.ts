import { type Model, pieceOf } from './model.ts';

/** Whether a paragraph is nothing but editorial notes: `{Moved from 2.1.4}`, `[Note by the Chair: ...]`. */
export function isNoteAlone(model: Model, index: number): boolean {
  const piece = pieceOf(model, index);
  const block = model.structure.block[index]!;
  if (piece.label || piece.level > 0) return false;
  let rest = '';
  let at = piece.bodyStart;
  for (const { kind, start, end } of model.facts[block]!.marks) {
    if (kind !== 'note' || start < at || start >= piece.end) continue;
    rest += model.document.blocks[block]!.text.slice(at, start);
    at = end;
  }
  return (
    at > piece.bodyStart && !/[^\s*_]/.test(rest + model.document.blocks[block]!.text.slice(at, piece.end))
  );
}
