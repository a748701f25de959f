import { textOf } from '../document/document.ts';
import type { Model } from '../model/model.ts';
import { applyEdits, type Edit, sortEdits } from '../text/edits.ts';
import type { Range } from '../text/range.ts';
import { type CompiledText, type Part, readCompiled, viewOf } from './canonical.ts';
import type { Contest } from './contest.ts';
import type { Fate } from './fates.ts';
import { type Form, formsIn, formsOf } from './forms.ts';

/**
 * The edits for decided contests of a compiled text. White space belongs to the text there, so nothing is tidied: what
 * stays is what was there, sign by sign. None where the result would not be read as it is meant.
 */
export function decideForms(
  model: Model,
  decided: readonly (readonly [Contest, readonly Fate[]])[],
): readonly Edit[] {
  const edits: Edit[] = [];
  const gone: Range[] = [];
  const ofForms = new Map<number, Fate>();
  for (const [{ wishes }, fates] of decided) {
    for (const [i, { at }] of wishes.entries()) {
      const fate = fates[i]!;
      if (at.kind !== 'form' || fate === 'leave') continue;
      const { start, end, content } = at.form;
      ofForms.set(start, fate);
      if (fate === 'keep')
        edits.push({ start, end: content.start, text: '' }, { start: content.end, end, text: '' });
      else if (fate === 'drop') gone.push({ start, end: at.form.wholeEnd });
      else edits.push(withoutCodes(at.form, fate.without));
    }
  }
  const outer = gone.filter((one) => !gone.some((other) => other !== one && holds(other, one)));
  const free = edits.filter((edit) => !outer.some((one) => holds(one, edit)));
  const result = sortEdits([...outer.map(({ start, end }) => ({ start, end, text: '' })), ...free]);
  const source = textOf(model.document);
  const read = readCompiled(source);
  if (!read) return [];
  const wanted = expected(read, ofForms);
  if (readsAs(wanted, applyEdits(source, result))) return result;
  const guarded = withGuards(model, source, result);
  return readsAs(wanted, applyEdits(source, guarded)) ? guarded : [];
}

/**
 * What stood beside something that goes may come to stand alone, and would take the blank line behind it along. An
 * empty form before it tells that it is no paragraph of its own.
 */
function withGuards(model: Model, source: string, edits: readonly Edit[]): readonly Edit[] {
  const alone = new Set<number>();
  for (const { start, end, wholeEnd } of formsOfText(applyEdits(source, edits)))
    if (wholeEnd > end) alone.add(start);
  const guards: Edit[] = [];
  for (const { start, end, wholeEnd, codes } of (formsOf(model) ?? []).flat()) {
    const there =
      start +
      edits.reduce(
        (by, edit) => (edit.end <= start ? by + edit.text.length - (edit.end - edit.start) : by),
        0,
      );
    if (
      wholeEnd === end &&
      alone.has(there) &&
      !edits.some((edit) => edit.start <= start && start < edit.end)
    )
      guards.push({ start, end: start, text: `[${codes[0]!}: ]` });
  }
  return sortEdits([...edits, ...guards]);
}

function formsOfText(source: string): readonly Form[] {
  const read = readCompiled(source);
  return read ? formsIn(read).flat() : [];
}

function withoutCodes({ mode, codes, start, end, content }: Form, gone: readonly string[]): Edit {
  const rest = codes.filter((code) => !gone.includes(code)).join(', ');
  return mode === 'only'
    ? { start: start + 1, end: content.start, text: `${rest}: ` }
    : { start: content.end, end: end - 1, text: ` - ${rest} delete` };
}

function holds(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The compiled text as it should be read afterwards: text that comes out of a form could look like one. */
function expected({ submitters, parts }: CompiledText, fates: ReadonlyMap<number, Fate>): CompiledText {
  const left: Part[] = [];
  const open: Fate[] = [];
  for (const part of parts) {
    if (part.kind === 'open') {
      const fate = fates.get(part.start) ?? 'leave';
      open.push(fate);
      if (open.includes('drop') || fate === 'keep') continue;
      const gone = typeof fate === 'object' ? fate.without : [];
      left.push({ ...part, codes: part.codes.filter((code) => !gone.includes(code)) });
      continue;
    }
    const hidden = open.includes('drop');
    const fate = part.kind === 'close' ? open.pop() : 'leave';
    if (!hidden && fate !== 'keep') left.push(part);
  }
  return { submitters, parts: left };
}

function readsAs(wanted: CompiledText, source: string): boolean {
  const read = readCompiled(source);
  return (
    read !== null && [null, ...wanted.submitters].every((code) => viewOf(read, code) === viewOf(wanted, code))
  );
}
