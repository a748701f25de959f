import type { Block, Change, Flow, Paragraph, Row, Tracked } from './flow.ts';

/** What one change did in one place: to runs beside each other, to the mark of a paragraph, or to a row of a table. */
export interface ChangePiece {
  readonly kind: ChangeKind;
  readonly change: Change;
  /** The words that came or went; empty for a mark or a row. */
  readonly text: string;
}

export type ChangeKind = 'inserted' | 'deleted';

/** The pieces of a flow in its order; those of footnotes come last. */
export function changePieces(flow: Flow): readonly ChangePiece[] {
  const pieces: { kind: ChangeKind; change: Change; text: string }[] = [];
  walk(flow, (piece, isNew, text) => {
    if (isNew) pieces.push({ ...piece, text });
    else pieces.findLast(({ kind }) => kind === piece.kind)!.text += text;
    return piece.change;
  });
  return pieces;
}

/** The same flow, each piece dated anew, in the order of {@link changePieces}. */
export function datePieces(flow: Flow, dateOf: (kind: ChangeKind, change: Change) => string | null): Flow {
  const last: Partial<Record<ChangeKind, string | null>> = {};
  return walk(flow, ({ kind, change }, isNew) => {
    if (isNew) last[kind] = dateOf(kind, change);
    return { ...change, date: last[kind]! };
  });
}

type Visit = (
  piece: { readonly kind: ChangeKind; readonly change: Change },
  isNew: boolean,
  text: string,
) => Change;

/** Rebuilds a flow with what `visit` makes of each change; `isNew` where a piece begins. */
function walk(flow: Flow, visit: Visit): Flow {
  const KINDS = ['inserted', 'deleted'] as const;
  const alone = <T extends Tracked>(of: T): T => {
    let result = of;
    for (const kind of KINDS) {
      const change = of[kind];
      if (change) result = { ...result, [kind]: visit({ kind, change }, true, '') };
    }
    return result;
  };
  const paragraph = (one: Paragraph): Paragraph => {
    const before: Partial<Record<ChangeKind, Change | undefined>> = {};
    const runs = one.runs.map((run) => {
      let result = run;
      for (const kind of KINDS) {
        const change = run[kind];
        if (change) {
          const text = run.kind === 'text' ? run.text : '';
          const isNew = before[kind]?.author !== change.author || before[kind]?.date !== change.date;
          result = { ...result, [kind]: visit({ kind, change }, isNew, text) };
        }
        before[kind] = change;
      }
      return result;
    });
    return { ...one, runs, mark: alone(one.mark) };
  };
  const row = (one: Row): Row => ({
    cells: one.cells.map((cell) => ({ paragraphs: cell.paragraphs.map(paragraph) })),
    tracked: alone(one.tracked),
  });
  const block = (one: Block): Block =>
    one.kind === 'paragraph' ? paragraph(one) : { ...one, rows: one.rows.map(row) };
  return {
    ...flow,
    blocks: flow.blocks.map(block),
    footnotes: flow.footnotes.map((note) => ({ ...note, paragraphs: note.paragraphs.map(paragraph) })),
  };
}
