import { alternation, everyWord } from '../../lexicon/languages.ts';
import type { Profile } from '../../lexicon/profile.ts';
import type { Range } from '../../text/range.ts';
import { type Attribution, readAttribution, readWholeAttribution } from './attribution.ts';
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

/** The stretches of a content that a slash separates as alternatives; one where none does. */
function splitAlternatives(text: string, start: number, end: number, profile: Profile): readonly Range[] {
  if (!text.slice(start, end).includes('/')) return [{ start, end }];
  const spaced = splitAtSpacedSlash(text, start, end);
  if (spaced.length > 1) {
    return spaced.some((part) => readWholeAttribution(text, part.start, part.end, profile))
      ? [{ start, end }]
      : spaced;
  }
  const content = text.slice(start, end);
  const words = content.trim().split('/');
  if (!isChoiceOfWords(words) && !isChoiceOfNumbers(words, text, end)) return [{ start, end }];
  let at = start + content.indexOf(words[0]!);
  return words.map((word) => {
    const part = { start: at, end: at + word.length };
    at = part.end + 1;
    return part;
  });
}

/** `shall/should`, but neither `and/or`, the names of bodies nor a unit such as `km/h`. */
function isChoiceOfWords(words: readonly string[]): boolean {
  return (
    words.every((word) => /^[\p{L}'’-]+$/u.test(word)) &&
    words.some((word) => word !== word.toUpperCase()) &&
    !SLASH_PAIR.test(words.join('/')) &&
    !(measures.has(words[0]!) && words.every((word) => word.length <= 2))
  );
}

/**
 * `[30/50] per cent`, `[2030/2035]`. Numbers alone may be a date, a decision or a part of something, so a measure has
 * to follow, or they are years; `[2020/2021]` is one period, and `[1/2]` a half.
 */
function isChoiceOfNumbers(words: readonly string[], text: string, end: number): boolean {
  if (words.every((word) => /^(?:19|20|21)\d\d$/.test(word)))
    return words.every((word, k) => k === 0 || Number(word) - Number(words[k - 1]) !== 1);
  const numbers = words.every((word) => /^\d+(?:[.,]\d+)*$/.test(word));
  const shares = words.every((word) => /^\d+(?:[.,]\d+)*[ \u00a0]?%$/.test(word));
  if (shares || !numbers) return shares;
  const fraction = words.length === 2 && words.every((word) => word.length === 1) && words[0]! < words[1]!;
  MEASURE_BEHIND.lastIndex = end;
  return !fraction && MEASURE_BEHIND.test(text);
}

const measures = new Set(everyWord((l) => l.measures));
const MEASURE_BEHIND = new RegExp(
  `[^\\]]{0,60}\\][ \\u00a0]*(?:[%‰]|(?:${alternation([...measures])})(?!\\p{L}))`,
  'iuy',
);

interface MutableBracket extends Omit<BracketFact, 'group'> {
  group: number;
}

const SLASH_PAIR = new RegExp(`^(?:${alternation(everyWord((l) => l.slashPairs))})$`, 'iu');

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

/**
 * Whether what stands between two brackets leaves them alternatives: white space and emphasis, one line end at most, or
 * a slash (`[shall]/[should]`), which {@link partedBySlash} tells.
 */
export function joinsAlternatives(between: string): boolean {
  return /^[ \t\u00a0*_]*(?:\r\n|\n|\r)?[ \t\u00a0*_]*$/.test(between) || partedBySlash(between);
}

/** Whether a slash, blanks around it or none, is what stands between two brackets: it goes with either of them. */
export function partedBySlash(between: string): boolean {
  return /^[ \t\u00a0]*[/／][ \t\u00a0]*$/.test(between);
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

function splitAtSpacedSlash(text: string, start: number, end: number): Range[] {
  const parts: Range[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < end; at++) {
    const sign = text[at];
    if (sign === '[') depth++;
    else if (sign === ']') depth--;
    else if (
      sign === '/' &&
      depth === 0 &&
      /\s/.test(text[at - 1] ?? '') &&
      /\s/.test(text[at + 1] ?? '') &&
      at > from
    ) {
      parts.push({ start: from, end: at });
      from = at + 1;
    }
  }
  parts.push({ start: from, end });
  const full = parts.map((part) => trimSpace(text, part));
  return full.some((part) => part.start === part.end) ? [{ start, end }] : full;
}

function trimSpace(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/** Whether a sign goes on a word beside it; Chinese puts brackets between words without a space. */
function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /\p{L}/u.test(sign) && !/\p{Script=Han}/u.test(sign);
}
