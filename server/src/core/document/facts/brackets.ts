import type { Profile } from '../../lexicon/profile.ts';
import type { Range } from '../../text/range.ts';
import { joinsAlternatives, splitAlternatives } from './alternatives.ts';
import { type Attribution, readAttribution } from './attribution.ts';
import { isAgreedElsewhere, isCitation, isNote, isPlaceholder, type QuietKind, statusOf } from './content.ts';

/** A pair of brackets that opens and closes in one block. Offsets count from the block's start. */
export interface BracketFact extends Range {
  /** Index of the pair around it in the same block, or -1. */
  readonly parent: number;
  /** `contested` text, or one of the quiet kinds, which are counted apart. */
  readonly kind: 'contested' | QuietKind;
  readonly attribution: Attribution | null;
  /** The contested texts: one, or one for each side of a slash. Empty where the bracket only states positions. */
  readonly texts: readonly Range[];
  /** Index of its group, or -1 for a bracket that is in none (quiet, or stances only). */
  readonly group: number;
  /** Whether it changes a part of a word: `Part[y]`. */
  readonly wordInternal: boolean;
}

/** Contested brackets of one block that are chosen between: `[shall][should]` is one group of two. */
export interface GroupFact extends Range {
  readonly members: readonly number[];
  /** How many texts there are to choose from; 1 where it is only a question of keeping the text or not. */
  readonly alternatives: number;
  /** Index of the bracket around it in the same block, or -1. */
  readonly parent: number;
}

/** A bracket without a mate in its block: it may find one in another. */
export interface LooseFact {
  readonly offset: number;
  readonly side: 'open' | 'close';
}

/** All brackets of a block. Pairs and groups are sorted by start, loose ones by offset. */
export interface BracketFacts {
  readonly pairs: readonly BracketFact[];
  readonly groups: readonly GroupFact[];
  readonly loose: readonly LooseFact[];
}

/**
 * Reads the brackets of one block's source. `quiet` are the stretches that are not negotiated text (code,
 * links, footnotes, escapes), sorted and disjoint. Matching is by nesting and needs no neighbours: what stays
 * loose is exactly what a pairing of the whole text would leave between blocks.
 */
export function readBrackets(text: string, quiet: readonly Range[], profile: Profile): BracketFacts {
  if (!text.includes('[') && !text.includes(']')) return noBrackets;
  const { spans, loose } = pair(text, quiet);
  const pairs: MutableBracket[] = [];
  const stack: number[] = [];
  const children = countChildren(spans);
  for (const [index, span] of spans.entries()) {
    while (stack.length > 0 && spans[stack.at(-1)!]!.end <= span.start) stack.pop();
    const parent = stack.at(-1) ?? -1;
    stack.push(index);
    pairs.push(classify(text, span, parent, parent < 0 ? null : pairs[parent]!, children[index]!, profile));
  }
  return { pairs, groups: group(text, pairs), loose };
}

/** The facts of a text without any bracket. */
export const noBrackets: BracketFacts = { pairs: [], groups: [], loose: [] };

interface MutableBracket extends Omit<BracketFact, 'group'> {
  group: number;
}

function pair(text: string, quiet: readonly Range[]): { spans: Range[]; loose: LooseFact[] } {
  const spans: Range[] = [];
  const loose: LooseFact[] = [];
  const open: number[] = [];
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 91 && code !== 93) continue;
    while (next < quiet.length && quiet[next]!.end <= at) next++;
    const hidden = quiet[next];
    if (hidden && hidden.start <= at) {
      at = hidden.end - 1;
      continue;
    }
    if (code === 91) open.push(at);
    else if (open.length > 0) spans.push({ start: open.pop()!, end: at + 1 });
    else loose.push({ offset: at, side: 'close' });
  }
  for (const offset of open) loose.push({ offset, side: 'open' });
  spans.sort((a, b) => a.start - b.start);
  return { spans, loose };
}

function countChildren(spans: readonly Range[]): readonly number[] {
  const counts = spans.map(() => 0);
  const stack: number[] = [];
  for (const [index, span] of spans.entries()) {
    while (stack.length > 0 && spans[stack.at(-1)!]!.end <= span.start) stack.pop();
    const parent = stack.at(-1);
    if (parent !== undefined) counts[parent]!++;
    stack.push(index);
  }
  return counts;
}

