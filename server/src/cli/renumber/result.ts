import { type Document, placeAt } from '../../core/document/document.ts';
import type { Renumbering } from '../../core/revisions/renumbering.ts';
import { applyEdits, type Edit } from '../../core/text/edits.ts';
import { sentence } from '../../core/text/message.ts';
import type { Input } from '../frame/input.ts';

/** What renumbering changes, as `renumber --json` gives it. */
export interface RenumberResult {
  readonly file: string;
  /** Whether the files hold it now. */
  readonly written: boolean;
  /** Old and new labels, in the order of the text. */
  readonly concordance: readonly { readonly path: string; readonly old: string; readonly new: string }[];
  readonly files: readonly { readonly file: string; readonly edits: readonly ShownEdit[] }[];
  /** Places that somebody should look at. */
  readonly doubts: readonly { readonly file: string; readonly line: number; readonly message: string }[];
}

/** One edit. Offsets count from 0 in UTF-16 units, lines from 1. */
export interface ShownEdit {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly old: string;
  readonly text: string;
  /** The line before and after all its edits. */
  readonly before: string;
  readonly after: string;
}

/** Shapes a renumbering for its readers. */
export function resultOf(
  file: string,
  { files, concordance, doubts }: Renumbering,
  inputs: ReadonlyMap<string, Input>,
  written: boolean,
): RenumberResult {
  return {
    file,
    written,
    concordance: concordance.map(({ path, old, new: now }) => ({ path, old, new: now })),
    files: files.map(({ id, edits }) => {
      const { text, reading } = inputs.get(id)!;
      return { file: id, edits: shownEdits(text, reading.document, edits) };
    }),
    doubts: doubts.map(({ id, offset, message }) => ({
      file: id,
      line: placeAt(inputs.get(id)!.reading.document, offset).line + 1,
      message: sentence(message),
    })),
  };
}

/** Edits in their order, each with the line that it stands in, which is looked up once for all of them. */
function shownEdits(text: string, document: Document, edits: readonly Edit[]): readonly ShownEdit[] {
  const shown: ShownEdit[] = [];
  for (let i = 0; i < edits.length; ) {
    const { line, character } = placeAt(document, edits[i]!.start);
    const from = edits[i]!.start - character;
    let to = lineEndAt(text, edits[i]!.end);
    const own: Edit[] = [];
    for (; i < edits.length && edits[i]!.start <= to; i++) {
      own.push(edits[i]!);
      if (edits[i]!.end > to) to = lineEndAt(text, edits[i]!.end);
    }
    const before = text.slice(from, to);
    const after = applyEdits(
      before,
      own.map(({ start, end, text }) => ({ start: start - from, end: end - from, text })),
    );
    for (const { start, end, text: now } of own)
      shown.push({ line: line + 1, start, end, old: text.slice(start, end), text: now, before, after });
  }
  return shown;
}

function lineEndAt(text: string, at: number): number {
  LINE_END.lastIndex = at;
  return LINE_END.exec(text)?.index ?? text.length;
}

const LINE_END = /[\r\n]/g;
