import type { Mention } from '../lexicon/mentions.ts';
import { isWord } from '../lexicon/phrases.ts';
import { gapBefore, hitAt, hitsOf, type Passage, type Sentence } from './passage.ts';

/** Those named together: `the delegations of India and Pakistan`, `Mr. Orsk (Chile)`. */
export interface Group {
  readonly members: readonly Mention[];
  /** Tokens `[first, last)`, with what belongs to the names before and behind them. */
  readonly first: number;
  readonly last: number;
  /** Whether `the delegation of` or a person's name leads to it, so that the case says nothing. */
  readonly led: boolean;
}

/** The groups of a sentence, in order. */
export function groupsIn(passage: Passage, sentence: Sentence): readonly Group[] {
  const groups: Group[] = [];
  const { mentions } = sentence;
  for (let i = 0; i < mentions.length; ) {
    const members = [mentions[i]!];
    let next = i + 1;
    while (next < mentions.length && joins(passage, sentence, members.at(-1)!.last, mentions[next]!.first))
      members.push(mentions[next++]!);
    groups.push(widen(passage, sentence, members));
    i = next;
  }
  return groups;
}

/** Whether a clause begins at a token: the sentence does, a comma or colon stands before it, or `and`, `while`. */
export function opensClause(passage: Passage, sentence: Sentence, token: number, that = false): boolean {
  if (token <= sentence.first) return true;
  if (/[,;:—–(]\s*["“«*_]*$/.test(gapBefore(passage, token))) return true;
  if (hitAt(sentence, 'clauseOpeners', 'last', token)) return true;
  return that && hitAt(sentence, 'subordinators', 'last', token) !== undefined;
}

/** The first token behind what may stand between a subject and its verb: parentheses, an aside in commas, adverbs. */
export function behindSubject(passage: Passage, sentence: Sentence, token: number): number {
  let at = skipParenthesis(passage, sentence, token);
  if (/^\)?\s*,/.test(gapBefore(passage, at))) at = skipAside(passage, sentence, at);
  for (let more = 0; more < 3; more++) {
    const adverb = hitAt(sentence, 'adverbs', 'first', at);
    if (!adverb) break;
    at = adverb.last;
  }
  return at;
}

/** The token before determiners: `all other Member States` counts from `all`. */
export function beforeDeterminers(passage: Passage, sentence: Sentence, token: number): number {
  let at = token;
  while (at > sentence.first && isWord('determiners', passage.tokens[at - 1]!.word)) at--;
  return at;
}

function joins(passage: Passage, sentence: Sentence, from: number, to: number): boolean {
  if (from === to) return /^\s*(?:\([^()]*\)\s*)?[,/;]\s*$/.test(gapBefore(passage, to));
  const between = passage.text.slice(passage.tokens[from - 1]!.end, passage.tokens[to]!.start);
  return JOIN.test(between.replace(/\([^()]*\)/g, '')) && to - from <= 12 && from >= sentence.first;
}

const JOIN =
  /^\s*,?\s*(?:(?:and|и|және|мен|пен|бен|et|y|e|as well as|а также)\s+)?(?:the\s+|la\s+|le\s+|les\s+|el\s+)?$/iu;

function widen(passage: Passage, sentence: Sentence, members: readonly Mention[]): Group {
  let first = members[0]!.first;
  let { last } = members.at(-1)!;
  let led = false;
  const after = hitAt(sentence, 'delegationAfter', 'first', last);
  if (after) {
    last = after.last;
    led = true;
  }
  const lead = hitsOf(sentence, 'delegationOf').find(
    (hit) => hit.last === first || (hit.last === first - 1 && passage.tokens[first - 1]!.word === 'the'),
  );
  if (lead) return { members, first: lead.first, last, led: true };
  // `Mr. Orsk (Chile)`: the name of a person, then the delegation in parentheses.
  if (
    members.length === 1 &&
    gapBefore(passage, first).trim() === '(' &&
    gapBefore(passage, last).trimStart().startsWith(')')
  ) {
    const honorific = hitsOf(sentence, 'honorifics').findLast(
      (hit) => hit.last <= first && first - hit.last <= 5,
    );
    const name =
      honorific && passage.text.slice(passage.tokens[honorific.last]!.start, passage.tokens[first - 1]!.end);
    if (honorific && name && /^[\p{Lu}'’.\s\p{L}-]+$/u.test(name))
      return { members, first: honorific.first, last, led: true };
  }
  first = beforeDeterminers(passage, sentence, first);
  return { members, first, last, led };
}

function skipParenthesis(passage: Passage, sentence: Sentence, token: number): number {
  if (!/^\s*\(/.test(gapBefore(passage, token).replace(/^\)/, ''))) return token;
  for (let at = token + 1; at <= sentence.last; at++) if (gapBefore(passage, at).includes(')')) return at;
  return token;
}

const LONGEST_ASIDE = 40;

function skipAside(passage: Passage, sentence: Sentence, token: number): number {
  for (let at = token + 1; at < sentence.last && at - token < LONGEST_ASIDE; at++)
    if (
      /,\s*$/.test(gapBefore(passage, at)) &&
      sentence.hits.some((hit) => hit.first === at && ASIDE_ENDS.has(hit.kind))
    )
      return at;
  return token;
}

/** An aside ends where the verb of the sentence comes. */
const ASIDE_ENDS: ReadonlySet<string> = new Set(['positions', 'adverbs', 'requested']);
