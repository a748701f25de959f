import type { Edit } from '../text/edits.ts';
import type { CompiledText } from './canonical.ts';

/**
 * What a submitter does to the base, read back from a compiled text: sorted, disjoint edits of the base view. Applied
 * to it they give the submitter's view.
 */
export function editsIn({ parts }: CompiledText, code: string): readonly Edit[] {
  const edits: Edit[] = [];
  /** For each open form whether what it holds is in the base, and in the view. */
  const shown: (readonly [base: boolean, view: boolean])[] = [[true, true]];
  let at = 0;
  let [gone, come] = [0, ''];
  const flush = (): void => {
    if (gone > 0 || come !== '') edits.push({ start: at - gone, end: at, text: come });
    [gone, come] = [0, ''];
  };
  for (const part of parts) {
    const [base, view] = shown.at(-1)!;
    if (part.kind === 'close') shown.pop();
    else if (part.kind === 'open') {
      const named = part.codes.includes(code);
      shown.push([base && part.mode === 'except', view && named === (part.mode === 'only')]);
    } else if (part.text !== '') {
      if (base && view) flush();
      else if (view) come += part.text;
      else if (base) gone += part.text.length;
      if (base) at += part.text.length;
    }
  }
  flush();
  return edits;
}
