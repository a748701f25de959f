import type { Profile, RuleData } from '../lexicon/profile.ts';
import type { Moment } from './moments.ts';

/** A deadline with what the body's rules add to it. */
export interface Deadline {
  /** `2021-10-07` or `2021-10-07T18:00`. */
  readonly at: string;
  /** An IANA name or an offset from UTC, null where neither the text nor the rules name one. */
  readonly zone: string | null;
  /** Whether hour or zone come from the rules and not from the text. */
  readonly assumed: boolean;
}

/**
 * When a silence ends: as the text says; hour and zone that it leaves out are those of the rule that it names, else of
 * the only rule that the profile has for silence.
 */
export function deadlineOf(moment: Moment | null, rule: string | null, profile: Profile): Deadline | null {
  if (!moment) return null;
  const own = ruleFor(rule, profile);
  const hasHour = moment.at.includes('T');
  const hour = hasHour || !own?.endsAt ? '' : `T${own.endsAt}`;
  const at = `${moment.at}${hour}`;
  const zone = moment.zone ?? (at.includes('T') ? (own?.zone ?? null) : null);
  return { at, zone, assumed: hour !== '' || (moment.zone === null && zone !== null) };
}

function ruleFor(rule: string | null, { rules }: Profile): RuleData | undefined {
  const timed = rules.filter(({ endsAt, zone }) => endsAt !== undefined || zone !== undefined);
  return rule === null ? (timed.length === 1 ? timed[0] : undefined) : timed.find(({ id }) => id === rule);
}
