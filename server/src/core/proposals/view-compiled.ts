import { createDocument } from '../document/document.ts';
import type { Profile } from '../lexicon/profile.ts';
import { createModel, type Model } from '../model/model.ts';
import { applyEdits, type Edit, sortEdits } from '../text/edits.ts';
import { type Message, message } from '../text/message.ts';
import { type CompiledText, viewOf } from './canonical.ts';
import { cleanRounds } from './clean.ts';
import { compile } from './compile.ts';
import { editsIn } from './edits-in.ts';
import { createMask } from './mask.ts';
import { takeOption } from './take-option.ts';

/**
 * The submitter whose view a delegation sees: its own, else that of a group that it belongs to, the first one named.
 * Null where neither handed anything in.
 */
export function submitterFor(
  { submitters }: CompiledText,
  profile: Profile,
  name: string,
): { readonly code: string; readonly own: boolean } | null {
  const wanted = profile.find(name)?.code ?? name;
  const own =
    submitters.find((code) => code === name) ?? submitters.find((code) => codeOf(profile, code) === wanted);
  if (own !== undefined) return { code: own, own: true };
  const group = submitters.find((code) => profile.find(code)?.members.includes(wanted));
  return group === undefined ? null : { code: group, own: false };
}

/**
 * A compiled text without anything contested. `in`: all that is proposed for insertion is in and nothing is taken out;
 * what is put in beside the words that it replaces is parted from them by a slash. `out`: nothing new is in and all
 * that anyone wants out is gone. The base's own brackets are cleaned the same way.
 */
export function cleanCompiled(read: CompiledText, profile: Profile, mode: 'in' | 'out'): string {
  return cleanCompiledRounds(read, profile, mode).reduce(applyEdits, viewOf(read, null));
}

/** The same as rounds of edits of the base, each of what the one before leaves. */
export function cleanCompiledRounds(
  read: CompiledText,
  profile: Profile,
  mode: 'in' | 'out',
): readonly (readonly Edit[])[] {
  const base = viewOf(read, null);
  const edits = mode === 'in' ? allIn(read, base) : allOut(read, base);
  const text = applyEdits(base, edits);
  return [edits, ...cleanRounds(createModel(createDocument(text), profile), mode)];
}

/**
 * A compiled text as if one submitter had never handed anything in: compiled anew from the base and the texts of the
 * others, and so as faithful as it was. Where no other is left it is the base.
 */
export function withoutSubmitter(
  read: CompiledText,
  profile: Profile,
  code: string,
): { readonly text: string } | { readonly problem: Message } {
  const others = read.submitters.filter((other) => other !== code);
  return recompile(read, profile, others, (text) => ({ text }));
}

/** A compiled text in which one option is taken, in the base and in the text of everyone that still has it. */
export function takeOptionCompiled(
  read: CompiledText,
  profile: Profile,
  label: string,
  choice: string,
): { readonly text: string } | { readonly problem: Message } {
  return recompile(read, profile, read.submitters, (text, own) => {
    const taken = takeOption(createModel(createDocument(text), profile), label, choice);
    if ('edits' in taken) return { text: applyEdits(text, taken.edits) };
    return own ? { text } : taken;
  });
}

function codeOf(profile: Profile, name: string): string {
  return profile.find(name)?.code ?? name;
}

/** Each submitter's edits put in beside what they replace, equal ones once. */
function allIn(read: CompiledText, base: string): readonly Edit[] {
  const seen = new Set<string>();
  const edits: Edit[] = [];
  for (const { start, end, text } of read.submitters.flatMap((code) => editsIn(read, code))) {
    const key = `${end} ${text}`;
    if (text === '' || seen.has(key)) continue;
    seen.add(key);
    const beside = start < end || edits.some((other) => other.end === end);
    const parted = beside && /\S$/.test(base.slice(0, end)) && /^\S/.test(text);
    edits.push({ start: end, end, text: parted ? `/${text}` : text });
  }
  return sortEdits(edits);
}

function allOut(read: CompiledText, base: string): readonly Edit[] {
  const mask = createMask(base);
  const gone = read.submitters.flatMap((code) => editsIn(read, code)).filter(({ start, end }) => end > start);
  for (const { start, end } of gone) mask.remove(start, end);
  for (const hole of gone) mask.tidy(hole);
  return mask.edits();
}

function recompile(
  read: CompiledText,
  profile: Profile,
  codes: readonly string[],
  change: (text: string, own: boolean) => { readonly text: string } | { readonly problem: Message },
): { readonly text: string } | { readonly problem: Message } {
  const base = change(viewOf(read, null), false);
  if ('problem' in base) return base;
  if (codes.length === 0) return base;
  const model = (text: string): Model => createModel(createDocument(text), profile);
  const submissions = codes.flatMap((code) => {
    const changed = change(viewOf(read, code), true);
    return 'text' in changed ? [{ code, model: model(changed.text) }] : [];
  });
  const result = compile(model(base.text), submissions);
  return 'compiled' in result
    ? { text: result.compiled.text }
    : { problem: message('The result would not be faithful, so there is none.') };
}
