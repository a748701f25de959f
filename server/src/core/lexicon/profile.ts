import { countries } from './countries.ts';
import { knownGroups } from './groups.ts';
import { languages } from './languages.ts';
import { stateAliases } from './state-aliases.ts';

/** What a body says of itself in `adref.yaml`. Every part may be missing: the defaults then serve. */
export interface ProfileData {
  readonly body?: string;
  readonly languages?: readonly string[];
  /** The members. Where given, they are the roster; other states stay known by their ISO codes. */
  readonly members?: readonly MemberData[];
  readonly groups?: readonly GroupData[];
  readonly nonDelegations?: readonly string[];
  readonly conventions?: Partial<Conventions>;
  readonly rules?: readonly RuleData[];
}

/** A rule of procedure on which deadlines of silence hang. */
export interface RuleData {
  /** The number behind the word Rule: `10.2.3`. */
  readonly id: string;
  /** The hour at which a silence ends where a text gives a day alone: `18:00`. */
  readonly endsAt?: string;
  /** The time zone of that hour: an IANA name. */
  readonly zone?: string;
}

/** A member and every name it goes by, the official one first. */
export interface MemberData {
  readonly code: string;
  readonly names: readonly string[];
  /** The official name in each language that has one, by BCP 47. */
  readonly official?: Readonly<Record<string, string>>;
}

/** A group and the codes of its members. */
export interface GroupData extends MemberData {
  readonly members: readonly string[];
}

/**
 * Readings that differ between bodies. Without a word from the body the first of each holds, and a hint says so;
 * only two bracketed paragraphs, 2.3.4 and 2.3.4 bis, are then read as versions of each other.
 */
export interface Conventions {
  /** Is `2.2.10 bis` a new paragraph or another version of 2.2.10? */
  readonly bis: 'insertion' | 'alternative';
  /** Is text in brackets not agreed, or proposed for deletion? */
  readonly bracket: 'contested' | 'deletion';
}

/** A delegation or group that takes positions. */
export interface Delegation {
  /** ISO 3166 alpha-3, or the body's own code. */
  readonly code: string;
  readonly kind: 'member' | 'state' | 'group';
  /** The name to show first. */
  readonly name: string;
  /** The official name in each language that is known, by BCP 47; {@link nameIn} reads it. */
  readonly official?: Readonly<Record<string, string>>;
  /** Codes of a group's members; empty for a single delegation or an open group. */
  readonly members: readonly string[];
}

/** The body's conventions and everyone who may be named in its texts. Immutable. */
export interface Profile {
  readonly body: string | null;
  /** What the body says of readings that differ; empty where it says nothing. */
  readonly conventions: Partial<Conventions>;
  /** The roster: members of the body, or every state where the body names none. */
  readonly members: readonly Delegation[];
  readonly groups: readonly Delegation[];
  /** A code, name or alias, as written in a text; codes as they are or in capitals, names in any case. */
  readonly find: (name: string) => Delegation | undefined;
  /** A code that stands for a delegation in attributions only, in capitals: `УЗБ`. */
  readonly findShort: (code: string) => Delegation | undefined;
  /** A code of two letters that is a word too, in capitals: `DE`, `IN`. It names a state only beside what is certain. */
  readonly findWordlike: (code: string) => Delegation | undefined;
  readonly rules: readonly RuleData[];
  /** Every name and code that is known, in small letters, with whom it names. */
  readonly names: ReadonlyMap<string, Delegation>;
  /** Speakers that are no delegations, in small letters. */
  readonly speakers: ReadonlySet<string>;
  /** Whether a name is a speaker that is no delegation: the Chair, the Secretariat. */
  readonly isNonDelegation: (name: string) => boolean;
}

/** The name of a delegation in a language, else the one to show first. */
export function nameIn({ name, official }: Delegation, language: string): string {
  return official?.[language] ?? name;
}

