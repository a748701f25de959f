import type { StanceKind } from '../../lexicon/lexicon.ts';
import type { Profile } from '../../lexicon/profile.ts';
import type { Range } from '../../text/range.ts';

/** What one delegation says of a text, with the place of its name. */
export interface Stance extends Range {
  /** Its code where it is known, else the name as written. */
  readonly delegation: string;
  readonly kind: StanceKind;
  /** `speaker`: the Chair and the like, who propose but are no delegation. */
  readonly by: 'delegation' | 'speaker' | 'unknown';
}

/** Stances of a delegation that a group's stance stands for: a member's own word overrides its group's. */
export function expandStances(stances: readonly Stance[], profile: Profile): ReadonlyMap<string, StanceKind> {
  const result = new Map<string, StanceKind>();
  for (const { delegation, kind } of stances) {
    for (const member of profile.find(delegation)?.members ?? []) result.set(member, kind);
  }
  for (const { delegation, kind, by } of stances) if (by !== 'speaker') result.set(delegation, kind);
  return result;
}
