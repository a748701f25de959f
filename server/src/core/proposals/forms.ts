import { textOf } from '../document/document.ts';
import type { Model } from '../model/model.ts';
import type { Range } from '../text/range.ts';
import { readCompiled } from './canonical.ts';

/** A form of a compiled text with its place in the source: `[RUS: text]` or `[text - RUS delete]`. */
export interface Form extends Range {
  readonly mode: 'only' | 'except';
  readonly codes: readonly string[];
  /** What stands in it, other forms included. */
  readonly content: Range;
}

/**
 * The forms of a compiled text, those that adjoin each other in one list: they contend for one place. By their start,
 * those around others first. Null for a text that is not compiled.
 */
export function formsOf(model: Model): readonly (readonly Form[])[] | null {
  const [first] = model.document.blocks;
  if (!first || !first.text.includes('compiled: [')) return null;
  const read = readCompiled(textOf(model.document));
  if (!read) return null;
  const runs: Form[][] = [];
  /** The open forms, and for each place in or outside them the run that ends where it has been read to. */
  const open: { readonly index: number; readonly run: Form[] }[] = [];
  let last: Form[] | null = null;
  const stack: (Form[] | null)[] = [];
  for (const part of read.parts) {
    if (part.kind === 'text') {
      if (part.text !== '') last = null;
    } else if (part.kind === 'open') {
      const run: Form[] = last ?? [];
      if (!last) runs.push(run);
      const { mode, codes } = part;
      const content = { start: part.end, end: part.end };
      run.push({ mode, codes, start: part.start, end: part.end, content });
      open.push({ index: run.length - 1, run });
      stack.push(run);
      last = null;
    } else {
      const { index, run } = open.pop()!;
      const form = run[index]!;
      run[index] = { ...form, end: part.end, content: { start: form.content.start, end: part.start } };
      last = stack.pop() ?? null;
    }
  }
  return runs;
}
