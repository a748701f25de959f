import { printOf } from '../text/lot.ts';
import { createNumberTable, type NumberTable } from '../text/number-table.ts';
import { type Gaps, gapMembers, gapsOf, type Matching, pairAlike } from './matching.ts';
import {
  bodyOfSegment,
  printOfSegment,
  provisionOfSegment,
  type Segments,
  saysTheSame,
  wordsOfSegment,
} from './segments.ts';

/**
 * Pairs segments that say the same: those whose text stands once on either side, then those whose text and label do,
 * each time with the neighbours of what is paired. Boilerplate that repeats is thus told apart by what stands
 * beside it.
 */
export function pairIdentical(matching: Matching): void {
  const { old, now } = matching;
  pairByPrint(matching);
  const twins = twinsOf(matching);
  pairUnique(
    matching,
    twins,
    (i) => bodyOfSegment(old, i),
    (j) => bodyOfSegment(now, j),
  );
  spread(matching);
  // Where all is renumbered an equal label means nothing by itself: it has to lie between the same neighbours.
  pairUnique(matching, twins, labelled(old), labelled(now), gapsOf(matching));
  spread(matching);
}

/**
 * Pairs equal neighbours of pairs, as far as they go: first where both neighbours say so, then a heading with what
 * follows it and any other text with what precedes it, then whatever is left.
 */
export function spread(matching: Matching): void {
  const { old, now, newOf } = matching;
  const last = old.count - 1;
  for (let i = 2; i <= last; i++) {
    const j = newOf[i - 1]! + 1;
    if (j > 0 && newOf[i]! < 0 && ((i === last && j === now.count - 1) || newOf[i + 1] === j + 1))
      pairIfSame(matching, i, j);
  }
  for (let i = last; i > 1; i--)
    if (old.heads[i - 1] && now.heads[newOf[i]! - 1]) pairIfSame(matching, i - 1, newOf[i]! - 1);
  for (let i = 0; i < last; i++)
    if (!old.heads[i + 1] && !now.heads[newOf[i]! + 1]) pairIfSame(matching, i + 1, newOf[i]! + 1);
  for (let i = last; i > 1; i--) pairIfSame(matching, i - 1, newOf[i]! - 1);
  for (let i = 0; i < last; i++) pairIfSame(matching, i + 1, newOf[i]! + 1);
}

function pairIfSame(matching: Matching, i: number, j: number): void {
  const { old, now, newOf, oldOf } = matching;
  // A segment without a partner gives its neighbour 0 or -2, which is nobody's.
  if (j <= 0 || j >= now.count || newOf[i]! >= 0 || oldOf[j]! >= 0) return;
  if (saysTheSame(old, i, now, j)) pairAlike(matching, i, j);
}

/**
 * Pairs what no other segment of either side can say, by a few of its signs. That is most of two revisions, and spares
 * reading every sign of them; whatever shares those signs with another is left to be compared in full.
 */
function pairByPrint(matching: Matching): void {
  const { old, now } = matching;
  const most = old.count + now.count;
  const prints = createNumberTable(most);
  const lefts = placesByPrint(old, prints, most);
  const rights = placesByPrint(now, prints, most);
  for (let place = 0; place < prints.size; place++) {
    const [i, j] = [lefts[place]!, rights[place]!];
    if (i > 0 && j > 0 && old.raws[i] !== '' && old.raws[i] === now.raws[j]) pairAlike(matching, i, j);
  }
}

/** For each print the segment that has it, NONE where several have, 0 where none has. */
function placesByPrint(segments: Segments, prints: NumberTable, most: number): Int32Array {
  const places = new Int32Array(most);
  for (let i = 1; i < segments.count; i++) {
    const place = prints.add(printOfSegment(segments, i));
    places[place] = places[place] === 0 ? i : NONE;
  }
  return places;
}

/** Segments of both sides without a partner that may say the same as one of the other side, in order. */
interface Twins {
  readonly old: readonly number[];
  readonly now: readonly number[];
}

