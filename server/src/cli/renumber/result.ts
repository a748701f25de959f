import { placeAt } from '../../core/document/document.ts';
import type { Renumbering } from '../../core/revisions/renumbering.ts';
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
      return {
        file: id,
        edits: edits.map((edit) => {
          const from = lineStartAt(text, edit.start);
          const to = lineEndAt(text, edit.end);
          const own = edits.filter(({ start, end }) => from <= start && end <= to);
          let after = '';
          let at = from;
          for (const one of own) {
            after += text.slice(at, one.start) + one.text;
            at = one.end;
          }
          return {
            line: placeAt(reading.document, edit.start).line + 1,
            start: edit.start,
            end: edit.end,
            old: text.slice(edit.start, edit.end),
            text: edit.text,
            before: text.slice(from, to),
            after: after + text.slice(at, to),
          };
        }),
      };
    }),
    doubts: doubts.map(({ id, offset, message }) => ({
      file: id,
      line: placeAt(inputs.get(id)!.reading.document, offset).line + 1,
      message: sentence(message),
    })),
  };
}

function lineStartAt(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

function lineEndAt(text: string, at: number): number {
  const found = text.slice(at).search(/[\r\n]/);
  return found < 0 ? text.length : at + found;
}
