import type { Mention } from '../lexicon/mentions.ts';
import { type Hit, isWord } from '../lexicon/phrases.ts';
import { hitAt, hitsOf, oneLine, type Passage, type Sentence } from './passage.ts';
import { datedBefore } from './read-decisions.ts';
import { isSubject } from './read-positions.ts';
import type { RequestFact } from './record-facts.ts';
import { beforeDeterminers, behindSubject, type Group, groupsIn, opensClause } from './subjects.ts';

/** Who is asked in a sentence, or undertakes, to do what by when. */
export function readRequests(passage: Passage, sentence: Sentence): readonly RequestFact[] {
  if (!sentence.hits.some((hit) => LEADS.has(hit.kind)) || hitsOf(sentence, 'conditional').length > 0)
    return none;
  const groups = groupsIn(passage, sentence);
  const found: RequestFact[] = [];
  const add = (
    form: RequestFact['form'],
    of: readonly Mention[],
    by: string | null,
    from: number,
    hit: Hit,
    to = sentence.end,
  ): void => {
    const text = passage.text.slice(from, to).replace(/[\s.;,]+$/, '');
    if (text.trim() === '' || of.length === 0) return;
    if (
      found.some(
        (one) => one.start <= passage.tokens[hit.first]!.start && passage.tokens[hit.first]!.start < one.end,
      )
    )
      return;
    found.push({
      kind: 'request',
      form,
      of: of.map(({ name }) => name),
      by,
      what: oneLine(text),
      due: dueIn(passage, sentence, from, to),
      dated: datedBefore(passage, sentence, Math.min(hit.first, of[0]!.first)),
      start: passage.tokens[hit.first]!.start,
      end: to,
    });
  };
  for (const hit of sentence.hits) {
    if (hit.kind === 'requested') {
      const group = groups.find(
        (one) => one.last === hit.first || behindSubject(passage, sentence, one.last) === hit.first,
      );
      if (group) add('request', group.members, null, after(passage, hit.last), hit);
    } else if (hit.kind === 'requestedOf') {
      const group = addressee(groups, hit);
      if (!group) continue;
      if (hit.last === sentence.last)
        add(
          'request',
          group.members,
          null,
          after(passage, group.last),
          hit,
          passage.tokens[hit.first]!.start,
        );
      else
        add(
          'request',
          group.members,
          null,
          after(passage, Math.max(hit.last, group.first > hit.first ? group.last : 0)),
          hit,
        );
    } else if (hit.kind === 'requests') readActive(passage, sentence, groups, hit, add);
    else if (hit.kind === 'undertakings') readUndertaking(passage, sentence, groups, hit, add);
  }
  return found;
}

const none: readonly never[] = [];
const LEADS: ReadonlySet<string> = new Set(['requested', 'requestedOf', 'requests', 'undertakings']);

type Add = (
  form: RequestFact['form'],
  of: readonly Mention[],
  by: string | null,
  from: number,
  hit: Hit,
) => void;

/** `asked the Secretariat to send`, `invited suggestions of Member States`. */
function readActive(
  passage: Passage,
  sentence: Sentence,
  groups: readonly Group[],
  hit: Hit,
  add: Add,
): void {
  if (hitsOf(sentence, 'earlier').some((one) => one.last === hit.first)) return;
  const by =
    groups.findLast((group) => group.last <= hit.first && isSubject(passage, sentence, group, true))
      ?.members[0]?.name ?? null;
  const group = groups.find(
    (one) => beforeDeterminers(passage, sentence, one.first) === hit.last || one.first === hit.last,
  );
  if (group) {
    const to = wordHit(passage, 'to', group.last);
    const dative = group.members.every(({ plain }) => !plain);
    if (to || dative) add('request', group.members, by, after(passage, to?.last ?? group.last), hit);
    return;
  }
  const noun = hitAt(sentence, 'requestNouns', 'first', hit.last);
  const from = noun && wordHit(passage, 'from', noun.last);
  const whom =
    from &&
    groups.find(
      (one) => beforeDeterminers(passage, sentence, one.first) === from.last || one.first === from.last,
    );
  if (whom) add('request', whom.members, by, after(passage, hit.last), hit);
}

