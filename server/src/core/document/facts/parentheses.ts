import type { Status } from '../../lexicon/lexicon.ts';
import type { Profile } from '../../lexicon/profile.ts';
import { CAPITAL, isBlankAt, signAt } from '../../text/letters.ts';
import type { Range } from '../../text/range.ts';
import { type Attribution, readLeadingAttribution, readWholeAttribution } from './attribution.ts';
import { type BracketFacts, standsApart } from './brackets.ts';
import { statusOf } from './content.ts';
import type { Stance } from './stance.ts';
import { opensWithStance, readClauses } from './stance-clauses.ts';

/** `(agreed)`, or what delegations want of the text before: `(AZE: delete)`, `[text] (EU)`. */
export type Parenthesis = Range &
  (
    | { readonly kind: 'status'; readonly status: Status }
    | {
        readonly kind: 'proposal';
        readonly form: 'instruction';
        readonly attribution: Attribution;
        /** The contested text that it speaks of, where it stands right behind its bracket. */
        readonly about?: Range;
      }
  );

const PARENTHESES = /\(([^()[\]\n]{2,90})\)/g;

/** What the parentheses of a block say of its text; most say nothing. */
export function* readParentheses(
  text: string,
  brackets: BracketFacts,
  profile: Profile,
): Generator<Parenthesis> {
  let known: ReadonlyMap<number, Range> | undefined;
  const ends = (): ReadonlyMap<number, Range> => (known ??= textsByEnd(brackets));
  for (const match of text.matchAll(PARENTHESES)) {
    const start = match.index;
    const end = start + match[0].length;
    const status = statusOf(match[1]!);
    if (status) {
      if (standsApart(text, start, end)) yield { kind: 'status', status, start, end };
      continue;
    }
    const about = bracketBefore(text, start, ends);
    const attribution = match[1]!.includes(':')
      ? readInstruction(text, start + 1, end - 1, profile)
      : readNamed(text, start, end, about !== undefined, profile);
    if (!attribution) continue;
    yield { kind: 'proposal', form: 'instruction', start, end, attribution, ...(about && { about }) };
  }
}

/** `AZE: delete`, `IND: reserve; PAK: retain`, `supported by: EU, JPN`. */
function readInstruction(text: string, start: number, end: number, profile: Profile): Attribution | null {
  const colon = text.indexOf(':', start);
  const attribution = readLeadingAttribution(text, start, colon + 1, profile);
  if (!attribution) return readWholeAttribution(text, start, end, profile);
  const said = readClauses(text, start, end, profile, false);
  if (said) return { ...attribution, stances: said };
  const verb = text.slice(colon + 1, end).trim();
  const stances = readClauses(
    `${text.slice(start, colon)} ${verb}`,
    0,
    colon - start + 1 + verb.length,
    profile,
    false,
  );
  if (!stances) return null;
  const kinds = attribution.stances.map((stance, i) => ({
    ...stance,
    kind: stances[i]?.kind ?? stance.kind,
  }));
  return { ...attribution, stances: kinds };
}

/** `US proposal` where it stands apart; names alone right behind a bracket, or behind the last stop of a paragraph. */
function readNamed(
  text: string,
  start: number,
  end: number,
  behindBracket: boolean,
  profile: Profile,
): Attribution | null {
  let from = start + 1;
  while (text[from] === '*' || text[from] === '_') from++;
  if ((signAt(text, from) & CAPITAL) === 0 && opensWithStance(text, from) === null) return null;
  // `[new] (EU) 2031/7` is the number of a regulation.
  const named = behindBracket && !/^[ \u00a0]\d/.test(text.slice(end, end + 2));
  if (named || endsParagraph(text, start, end) || RESOLUTION.test(lineBefore(text, start))) {
    const stances = readClauses(text, start + 1, end - 1, profile, true);
    if (stances?.every((stance) => isCertain(text, stance, profile)))
      return { form: 'whole', start: start + 1, end: end - 1, stances };
  }
  if (!mayName(text.slice(start + 1, end - 1)) || !standsApart(text, start, end)) return null;
  return readWholeAttribution(text, start + 1, end - 1, profile);
}

/** `PP3 bis (EU) Recalling`: only in resolutions, where a number says of which kind its paragraph is. */
const RESOLUTION = /^[ \t*_>[]*(?:PP|OP|Pp|Op)[ \u00a0.]?\d{1,3}[\p{L} \u00a0.*_]*$/u;

/** What stands before an offset in its line, as far as a label may reach. */
function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LONGEST_LABEL), at);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}

const LONGEST_LABEL = 40;

/** `in [Paris] (France)` says where: without a word of stance only a code or a group is certain. */
function isCertain(text: string, { by, delegation, start, end }: Stance, profile: Profile): boolean {
  if (by !== 'delegation') return false;
  const written = text.slice(start, end);
  return written === written.toUpperCase() || profile.find(delegation)?.kind === 'group';
}

/** Whether what stands here is the last of its paragraph, behind a full stop or semicolon. */
function endsParagraph(text: string, start: number, end: number): boolean {
  let before = start - 1;
  while (before >= 0 && isBlankAt(text, before)) before--;
  return /[.;]/.test(text[before] ?? '') && /^[ \t.;*_]*(?:[\r\n]|$)/.test(text.slice(end, end + 20));
}

/** The text of the contested bracket, itself without names, that a parenthesis stands behind, a space between. */
function bracketBefore(
  text: string,
  start: number,
  ends: () => ReadonlyMap<number, Range>,
): Range | undefined {
  const end = start - 1;
  return isBlankAt(text, end) && text[end - 1] === ']' ? ends().get(end) : undefined;
}

/** The texts of contested brackets without names, by where the bracket ends. */
function textsByEnd({ pairs }: BracketFacts): ReadonlyMap<number, Range> {
  const found = new Map<number, Range>();
  for (const { end, kind, attribution, texts } of pairs) {
    if (kind === 'contested' && !attribution && texts.length > 0)
      found.set(end, { start: texts[0]!.start, end: texts.at(-1)!.end });
  }
  return found;
}

/** Most parentheses hold no `IND reservation`: a capital and a space are what it has at least. */
function mayName(content: string): boolean {
  return (signAt(content, 0) & CAPITAL) !== 0 && content.includes(' ');
}
