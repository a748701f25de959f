import { textOf } from '../document/document.ts';
import type { Model } from '../model/model.ts';
import type { Range } from '../text/range.ts';
import { type CompiledText, readCompiled } from './canonical.ts';

/** A form of a compiled text with its place in the source: `[RUS: text]` or `[text - RUS delete]`. */
export interface Form extends Range {
  readonly mode: 'only' | 'except';
  readonly codes: readonly string[];
  /** What stands in it, other forms included. */
  readonly content: Range;
  /** Where it ends with the blank line that belongs to it. */
  readonly wholeEnd: number;
}

/**
 * The forms of a compiled text, those that adjoin each other in one list: they contend for one place. By their start,
 * those around others first. Null for a text that is not compiled.
 */
export function formsOf(model: Model): readonly (readonly Form[])[] | null {
  if (!model.document.blocks[0]?.text.includes('compiled: [')) return null;
  const read = readCompiled(textOf(model.document));
  return read && formsIn(read);
}

/** The same of a text that has been taken apart. */
export function formsIn(read: CompiledText): readonly (readonly Form[])[] {
  const runs: Form[][] = [];
  /** The open forms: the run of each, and its place there. */
  const open: { readonly run: Form[]; readonly index: number }[] = [];
  /** The run whose last form ends right where the text has been read to. */
  let last: Form[] | null = null;
  let readTo = 0;
  for (const part of read.parts) {
    readTo = Math.max(readTo, part.end);
    if (part.kind === 'text') {
      if (part.text !== '') last = null;
    } else if (part.kind === 'open') {
      const run: Form[] = last ?? [];
      if (!last) runs.push(run);
      const { mode, codes, start, end } = part;
      open.push({ run, index: run.length });
      run.push({ mode, codes, start, end, content: { start: end, end }, wholeEnd: end });
      last = null;
    } else {
      const { run, index } = open.pop()!;
      const form = run[index]!;
      const content = { start: form.content.start, end: part.start };
      run[index] = { ...form, end: part.end, content, wholeEnd: readTo };
      last = run;
    }
  }
  return runs;
}