/** Builds a profile. Later entries win: the body's own names over the built-in ones. */
export function createProfile(data: ProfileData = {}): Profile {
  const names = new Map<string, Delegation>();
  const enter = (delegation: Delegation, aliases: readonly string[]): Delegation => {
    for (const alias of [delegation.code, ...aliases]) names.set(nameKey(alias), delegation);
    return delegation;
  };
  const wordlike = new Map<string, Delegation>();
  const states = countries.map((row) => {
    const [code = '', alpha2 = '', ...perLanguage] = row.split('|');
    const aliases = perLanguage.flatMap((text) => text.split(';')).filter((name) => name !== '');
    const short = UNSAFE_ALPHA2.has(alpha2) ? [] : [alpha2];
    const official = firstNames(perLanguage);
    const name = aliases[0] ?? code;
    const state = enter({ code, kind: 'state', name, official, members: [] }, [...aliases, ...short]);
    if (short.length === 0) wordlike.set(alpha2, state);
    return state;
  });
  for (const [alias, code] of stateAliases) {
    const state = names.get(nameKey(code));
    if (state) names.set(nameKey(alias), state);
  }
  const shortCodes = new Map<string, Delegation>();
  for (const { delegationCodes } of languages) {
    for (const [short, code] of Object.entries(delegationCodes)) {
      const state = names.get(nameKey(code));
      if (state) shortCodes.set(short, state);
    }
  }
  const groups = new Map<string, Delegation>();
  for (const { code, names: aliases, members } of knownGroups) {
    groups.set(code, enter({ code, kind: 'group', name: aliases[0] ?? code, members }, aliases));
  }
  const members = (data.members ?? []).map(({ code, names: aliases, official = {} }) =>
    enter({ code, kind: 'member', name: aliases[0] ?? code, official, members: [] }, aliases),
  );
  for (const { code, names: aliases, official = {}, members: codes } of data.groups ?? []) {
    const name = aliases[0] ?? code;
    groups.set(code, enter({ code, kind: 'group', name, official, members: codes }, aliases));
  }
  const speakers = new Set(
    [...languages.flatMap((l) => l.nonDelegations), ...(data.nonDelegations ?? [])].map(nameKey),
  );
  const ownOf = (state: Delegation | undefined): Delegation | undefined =>
    state && (names.get(nameKey(state.code)) ?? state);
  return {
    body: data.body ?? null,
    conventions: data.conventions ?? {},
    members: members.length > 0 ? members : states,
    groups: [...groups.values()],
    rules: data.rules ?? [],
    names,
    speakers,
    find: (name) => {
      const found = names.get(nameKey(name));
      // A code is written in capitals; `can`, `per` and `and` are words.
      if (found && isCode(found, name) && name !== name.toUpperCase()) return undefined;
      return found;
    },
    // What the body itself calls somebody, and the member it has in a state's place, come before.
    findShort: (code) => ownOf(shortCodes.get(code)),
    findWordlike: (code) => ownOf(wordlike.get(code)),
    isNonDelegation: (name) => speakers.has(nameKey(name)),
  };
}

/** The known name nearest to an unknown one, for "did you mean", or undefined where nothing is near. */
export function nearestDelegation(profile: Profile, name: string): Delegation | undefined {
  const wanted = nameKey(name);
  let best: Delegation | undefined;
  let bestDistance = wanted.length <= 4 ? 1.5 : 2.5;
  for (const candidate of [...profile.members, ...profile.groups]) {
    for (const spelling of [candidate.code, candidate.name]) {
      const key = nameKey(spelling);
      // Of two that are equally near, the one with the same letters in another order is the likelier slip.
      const distance = editDistance(wanted, key) - (lettersOf(wanted) === lettersOf(key) ? 0.5 : 0);
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
  }
  return best;
}

/** The languages of {@link countries}, in the order of its columns. */
const COUNTRY_LANGUAGES = ['en', 'ru', 'kk', 'fr', 'es', 'zh'];

function firstNames(perLanguage: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    perLanguage.flatMap((text, i) => (text === '' ? [] : [[COUNTRY_LANGUAGES[i]!, text.split(';')[0]!]])),
  );
}

function lettersOf(word: string): string {
  return [...word].sort().join('');
}

/** Alpha-2 codes that are English, French or Spanish words or common abbreviations; they name no delegation. */
const UNSAFE_ALPHA2 = new Set(
  'AD AI AL AM AN AS AT AX BE BY CO CV DE DO EH EN ES GO HM HR ID IN IO IS IT LA LE LI MD ME MR MS MY NE NO OF OK OM ON OR PA PM PS RE SA SE SI SO ST TC TO TV UM VA VI WE'.split(
    ' ',
  ),
);

function nameKey(name: string): string {
  // Most names are codes or one English word, which have one spelling only.
  if (PLAIN.test(name)) return name.toLowerCase();
  return name
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .replaceAll('’', "'")
    .trim()
    .toLowerCase();
}

const PLAIN = /^[A-Za-z]+$/;

function isCode(delegation: Delegation, name: string): boolean {
  return nameKey(delegation.code) === nameKey(name) || name.length === 2;
}

/** Levenshtein's distance with a swap of neighbours as one step; words here are short. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), swap));
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}

/** The profile of a text that belongs to no body: ISO states, the well-known groups, the common conventions. */
export const defaultProfile: Profile = createProfile();
