import { alternation, everyWord } from '../lexicon/languages.ts';
import { type Hit, isWord } from '../lexicon/phrases.ts';
import type { DecisionVerb } from '../lexicon/record/record-words.ts';
import type { Range } from '../text/range.ts';
import { hitAt, hitsOf, oneLine, type Passage, type Sentence } from './passage.ts';
import type { DecisionFact, IntentFact } from './record-facts.ts';
import { beforeDeterminers } from './subjects.ts';

/** The decision that a piece of a block is, where a word such as `Decision:` opens it. */
export function readMarkedDecision(
  passage: Passage,
  sentences: readonly Sentence[],
  piece: Range,
): DecisionFact | null {
  const opening = OPENING.exec(passage.text.slice(piece.start, piece.end));
  if (!opening) return null;
  const start = piece.start + opening[0].length;
  const text = oneLine(passage.text.slice(start, piece.end));
  let found: Hit | undefined;
  let where: Sentence | undefined;
  for (const sentence of sentences) {
    if (sentence.end <= start) continue;
    found = verbIn(sentence);
    where = sentence;
    if (found) break;
  }
  const organ = found && where ? organBefore(passage, where, found, start) : null;
  return {
    kind: 'decision',
    marked: true,
    organ,
    verb: found ? (found.value as DecisionVerb) : null,
    object: found && where ? objectOf(passage, where, found) : null,
    symbol: symbolIn(passage, { start, end: piece.end }),
    text,
    so: false,
    dated: null,
    start: piece.start,
    end: piece.end,
  };
}

/** The decision that a sentence tells, in a record that does not mark its decisions. */
export function readPlainDecision(passage: Passage, sentence: Sentence): DecisionFact | null {
  const so = hitsOf(sentence, 'soDecided')[0];
  const range = { start: sentence.start, end: sentence.end };
  const text = oneLine(passage.text.slice(sentence.start, sentence.end));
  const base = { kind: 'decision', marked: false, text, ...range } as const;
  if (so && so.first === sentence.first && sentence.last - so.last <= 2)
    return { ...base, organ: null, verb: null, object: null, symbol: null, so: true, dated: null };
  return readPassive(passage, sentence, base) ?? readActive(passage, sentence, base);
}

/** What an organ is said to be about to decide: `the Committee wished to adopt draft resolution L.3`. */
export function readIntent(passage: Passage, sentence: Sentence): IntentFact | null {
  const organ = hitsOf(sentence, 'organs')[0];
  const verb = hitsOf(sentence, 'decisions').find(
    (hit) => organ !== undefined && hit.first >= organ.last && isDecision(sentence, hit),
  );
  if (!organ || !verb) return null;
  const { start, end } = sentence;
  return {
    kind: 'intent',
    organ: words(passage, organ.first, organ.last),
    verb: verb.value as DecisionVerb,
    object: objectOf(passage, sentence, verb),
    symbol: symbolIn(passage, sentence),
    start,
    end,
  };
}

const OPENING = new RegExp(
  `^[\\s*_#]*(?:${alternation(everyWord((l) => l.decisions))})(?:[ \\u00a0]+(?:(?:No\\.?|№)[ \\u00a0]*)?[\\p{L}\\d./-]*\\d[\\p{L}\\d./-]*)?[*_]*[ \\u00a0]?[:：][*_\\s]*`,
  'iu',
);
const LONGEST_SUBJECT = 9;

type Base = Pick<DecisionFact, 'kind' | 'marked' | 'text' | 'start' | 'end'>;

/** `Draft resolution L.7 was rejected.` */
function readPassive(passage: Passage, sentence: Sentence, base: Base): DecisionFact | null {
  for (const verb of hitsOf(sentence, 'decided')) {
    const object = hitsOf(sentence, 'objects').find(
      (hit) => beforeDeterminers(passage, sentence, hit.first) <= sentence.first && hit.last <= verb.first,
    );
    if (!object || holds(sentence, sentence.first, verb.first, UNREAL)) continue;
    return {
      ...base,
      organ: null,
      verb: verb.value as DecisionVerb,
      object: words(passage, sentence.first, verb.first),
      symbol: symbolIn(passage, sentence),
      so: false,
      dated: datedBefore(passage, sentence, verb.first),
    };
  }
  return null;
}

/** `The Committee took note of the report.` */
function readActive(passage: Passage, sentence: Sentence, base: Base): DecisionFact | null {
  const verb = verbIn(sentence);
  if (
    !verb ||
    verb.value === 'considered' ||
    (verb.value === 'took note' && verb.last - verb.first === 1 && !verb.verbLast)
  )
    return null;
  if (holds(sentence, sentence.first, verb.first, UNREAL)) return null;
  if (verb.verbLast && verb.last !== sentence.last) return null;
  let first = sentence.first;
  // `At its 14th meeting, the Committee adopted`: the subject stands behind the last comma.
  for (let at = verb.first - 1; at > sentence.first && !verb.verbLast; at--) {
    if (/[,:]\s*$/.test(passage.text.slice(passage.tokens[at - 1]!.end, passage.tokens[at]!.start))) {
      first = at;
      break;
    }
  }
  const until = verb.verbLast ? Math.min(verb.first, first + 4) : verb.first;
  if (until - first > LONGEST_SUBJECT || !namesOrgan(passage, sentence, first, until)) return null;
  // `The proposal of the Committee`, `The Chair of the Council`: the organ has to be the subject.
  const head = sentence.mentions.find((mention) => mention.first >= first && mention.first < until);
  if (
    head &&
    hitAt(sentence, 'officers', 'first', head.first)?.value !== undefined &&
    !isOrgan(sentence, head.first, head.last)
  )
    return null;
  if (head && !isOrgan(sentence, head.first, head.last)) return null;
  return {
    ...base,
    organ: organBefore(passage, sentence, verb, passage.tokens[first]!.start),
    verb: verb.value as DecisionVerb,
    object: objectOf(passage, sentence, verb),
    symbol: symbolIn(passage, sentence),
    so: false,
    dated: datedBefore(passage, sentence, verb.first),
  };
}

