import { nearestDelegation, type Profile } from '../../core/lexicon/profile.ts';

/** `Did you mean …?` for a name that nobody knows, with a space in front; empty where nothing is near. */
export function hint(profile: Profile, name: string): string {
  const near = nearestDelegation(profile, name);
  return near ? ` Did you mean ${near.code} (${near.name})?` : '';
}
