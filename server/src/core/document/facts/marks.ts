import type { Status } from '../../lexicon/lexicon.ts';
import type { Profile } from '../../lexicon/profile.ts';
import { type Range, rangeAt } from '../../text/range.ts';
import type { Attribution } from './attribution.ts';
import type { BracketFacts } from './brackets.ts';
import { isPlaceholder, statusOf } from './content.ts';
import { readParentheses } from './parentheses.ts';
import { readClauses } from './stance-clauses.ts';

/** Something in a block that is not contested text but says something of it. Offsets count from the block's start. */
export type Mark = Placeholder | StatusMark | Note | Proposal;

/** Text to come: a bracket or brace such as `[X]`, or a blank of underscores or dots. */
export interface Placeholder extends Range {
  readonly kind: 'placeholder';
  readonly form: 'bracket' | 'brace' | 'blank';
}

/** How far the provision is agreed: `(agreed)`, `[Agreed ad ref]`. */
export interface StatusMark extends Range {
  readonly kind: 'status';
  readonly status: Status;
}

/** An editorial note: `{Moved from 2.1.4}`, `[Note by the Chair: ...]`. */
export interface Note extends Range {
  readonly kind: 'note';
}

/** A change proposed in place: `~~old~~ **new** (KAZ)`, `{--old--}{++new++}`, `(AZE: delete)`, `MOD`. */
export interface Proposal extends Range {
  readonly kind: 'proposal';
  readonly form:
    | 'deletion'
    | 'insertion'
    | 'replacement'
    | 'comment'
    | 'instruction'
    | 'noc'
    | 'mod'
    | 'add'
    | 'sup';
  readonly attribution: Attribution | null;
  /** The contested text that an instruction speaks of, where it stands right behind its bracket: `[text] (EU)`. */
  readonly about?: Range;
}

/** The marks of one block's source, sorted by start. `quiet` as for the brackets. */
export function readMarks(
  text: string,
  quiet: readonly Range[],
  brackets: BracketFacts,
  profile: Profile,
): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { start, end, kind, parent } of brackets.pairs) {
    if (kind === 'contested' || (parent >= 0 && brackets.pairs[parent]!.kind !== 'contested')) continue;
    if (kind === 'placeholder') marks.push({ kind, form: 'bracket', start, end });
    if (kind === 'note') marks.push({ kind, start, end });
    if (kind === 'status') {
      const status = statusOf(text.slice(start + 1, end - 1));
      if (status) marks.push({ kind, status, start, end });
    }
  }
  if (text.includes('(')) marks.push(...readParentheses(text, brackets, profile));
  if (text.includes('{')) readBraces(text, marks);
  if (text.includes('~~')) readStruck(text, profile, marks);
  if (text.includes('__') || text.includes('..') || text.includes('……') || text.includes('\\_'))
    readBlanks(text, brackets, marks);
  if (VERBS.test(text)) readVerbs(text, marks);
  return marks
    .filter((mark) => !rangeAt(quiet, mark.start))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

const BRACES = /\{(\+\+|--|~~|>>|==)?([^{}]*?)(?:\+\+|--|~~|<<|==)?\}/g;
const STRUCK = /~~(?=\S)([^~]+)~~(\s*(?:\*\*|__)(?=\S)([^*]+?)(?:\*\*|__))?(\s*\(([^()]{2,80})\))?/g;
/** Two underscores are a blank only where they cannot be marks of emphasis: `«__»`, `20__`, `№ __/31`. */
const BLANK =
  /(?<![\w_])(?:_{3,}|(?:\\_){3,})(?![\w_])|(?<![^\s«“"(№/:])__(?![^\s»”",:;)/.])|(?<=(?<!\w)20)_{2,}(?!\w)|(?<!\.)\.{5,}(?!\.)|…{2,}/g;
const VERBS = /^[ \t]*(?:MOD|ADD|SUP|NOC)(?=[ \t]|\r|\n|$)/m;

function readBraces(text: string, marks: Mark[]): void {
  for (const match of text.matchAll(BRACES)) {
    const start = match.index;
    const end = start + match[0].length;
    const [, sign, content = ''] = match;
    if (sign === '++') marks.push({ kind: 'proposal', form: 'insertion', start, end, attribution: null });
    else if (sign === '--') marks.push({ kind: 'proposal', form: 'deletion', start, end, attribution: null });
    else if (sign === '~~')
      marks.push({ kind: 'proposal', form: 'replacement', start, end, attribution: null });
    else if (sign === '>>') marks.push({ kind: 'proposal', form: 'comment', start, end, attribution: null });
    else if (!content.startsWith(':') && content.trim() !== '') {
      if (isPlaceholder(content)) marks.push({ kind: 'placeholder', form: 'brace', start, end });
      else marks.push({ kind: 'note', start, end });
    }
  }
}

function readStruck(text: string, profile: Profile, marks: Mark[]): void {
  for (const match of text.matchAll(STRUCK)) {
    const start = match.index;
    const named = match[5] === undefined ? null : start + match[0].length - 1 - match[5].length;
    const stances = named === null ? null : readClauses(text, named, named + match[5]!.length, profile, true);
    const bold = match[2] !== undefined;
    const end = start + match[0].length - (stances ? 0 : (match[4]?.length ?? 0));
    const attribution: Attribution | null = stances && {
      form: 'trailing',
      start: named!,
      end: named! + match[5]!.length,
      stances,
    };
    marks.push({ kind: 'proposal', form: bold ? 'replacement' : 'deletion', start, end, attribution });
  }
}

/** Runs of underscores or dots to be filled in; a rule on its own lines and the dots of a table of contents are none. */
function readBlanks(text: string, brackets: BracketFacts, marks: Mark[]): void {
  const alone = /^[\s_*-]*$/.test(text);
  const quiet = outermostQuiet(brackets);
  for (const match of text.matchAll(BLANK)) {
    const start = match.index;
    const end = start + match[0].length;
    if (alone && match[0].startsWith('_')) continue;
    if (match[0].startsWith('.') && /^\s*(?:\d+|[ivxlc]+)\s*(?:\r|\n|$)/i.test(text.slice(end, end + 12)))
      continue;
    const around = rangeAt(quiet, start);
    if (around && around.start < start && end < around.end) continue;
    marks.push({ kind: 'placeholder', form: 'blank', start, end });
  }
}

/** Brackets that hold no contested text and lie in no other such bracket: sorted and disjoint. */
function outermostQuiet({ pairs }: BracketFacts): readonly Range[] {
  const found: Range[] = [];
  let end = 0;
  for (const pair of pairs) {
    if (pair.kind === 'contested' || pair.start < end) continue;
    found.push(pair);
    end = pair.end;
  }
  return found;
}

function readVerbs(text: string, marks: Mark[]): void {
  for (const match of text.matchAll(/^[ \t]*(MOD|ADD|SUP|NOC)(?=[ \t]|\r|\n|$)/gm)) {
    const start = match.index + match[0].length - 3;
    const form = match[1]!.toLowerCase() as 'mod' | 'add' | 'sup' | 'noc';
    marks.push({ kind: 'proposal', form, start, end: start + 3, attribution: null });
  }
}