function classify(
  text: string,
  span: Range,
  parent: number,
  outer: MutableBracket | null,
  children: number,
  profile: Profile,
): MutableBracket {
  const { start, end } = span;
  const wordInternal = isLetter(text[start - 1]) || isLetter(text[end]);
  const base = { start, end, parent, attribution: null, texts: [], group: -1, wordInternal };
  if (outer && outer.kind !== 'contested') return { ...base, kind: outer.kind };
  const quiet = quietKind(text, span, children, wordInternal);
  if (quiet) return { ...base, kind: quiet };
  const attribution = readAttribution(text, start + 1, end - 1, profile);
  if (attribution?.form === 'whole') return { ...base, kind: 'contested', attribution };
  const from = attribution?.form === 'leading' ? attribution.end : start + 1;
  const behind = attribution?.form === 'trailing' ? attribution : attribution?.behind;
  const to = behind?.start ?? end - 1;
  if (attribution?.behind)
    return { ...base, kind: 'contested', attribution, texts: [{ start: from, end: to }] };
  // With a slash outside, each side carries its own attribution, and the bracket's is only the last one's.
  const sides = splitAlternatives(text, from, attribution?.form === 'trailing' ? end - 1 : to, profile);
  if (sides.length > 1 && attribution?.form !== 'leading') {
    const read = sides.map((side) => readAttribution(text, side.start, side.end, profile));
    const texts = sides.map((side, i) => withoutAttribution(side, read[i]!));
    return { ...base, kind: 'contested', attribution: mergeSides(read), texts };
  }
  return { ...base, kind: 'contested', attribution, texts: splitAlternatives(text, from, to, profile) };
}

/** `a - IND retain`, a side of a slash, offers `a`. */
function withoutAttribution(side: Range, attribution: Attribution | null): Range {
  if (attribution?.form === 'leading') return { start: attribution.end, end: side.end };
  return attribution?.form === 'trailing' ? { start: side.start, end: attribution.start } : side;
}

function mergeSides(sides: readonly (Attribution | null)[]): Attribution | null {
  const read = sides.filter((one) => one !== null);
  const last = read.at(-1);
  return last ? { ...last, stances: read.flatMap((one) => one.stances) } : null;
}

function quietKind(
  text: string,
  { start, end }: Range,
  children: number,
  wordInternal: boolean,
): QuietKind | null {
  if (end - start > 2_000) return null;
  const content = text.slice(start + 1, end - 1);
  if (isNote(content)) return 'note';
  if (children > 0) return null;
  if (!wordInternal && isPlaceholder(content)) return 'placeholder';
  if (isCitation(content, text.slice(Math.max(0, start - 60), start), text.slice(end, end + 40)))
    return 'citation';
  if (statusOf(content) !== null && standsApart(text, start, end)) return 'status';
  return isAgreedElsewhere(content) ? 'note' : null;
}

/** Whether a mark stands at the end of its line or right behind the label, where a status belongs. */
export function standsApart(text: string, start: number, end: number): boolean {
  let at = end;
  while (/[ \t.;,*_)\]]/.test(text[at] ?? '')) at++;
  if (at >= text.length || text[at] === '\n' || text[at] === '\r') return true;
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  return /^[\s#*_>-]*(?:\S{0,12}\d[\d.]*|\(?\p{L}{1,4}\)|\d+)?[.)]?(?:[ \t]*(?:bis|ter|quater|alt)[.)]?)?[\s*_]*$/u.test(
    text.slice(lineStart, start),
  );
}

function group(text: string, pairs: MutableBracket[]): GroupFact[] {
  const groups: { start: number; end: number; members: number[]; alternatives: number; parent: number }[] =
    [];
  /** Of each parent, the group that its last contested child is in. */
  const last = new Map<number, number>();
  for (const [index, bracket] of pairs.entries()) {
    if (bracket.kind !== 'contested' || bracket.texts.length === 0) continue;
    const before = last.get(bracket.parent);
    const open = before === undefined ? undefined : groups[before];
    if (open && joinsAlternatives(text.slice(open.end, bracket.start))) {
      open.end = bracket.end;
      open.members.push(index);
      open.alternatives += bracket.texts.length;
      bracket.group = before!;
    } else {
      bracket.group = groups.length;
      last.set(bracket.parent, groups.length);
      groups.push({
        start: bracket.start,
        end: bracket.end,
        members: [index],
        alternatives: bracket.texts.length,
        parent: bracket.parent,
      });
    }
  }
  return groups;
}

/** Whether a sign goes on a word beside it; Chinese puts brackets between words without a space. */
function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /\p{L}/u.test(sign) && !/\p{Script=Han}/u.test(sign);
}
