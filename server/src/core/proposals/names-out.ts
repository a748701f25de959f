import { slice } from '../document/document.ts';
import {
  type Attribution,
  endsOf,
  movedAttribution,
  readAttribution,
} from '../document/facts/attribution.ts';
import type { Bracket } from '../model/contested.ts';
import type { Model } from '../model/model.ts';
import type { Edit } from '../text/edits.ts';
import type { Range } from '../text/range.ts';
import type { MarkedChange } from './marked.ts';
import { withoutName } from './without-name.ts';

/**
 * Edits that take some delegations out of the attribution of a bracket; the bracket and its text stay. Where no one is
 * left the attribution goes. Sorted, disjoint and minimal.
 */
export function namesOut(
  model: Model,
  { attribution, texts, start, end }: Bracket,
  codes: ReadonlySet<string>,
): readonly Edit[] {
  if (!attribution) return [];
  const inside = { start: start + 1, end: end - 1 };
  const sides = texts.length > 1 && attribution.form !== 'leading' ? sidesOf(model, texts, inside) : null;
  if (!sides) return endsOf(attribution).flatMap((one) => renameIn(model, one, inside.start, codes));
  const text = slice(model.document, inside.start, inside.end);
  return sides.flatMap((side) => {
    const read = readAttribution(text, side.start - inside.start, side.end - inside.start, model.profile);
    return read ? renameIn(model, movedAttribution(read, inside.start), side.start, codes) : [];
  });
}

/** The same for the names behind a marked change: with the last one the parentheses go. */
export function namesOutOfMark(
  { document, profile }: Model,
  { attribution, end }: MarkedChange,
  codes: ReadonlySet<string>,
): readonly Edit[] {
  if (!attribution || attribution.stances.every(({ delegation }) => !codes.has(delegation))) return [];
  if (attribution.stances.every(({ delegation }) => codes.has(delegation))) {
    const before = slice(document, attribution.start - 40, attribution.start - 1);
    return [{ start: attribution.start - 1 - (before.length - before.trimEnd().length), end, text: '' }];
  }
  // What is read behind a hyphen is read in parentheses.
  const source = slice(document, attribution.start, attribution.end);
  const behindHyphen = { ...attribution, start: attribution.start - 2 };
  const text = withoutName(`- ${source}`, behindHyphen, codes, profile).slice(2);
  return [minimal({ start: attribution.start, end: attribution.end, text }, source)];
}

/** The stretches between the slashes of a bracket, with the names in them. `inside` is what stands in the bracket. */
export function sidesOf({ document }: Model, texts: readonly Range[], inside: Range): readonly Range[] {
  const slashes = texts.slice(1).map(({ start }) => {
    const before = slice(document, inside.start, start);
    return inside.start + before.lastIndexOf('/');
  });
  return texts.map((_, index) => ({
    start: index === 0 ? inside.start : slashes[index - 1]! + 1,
    end: slashes[index] ?? inside.end,
  }));
}

function renameIn(
  model: Model,
  attribution: Attribution,
  from: number,
  codes: ReadonlySet<string>,
): readonly Edit[] {
  const { document, profile } = model;
  if (attribution.stances.every(({ delegation }) => !codes.has(delegation))) return [];
  const source = slice(document, attribution.start, attribution.end);
  if (attribution.stances.some(({ delegation }) => !codes.has(delegation))) {
    const text = withoutName(source, attribution, codes, profile);
    return [minimal({ start: attribution.start, end: attribution.end, text }, source)];
  }
  // No one is left: the text stays without names. White space behind them parts it from a slash, not from them.
  const before = slice(document, from, attribution.start);
  const gap = attribution.form === 'trailing' ? before.length - before.trimEnd().length : 0;
  const tail = source.length - source.trimEnd().length;
  const end = attribution.end - (attribution.form === 'trailing' ? tail : 0);
  return [{ start: attribution.start - gap, end, text: '' }];
}

/** The same edit without what stays at either end; `was` is what it replaces. */
export function minimal({ start, end, text }: Edit, was: string): Edit {
  let ahead = 0;
  while (ahead < text.length && ahead < was.length && text[ahead] === was[ahead]) ahead++;
  let back = 0;
  const most = Math.min(text.length, was.length) - ahead;
  while (back < most && text[text.length - 1 - back] === was[was.length - 1 - back]) back++;
  return { start: start + ahead, end: end - back, text: text.slice(ahead, text.length - back) };
}