/** Finds them by a few signs of each: most of what is left was edited, and says nothing that the other side says. */
function twinsOf({ old, now, newOf, oldOf }: Matching): Twins {
  const prints = createNumberTable();
  const lefts = unpaired(old, newOf);
  const rights = unpaired(now, oldOf);
  const printed = (segments: Segments, own: readonly number[]): readonly number[] =>
    own.map((i) => prints.add(printOf(bodyOfSegment(segments, i))));
  const leftPrints = printed(old, lefts);
  const rightPrints = printed(now, rights);
  const sides = new Uint8Array(prints.size);
  for (const print of leftPrints) sides[print]! |= 1;
  for (const print of rightPrints) sides[print]! |= 2;
  return {
    old: lefts.filter((_, k) => sides[leftPrints[k]!] === 3),
    now: rights.filter((_, k) => sides[rightPrints[k]!] === 3),
  };
}

function unpaired(segments: Segments, partners: Int32Array): number[] {
  const found: number[] = [];
  for (let i = 1; i < segments.count; i++) if (partners[i]! < 0) found.push(i);
  return found;
}

/** What a segment has to say to be found by; the empty string where it says nothing. */
type Said = (segment: number) => string;

function pairUnique(matching: Matching, twins: Twins, left: Said, right: Said, gaps?: Gaps): void {
  const { newOf, oldOf } = matching;
  /** Where each text stands among the old segments without a partner; NONE where it stands more than once. */
  const places = new Map<string, number>();
  for (const i of twins.old) {
    const text = newOf[i]! < 0 ? left(i) : '';
    if (text !== '') places.set(text, places.has(text) ? NONE : i);
  }
  /** For each old segment that was found, the new one; NONE where there are several. */
  const found = new Map<number, number>();
  for (const j of twins.now) {
    const text = oldOf[j]! < 0 ? right(j) : '';
    const i = text === '' ? NONE : (places.get(text) ?? NONE);
    if (i !== NONE) found.set(i, found.has(i) ? NONE : j);
  }
  for (const [i, j] of found)
    if (j !== NONE && (!gaps || gaps.old[i] === gaps.now[j])) pairAlike(matching, i, j);
}

const NONE = -1;

function labelled(segments: Segments): Said {
  return (i) => {
    const [key, body] = [segments.keys[i]!, bodyOfSegment(segments, i)];
    return body === '' && key === '' ? '' : `${key}\t${body}`;
  };
}

/**
 * Pairs what is left of boilerplate: a sentence that stands several times on either side, and once among what has no
 * partner yet, changed its place. A few words, a heading or `[deleted]`, are no sentence, and an item or an option is of
 * the paragraph that it stands under.
 */
export function pairLeftovers(matching: Matching): void {
  const { old, now } = matching;
  const sentence = (segments: Segments) => (i: number) =>
    isSentence(segments, i) ? bodyOfSegment(segments, i) : '';
  pairUnique(matching, twinsOf(matching), sentence(old), sentence(now));
}

function isSentence(segments: Segments, i: number): boolean {
  const kind = segments.model.structure.kind[provisionOfSegment(i)];
  if (segments.heads[i] || kind === 'item' || kind === 'option') return false;
  return wordsOfSegment(segments, i).length >= FEWEST_WORDS;
}

const FEWEST_WORDS = 6;

/** What says the same in one gap, however often, is paired in order. */
export function pairInGaps(matching: Matching): void {
  const { old, now } = matching;
  for (const [lefts, rights] of gapMembers(matching)) {
    const free = new Map<string, number[]>();
    for (const j of rights) {
      const body = bodyOfSegment(now, j);
      const list = free.get(body);
      if (list) list.push(j);
      else free.set(body, [j]);
    }
    for (const i of lefts) {
      const j = free.get(bodyOfSegment(old, i))?.shift();
      if (j !== undefined) pairAlike(matching, i, j);
    }
  }
}
