import type { Profile } from '../lexicon/profile.ts';
import { CODE } from './canonical.ts';

/**
 * The delegation or group that the name of a file names: `KAZ.decision.md`, `Rev.3 Kazakhstan.md`, `rus.md`. Null
 * where it names none, or several.
 */
export function submitterIn(profile: Profile, fileName: string): string | null {
  const stem = fileName.replace(/^.*[/\\]/, '').replace(ENDING, '');
  const words = stem.split(/[^\p{L}\p{M}\p{N}&+'’-]+/u).filter((word) => word !== '');
  const found = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length--) {
      const name = words.slice(at, at + length).join(' ');
      // A code in small letters is a code only where nothing else stands beside it: `rus.md`, not `can we.md`.
      const known = profile.find(name) ?? (words.length === 1 ? profile.find(name.toUpperCase()) : undefined);
      if (!known || !CODE.test(known.code)) continue;
      found.add(known.code);
      at += length - 1;
      break;
    }
  }
  return found.size === 1 ? [...found][0]! : null;
}

const ENDING = /(?:\.(?:decl|catalogue|decision|minutes|agenda|note))?\.(?:md|txt|markdown)$/i;
/** The longest names of states have fewer. */
const MOST_WORDS = 8;