/** The verb that decides in a sentence: the first; of `decided to postpone` the second. */
function verbIn(sentence: Sentence): Hit | undefined {
  const verbs = hitsOf(sentence, 'decisions').filter((hit) => isDecision(sentence, hit));
  const last = verbs.filter((hit) => hit.verbLast && hit.last === sentence.last);
  const verb = last[0] ?? verbs.find((hit) => !hit.verbLast);
  // `considered the draft and agreed to resume`: what came of it decides.
  const came =
    verb?.value === 'considered' &&
    verbs.find((hit) => hit.first > verb.last && hitAt(sentence, 'clauseOpeners', 'last', hit.first));
  const first = came || verb;
  if (!first) return undefined;
  if (first.value !== 'decided' && first.value !== 'agreed') return longest(verbs, first);
  const next = verbs.find((hit) => hit.first > first.first && hit.first - first.last <= 1);
  return longest(verbs, next ?? first);
}

/** `принял к сведению` is more than `принял`. */
function longest(verbs: readonly Hit[], verb: Hit): Hit {
  return verbs
    .filter((hit) => hit.first === verb.first)
    .reduce((best, hit) => (hit.last > best.last ? hit : best), verb);
}

/** `placed` decides only where silence is spoken of, and `had adopted` is another meeting's. */
function isDecision(sentence: Sentence, hit: Hit): boolean {
  if (hit.value === 'placed under silence' && !hit.verbLast && hitsOf(sentence, 'silence').length === 0)
    return false;
  return !hitsOf(sentence, 'earlier').some((one) => one.last === hit.first);
}

const UNREAL: readonly string[] = ['conditional', 'modal', 'earlier', 'subordinators'];

function holds(sentence: Sentence, first: number, last: number, kinds: readonly string[]): boolean {
  return sentence.hits.some((hit) => kinds.includes(hit.kind) && first <= hit.first && hit.last <= last);
}

/** `the Committee`, or an abbreviation that names no delegation: `the CSO`. */
function namesOrgan(passage: Passage, sentence: Sentence, first: number, until: number): boolean {
  if (hitsOf(sentence, 'organs').some((hit) => first <= hit.first && hit.last <= until)) return true;
  const named = (token: number): boolean =>
    sentence.mentions.some((mention) => mention.first <= token && token < mention.last);
  for (let at = first; at < until; at++) {
    const { start, end } = passage.tokens[at]!;
    if (/^\p{Lu}{2,6}$/u.test(passage.text.slice(start, end)) && !named(at)) return true;
  }
  return false;
}

function isOrgan(sentence: Sentence, first: number, last: number): boolean {
  return hitsOf(sentence, 'organs').some((hit) => hit.first >= first && hit.last <= last);
}

function organBefore(passage: Passage, sentence: Sentence, verb: Hit, start: number): string | null {
  let first = sentence.first;
  while (first < sentence.last && passage.tokens[first]!.start < start) first++;
  // Of `decided to postpone` the organ stands before the first verb.
  const lead =
    hitsOf(sentence, 'decisions').find(
      (hit) => isDecision(sentence, hit) && passage.tokens[hit.first]!.start >= start,
    ) ?? verb;
  let until = verb.verbLast ? first : lead.first;
  if (verb.verbLast) {
    const organ = hitsOf(sentence, 'organs').find((hit) => hit.first >= first && hit.first <= first + 4);
    if (!organ) return null;
    until = organ.last;
  }
  if (until - first > LONGEST_SUBJECT || until <= first) return null;
  while (first < until && isWord('determiners', passage.tokens[first]!.word)) first++;
  while (until > first && hitAt(sentence, 'adverbs', 'last', until)) until--;
  return until > first ? words(passage, first, until) : null;
}

function objectOf(passage: Passage, sentence: Sentence, verb: Hit): string | null {
  if (verb.verbLast) return null;
  const end = passage.text.slice(0, sentence.end).replace(/[\s.;*_]+$/, '').length;
  const from = passage.tokens[verb.last]?.start ?? end;
  return from < end ? oneLine(passage.text.slice(from, end)) : null;
}

function symbolIn(passage: Passage, { start, end }: Range): string | null {
  return passage.symbolsIn({ start, end })[0]?.text ?? null;
}

/** The last day named in a sentence before a token. */
export function datedBefore(passage: Passage, sentence: Sentence, token: number): string | null {
  const end = passage.tokens[token]?.start ?? sentence.end;
  return passage.datesIn({ start: sentence.start, end }).at(-1)?.date ?? null;
}

function words(passage: Passage, first: number, last: number): string {
  return oneLine(passage.text.slice(passage.tokens[first]!.start, passage.tokens[last - 1]!.end));
}
