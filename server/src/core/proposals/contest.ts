import type { Stance } from '../document/facts/stance.ts';
import type { StanceKind } from '../lexicon/lexicon.ts';
import { type Bracket, contestedOf } from '../model/contested.ts';
import type { Model } from '../model/model.ts';
import type { Range } from '../text/range.ts';
import { type Form, formsOf } from './forms.ts';
import { type MarkedChange, markedChangesOf } from './marked.ts';
import { sidesOf } from './names-out.ts';

/** One thing that somebody wants in a place: its range is the whole notation that says so. */
export interface Wish extends Range {
  /** `text`: these words stand; `deletion`: they go; `change`: a marked change; `position`: a stance without words. */
  readonly kind: 'text' | 'deletion' | 'change' | 'position';
  /** Codes of those who propose it; empty where no one is named. */
  readonly by: readonly string[];
  /** Codes of those who want the words out, where others want them in. */
  readonly against: readonly string[];
  /** The words; the whole of a position. */
  readonly words: Range;
  readonly at: Place;
}

/** How a wish is written. */
export type Place =
  | { readonly kind: 'bracket'; readonly bracket: Bracket; readonly side: number }
  | { readonly kind: 'mark'; readonly change: MarkedChange }
  | { readonly kind: 'form'; readonly form: Form };

/** Wishes that contend for one place: a group of alternatives, or one alone. */
export interface Contest extends Range {
  readonly wishes: readonly Wish[];
  /** In a compiled text all that one delegation wants in a place holds together; of alternatives it wants one. */
  readonly compiled: boolean;
}

/** All contests of a text, by their start: of a compiled text its forms, of a draft its brackets and marks. */
export function contestsOf(model: Model): readonly Contest[] {
  let contests = known.get(model);
  if (!contests) {
    const forms = formsOf(model);
    contests = forms ? contestsOfForms(forms) : contestsOfDraft(model);
    known.set(model, contests);
  }
  return contests;
}

const known = new WeakMap<Model, readonly Contest[]>();

function contestsOfForms(forms: readonly (readonly Form[])[]): readonly Contest[] {
  return forms.map((run) => ({
    start: run[0]!.start,
    end: run.at(-1)!.end,
    compiled: true,
    wishes: run.map((form) => ({
      kind: form.mode === 'only' ? 'text' : 'deletion',
      start: form.start,
      end: form.end,
      by: form.codes,
      against: [],
      words: form.content,
      at: { kind: 'form', form },
    })),
  }));
}

function contestsOfDraft(model: Model): readonly Contest[] {
  const { brackets, groups } = contestedOf(model);
  const contests: Contest[] = [];
  for (const { start, end, members } of groups) {
    const wishes = members.flatMap((member) => wishesOf(model, brackets[member]!));
    contests.push({ start, end, wishes, compiled: false });
  }
  for (const bracket of brackets) {
    if (bracket.texts.length > 0) continue;
    const { start, end } = bracket;
    const by = codesOf(bracket.attribution?.stances ?? [], ANY);
    const at: Place = { kind: 'bracket', bracket, side: 0 };
    const words = { start: start + 1, end: end - 1 };
    const wish: Wish = { kind: 'position', start, end, by, against: [], words, at };
    contests.push({ start, end, wishes: [wish], compiled: false });
  }
  for (const change of markedChangesOf(model)) {
    const { start, end } = change;
    const stances = change.attribution?.stances ?? [];
    const by = codesOf(stances, WANTS);
    const against = codesOf(stances, REFUSES);
    const words = change.new ?? change.old ?? change;
    const wish: Wish = { kind: 'change', start, end, by, against, words, at: { kind: 'mark', change } };
    contests.push({ start, end, wishes: [wish], compiled: false });
  }
  return contests.sort((a, b) => a.start - b.start || b.end - a.end);
}

function wishesOf(model: Model, bracket: Bracket): readonly Wish[] {
  const { attribution, texts, start, end } = bracket;
  const inside = { start: start + 1, end: end - 1 };
  const sides = texts.length > 1 ? sidesOf(model, texts, inside) : [{ start, end }];
  return texts.map((words, side): Wish => {
    const range = sides[side]!;
    const all = attribution?.stances ?? [];
    const forAll = texts.length === 1 || attribution?.form === 'leading';
    const stances = forAll
      ? all
      : all.filter((stance) => range.start <= stance.start && stance.end <= range.end);
    const by = codesOf(stances, PROPOSES);
    const against = codesOf(stances, REFUSES);
    const place: Place = { kind: 'bracket', bracket, side };
    // Words that no one asks to keep and someone asks to delete are the text as it was.
    const deletion =
      !stances.some(({ kind }) => WANTS.has(kind)) && stances.some((one) => one.kind === 'delete');
    return deletion
      ? { kind: 'deletion', ...range, by: codesOf(stances, DELETES), against: [], words, at: place }
      : { kind: 'text', ...range, by, against, words, at: place };
  });
}

function codesOf(stances: readonly Stance[], kinds: ReadonlySet<StanceKind>): readonly string[] {
  return [...new Set(stances.filter(({ kind }) => kinds.has(kind)).map(({ delegation }) => delegation))];
}

const ANY: ReadonlySet<StanceKind> = new Set([
  'propose',
  'support',
  'retain',
  'oppose',
  'delete',
  'reserve',
  'pending',
]);
const PROPOSES: ReadonlySet<StanceKind> = new Set(['propose']);
const WANTS: ReadonlySet<StanceKind> = new Set(['propose', 'support', 'retain']);
const DELETES: ReadonlySet<StanceKind> = new Set(['delete']);
const REFUSES: ReadonlySet<StanceKind> = new Set(['oppose', 'delete']);
