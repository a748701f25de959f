import type { Profile } from '../../core/lexicon/profile.ts';
import { CODE } from '../../core/proposals/canonical.ts';
import { initialsOf } from './write-docx.ts';

/** Which delegations an author of changes stands for. */
export interface Author {
  readonly name: string;
  readonly codes: readonly string[];
  /** Said by the user, known to the profile, or made from the initials for want of better. */
  readonly known: 'given' | 'profile' | 'initials';
}

/**
 * Finds the delegation of each author: as given, else by the codes, names and aliases of the profile, else from the
 * initials. A list of codes, `RUS, IND`, is several. No two authors share a code by their initials alone.
 */
export function findAuthors(
  names: readonly string[],
  profile: Profile,
  given: ReadonlyMap<string, string>,
): readonly Author[] {
  const found = names.map((name): Author | null => {
    const own = given.get(name);
    if (own !== undefined) return { name, codes: [own], known: 'given' };
    const codes = known(name, profile) ?? knownList(name, profile, given);
    return codes && { name, codes, known: 'profile' };
  });
  const taken = new Set(found.flatMap((author) => author?.codes ?? []));
  return found.map((author, index) => {
    if (author) return author;
    const code = freshCode(names[index]!, taken);
    taken.add(code);
    return { name: names[index]!, codes: [code], known: 'initials' };
  });
}

function known(name: string, profile: Profile): readonly string[] | null {
  const found = profile.find(name) ?? profile.find(name.replace(/^(?:the\s+)?delegation of\s+/i, ''));
  return found ? [found.code] : null;
}

function knownList(
  name: string,
  profile: Profile,
  given: ReadonlyMap<string, string>,
): readonly string[] | null {
  const parts = name.split(', ');
  if (parts.length < 2) return null;
  const codes = parts.map(
    (part) =>
      given.get(part) ?? profile.find(part)?.code ?? (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(part) ? part : null),
  );
  return codes.every((code) => code !== null) ? codes : null;
}

function freshCode(name: string, taken: ReadonlySet<string>): string {
  const initials = initialsOf(name);
  const base = CODE.test(initials) ? initials : 'X';
  let code = base;
  for (let count = 2; taken.has(code); count++) code = `${base}${count}`;
  return code;
}
