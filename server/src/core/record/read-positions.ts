import type { Mention } from '../lexicon/mentions.ts';
import type { PositionVerb } from '../lexicon/record/record-words.ts';
import type { Range } from '../text/range.ts';
import { hitAt, hitsOf, oneLine, type Passage, type Sentence } from './passage.ts';
import type { PositionFact } from './record-facts.ts';
import { behindSubject, type Group, groupsIn, opensClause } from './subjects.ts';

/** The positions that a sentence tells: a delegation is its subject, and its verb is one of record. */
export function readPositions(passage: Passage, sentence: Sentence): readonly PositionFact[] {
  if (sentence.mentions.length === 0) return none;
  const verbs = hitsOf(sentence, 'positions');
  if (verbs.length === 0) return none;
  const found: PositionFact[] = [];
  for (const group of groupsIn(passage, sentence)) {
    const verb = isSubject(passage, sentence, group) ? verbOf(passage, sentence, group) : undefined;
    if (!verb) continue;
    const said = new Set(found.map(({ delegation }) => delegation));
    const onBehalfOf = behalfOf(sentence, group);
    for (const { delegation } of group.members) {
      if (!delegation || said.has(delegation.code)) continue;
      found.push({
        kind: 'position',
        delegation: delegation.code,
        onBehalfOf,
        verb,
        text: oneLine(passage.text.slice(sentence.start, sentence.end)),
        start: sentence.start,
        end: sentence.end,
      });
    }
  }
  return found;
}

/** Those who spoke, from a paragraph that only lists them: `Poland (PC.DEL/12/31), Norway (on visas)`. */
export function readSpeakers(
  passage: Passage,
  sentences: readonly Sentence[],
  piece: Range,
): readonly PositionFact[] {
  const named = sentences.flatMap((sentence) => sentence.mentions);
  if (!named.some(({ delegation }) => delegation !== null)) return none;
  const whole = passage.text
    .slice(piece.start, piece.end)
    .replace(/\([^()]*\)/g, (inner) => ' '.repeat(inner.length));
  const mentions = named.filter(({ first }) => whole[passage.tokens[first]!.start - piece.start] !== ' ');
  const colon = whole.lastIndexOf(':');
  const list = whole.slice(colon + 1).replace(/[\s.;]+$/, '');
  const from = piece.start + colon + 1;
  const found: Mention[] = [];
  let others = 0;
  for (const part of list.matchAll(/(?:[^,;]+)/g)) {
    const written = part[0].trim();
    if (written === '') return none;
    const start = from + part.index;
    const own = mentions.filter(
      (mention) =>
        start <= passage.tokens[mention.first]!.start &&
        passage.tokens[mention.last - 1]!.end <= start + part[0].length,
    );
    if (own.length === 0) {
      if (!/^\p{Lu}/u.test(written) || written.split(/\s+/).length > 9) return none;
      others++;
    } else if (fills(passage, written, own)) found.push(...own);
    else if (own.every(({ delegation }) => delegation === null) && /^\p{Lu}/u.test(written)) continue;
    else return none;
  }
  const speakers = found.filter(({ delegation }) => delegation !== null);
  if (speakers.length <= others) return none;
  return speakers.map(({ delegation, first }) => ({
    kind: 'position',
    delegation: delegation!.code,
    onBehalfOf: [],
    verb: 'spoke',
    text: oneLine(partAt(passage, piece, first)),
    start: passage.tokens[first]!.start,
    end: piece.end,
  }));
}

const none: readonly never[] = [];

/** Whether a part of a list is names and nothing else. */
function fills(passage: Passage, written: string, own: readonly Mention[]): boolean {
  let rest = written;
  for (const { first, last } of own)
    rest = rest.replace(passage.text.slice(passage.tokens[first]!.start, passage.tokens[last - 1]!.end), '');
  return /^(?:\s|and|the|и|және|мен|et|y|[-–—/•*])*$/iu.test(rest);
}

/** The name with what stands behind it in parentheses. */
function partAt(passage: Passage, piece: Range, first: number): string {
  const { start } = passage.tokens[first]!;
  return /^[^,;(]*(?:\([^()]*\))?/.exec(passage.text.slice(start, piece.end))?.[0] ?? '';
}

/** Whether a group is the subject of its clause, as far as its place and case say. */
export function isSubject(passage: Passage, sentence: Sentence, group: Group, that = false): boolean {
  if (!group.led && group.members.some(({ oblique }) => oblique)) return false;
  if (
    group.led &&
    group.members.some(({ oblique, plain }) => oblique && !plain) &&
    hitAt(sentence, 'delegationOf', 'first', group.first) === undefined &&
    hitAt(sentence, 'honorifics', 'first', group.first) === undefined &&
    hitAt(sentence, 'delegationAfter', 'last', group.last) === undefined
  )
    return false;
  return (
    opensClause(passage, sentence, group.first, that) ||
    hitAt(sentence, 'spoke', 'last', group.first) !== undefined
  );
}

function verbOf(passage: Passage, sentence: Sentence, group: Group): PositionVerb | undefined {
  const listed = hitAt(sentence, 'spoke', 'last', group.first);
  if (listed && listed.first === sentence.first) return 'spoke';
  const at = behindSubject(passage, sentence, group.last);
  const next = longestAt(sentence, at);
  if (next) return next;
  const last = hitsOf(sentence, 'positions').filter((hit) => hit.verbLast && hit.last === sentence.last);
  // Where the verb stands last, nothing but its subject tells a name in the nominative from an address.
  return last.length > 0 &&
    group.first === sentence.first &&
    (group.led || group.members.every(({ plain }) => plain))
    ? (last.reduce((best, hit) => (hit.first < best.first ? hit : best)).value as PositionVerb)
    : undefined;
}

function longestAt(sentence: Sentence, token: number): PositionVerb | undefined {
  let best: { value: string; last: number } | undefined;
  for (const hit of hitsOf(sentence, 'positions'))
    if (hit.first === token && !hit.verbLast && (!best || hit.last > best.last)) best = hit;
  return best?.value as PositionVerb | undefined;
}

function behalfOf(sentence: Sentence, group: Group): readonly string[] {
  const hit = hitsOf(sentence, 'onBehalf').find(
    (one) => one.first >= group.last && one.first - group.last <= 6,
  );
  if (!hit) return [];
  const whom = sentence.mentions.find(
    (mention) => mention.first >= hit.last && mention.first - hit.last <= 3,
  );
  return whom?.delegation ? [whom.delegation.code] : [];
}
