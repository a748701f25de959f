import {
  type Attribution,
  readLeadingAttribution,
  readTrailingAttribution,
  readWholeAttribution,
} from '../document/facts/attribution.ts';
import type { Stance } from '../document/facts/stance.ts';
import { readClauses } from '../document/facts/stance-clauses.ts';
import type { StanceKind } from '../lexicon/lexicon.ts';
import type { Profile } from '../lexicon/profile.ts';

/**
 * The source of an attribution without some delegations: as little as possible is taken out, and only so that all others
 * are read as before. Where that cannot be, it is written anew in the usual form. At least one other must be named.
 */
export function withoutName(
  source: string,
  attribution: Attribution,
  gone: ReadonlySet<string>,
  profile: Profile,
): string {
  const kept = attribution.stances.filter(({ delegation }) => !gone.has(delegation));
  const expected = said(kept);
  let text = source;
  let stances = attribution.stances.map((stance) => ({
    ...stance,
    start: stance.start - attribution.start,
    end: stance.end - attribution.start,
  }));
  for (;;) {
    const index = stances.findIndex(({ delegation }) => gone.has(delegation));
    if (index < 0) break;
    const wanted = said(stances.filter((_, i) => i !== index));
    const next = cutsFor(text, stances, index)
      .map(([start, end]) => text.slice(0, start) + text.slice(end))
      .map((cut) => ({ cut, read: reread(cut, attribution.form, profile) }))
      .find(({ read }) => read !== null && said(read) === wanted);
    if (!next?.read) return writeAttribution(source, attribution.form, kept);
    text = next.cut;
    stances = [...next.read];
  }
  return said(stances) === expected ? text : writeAttribution(source, attribution.form, kept);
}

/** What may be cut so that one name goes: up to the next, from the last one, or its whole clause. */
function cutsFor(
  text: string,
  stances: readonly Stance[],
  index: number,
): readonly (readonly [number, number])[] {
  const { start, end } = stances[index]!;
  const before = stances[index - 1];
  const after = stances[index + 1];
  const stop = text.slice(end).search(/[;,:]|\s*$/);
  const clauseEnd = stop < 0 ? text.length : end + stop;
  const cuts: (readonly [number, number])[] = [];
  if (after && after.start > end) cuts.push([start, after.start]);
  if (before && before.end < start) cuts.push([before.end, end]);
  if (before && before.end < start) {
    const separator = before.end + text.slice(before.end, start).search(/\s*[;,](?![\s\S]*[;,])/);
    if (separator >= before.end) cuts.push([separator, clauseEnd]);
  }
  return cuts;
}

/** What the source of an attribution says, offsets from its start; null where it is none of that form. */
export function reread(text: string, form: Attribution['form'], profile: Profile): readonly Stance[] | null {
  if (form === 'whole') return readWholeAttribution(text, 0, text.length, profile)?.stances ?? null;
  if (form === 'leading') return readLeadingAttribution(`${text}x`, 0, text.length, profile)?.stances ?? null;
  if (text.startsWith(';')) return readClauses(text, 1, text.length, profile, false);
  const read = readTrailingAttribution(` ${text}`, 0, text.length + 1, profile);
  return read?.start === 1
    ? read.stances.map((stance) => ({ ...stance, start: stance.start - 1, end: stance.end - 1 }))
    : null;
}

/** Who says what, for comparing two attributions. */
export function said(stances: readonly Pick<Stance, 'delegation' | 'kind'>[]): string {
  return stances.map(({ delegation, kind }) => `${delegation} ${kind}`).join('\n');
}

/** `RUS, IND; PAK delete` in the usual form, between the signs that the source of an attribution had around it. */
export function writeAttribution(
  source: string,
  form: Attribution['form'],
  stances: readonly Pick<Stance, 'delegation' | 'kind'>[],
): string {
  const clauses: string[] = [];
  let names: string[] = [];
  for (const [index, { delegation, kind }] of stances.entries()) {
    names.push(delegation);
    if (stances[index + 1]?.kind === kind) continue;
    const verb = kind === 'propose' && form !== 'whole' ? '' : ` ${VERBS[kind]}`;
    clauses.push(`${names.join(', ')}${verb}`);
    names = [];
  }
  const text = clauses.join('; ');
  if (form === 'whole') return text;
  return form === 'leading' ? `${text}: ` : `${/^[-–—;]\s*/.exec(source)?.[0] ?? '- '}${text}`;
}

const VERBS: Readonly<Record<StanceKind, string>> = {
  propose: 'propose',
  support: 'support',
  retain: 'retain',
  oppose: 'oppose',
  delete: 'delete',
  reserve: 'reserve',
  pending: 'pending',
};
