import { type GroupView, groupOf, type MemberView } from './contested-view.ts';
import { type Kept, placeOf, turnedKept } from './kept.ts';
import { shareOfWords } from './word-share.ts';

/** The groups of both texts of a provision. */
export interface Groups {
  readonly left: readonly GroupView[];
  readonly right: readonly GroupView[];
}

/**
 * Parts groups that stand side by side in one text only. Where the words between two brackets are bracketed as well, all
 * of them become one group; yet nothing happened but that these words are contested now: `[a] b [c]` to `[a] [b] [c]`.
 */
export function partGroups(
  left: readonly GroupView[],
  right: readonly GroupView[],
  kept: readonly Kept[],
): Groups {
  const back = turnedKept(kept);
  const [olds, news] = [placesOf(left), placesOf(right)];
  return {
    left: left.flatMap((group) => partsOf(group, right, news, kept)),
    right: right.flatMap((group) => partsOf(group, left, olds, back)),
  };
}

/** The brackets that begin or end at a place, each with the index of its group. */
type Places = ReadonlyMap<number, readonly (readonly [group: number, member: MemberView])[]>;

function placesOf(groups: readonly GroupView[]): Places {
  const places = new Map<number, [number, MemberView][]>();
  for (const [g, { members }] of groups.entries()) {
    for (const member of members) {
      for (const at of [member.start, member.end - 1]) {
        const list = places.get(at);
        if (list) list.push([g, member]);
        else places.set(at, [[g, member]]);
      }
    }
  }
  return places;
}

/** A bracket whose words stand outside of brackets in the other text. */
const PLAIN = -2;
/** A bracket that is not in the other text. */
const NEW = -1;

function partsOf(
  group: GroupView,
  others: readonly GroupView[],
  places: Places,
  kept: readonly Kept[],
): readonly GroupView[] {
  if (group.members.length === 1) return [group];
  const ties = group.members.map((member) => tieOf(member, others, places, kept));
  // Where none of its brackets stayed, the group came or went as a whole.
  if (!ties.some((tie) => tie >= 0)) return [group];
  const parts: MemberView[][] = [];
  let own = NEW;
  for (const [i, member] of group.members.entries()) {
    const tie = ties[i]!;
    const last = parts.at(-1);
    const joins = own !== PLAIN && tie !== PLAIN && (own === NEW || tie === NEW || tie === own);
    if (last && joins) last.push(member);
    else parts.push([member]);
    if (!joins || tie !== NEW) own = tie;
  }
  if (parts.length === 1) return [group];
  return parts.map((members) => groupOf(members, members.flatMap((one) => one.alternatives).length > 1));
}

/** The index of the group in the other text that this bracket stands in, PLAIN or NEW. */
function tieOf(
  member: MemberView,
  others: readonly GroupView[],
  places: Places,
  kept: readonly Kept[],
): number {
  let same = Number.POSITIVE_INFINITY;
  for (const sign of [member.start, member.end - 1]) {
    for (const [g, other] of places.get(placeOf(kept, sign)) ?? [])
      if (g < same && isSame(member, other, kept)) same = g;
  }
  if (same < others.length) return same;
  const [text, ...more] = member.alternatives;
  if (!text || more.length > 0 || text.words.length === 0) return NEW;
  const place = placeOf(kept, text.start);
  if (place < 0 || placeOf(kept, text.end - 1) !== place + text.end - 1 - text.start) return NEW;
  return others.some((other) => other.start <= place && place < other.end) ? NEW : PLAIN;
}

/** Both signs of a bracket stayed, or one and the better part of its words: a single sign may be another bracket's. */
function isSame(member: MemberView, other: MemberView, kept: readonly Kept[]): boolean {
  const opens = placeOf(kept, member.start) === other.start;
  const closes = placeOf(kept, member.end - 1) === other.end - 1;
  return (opens && closes) || ((opens || closes) && shareOfWords(wordsIn(member), wordsIn(other)) >= ALIKE);
}

const ALIKE = 0.5;

function wordsIn({ alternatives }: MemberView): readonly string[] {
  return alternatives.flatMap(({ words }) => words);
}
