import { alternation, everyWord, languages } from '../core/lexicon/languages.ts';
import type { Profile } from '../core/lexicon/profile.ts';
import type { Candidate, Typed } from './candidate.ts';

/**
 * What minutes say again and again: official names of delegations at the start of a sentence and behind `delegation
 * of`, and behind a name that opens a sentence the words in which positions are told. Null while other prose is
 * written: a name needs a capital letter that begins one.
 */
export function completeRecord(profile: Profile, { before, byHand }: Typed): readonly Candidate[] | null {
  return completeVerbs(profile, before, byHand) ?? completeNames(profile, before, byHand);
}

function completeNames({ members }: Profile, before: string, byHand: boolean): readonly Candidate[] | null {
  const match = LED.exec(before) ?? OPENING.exec(before);
  if (!match) return null;
  const partial = match.groups!.partial!;
  const led = match.groups!.led !== undefined;
  if (partial === '' ? !led : !/^\p{Lu}/u.test(partial) || (!led && !byHand && partial.length < 2))
    return null;
  const wanted = partial.toLowerCase();
  return some(
    members
      .filter(({ name }) => name.toLowerCase().startsWith(wanted) && name !== partial)
      .map(({ code, name }) => ({
        label: name,
        kind: 'delegation',
        typed: partial.length,
        detail: () => code,
      })),
  );
}

/** The verbs of the first language of the name's script: a sentence that is not yet written has no other. */
function completeVerbs(
  { find, members }: Profile,
  before: string,
  byHand: boolean,
): readonly Candidate[] | null {
  const match = SUBJECT.exec(before);
  if (!match) return null;
  const { name = '', partial = '' } = match.groups!;
  const delegation = find(name);
  if (!delegation || (name.length <= 3 && !byHand)) return null;
  // `United ` may go on as a longer name of another.
  if (members.some((one) => one.name.startsWith(`${name} `))) return null;
  const cyrillic = /\p{Script=Cyrillic}/u.test(name);
  const language = languages.find(
    ({ record, months }) => !record.verbLast && CYRILLIC.test(months[0]![0]!) === cyrillic,
  )!;
  return some(
    Object.values(language.record.positions)
      .flat()
      .filter((verb) => verb.startsWith(partial) && verb !== partial)
      .map((verb) => ({ label: verb, kind: 'phrase', typed: partial.length, detail: () => '' })),
  );
}

function some(found: readonly Candidate[]): readonly Candidate[] | null {
  return found.length === 0 ? null : found;
}

const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Where a sentence starts: a paragraph with its number or bullet, or behind a full stop. */
const START = String.raw`(?:^|[\r\n]|[.!?…]["”»)]?[ \u00a0]+)(?:[ \t]*(?:[-*•]|\d+(?:\.\d+)*[.)]?|\([a-z\d]{1,3}\))[ \u00a0]+)?`;
const NAME = String.raw`\p{Lu}[\p{L}’'-]*(?:[ \u00a0](?:\p{Lu}[\p{L}’'-]*|of|and|the))*`;
const OPENING = new RegExp(`${START}(?<partial>${NAME})$`, 'u');
const LED = new RegExp(
  `(?<![\\p{L}])(?<led>${alternation(everyWord(({ record }) => record.delegationOf))})[ \\u00a0]+(?:the[ ]+)?(?<partial>(?:${NAME})?)$`,
  'iu',
);
const SUBJECT = new RegExp(
  `${START}(?:(?:The[ ]+)?(?:delegation[ ]+of[ ]+(?:the[ ]+)?)?)?(?<name>${NAME})[ \\u00a0](?<partial>\\p{Ll}*(?:[ ]\\p{Ll}*)?)$`,
  'u',
);
