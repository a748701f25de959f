import { readClauses } from '../core/document/facts/stance-clauses.ts';
import type { Profile } from '../core/lexicon/profile.ts';
import type { Candidate, Typed } from './candidate.ts';

/**
 * Delegations and groups where an attribution may stand: behind `[`, between names at the start of a bracket, and
 * behind ` - ` and the names there. What is typed of a name begins with a capital, so that a word typed in a bracket
 * brings no list up. Null elsewhere.
 */
export function completeDelegations(profile: Profile, { before }: Typed): readonly Candidate[] | null {
  const open = unclosed(before);
  if (open < 0) return null;
  const partial = PARTIAL.exec(before.slice(open + 1))?.[0] ?? '';
  if (partial !== '' && !/^[\p{Lu}\p{Lo}]/u.test(partial)) return null;
  const content = before.slice(open + 1, before.length - partial.length);
  if (!mayBeNamed(content, profile)) return null;
  const wanted = partial.toLowerCase();
  return [...profile.members, ...profile.groups]
    .filter(
      ({ code, name }) => code.toLowerCase().startsWith(wanted) || name.toLowerCase().startsWith(wanted),
    )
    .map(({ code, name, kind }) => ({
      label: code,
      kind: kind === 'group' ? 'group' : 'delegation',
      typed: partial.length,
      filter: `${code} ${name}`,
      detail: () => (name === code ? '' : name),
    }));
}

const PARTIAL = /[\p{L}\p{N}]*$/u;
/** Further back than this no attribution begins. */
const REACH = 400;

/** Whether the next word behind a bracket's content so far may be the name of a delegation. */
function mayBeNamed(content: string, profile: Profile): boolean {
  if (/^[ *_]*$/.test(content)) return true;
  if (isListOfNames(content, profile)) return true;
  for (const hyphen of content.matchAll(/(?<=^|[\s.,;:)\]"”»*])[-–—]/g)) {
    const rest = content.slice(hyphen.index + 1);
    if (/^\s*$/.test(rest) || isListOfNames(rest, profile)) return true;
  }
  return false;
}

/** `RUS, `, `CHN/`, `RUS; IND, PAK delete; `: names, each read as one, with a sign behind the last. */
function isListOfNames(text: string, profile: Profile): boolean {
  const list = /^(.*\S)\s*[,;/]\s*$/su.exec(text)?.[1];
  return list !== undefined && readClauses(list, 0, list.length, profile, true) !== null;
}

/** The offset of the last `[` that is still open, or -1. */
function unclosed(before: string): number {
  let depth = 0;
  for (let at = before.length - 1; at >= Math.max(0, before.length - REACH); at--) {
    if (before[at] === ']') depth++;
    else if (before[at] === '[' && depth-- === 0) return before[at - 1] === '\\' ? -1 : at;
  }
  return -1;
}
