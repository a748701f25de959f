import { slice } from '../document/document.ts';
import type { StanceKind } from '../lexicon/lexicon.ts';
import type { Model } from '../model/model.ts';
import type { Range } from '../text/range.ts';
import type { Comparison, Side } from './comparison.ts';
import {
  type AlternativeView,
  type ContestedView,
  type GroupView,
  type MemberView,
  stancesOf,
  viewOf,
} from './contested-view.ts';
import type { EventKind, Told } from './event.ts';
import { type Fate, fateOf } from './group-fate.ts';
import { partGroups } from './group-parts.ts';
import { type Kept, keptOf, placeOf, regionOf, turnedKept } from './kept.ts';
import { matchGroups } from './match-groups.ts';
import type { Op } from './redline.ts';
import { wordsOf } from './tokens.ts';
import type { Settled } from './word-events.ts';
import { shareOfWords } from './word-share.ts';

/** What happened to the brackets of one provision, and which words that explains. */
export interface BracketChanges {
  readonly events: readonly Told[];
  readonly settled: Settled;
}

/** Compares what was contested in a provision with what is. */
export function bracketEvents(
  { old, now }: Comparison,
  before: Side,
  after: Side,
  ops: readonly Op[],
): BracketChanges {
  const left = viewOf(old, before);
  const right = viewOf(now, after);
  const events: Told[] = [];
  const settled = { old: [...left.aside], now: [...right.aside] };
  if (isPlain(left) && isPlain(right)) return { events, settled };
  const kept = keptOf(ops, before.start, after.start);
  const groups = partGroups(left.groups, right.groups, kept);
  const matched = matchGroups(groups.left, groups.right, kept);
  for (const [g, h] of matched)
    if (h >= 0) events.push(...changesInGroup(groups.left[g]!, groups.right[h]!, settled));
  const taken = new Set(matched.values());
  // What one side explains of the other is set aside until both have spoken, so that neither comes first.
  const explained = { old: [] as Range[], now: [] as Range[] };
  for (const [g, group] of groups.left.entries()) {
    if (matched.get(g)! >= 0 || isIn(settled.old, group)) continue;
    const fate = fateOf(group, kept, { model: old, side: before }, { model: now, side: after }, groups.right);
    settle(settled.old, explained.now, group, fate);
    events.push(toldOf(group, fate));
  }
  const back = turnedKept(kept);
  for (const [h, group] of groups.right.entries()) {
    if (taken.has(h) || isIn(settled.now, group)) continue;
    const fate = fateOf(group, back, { model: now, side: after }, { model: old, side: before }, groups.left);
    settle(settled.now, explained.old, group, fate);
    const instead = fate.kind === 'replaced' ? { from: fate.by, to: textsOf(group) } : {};
    const named = { ...namedIn(group.members), ...behindIn(group, fate) };
    events.push({ kind: 'bracket-opened', text: textsOf(group), ...named, ...instead });
  }
  settled.old.push(...explained.old);
  settled.now.push(...explained.now);
  events.push(...stanceEvents(unsaid(left), unsaid(right)));
  settled.old.push(...left.said);
  settled.now.push(...right.said);
  events.push(...proposalEvents(left, right, kept, after, now, settled));
  events.push(...placeholderEvents(left, right, kept, before, after, now, settled));
  return { events, settled };
}

function settle(own: Range[], other: Range[], group: GroupView, fate: Fate): void {
  if (fate.kind !== 'stays' || fate.exact) own.push({ start: group.start, end: group.end });
  else own.push({ start: group.start, end: fate.text.start }, { start: fate.text.end, end: group.end });
  if (fate.kind === 'replaced' || (fate.kind === 'stays' && fate.exact)) other.push(fate.region);
}

function toldOf(group: GroupView, fate: Fate): Told {
  const named = namedIn(group.members);
  if (fate.kind === 'gone') return { kind: 'bracket-dropped', text: textsOf(group), ...named };
  if (fate.kind === 'replaced')
    return { kind: 'bracket-dropped', text: textsOf(group), ...named, from: textsOf(group), to: fate.by };
  const kind = fate.chosen ? 'alternative-chosen' : 'bracket-lifted';
  return { kind, text: fate.text.text, ...named, ...behindIn(group, fate) };
}

/** Who stands behind the text that was chosen, which is not everyone who stands in the brackets. */
function behindIn({ members }: GroupView, fate: Fate): { readonly behind?: string } {
  if (fate.kind !== 'stays') return {};
  const { start } = fate.text;
  const own = members.filter(({ alternatives }) => alternatives.some((text) => text.start === start));
  const { delegation } = namedIn(own);
  return delegation === undefined ? {} : { behind: delegation };
}

