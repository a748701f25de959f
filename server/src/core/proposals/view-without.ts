import { slice } from '../document/document.ts';
import { type Attribution, readAttribution, type Stance } from '../document/facts/attribution.ts';
import type { StanceKind } from '../lexicon/lexicon.ts';
import { type Bracket, contestedOf, type Group } from '../model/contested.ts';
import type { Model } from '../model/model.ts';
import type { Edit } from '../text/edits.ts';
import { sortEdits } from '../text/edits.ts';
import { type Range, shift } from '../text/range.ts';
import { type Decision, settle } from './settle.ts';
import { withoutName } from './without-name.ts';

/**
 * Edits that show a draft as if a delegation had withdrawn: its name goes everywhere, and with it what only it
 * proposes. Text that nobody else wants out stands without its bracket again. What its group says stays said.
 */
export function editsWithout(model: Model, code: string): readonly Edit[] {
  const { brackets, groups } = contestedOf(model);
  const fates = brackets.map((bracket) => fateOf(bracket, groups[bracket.group], code));
  const settled = settle(model, (bracket): Decision => {
    const fate = fates[bracket.index]!;
    return fate === 'drop' ? [] : fate === 'lift' ? bracket.texts : 'leave';
  });
  const renamed = brackets.flatMap((bracket) =>
    fates[bracket.index] === 'rename' ? renameEdits(model, bracket, code) : [],
  );
  const free = renamed.filter(
    (edit) => !settled.some((other) => other.start < edit.end && edit.start < other.end),
  );
  return sortEdits([...settled, ...free]);
}

type Fate = 'leave' | 'drop' | 'lift' | 'rename';

function fateOf({ attribution, texts }: Bracket, group: Group | undefined, code: string): Fate {
  const stances = attribution?.stances ?? [];
  const own = stances.filter(({ delegation }) => delegation === code);
  if (own.length === 0) return 'leave';
  const others = stances.filter(({ delegation }) => delegation !== code);
  if (texts.length === 0) return others.length === 0 ? 'drop' : 'rename';
  // The sides of a slash are each somebody's: taking a name out leaves them to be chosen between.
  if (texts.length > 1) return 'rename';
  const wanted = own.some(({ kind }) => WANTS.has(kind));
  if (wanted && own.some(({ kind }) => kind === 'propose') && !says(others, WANTS)) return 'drop';
  const against = says(own, REFUSES) && others.length === 0;
  return against && (group?.alternatives ?? 1) < 2 ? 'lift' : 'rename';
}

const WANTS: ReadonlySet<StanceKind> = new Set(['propose', 'support', 'retain']);
const REFUSES: ReadonlySet<StanceKind> = new Set(['oppose', 'delete']);

function says(stances: readonly Stance[], kinds: ReadonlySet<StanceKind>): boolean {
  return stances.some(({ kind }) => kinds.has(kind));
}

function renameEdits(
  model: Model,
  { attribution, texts, start, end }: Bracket,
  code: string,
): readonly Edit[] {
  if (!attribution) return [];
  const inside = { start: start + 1, end: end - 1 };
  const sides = texts.length > 1 && attribution.form !== 'leading' ? sidesOf(model, texts, inside) : null;
  if (!sides) return renameIn(model, attribution, inside.start, code);
  const text = slice(model.document, inside.start, inside.end);
  return sides.flatMap((side) => {
    const read = readAttribution(text, side.start - inside.start, side.end - inside.start, model.profile);
    return read ? renameIn(model, moved(read, inside.start), side.start, code) : [];
  });
}

/** The stretches between the slashes of a bracket, with the names in them. */
function sidesOf({ document }: Model, texts: readonly Range[], inside: Range): readonly Range[] {
  const slashes = texts.slice(1).map(({ start }) => {
    const before = slice(document, inside.start, start);
    return inside.start + before.lastIndexOf('/');
  });
  return texts.map((_, index) => ({
    start: index === 0 ? inside.start : slashes[index - 1]! + 1,
    end: slashes[index] ?? inside.end,
  }));
}

function moved(attribution: Attribution, by: number): Attribution {
  return {
    ...attribution,
    ...shift(attribution, by),
    stances: attribution.stances.map((stance) => ({ ...stance, ...shift(stance, by) })),
  };
}

function renameIn(model: Model, attribution: Attribution, from: number, code: string): readonly Edit[] {
  const { document, profile } = model;
  if (attribution.stances.every(({ delegation }) => delegation !== code)) return [];
  const source = slice(document, attribution.start, attribution.end);
  if (attribution.stances.some(({ delegation }) => delegation !== code)) {
    const text = withoutName(source, attribution, code, profile);
    return [minimal({ start: attribution.start, end: attribution.end, text }, source)];
  }
  // No one is left: the text stays without names. White space behind them parts it from a slash, not from them.
  const before = slice(document, from, attribution.start);
  const gap = attribution.form === 'trailing' ? before.length - before.trimEnd().length : 0;
  const tail = source.length - source.trimEnd().length;
  const end = attribution.end - (attribution.form === 'trailing' ? tail : 0);
  return [{ start: attribution.start - gap, end, text: '' }];
}

/** The same edit without what stays at either end. */
function minimal({ start, end, text }: Edit, was: string): Edit {
  let ahead = 0;
  while (ahead < text.length && ahead < was.length && text[ahead] === was[ahead]) ahead++;
  let back = 0;
  const most = Math.min(text.length, was.length) - ahead;
  while (back < most && text[text.length - 1 - back] === was[was.length - 1 - back]) back++;
  return { start: start + ahead, end: end - back, text: text.slice(ahead, text.length - back) };
}
