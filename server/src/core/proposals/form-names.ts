import { textOf } from '../document/document.ts';
import type { Model } from '../model/model.ts';
import { applyEdits, type Edit, sortEdits } from '../text/edits.ts';
import { readCompiled, viewOf } from './canonical.ts';
import type { Contest } from './contest.ts';
import { decideForms } from './decide-forms.ts';
import type { Fate } from './fates.ts';

/**
 * Edits by which another submitter of a compiled text joins a proposal: it is named in its form, and where that makes
 * room for its words in the forms beside it too. None where it has a wish of its own in this place.
 */
export function joinForm(model: Model, contest: Contest, index: number, code: string): readonly Edit[] {
  const { wishes } = contest;
  if (wishes.some(({ by }) => by.includes(code))) return [];
  const { by } = wishes[index]!;
  const edits = wishes.flatMap((wish, i): readonly Edit[] => {
    const beside = wish.kind === 'deletion' && by.every((one) => wish.by.includes(one));
    if (wish.at.kind !== 'form' || (i !== index && !beside)) return [];
    const { mode, start, end, content } = wish.at.form;
    const at = mode === 'only' ? content.start - ': '.length : end - ' delete]'.length;
    return at > start ? [{ start: at, end: at, text: `, ${code}` }] : [];
  });
  const sorted = sortEdits(edits);
  const source = textOf(model.document);
  const before = readCompiled(source);
  const after = readCompiled(applyEdits(source, sorted));
  if (!before?.submitters.includes(code) || !after) return [];
  const others = [null, ...before.submitters.filter((one) => one !== code)];
  return others.every((one) => viewOf(before, one) === viewOf(after, one)) ? sorted : [];
}

/** Edits by which a submitter withdraws from one place of a compiled text: what only it wants there falls. */
export function withdrawFromForms(model: Model, contest: Contest, code: string): readonly Edit[] {
  const fates = contest.wishes.map(({ kind, by }): Fate => {
    if (!by.includes(code)) return 'leave';
    if (by.length > 1) return { without: [code] };
    return kind === 'deletion' ? 'keep' : 'drop';
  });
  return decideForms(model, [[contest, fates]]);
}
