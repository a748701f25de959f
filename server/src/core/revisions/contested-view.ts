import { blockIndexAt, slice } from '../document/document.ts';
import type { StanceKind } from '../lexicon/lexicon.ts';
import { contestedOf, type Group } from '../model/contested.ts';
import { type Model, provisionOf } from '../model/model.ts';
import { firstFrom, type Range } from '../text/range.ts';
import type { Side } from './comparison.ts';
import { wordsOf } from './tokens.ts';

/** A group of brackets as events see it. */
export interface GroupView extends Range {
  /** Its brackets, one behind the other. */
  readonly members: readonly MemberView[];
  /** The texts of all its brackets. */
  readonly alternatives: readonly AlternativeView[];
  /** Whether there is more than one text to choose from, in other provisions perhaps. */
  readonly isChoice: boolean;
}

/** One bracket of a group: one text, or one for each side of a slash. */
export interface MemberView extends Range {
  readonly alternatives: readonly AlternativeView[];
  /** What each delegation wants of it. */
  readonly stances: ReadonlyMap<string, StanceKind>;
}

/** One text of a group. */
export interface AlternativeView extends Range {
  readonly words: readonly string[];
  readonly text: string;
}

/** What is contested in one provision. */
export interface ContestedView {
  /** Groups that open in it, by start, nested ones behind the one around them. */
  readonly groups: readonly GroupView[];
  /** Brackets that only state positions, and marked proposals: what is said beside the groups. */
  readonly said: readonly (Range & { readonly stances: ReadonlyMap<string, StanceKind> })[];
  /** Changes marked in place: `~~old~~ **new** (KAZ)`. */
  readonly proposals: readonly (Range & { readonly delegations: readonly string[] })[];
  readonly placeholders: readonly Range[];
  /** Marks of agreement and notes: they are told of by themselves or not at all. */
  readonly aside: readonly Range[];
}

/** Reads one side of a row. */
export function viewOf(model: Model, side: Side): ContestedView {
  const { brackets, groups } = contestedOf(model);
  const placeholders: Range[] = [];
  const said: (Range & { stances: ReadonlyMap<string, StanceKind> })[] = [];
  const proposals: (Range & { delegations: readonly string[] })[] = [];
  const aside: Range[] = [];
  for (const { mark, start, end } of marksIn(model, side)) {
    if (mark.kind === 'placeholder') placeholders.push({ start, end });
    else if (mark.kind !== 'proposal') aside.push({ start, end });
    else if (CHANGES.has(mark.form)) {
      const delegations = mark.attribution?.stances.map(({ delegation }) => delegation) ?? [];
      proposals.push({ start, end, delegations });
    } else if (mark.attribution) said.push({ start, end, stances: stanceMap(mark.attribution.stances) });
  }
  for (let i = firstFrom(brackets, side.start); i < brackets.length && brackets[i]!.start < side.end; i++) {
    const { group, attribution, start, end } = brackets[i]!;
    if (group < 0 && attribution) said.push({ start, end, stances: stanceMap(attribution.stances) });
  }
  const views: GroupView[] = [];
  // Of alternatives that are paragraphs each is told of in its own.
  const opened = brackets.slice(firstFrom(brackets, side.start), firstFrom(brackets, side.end));
  for (const g of new Set(opened.map(({ group }) => group)))
    if (g >= 0 && groups[g]!.start < side.start) views.push(groupView(model, groups[g]!, side, placeholders));
  let read = 0;
  for (let g = firstFrom(groups, side.start); g < groups.length && groups[g]!.start < side.end; g++) {
    // What lies in many brackets is read with each of them; from some depth on the inner ones are nobody's news.
    read += Math.min(groups[g]!.end, side.end) - groups[g]!.start;
    if (read > MOST_READ) break;
    views.push(groupView(model, groups[g]!, side, placeholders));
  }
  return { groups: views, said, proposals, placeholders, aside };
}

/** UTF-16 units of one provision, those in several brackets counted with each. */
const MOST_READ = 16_000_000;
const CHANGES = new Set(['replacement', 'insertion', 'deletion']);

function groupView(model: Model, group: Group, side: Side, placeholders: readonly Range[]): GroupView {
  const { brackets } = contestedOf(model);
  const members = group.members
    .map((member) => brackets[member]!)
    .filter(({ start }) => side.start <= start && start < side.end);
  const body = bodyStartOf(model, side);
  const views = members.map(({ start, end, texts, attribution }) => ({
    start,
    // A bracket over several provisions is told of in the one where it opens, by the words it holds there.
    end: Math.min(end, side.end),
    alternatives: texts.map((text) => {
      // A number inside the bracket is the paragraph's, not the text's.
      const from = text.start < body && body <= text.end ? body : text.start;
      const to = Math.min(text.end, side.end);
      return {
        start: from,
        end: to,
        text: slice(model.document, from, to).replace(/\s+/g, ' ').trim(),
        words: wordsOf(withoutRanges(slice(model.document, from, to), from, placeholders)),
      };
    }),
    stances: stanceMap(attribution?.stances ?? []),
  }));
  return groupOf(views, group.alternatives > 1);
}

/** Brackets as a group. */
export function groupOf(members: readonly MemberView[], isChoice: boolean): GroupView {
  const alternatives = members.flatMap((member) => member.alternatives);
  return { start: members[0]!.start, end: members.at(-1)!.end, members, alternatives, isChoice };
}

/** What each delegation wants of brackets; where one says several things, the last. */
export function stancesOf(members: readonly MemberView[]): ReadonlyMap<string, StanceKind> {
  return new Map(members.flatMap(({ stances }) => [...stances]));
}

/** Where the text of a provision begins behind its label; -1 without a label. */
export function bodyStartOf(model: Model, { provision }: Side): number {
  const found = provisionOf(model, provision);
  return found?.piece.label ? model.document.starts[found.block]! + found.piece.bodyStart : -1;
}

function* marksIn(model: Model, { start, end }: Side) {
  const { document, facts } = model;
  for (let b = blockIndexAt(document, start); b < facts.length && document.starts[b]! < end; b++) {
    const base = document.starts[b]!;
    for (const mark of facts[b]!.marks) {
      const at = base + mark.start;
      if (start <= at && at < end) yield { mark, start: at, end: base + mark.end };
    }
  }
}

function stanceMap(
  stances: readonly { readonly delegation: string; readonly kind: StanceKind; readonly by: string }[],
): ReadonlyMap<string, StanceKind> {
  return new Map(
    stances.filter(({ by }) => by !== 'speaker').map(({ delegation, kind }) => [delegation, kind]),
  );
}

function withoutRanges(text: string, at: number, ranges: readonly Range[]): string {
  let result = text;
  for (const { start, end } of [...ranges].reverse()) {
    if (start < at || end > at + text.length) continue;
    result = `${result.slice(0, start - at)} ${result.slice(end - at)}`;
  }
  return result;
}