function changesInGroup(
  before: GroupView,
  after: GroupView,
  settled: { old: Range[]; now: Range[] },
): readonly Told[] {
  const free = new Set(after.alternatives);
  const lost: AlternativeView[] = [];
  for (const text of before.alternatives) {
    const same = [...free].find((other) => other.words.join(' ') === text.words.join(' '));
    if (same) free.delete(same);
    else lost.push(text);
  }
  const best = lost
    .flatMap((text) =>
      [...free].map((other) => ({ text, other, share: shareOfWords(text.words, other.words) })),
    )
    .filter(
      ({ share }) => share >= 0.4 || (before.alternatives.length === 1 && after.alternatives.length === 1),
    )
    .sort((a, b) => b.share - a.share || (a.text.text + a.other.text < b.text.text + b.other.text ? -1 : 1));
  const edited = new Set<AlternativeView>();
  for (const { text, other } of best) {
    if (edited.has(text) || edited.has(other)) continue;
    edited.add(text).add(other);
  }
  const dropped = lost.filter((text) => !edited.has(text));
  const added = [...free].filter((text) => !edited.has(text));
  settled.old.push(...dropped, ...aside(before));
  settled.now.push(...added, ...aside(after));
  const gone = before.members.filter(({ alternatives }) => isWithin(alternatives, dropped));
  const come = after.members.filter(({ alternatives }) => isWithin(alternatives, added));
  const told = (kind: EventKind, text: AlternativeView, members: readonly MemberView[]): Told => ({
    kind,
    text: text.text,
    ...namedIn(members.filter(({ alternatives }) => alternatives.includes(text))),
  });
  // Who stands behind a text that came or went is told with it: nobody joined or withdrew.
  return [
    ...dropped.map((text) => told('alternative-dropped', text, gone)),
    ...added.map((text) => told('alternative-added', text, come)),
    ...stanceEvents(
      stancesOf(before.members.filter((member) => !gone.includes(member))),
      stancesOf(after.members.filter((member) => !come.includes(member))),
    ),
  ];
}

function isWithin<T>(some: readonly T[], all: readonly T[]): boolean {
  return some.every((one) => all.includes(one));
}

/** What of a group is none of its texts: brackets and attributions. */
function aside(group: GroupView): readonly Range[] {
  const ranges: Range[] = [];
  let at = group.start;
  for (const { start, end } of group.alternatives) {
    if (start > at) ranges.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  ranges.push({ start: at, end: group.end });
  return ranges;
}

function* stanceEvents(
  before: ReadonlyMap<string, StanceKind>,
  after: ReadonlyMap<string, StanceKind>,
): Generator<Told> {
  for (const [delegation, kind] of after) {
    const was = before.get(delegation);
    if (was === undefined) yield { kind: 'delegation-joined', text: kind, delegation, to: kind };
    else if (was !== kind) yield { kind: 'stance-changed', text: kind, delegation, from: was, to: kind };
  }
  for (const [delegation, kind] of before)
    if (!after.has(delegation)) yield { kind: 'delegation-withdrew', text: kind, delegation, from: kind };
}

/** What is said beside the groups of a provision. */
function unsaid({ said }: ContestedView): ReadonlyMap<string, StanceKind> {
  return new Map(said.flatMap(({ stances }) => [...stances]));
}

function isPlain({ groups, said, proposals, placeholders }: ContestedView): boolean {
  return groups.length + said.length + proposals.length + placeholders.length === 0;
}

/** A marked change that gave way to text was taken; one that gave way to none was withdrawn. */
function* proposalEvents(
  left: ContestedView,
  right: ContestedView,
  kept: readonly Kept[],
  after: Side,
  now: Model,
  settled: { old: Range[]; now: Range[] },
): Generator<Told> {
  settled.now.push(...right.proposals);
  for (const proposal of left.proposals) {
    settled.old.push(proposal);
    const region = regionOf(kept, proposal, after);
    if (right.proposals.some(({ start, end }) => start < region.end && region.start < end)) continue;
    const text = slice(now.document, region.start, region.end).replace(/\s+/g, ' ').trim();
    settled.now.push(region);
    const names = proposal.delegations.join(', ');
    const named = names === '' ? {} : { delegation: names };
    if (wordsOf(text).length === 0) yield { kind: 'bracket-dropped', text, ...named };
    else yield { kind: 'alternative-chosen', text, ...named, ...(names !== '' && { behind: names }) };
  }
}

function* placeholderEvents(
  left: ContestedView,
  right: ContestedView,
  kept: readonly Kept[],
  before: Side,
  after: Side,
  now: Model,
  settled: { old: Range[]; now: Range[] },
): Generator<Told> {
  for (const blank of left.placeholders) {
    if (isIn(settled.old, blank) || placeOf(kept, blank.start) >= 0) continue;
    const region = regionOf(kept, blank, after);
    const filled = filledIn(region, right, now);
    if (wordsOf(filled).length === 0 || blank.start < before.start) continue;
    if (right.placeholders.some(({ start }) => region.start <= start && start < region.end)) continue;
    settled.old.push(blank);
    settled.now.push(region);
    yield { kind: 'placeholder-filled', text: filled };
  }
}

/** What stands in the place of a blank: neither the rest of a bracket before it nor a mark of agreement behind it. */
function filledIn(region: Range, { groups, aside }: ContestedView, { document }: Model): string {
  const before = groups.find(
    ({ start, end }) => start < region.start && region.start < end && end <= region.end,
  );
  const behind = aside.find(({ start }) => region.start <= start && start < region.end);
  const text = slice(document, before?.end ?? region.start, behind?.start ?? region.end);
  const words = text.replace(/\s+/g, ' ').trim();
  return behind ? words.replace(/[.,;:]+$/, '') : words;
}

function isIn(ranges: readonly Range[], { start }: Range): boolean {
  return ranges.some((range) => range.start <= start && start < range.end);
}

function textsOf({ alternatives }: GroupView): string {
  return alternatives.map(({ text }) => text).join(' / ');
}

function namedIn(members: readonly MemberView[]): { readonly delegation?: string } {
  const stances = stancesOf(members);
  return stances.size === 0 ? {} : { delegation: [...stances.keys()].join(', ') };
}
