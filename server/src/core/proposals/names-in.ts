import { blockIndexAt, slice } from '../document/document.ts';
import { type Attribution, endsOf } from '../document/facts/attribution.ts';
import type { Stance } from '../document/facts/stance.ts';
import type { StanceKind } from '../lexicon/lexicon.ts';
import { type Bracket, contestedOf } from '../model/contested.ts';
import type { Model } from '../model/model.ts';
import { applyEdits, type Edit } from '../text/edits.ts';
import { minimal, sidesOf } from './names-out.ts';
import { modelAfter } from './sound.ts';
import { reread, said, writeAttribution } from './without-name.ts';

/**
 * Edits that name a delegation as one who proposes the text of a bracket: behind its other names, or as the first
 * one. With a slash `side` says which text is meant. None where it is named already, or where it would not be read.
 */
export function nameIn(model: Model, bracket: Bracket, code: string, side = 0): readonly Edit[] {
  const { attribution, texts } = bracket;
  if (texts.length === 0) return [];
  if (attribution?.behind?.stances.some(({ delegation }) => delegation === code)) return [];
  const shared = attribution && (texts.length === 1 || attribution.form === 'leading');
  const edits = shared
    ? joined(model, endsOf(attribution)[0]!, [{ delegation: code, kind: 'propose' }])
    : firstName(model, bracket, code, side);
  return edits.length > 0 && isNamed(model, edits, bracket, code) ? edits : [];
}

/** The edit that adds stances to an attribution; those that it states are left out. None where nothing is new. */
export function joined(
  model: Model,
  attribution: Attribution,
  stances: readonly Pick<Stance, 'delegation' | 'kind'>[],
): readonly Edit[] {
  const { document, profile } = model;
  const source = slice(document, attribution.start, attribution.end);
  let text = source;
  let now: readonly Stance[] = attribution.stances.map((stance) => ({
    ...stance,
    start: stance.start - attribution.start,
    end: stance.end - attribution.start,
  }));
  for (const { delegation, kind } of stances) {
    if (now.some((one) => one.delegation === delegation)) continue;
    const wanted = inserted(now, { delegation, kind });
    const last = now.findLast((one) => one.kind === kind);
    const added = last && applyEdits(text, [{ start: last.end, end: last.end, text: `, ${delegation}` }]);
    const read = added === undefined ? null : reread(added, attribution.form, profile);
    text =
      added !== undefined && read && said(read) === said(wanted)
        ? added
        : writeAttribution(text, attribution.form, wanted);
    const again = reread(text, attribution.form, profile);
    if (!again || said(again) !== said(wanted)) return [];
    now = again;
  }
  return text === source ? [] : [minimal({ start: attribution.start, end: attribution.end, text }, source)];
}

/** Behind the last of the same stance, else as the first or the last clause. */
function inserted(
  stances: readonly Pick<Stance, 'delegation' | 'kind'>[],
  stance: { readonly delegation: string; readonly kind: StanceKind },
): readonly Pick<Stance, 'delegation' | 'kind'>[] {
  const last = stances.findLastIndex(({ kind }) => kind === stance.kind);
  const at = last >= 0 ? last + 1 : stance.kind === 'propose' ? 0 : stances.length;
  return [...stances.slice(0, at), stance, ...stances.slice(at)];
}

/** ` - KAZ` in place of the white space at the end of a text; slashes with a name before them need spaces around them. */
function firstName(
  model: Model,
  { start, end, texts, attribution }: Bracket,
  code: string,
  side: number,
): readonly Edit[] {
  const sides = texts.length > 1 ? sidesOf(model, texts, { start: start + 1, end: end - 1 }) : texts;
  const range = sides[side];
  if (!range || attribution?.stances.some((one) => range.start <= one.start && one.end <= range.end))
    return [];
  const text = slice(model.document, range.start, range.end);
  const last = range.start + text.trimEnd().length;
  if (last === range.start) return [];
  if (side === sides.length - 1) return [{ start: last, end: range.end, text: ` - ${code}` }];
  return sides.flatMap((one, i): readonly Edit[] => {
    const words = slice(model.document, one.start, one.end);
    const before: Edit = { start: one.start, end: one.start, text: ' ' };
    const behind: Edit = { start: one.end, end: one.end, text: ' ' };
    return [
      ...(i > 0 && !/^\s/.test(words) ? [before] : []),
      ...(i === side ? [{ start: last, end: range.end, text: ` - ${code} ` }] : []),
      ...(i !== side && i < sides.length - 1 && !/\s$/.test(words) ? [behind] : []),
    ];
  });
}

/** Read in its own paragraph, as long as the bracket stands in one: all contested text is only read where it must be. */
function isNamed(model: Model, edits: readonly Edit[], { start, texts }: Bracket, code: string): boolean {
  const after = modelAfter(model, edits);
  const known = after.profile.find(code)?.code ?? code;
  const block = blockIndexAt(after.document, start);
  const base = after.document.starts[block]!;
  const bracket =
    after.facts[block]!.brackets.pairs.find((pair) => base + pair.start === start) ??
    contestedOf(after).brackets.find((one) => one.start === start);
  return (
    bracket?.texts.length === texts.length &&
    after.unmatched.length <= model.unmatched.length &&
    bracket.attribution?.stances.some(
      ({ delegation, kind }) => delegation === known && kind === 'propose',
    ) === true
  );
}