/** `would revert to the matter`: the nearest subject before it owes that. */
function readUndertaking(
  passage: Passage,
  sentence: Sentence,
  groups: readonly Group[],
  hit: Hit,
  add: Add,
): void {
  const subject = groups.findLast(
    (group) => group.last <= hit.first && isSubject(passage, sentence, group, true),
  );
  if (!subject) return;
  // `an amendment that Peru would submit` is no undertaking of the one who speaks of it; nor is a subject that is no one.
  const between = passage.tokens.slice(subject.last, hit.first);
  if (between.length > 60) return;
  const clause = hitsOf(sentence, 'subordinators').findLast(
    (one) => one.last <= hit.first && one.first >= subject.last,
  );
  if (clause && !isPronounAt(sentence, clause.last) && !opensClause(passage, sentence, hit.first)) return;
  const modal =
    hitAt(sentence, 'modal', 'first', hit.first) ??
    (/^(?:will|would)$/.test(passage.tokens[hit.first]!.word) ? { last: hit.first + 1 } : undefined);
  const to = wordHit(passage, 'to', hit.last - 1);
  add(
    'undertaking',
    subject.members,
    null,
    after(passage, to && to.last - 1 > hit.first ? hit.last : (modal?.last ?? hit.first)),
    hit,
  );
}

/** A small word of a kind at a token, as a hit would be. */
function wordHit(
  passage: Passage,
  kind: 'to' | 'from',
  token: number,
): { readonly last: number } | undefined {
  return isWord(kind, passage.tokens[token]?.word ?? '') ? { last: token + 1 } : undefined;
}

function isPronounAt(sentence: Sentence, token: number): boolean {
  return hitAt(sentence, 'pronouns', 'first', token) !== undefined;
}

/** Whom a request in the passive addresses in the dative case: those before it, else those right behind it. */
function addressee(groups: readonly Group[], hit: Hit): Group | undefined {
  const dative = ({ members }: Group): boolean => members.every(({ plain }) => !plain);
  return (
    groups.findLast((group) => group.last <= hit.first && dative(group)) ??
    groups.find((group) => group.first - hit.last >= 0 && group.first - hit.last <= 1 && dative(group))
  );
}

function after(passage: Passage, token: number): number {
  return passage.tokens[token]?.start ?? passage.text.length;
}

/** The day by which something is due: a date with `by`, `until` or `after` beside it. */
function dueIn(passage: Passage, sentence: Sentence, from: number, to: number): string | null {
  for (const date of passage.datesIn({ start: from, end: to })) {
    const before = passage.text.slice(Math.max(from, date.start - REACH), date.start);
    const behind = passage.text.slice(date.end, date.end + REACH);
    const near = sentence.hits.some((hit) => {
      const start = passage.tokens[hit.first]!.start;
      const end = passage.tokens[hit.last - 1]!.end;
      return (
        (hit.kind === 'due' &&
          end <= date.start &&
          end >= date.start - before.length &&
          BESIDE.test(passage.text.slice(end, date.start))) ||
        (hit.kind === 'dueAfter' &&
          start >= date.end &&
          start <= date.end + behind.length &&
          BESIDE.test(passage.text.slice(date.end, start)))
      );
    });
    if (near) return date.date;
  }
  return null;
}

const REACH = 40;
/** What may stand between the word and the date: an hour, a weekday, the case of a month. */
const BESIDE =
  /^[\s,\d.:()+]*(?:(?:GMT|UTC)[\s\d+:()-]*|(?:noon|c\.?o\.?b\.?|the|p\.m\.|a\.m\.|hours|\p{L}+day|года|г\.)[\s,]*)*$/iu;
