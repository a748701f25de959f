import type { Attribution } from '../document/facts/attribution.ts';
import { expandStances } from '../document/facts/stance.ts';
import type { StanceKind } from '../lexicon/lexicon.ts';
import type { Profile } from '../lexicon/profile.ts';
import { type Bracket, contestedOf } from '../model/contested.ts';
import type { Model } from '../model/model.ts';
import type { Edit } from '../text/edits.ts';
import { contains, type Range } from '../text/range.ts';
import { chosenWords, type MarkedChange } from './marked.ts';
import { type Decision, type MarkDecision, settle } from './settle.ts';

/**
 * Edits that show a draft as one delegation or group wants it, by the stances that its brackets state: what it
 * proposes, supports or retains stays without the bracket, what it opposes or wants deleted goes. Of alternatives of
 * which it wants one the others go. A marked change that it wants is made. Where it is not named or has only reserved, the bracket stands as it is. A group
 * speaks for its members, a member's own word overrides it.
 */
export function editsAs(model: Model, code: string): readonly Edit[] {
  const { brackets, groups } = contestedOf(model);
  const wanted = groups.map((group) =>
    group.members.some((member) => sidesOf(brackets[member]!, model.profile, code).includes('in')),
  );
  return settle(
    model,
    (bracket): Decision => {
      if (bracket.group < 0) return 'leave';
      const sides = sidesOf(bracket, model.profile, code);
      if (wanted[bracket.group]) return bracket.texts.filter((_, index) => sides[index] === 'in');
      return sides.every((side) => side === 'out') ? [] : 'leave';
    },
    markAs(model, code),
  );
}

/** A marked change is made for those who want it, and not made for those who do not. */
function markAs({ profile }: Model, code: string): (change: MarkedChange) => MarkDecision {
  return (change) => {
    const kind = expandStances(change.attribution?.stances ?? [], profile).get(code);
    const side = kind === undefined ? 'open' : meaning[kind];
    return side === 'open' ? 'leave' : chosenWords(change, side === 'in');
  };
}

/** What a delegation says of each text of a bracket. */
function sidesOf(
  { attribution, texts }: Bracket,
  profile: Profile,
  code: string,
): readonly ('in' | 'out' | 'open')[] {
  if (!attribution) return texts.map(() => 'open');
  return texts.map((text, index) => {
    const own = texts.length > 1 ? stancesOfSide(attribution, text, texts[index + 1]) : attribution.stances;
    const kind = expandStances(own, profile).get(code);
    return kind === undefined ? 'open' : meaning[kind];
  });
}

/** With a slash each side has its own names behind or before it; those of a leading attribution are for all. */
function stancesOfSide(attribution: Attribution, text: Range, next: Range | undefined) {
  if (attribution.form === 'leading' && attribution.stances.every(({ end }) => end <= attribution.end))
    return attribution.stances;
  const reach = { start: text.start, end: next?.start ?? Number.POSITIVE_INFINITY };
  return attribution.stances.filter((stance) => contains(reach, stance));
}

const meaning: Readonly<Record<StanceKind, 'in' | 'out' | 'open'>> = {
  propose: 'in',
  support: 'in',
  retain: 'in',
  oppose: 'out',
  delete: 'out',
  reserve: 'open',
  pending: 'open',
};
